package dev.brisk.wrappers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.internal.InternalFutures;
import dev.brisk.annotations.Profiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every public type of whole libraries is wrapped, or refused in one sentence; the table in {@code docs} says how many of which. */
class LibrariesTest {
  private static final Path PAGE = Path.of("../../docs/profiling-wrapped.md");
  private static final String COMMAND = "mvn -pl processor/wrappers -am test -Dtest=LibrariesTest -Dbless -Dsurefire.failIfNoSpecifiedTests=false";
  private static final Pattern REFUSED = Pattern.compile("@Profiled: (\\S+) (.*)");
  /** What the sentences have in common, in the order of the table. */
  private static final Map<String, String> REASONS = reasons();

  @TempDir private Path folder;

  private static Map<String, String> reasons() {
    Map<String, String> reasons = new LinkedHashMap<>();
    reasons.put("is final, ", "final");
    reasons.put("is an enum, ", "enum");
    reasons.put("is a record, ", "record");
    reasons.put("is sealed ", "sealed");
    reasons.put("is an inner class, ", "inner");
    reasons.put("has no constructor ", "hidden constructors");
    reasons.put("has no method ", "nothing to record");
    reasons.put("has a method of", "a method of its own named `of`");
    reasons.put("has a method ", "hidden type in a signature");
    return reasons;
  }

  /** What came of a library under one compiler. */
  private record Outcome(int interfaces, int classes, Map<String, Integer> refused) {
    String row(Library library) {
      StringBuilder row = new StringBuilder("| " + library.name() + " | " + library.size() + " | " + interfaces + " | " + classes);
      for (String reason : REASONS.values()) row.append(" | ").append(refused.getOrDefault(reason, 0));
      return row.append(" |\n").toString();
    }
  }

  @Test
  void everyTypeIsWrappedOrRefused() throws IOException {
    StringBuilder table = new StringBuilder("| library | public types | interfaces wrapped | classes wrapped | refused: ");
    table.append(String.join(" | ", REASONS.values())).append(" |\n|---").append("|---:".repeat(3 + REASONS.size())).append("|\n");
    for (Library library : libraries()) {
      Outcome javac = wrapAll(library, Host.JAVAC);
      assertThat(wrapAll(library, Host.ECJ)).isEqualTo(javac);
      table.append(javac.row(library));
    }
    String page = page(table.toString());
    if (System.getProperty("bless") != null) Files.writeString(PAGE, page);
    assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "").as("%s is stale; write it by: %s", PAGE, COMMAND).isEqualTo(page);
  }

  private static List<Library> libraries() throws IOException {
    List<Path> needs = new ArrayList<>(List.of(Host.place(Profiled.class), Host.place(InternalFutures.class)));
    for (String path : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
      if (path.contains("jspecify") || path.contains("error_prone") || path.contains("j2objc")) needs.add(Path.of(path));
    }
    return List.of(Library.ofJar("guava " + System.getProperty("guava.version"), ImmutableList.class, needs),
        Library.ofJar("commons-lang3 " + System.getProperty("commons-lang3.version"), StringUtils.class, needs),
        Library.ofModule("java.sql"));
  }

  private Outcome wrapAll(Library library, Host host) throws IOException {
    Path output = Files.createTempDirectory(folder, "library");
    List<Path> classPath = new ArrayList<>(library.classPath());
    classPath.add(Host.place(Profiled.class));
    Host.Result first = host.compile(sources(library, Set.of(), output.resolve("all")), output.resolve("first"), classPath,
        List.of(new ProfiledProcessor()), "-Abrisk.profiling=full");
    Map<String, Integer> reasons = new LinkedHashMap<>();
    Set<String> refused = new TreeSet<>();
    for (String error : first.errors()) {
      Matcher sentence = REFUSED.matcher(error);
      assertThat(sentence.find()).as(error).isTrue();
      assertThat(refused.add(sentence.group(1))).as("told twice: " + error).isTrue();
      String reason = REASONS.keySet().stream().filter(sentence.group(2)::startsWith).findFirst().orElse(null);
      assertThat(reason).as(error).isNotNull();
      reasons.merge(REASONS.get(reason), 1, Integer::sum);
    }
    Host.Result second = host.compile(sources(library, refused, output.resolve("rest")), output.resolve("second"), classPath,
        List.of(new ProfiledProcessor()), "-Abrisk.profiling=full");
    assertThat(second.errors()).isEmpty();
    assertThat(second.warnings().stream().filter(warning -> warning.contains("Profiled.java:"))).isEmpty();
    int wrapped = 0;
    int interfaces = 0;
    for (Path file : second.files()) {
      if (!file.toString().endsWith("Profiled.java")) continue;
      wrapped++;
      if (Files.readString(file).contains(" of(")) interfaces++;
    }
    assertThat(wrapped + refused.size()).isEqualTo(library.size());
    return new Outcome(interfaces, wrapped - interfaces, reasons);
  }

  /** A list for each package, in a package of its own, where wrappers of the same name don't meet. */
  private static List<Path> sources(Library library, Set<String> without, Path folder) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Map.Entry<String, List<String>> entry : library.types().entrySet()) {
      List<String> types = entry.getValue().stream().filter(type -> !without.contains(type)).map(type -> type + ".class").toList();
      if (types.isEmpty()) continue;
      Path source = folder.resolve(entry.getKey()).resolve("package-info.java");
      Files.createDirectories(source.getParent());
      Files.writeString(source, "@dev.brisk.annotations.Profiled(types = {" + String.join(",\n", types) + "})\npackage wrapped." + entry.getKey() + ";\n");
      sources.add(source);
    }
    return sources;
  }

  private static String page(String table) {
    return """
        # Whole libraries, wrapped

        A wrapper is asked for each public type of three libraries. Each is made and compiles under javac and ECJ without an error or a warning, or is
        refused in one sentence at the annotation. Types are listed as one lists the types of others, from outside of their package.

        %s
        *Nothing to record*: markers, holders of constants, and classes whose methods are all static or final. *Hidden constructors* are those of classes
        that are made by static methods alone.
        """.formatted(table);
  }
}
