package dev.brisk.tools.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brisk.tools.analysis.Analysis;
import dev.brisk.tools.analysis.Compilation;
import dev.brisk.tools.analysis.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that are edited at random after all their findings have been accepted: none of those comes back, and each new one is told. */
class BaselineEditsTest {
  private static final int ROUNDS = 20;
  private static final int EDITS = 10;

  private final Random random = new Random(20);
  private final List<Source> sources = new ArrayList<>();
  private int names;

  @TempDir
  private Path folder;

  /** A class with slow methods. */
  private static final class Source {
    private String name;
    private final List<String> members = new ArrayList<>();

    private String text() {
      return "package shop;\n\nclass " + name + " {\n" + String.join("\n", members) + "}\n";
    }
  }

  private String slow(String method, String local) {
    return "  long " + method + "(long[] all) {\n    Long " + local + " = 0L;\n    for (long each : all) " + local + " += each;\n    return " + local + ";\n  }\n";
  }

  private void edit() {
    Source source = sources.get(random.nextInt(sources.size()));
    int at = random.nextInt(source.members.size());
    String member = source.members.get(at);
    switch (random.nextInt(6)) {
      case 0 -> source.members.add(at, "  // One more line.\n  int f" + names++ + ";\n");
      case 1 -> Collections.swap(source.members, at, random.nextInt(source.members.size()));
      case 2 -> source.name = "C" + names++;
      case 3 -> source.members.set(at, member.replaceAll("long \\w+\\(", "long m" + names++ + "("));
      case 4 -> source.members.set(at, member.replace(" += ", random.nextBoolean() ? "  +=\n        " : " += "));
      default -> source.members.set(at, member.replace("    ", "\t").replace("{\n", "\n  {\n"));
    }
  }

  private List<Finding> findings(Compilation compilation) throws Exception {
    for (Source each : sources) Files.writeString(folder.resolve("src/" + each.name + ".java"), each.text());
    return new Analysis(Map.of()).run(compilation).findings();
  }

  private void clear() throws Exception {
    try (var files = Files.list(folder.resolve("src"))) {
      for (Path each : files.toList()) Files.delete(each);
    }
  }

  @Test
  void twoHundredEdits() throws Exception {
    Files.createDirectories(folder.resolve("src"));
    for (int i = 0; i < 4; i++) {
      Source source = new Source();
      source.name = "C" + names++;
      for (int j = 0; j < 4; j++) source.members.add(slow("m" + names++, "sum" + (i * j)));
      sources.add(source);
    }
    Compilation compilation = Compilation.of("shop", folder, List.of(folder.resolve("src")));
    Baseline.of(findings(compilation), folder, StandardCharsets.UTF_8).write(folder.resolve("baseline.txt"));
    Baseline baseline = Baseline.read(folder.resolve("baseline.txt"));
    assertThat(baseline.size()).isEqualTo(16);
    for (int round = 1; round <= ROUNDS; round++) {
      for (int i = 0; i < EDITS; i++) edit();
      sources.get(random.nextInt(sources.size())).members.add(slow("fresh" + round, "brought" + round));
      clear();
      Baseline.Verdict verdict = baseline.judge(findings(compilation), folder, StandardCharsets.UTF_8);
      assertThat(verdict.told()).as("round %s", round).hasSize(round).allMatch(each -> each.told().message().contains("'brought"));
      assertThat(verdict.stale()).isEmpty();
    }
  }
}
