package shop.pricing;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;

/** Gift vouchers: a code is a serial number with a Luhn check digit at its end. */
public final class Vouchers {
  private static final String MARK = "GC";
  private static final String CARD_MARK = "G1FT";
  private static final int CARD_LENGTH = 13;
  private static final int COUPON_LENGTH = 8;

  private Vouchers() {}

  /** The genuine codes out of one printed series. */
  public static long[] ofSeries(long[] codes, long first, long last) {
    return LongStream.of(codes)
        .filter(code -> hasCheckDigit(code))
        .filter(code -> code >= first && code <= last)
        .toArray();
  }

  /** The numbers of four digits that customers scratch free, so that nobody uses a code he has only seen. */
  public static int[] scratchNumbers(int count) {
    int[] numbers = new int[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (int) (Math.random() * 10_000);
    }
    return numbers;
  }

  /** How many genuine codes are newer than {@code last}. */
  public static long countAfter(long[] codes, long last) {
    return LongStream.of(codes)
        .filter(code -> code > last)
        .filter(code -> hasCheckDigit(code))
        .count();
  }

  /** How many scanned texts are gift cards: thirteen characters, the shop's mark among them. Scanners mix up O and 0, I and 1. */
  public static long giftCards(String[] scanned) {
    return Arrays.stream(scanned)
        .filter(text -> text.toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1').contains(CARD_MARK))
        .filter(text -> text.length() == CARD_LENGTH)
        .count();
  }

  /** How many scanned texts are coupons: eight characters, the shop's mark among them. */
  public static long coupons(String[] scanned) {
    return Arrays.stream(scanned)
        .filter(text -> text.length() == COUPON_LENGTH)
        .filter(text -> text.contains(MARK))
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
