package shop.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mapstruct.factory.Mappers;
import shop.catalog.Category;

class OrdersTest {
  private static final OrderLine ATLAS = new OrderLine("BK-0001", Category.BOOKS, 2, 1000);
  private static final OrderLine HAMMERS = new OrderLine("TL-0300", Category.TOOLS, 20, 2000);

  @Test
  void showsOrdersToCustomers() {
    OrderMapper mapper = Mappers.getMapper(OrderMapper.class);
    OrderView expected =
        OrderView.builder()
            .number("4711")
            .customer("C1")
            .placedOn(LocalDate.of(2026, 11, 2))
            .status(OrderStatus.PLACED)
            .pieces(22)
            .totalCents(42_000)
            .build();
    assertEquals(List.of(expected), mapper.toViews(List.of(order("4711"))));
  }

  @Test
  void findsOrders() {
    OrderRepository orders = new OrderRepository();
    orders.save(order("1"));
    orders.save(order("2"));
    orders.save(order("2"));

    assertEquals(2, orders.ofCustomer("C1").size());
    assertTrue(orders.find("3").isEmpty());
    assertEquals(1, orders.scanned(new String[] {"2", "3"}).size());
    assertEquals(2, orders.byDay().get(LocalDate.of(2026, 11, 2)).size());
    assertEquals(84_000, orders.returnedCents(new String[] {"1", "2", "3"}));
  }

  @Test
  void shipsWhatWasReleased() {
    Order released = order("1");
    released.setStatus(OrderStatus.RELEASED);

    Set<Order> shipped = new Fulfilment().ship(List.of(released, order("2")));

    assertEquals(Set.of(released), shipped);
    assertEquals(OrderStatus.SHIPPED, released.getStatus());
  }

  @Test
  void numbersOrders() {
    OrderNumbers numbers = new OrderNumbers(4711);
    assertEquals(4712, numbers.next());
    assertEquals(4713, numbers.next());
  }

  @Test
  void knowsZones() {
    ShippingZones zones = new ShippingZones();
    assertEquals(2, zones.zone(53111));
    assertEquals(1, zones.zone(10115));
  }

  @Test
  void screensLines() {
    OrderScreening screening = new OrderScreening();
    screening.ration("TL-0300");
    OrderLine[] lines = {ATLAS, HAMMERS};

    assertEquals(1, screening.overRation(lines, 5));
    assertEquals(15, screening.savedBy(lines, 5));
    assertEquals(20, screening.heldBack(List.of(lines), List.of("TL-0300", "BK-0001"), "NORTH", 2));
    assertTrue(screening.needsFreight(List.of(lines), 10));
    assertFalse(screening.needsFreight(List.of(lines), 20));
    assertTrue(screening.asksFor(List.of(lines), "BK-0001"));
    assertFalse(screening.asksFor(List.of(lines), "BK-0002"));
    int[] postcodes = {25980, 10115, 25938};
    int[] grams = {3000, 3000, 500};
    assertEquals(1, screening.islandSurcharges("DE", postcodes, grams, 1000));
    assertEquals(1, screening.byFerry("DE", postcodes, grams, 1000));
    String[] streets = {"Pack-Station 7", "Lindenweg 9", "packstation 8"};
    String[] towns = {"Bonn", "Bonn", "Bonn"};
    assertFalse(screening.anyLocker(streets));
    assertTrue(screening.anyLocker(new String[] {"Lindenweg 9", "Packstation 8"}));
    assertEquals(1, screening.tooHeavyForLockers(streets, towns, grams, 1000));
  }

  @Test
  void packsParcels() {
    ParcelPlanner planner = new ParcelPlanner();
    Set<ParcelPlanner.Parcel> labels =
        planner.labels("Sylt", List.of(ATLAS, HAMMERS), Map.of("BK-0001", 850, "TL-0300", 1500));

    assertEquals(31_700, labels.stream().mapToInt(ParcelPlanner.Parcel::grams).sum());
    assertEquals(2, labels.size());
    assertFalse(planner.expressLabel("Sylt", new int[] {1700, 30_000}).isEmpty());
  }

  private static Order order(String number) {
    return Order.builder()
        .number(number)
        .customerId("C1")
        .placedOn(LocalDate.of(2026, 11, 2))
        .line(ATLAS)
        .line(HAMMERS)
        .build();
  }
}
