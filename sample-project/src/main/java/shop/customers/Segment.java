package shop.customers;

import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** How much a customer buys in a year. */
@Getter
@RequiredArgsConstructor
public enum Segment {
  OCCASIONAL(0),
  REGULAR(20_000),
  GOLD(100_000);

  private final long fromCents;
}
