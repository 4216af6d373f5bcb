package shop.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenOrdersTest {
  private Object asked;

  @Test
  void countsThoseOfTheCustomer() {
    TypedQuery<?> query = answering(TypedQuery.class, (proxy, method, arguments) -> {
      if (method.getName().equals("setParameter")) asked = arguments[1];
      return method.getName().equals("getResultList") ? List.of("a", "b") : proxy;
    });
    EntityManager entities = answering(EntityManager.class, (proxy, method, arguments) -> query);
    assertEquals(2, new OpenOrders(entities).of("C1"));
    assertEquals("C1", asked);
  }

  private static <T> T answering(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
