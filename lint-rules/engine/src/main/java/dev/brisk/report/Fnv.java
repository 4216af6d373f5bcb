package dev.brisk.report;

/** The 64-bit hash FNV-1a over UTF-16 code units: the same on every machine, and small. */
final class Fnv {
  static final long EMPTY = 0xCBF29CE484222325L;

  private static final long PRIME = 0x100000001B3L;

  private Fnv() {}

  /** The hash with a text more; texts don't run together. */
  static long add(long hash, String text) {
    long sum = hash;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      sum = (sum ^ (c & 0xFF)) * PRIME;
      sum = (sum ^ (c >>> 8)) * PRIME;
    }
    // No character of a text: ends it.
    return (sum ^ 0x1FF) * PRIME;
  }

  /** Sixteen digits. */
  static String hex(long hash) {
    String digits = Long.toHexString(hash);
    return "0".repeat(16 - digits.length()) + digits;
  }
}
