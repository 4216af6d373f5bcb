package shop.pricing;

import java.util.stream.LongStream;

/** Gift vouchers: a code is a serial number with a Luhn check digit at its end. */
public final class Vouchers {
  private Vouchers() {}

  /** The genuine codes out of one printed series. */
  public static long[] ofSeries(long[] codes, long first, long last) {
    return LongStream.of(codes)
        .filter(code -> hasCheckDigit(code))
        .filter(code -> code >= first && code <= last)
        .toArray();
  }

  /** How many genuine codes are newer than {@code last}. */
  public static long countAfter(long[] codes, long last) {
    return LongStream.of(codes)
        .filter(code -> code > last)
        .filter(code -> hasCheckDigit(code))
        .count();
  }

  static boolean hasCheckDigit(long code) {
    long sum = 0;
    boolean twice = false;
    for (long rest = code; rest > 0; rest /= 10) {
      long digit = rest % 10;
      if (twice) {
        digit = digit > 4 ? digit * 2 - 9 : digit * 2;
      }
      sum += digit;
      twice = !twice;
    }
    return sum % 10 == 0;
  }
}
