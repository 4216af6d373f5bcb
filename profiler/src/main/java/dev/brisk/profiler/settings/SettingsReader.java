package dev.brisk.profiler.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Reads the settings: system properties count over the environment, and this over a file. What can't be read is told in one line and means off. */
public final class SettingsReader {
  private static final String PROPERTY = "brisk.profile";
  private static final String VARIABLE = "BRISK_PROFILE";
  private static final String FILE = "brisk-profile.properties";
  private static final List<String> KEYS = List.of("mode", "output", "sample");
  private static final int LONGEST_FILE = 1 << 20;

  /** A value and where it stands. */
  private record Value(String text, String place) {}

  private final Map<String, Value> values = new TreeMap<>();
  private String problem;

  private SettingsReader() {}

  /**
   * The settings.
   *
   * @param properties system properties
   * @param environment environment variables
   * @param folder the working directory, where a settings file may lie
   * @param problems receives at most one line
   */
  public static Settings read(Properties properties, Map<String, String> environment, Path folder, Consumer<String> problems) {
    SettingsReader reader = new SettingsReader();
    Settings settings = reader.settings(properties, environment, folder);
    if (reader.problem == null) return settings;
    problems.accept(reader.problem + "; nothing is recorded");
    return Settings.OFF;
  }

  private Settings settings(Properties properties, Map<String, String> environment, Path folder) {
    file(properties.getProperty(PROPERTY + ".settings"), folder);
    for (Map.Entry<String, String> entry : new TreeMap<>(environment).entrySet()) {
      String name = entry.getKey();
      if (name.equals(VARIABLE)) take("mode", entry.getValue(), "environment variable " + name);
      if (name.startsWith(VARIABLE + "_")) {
        take(name.substring(VARIABLE.length() + 1).toLowerCase(Locale.ROOT), entry.getValue(), "environment variable " + name);
      }
    }
    for (String name : new TreeSet<>(properties.stringPropertyNames())) {
      if (name.equals(PROPERTY)) take("mode", properties.getProperty(name), "system property " + name);
      if (name.startsWith(PROPERTY + ".") && !name.equals(PROPERTY + ".settings")) {
        take(name.substring(PROPERTY.length() + 1), properties.getProperty(name), "system property " + name);
      }
    }
    Mode mode = mode(values.get("mode"));
    Value output = values.get("output");
    if (output != null && output.text.isEmpty()) bad("the output is empty (" + output.place + "); write the path of a file");
    return new Settings(mode, output == null ? null : output.text, sample(values.get("sample")));
  }

  private void file(String asked, Path folder) {
    Path file;
    try {
      file = folder.resolve(asked == null ? FILE : asked);
    } catch (InvalidPathException e) {
      bad("the settings file \"" + asked + "\" (system property " + PROPERTY + ".settings) is no path");
      return;
    }
    if (!Files.isRegularFile(file)) {
      if (asked != null) bad("the settings file " + file + " (system property " + PROPERTY + ".settings) does not exist");
      return;
    }
    Properties lines = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      if (Files.size(file) > LONGEST_FILE) throw new IOException("it is longer than 1 MB");
      lines.load(in);
    } catch (IOException | IllegalArgumentException e) {
      bad("the settings file " + file + " can't be read: " + e.getMessage());
      return;
    }
    for (String key : new TreeSet<>(lines.stringPropertyNames())) take(key, lines.getProperty(key), "file " + file);
  }

  private void take(String key, String text, String place) {
    if (KEYS.contains(key)) {
      values.put(key, new Value(text.strip(), place));
    } else {
      bad("no setting is named \"" + key + "\" (" + place + "); did you mean " + Nearest.of(key, KEYS) + "? There are " + String.join(", ", KEYS));
    }
  }

  private Mode mode(Value value) {
    if (value == null) return Mode.OFF;
    for (Mode mode : Mode.values()) if (mode.word().equals(value.text.toLowerCase(Locale.ROOT))) return mode;
    bad("no mode is named \"" + value.text + "\" (" + value.place + "); did you mean " + Nearest.of(value.text.toLowerCase(Locale.ROOT), Mode.words())
        + "? There are " + String.join(", ", Mode.words()));
    return Mode.OFF;
  }

  private int sample(Value value) {
    if (value == null) return Settings.OFF.sample();
    try {
      int number = Integer.parseInt(value.text);
      if (number >= 1) return number;
    } catch (NumberFormatException e) {
      // told below
    }
    bad("sample is \"" + value.text + "\" (" + value.place + "), but must be a whole number from 1 to " + Integer.MAX_VALUE + ": one call in so many is timed");
    return Settings.OFF.sample();
  }

  /** The first is enough. */
  private void bad(String text) {
    if (problem == null) problem = text;
  }
}
