package shop.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoyaltyCardsTest {
  @Test
  void gathersPoints() {
    LoyaltyCards cards = new LoyaltyCards(List.of("Tea & Co"));
    assertEquals(List.of("Tea & Co"), cards.partners());
    assertEquals(10, cards.bought("C1", 2_000));
    assertEquals(15, cards.bought("C1", 1_100));
    assertEquals(15, cards.points("C1"));
    assertEquals(0, cards.points("C2"));
  }
}
