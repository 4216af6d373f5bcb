package shop.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReturnsDeskTest {
  private final ReturnsDesk desk = new ReturnsDesk();

  @Test
  void knowsWhatComesBackAndWhy() {
    desk.announce(new ReturnsDesk.Announced("1", "BK-0001", "torn"));
    desk.announceAll(List.of(new ReturnsDesk.Announced("2", "TL-0300", "too heavy")));
    assertEquals(List.of("too heavy"), desk.reasons(List.of("2", "3")));
    assertEquals(1, desk.received("1", "BK-0001", 1));
    assertEquals(2, desk.received("1", "BK-0001", 1));
  }

  @Test
  void isPickedUpInHours() {
    assertEquals(new Date(48 * 3_600_000L), ReturnsDesk.pickUpBefore(new Date(0), 48));
  }

  @Test
  void findsShelves() {
    desk.putAway("R7", "1");
    assertEquals(Optional.of("R7"), desk.shelf("1"));
    assertEquals(Optional.empty(), desk.shelf("2"));
  }
}
