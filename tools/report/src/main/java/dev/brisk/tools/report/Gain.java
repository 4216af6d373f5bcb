package dev.brisk.tools.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many times as slow the slow form of a rule was measured to be. */
final class Gain {
  private static final Pattern MEASURED = Pattern.compile("measured ([0-9]{1,9}(?:\\.[0-9]{1,9})?) times as slow");

  private Gain() {}

  /** 0 where nothing was measured. */
  static double of(String evidence) {
    Matcher measured = MEASURED.matcher(evidence);
    return measured.find() ? Double.parseDouble(measured.group(1)) : 0;
  }
}
