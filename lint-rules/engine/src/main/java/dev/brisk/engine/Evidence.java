package dev.brisk.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What the benchmarks measured, read from {@code evidence.tsv} when the first finding is made. */
public final class Evidence {
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();

  private Evidence() {}

  /** Reads the table beside the rules; without one nothing is measured. */
  public static Evidence read(ClassLoader loader) {
    Evidence evidence = new Evidence();
    InputStream in = loader.getResourceAsStream("dev/brisk/rules/evidence.tsv");
    if (in == null) return evidence;
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String nearest = Runtime.version().feature() >= 21 ? "25" : "17";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) evidence.add(line, nearest);
    } catch (IOException e) {
      return evidence;
    }
    return evidence;
  }

  /** Columns: rule, jdk, size, ratio, error and more. The largest size speaks. */
  private void add(String line, String jdk) {
    String[] cells = line.split("\t");
    if (line.startsWith("#") || cells.length < 5 || !cells[1].equals(jdk)) return;
    int size;
    double ratio;
    try {
      size = Integer.parseInt(cells[2]);
      ratio = Double.parseDouble(cells[3]);
    } catch (NumberFormatException header) {
      return;
    }
    Integer known = sizes.get(cells[0]);
    if (known != null && known > size) return;
    sizes.put(cells[0], size);
    texts.put(cells[0], "measured " + round(ratio) + " times as slow");
  }

  private static String round(double ratio) {
    if (ratio >= 10) return Long.toString(Math.round(ratio));
    long tenths = Math.round(ratio * 10);
    return tenths / 10 + "." + tenths % 10;
  }

  /** Such as {@code "measured 13 times as slow"}; {@code "not measured"} without a row. */
  String of(String rule) {
    String text = known(rule);
    return text.isEmpty() ? "not measured" : text;
  }

  /** Such as {@code "measured 13 times as slow"}; empty without a row. */
  public String known(String rule) {
    String text = texts.get(rule);
    return text == null ? "" : text;
  }
}
