package shop.orders;

import jakarta.persistence.EntityManager;

/** Asks the database about orders that have not been sent yet. */
public class OpenOrders {
  private final EntityManager entities;

  public OpenOrders(EntityManager entities) {
    this.entities = entities;
  }

  /** How many a customer has. */
  public int of(String customer) {
    return entities.createQuery("select o from StoredOrder o where o.customer = :customer", Object.class)
        .setParameter("customer", customer)
        .getResultList()
        .size();
  }
}
