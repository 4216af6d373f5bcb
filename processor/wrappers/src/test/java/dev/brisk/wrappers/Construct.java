package dev.brisk.wrappers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sources under {@code src/test/constructs}, a file or a folder for each, that say in comments what has to come of them:
 * <pre>
 * // wrapped                 it compiles without a warning
 * // refused: why            the one error there is
 * // on ECJ: why            the error there, where it is another
 * // nothing                 no wrapper is made, and there is no error
 * // records: price(int) 2   what has been recorded after its main class's {@code use()} has run
 * </pre>
 */
record Construct(String name, List<Path> sources, Path main, String text) {
  private static final Path FOLDER = Path.of("src/test/constructs");

  static List<Construct> all() throws IOException {
    List<Construct> all = new ArrayList<>();
    try (Stream<Path> entries = Files.list(FOLDER)) {
      for (Path entry : entries.sorted().toList()) all.add(at(entry));
    }
    return all;
  }

  private static Construct at(Path entry) throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(entry)) {
      sources = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    for (Path source : sources) {
      String text = Files.readString(source);
      if (text.startsWith("// ")) return new Construct(entry.getFileName().toString().replace(".java", ""), sources, source, text);
    }
    throw new IllegalStateException(entry + ": no file begins with // wrapped, // refused: or // nothing");
  }

  boolean isWrapped() {
    return text.startsWith("// wrapped");
  }

  /** How the one error ends; null unless it is refused. */
  String refusal(Host host) {
    String refusal = after("// refused: ");
    String own = after("// on ECJ: ");
    return host == Host.ECJ && own != null ? own : refusal == null ? null : "@Profiled: " + refusal;
  }

  String records() {
    String records = after("// records: ");
    return records == null ? "" : records;
  }

  boolean runs() {
    return text.contains("static void use()");
  }

  String mainClass() {
    String simple = main.getFileName().toString().replace(".java", "");
    String inPackage = text.lines().filter(line -> line.startsWith("package ")).findFirst().map(line -> line.substring(8, line.indexOf(';')) + ".").orElse("");
    return inPackage + simple;
  }

  private String after(String prefix) {
    return text.lines().filter(line -> line.startsWith(prefix)).map(line -> line.substring(prefix.length())).findFirst().orElse(null);
  }
}
