package dev.brisk.javac;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The version of Brisk that runs. */
final class Version {
  private Version() {}

  static String of() {
    try (InputStream in = Version.class.getResourceAsStream("version.txt")) {
      return in == null ? "0" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      return "0";
    }
  }
}
