package dev.brisk.maven;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A plugin that only looks whether a build is as it should be: {@code gates.tsv} has them.
 *
 * @param plugin group and name
 * @param property switches it off
 * @param isNeverNeeded whether nothing that it does could matter to an analysis
 */
record Gate(String plugin, String property, boolean isNeverNeeded) {

  static List<Gate> all() {
    try (InputStream in = Gate.class.getResourceAsStream("gates.tsv");
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<Gate> gates = new ArrayList<>();
      for (String line : lines.lines().toList()) {
        if (line.startsWith("#")) continue;
        String[] cells = line.split("\t");
        gates.add(new Gate(cells[0], cells[1], cells[2].equals("always")));
      }
      return gates;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
