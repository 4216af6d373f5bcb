package shop.stock;

import java.time.LocalDate;
import java.util.Objects;

/** Pieces that came in (positive) or went out (negative). */
public record Movement(String sku, int pieces, LocalDate day) {
  public Movement {
    Objects.requireNonNull(sku, "sku");
    Objects.requireNonNull(day, "day");
  }
}
