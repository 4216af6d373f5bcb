package shop.pricing;

import java.util.HashMap;
import java.util.Map;

/** Today's rates against the euro, by ISO code. */
public class ExchangeRates {
  private static final long UNIT = 1_000_000;

  /** How many millionths of the foreign currency one euro buys. */
  public record Rate(long millionths) {
    long convert(long euroCents) {
      return euroCents * millionths / UNIT;
    }
  }

  private final Map<String, Rate> rates = new HashMap<>();

  public ExchangeRates() {
    rates.put("EUR", new Rate(UNIT));
  }

  public void set(String currency, Rate rate) {
    rates.put(currency, rate);
  }

  /** A price list in another currency, cent for cent. */
  public long[] convert(long[] euroCents, String currency) {
    long[] converted = new long[euroCents.length];
    for (int i = 0; i < euroCents.length; i++) {
      converted[i] = rates.get(currency).convert(euroCents[i]);
    }
    return converted;
  }

  /** The sum of amounts, each rounded in the other currency as the invoice shows it. */
  public long total(long[] euroCents, String currency) {
    Rate rate = rates.get(currency);
    long total = 0;
    for (long cents : euroCents) {
      total += rate.convert(cents);
    }
    return total;
  }
}
