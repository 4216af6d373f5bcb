package dev.brisk.accept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brisk.api.Finding;
import dev.brisk.api.Heat;
import dev.brisk.api.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownFindingsTest {
  private static final List<String> LINES = List.of("class A {", "  total += x;", "  total  +=  x;", "}");

  @TempDir
  private Path folder;

  private Finding finding(String file, int line, String member) {
    int end = LINES.get(line - 1).indexOf(';') + 1;
    return new Finding("R", "message", Severity.WARNING, Heat.WARM, folder + "/" + file, line, 3, line, end, member);
  }

  private KnownFindings known(BaselineEntry... entries) throws IOException {
    Path file = folder.resolve("ci/accepted.txt");
    Files.createDirectories(file.getParent());
    Files.write(file, BaselineFile.lines(List.of(entries)));
    Files.createDirectories(folder.resolve(".git"));
    return KnownFindings.read(file);
  }

  private static BaselineEntry entry(String file, String member) {
    return new BaselineEntry("R", file, member, "total+=x");
  }

  @Test
  void oneLineAcceptsOne() throws IOException {
    KnownFindings known = known(entry("src/A.java", "A#f()"));
    assertThat(known.accepted(List.of(finding("src/A.java", 2, "A#f()"), finding("src/A.java", 3, "A#f()")), LINES)).containsExactly(true, false);
    assertThat(known.accepted(List.of(finding("src/A.java", 2, "A#f()")), LINES)).containsExactly(false);
  }

  @Test
  void theSurestFirst() throws IOException {
    KnownFindings known = known(entry("src/A.java", "A#f()"));
    assertThat(known.accepted(List.of(finding("src/A.java", 2, "A#g()"), finding("src/A.java", 3, "A#f()")), LINES)).containsExactly(false, true);
  }

  @Test
  void renamedFilesWhereTheFormerIsGone() throws IOException {
    Files.createDirectories(folder.resolve("src"));
    Files.writeString(folder.resolve("src/There.java"), "");
    KnownFindings known = known(entry("src/There.java", "There#f()"), entry("src/Gone.java", "Gone#f()"));
    assertThat(known.accepted(List.of(finding("src/A.java", 2, "A#f()"), finding("src/A.java", 3, "A#f()")), LINES)).containsExactly(true, false);
    assertThat(known.accepted(List.of(finding("src/There.java", 2, "There#g()")), LINES)).containsExactly(true);
  }
}
