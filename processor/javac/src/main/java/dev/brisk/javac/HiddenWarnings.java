package dev.brisk.javac;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a compiler was told {@code -nowarn}, by which it hides notes as well. Nothing tells a processor; what can be known is how the compiler was started, where
 * it has a process of its own.
 */
final class HiddenWarnings {
  private static final String OPTION = "-nowarn";
  private static final String COMPILER = "com.sun.tools.javac.Main";

  private HiddenWarnings() {}

  static boolean areHidden() {
    return areHidden(System.getProperty("sun.java.command", ""));
  }

  /** @param command the compiler's class, behind its module, and its arguments */
  static boolean areHidden(String command) {
    String[] words = command.split("\\s+");
    if (!words[0].endsWith(COMPILER)) return false;
    for (int i = 1; i < words.length; i++) {
      if (words[i].equals(OPTION) || words[i].startsWith("@") && isIn(words[i].substring(1))) return true;
    }
    return false;
  }

  /** A file of arguments, as build tools write them; a path with blanks is not found, and then nothing is said. */
  private static boolean isIn(String file) {
    try {
      Charset charset = Charset.isSupported(System.getProperty("native.encoding", "")) ? Charset.forName(System.getProperty("native.encoding")) : StandardCharsets.UTF_8;
      for (String word : new String(Files.readAllBytes(Path.of(file)), charset).split("\\s+")) {
        if (word.equals(OPTION) || word.equals('"' + OPTION + '"')) return true;
      }
      return false;
    } catch (IOException | IllegalArgumentException unknown) {
      return false;
    }
  }
}
