package dev.brisk.tools.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brisk.api.Fix;
import dev.brisk.api.Heat;
import dev.brisk.api.Severity;
import dev.brisk.tools.analysis.Compilation;
import dev.brisk.tools.analysis.Finding;
import dev.brisk.tools.analysis.Outcome;
import dev.brisk.tools.analysis.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of rewrites whose results are not as good as their rules think: no rule here is like that, so that the findings are made up. */
class FixerTest {
  @TempDir
  private Path folder;

  @BeforeEach
  void begin() throws IOException {
    Files.writeString(folder.resolve("A.java"), "class A { int a = 1; int b = 2; }");
    Files.writeString(folder.resolve("B.java"), "class B { int a = 1; }");
  }

  private String text(String file, Map<String, String> texts) {
    try {
      return texts.containsKey(file) ? texts.get(file) : Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A finding for each place of a text in a file, which offers to put another in its place. */
  private void offer(List<Finding> findings, String file, Map<String, String> texts, String old, String replacement) {
    String text = text(file, texts);
    int at = text.indexOf(old);
    if (at < 0) return;
    dev.brisk.api.Finding told = new dev.brisk.api.Finding("Rule", old, Severity.NOTE, Heat.WARM, file, 1, at + 1, 1, at + 1 + old.length(), file);
    findings.add(new Finding(told, file, "", Fix.titled("replace").replace(at, at + old.length(), replacement)));
  }

  private Outcome outcome(List<Finding> findings, Problem... problems) {
    return new Outcome(findings, List.of(problems), List.of(), 2);
  }

  private FixPlan plan(Fixer.Look look) throws Exception {
    return plan(look, Set.of());
  }

  private FixPlan plan(Fixer.Look look, Set<String> onRequest) throws Exception {
    return new Fixer(look, Compilation.of("test", folder, List.of(folder)), onRequest).plan(look.at(Map.of()));
  }

  @Test
  void rewritesToBeLookedAtAreMadeOnRequestOnly() throws Exception {
    Fixer.Look look = texts -> {
      List<Finding> findings = new ArrayList<>();
      offer(findings, "A.java", texts, "a = 1", "a = 2");
      return outcome(findings);
    };
    FixPlan plan = plan(look, Set.of("Rule"));
    assertThat(plan.changes()).isEmpty();
    assertThat(plan.refusals()).isEmpty();
    assertThat(plan.suggested()).hasSize(1);
    assertThat(plan(look).changes()).hasSize(1);
  }

  @Test
  void overlappingRewritesAreMadeInTurn() throws Exception {
    FixPlan plan = plan(texts -> {
      List<Finding> findings = new ArrayList<>();
      offer(findings, "A.java", texts, "int a = 1;", "int a = 3;");
      offer(findings, "A.java", texts, "int b = 2", "int b = 4");
      offer(findings, "A.java", texts, "; int b", "; long b");
      return outcome(findings);
    });
    assertThat(plan.changes()).singleElement().extracting(Change::after).isEqualTo("class A { int a = 3; long b = 4; }");
    assertThat(plan.applied()).hasSize(3);
    assertThat(plan.left()).isEmpty();
  }

  @Test
  void aFileThatWouldNotParseStaysAsItIs() throws Exception {
    FixPlan plan = plan(texts -> {
      List<Finding> findings = new ArrayList<>();
      offer(findings, "A.java", texts, "int a = 1;", "int a = ;");
      offer(findings, "B.java", texts, "1", "2");
      return outcome(findings);
    });
    assertThat(plan.changes()).extracting(Change::file).containsExactly("B.java");
    assertThat(plan.refusals()).extracting(Refusal::reason).containsExactly("the result would not be Java");
  }

  @Test
  void aFileThatWouldNotCompileStaysAsItIs() throws Exception {
    Problem old = new Problem("C.java", 1, "known before");
    FixPlan plan = plan(texts -> {
      List<Finding> findings = new ArrayList<>();
      offer(findings, "A.java", texts, "1", "\"\"");
      offer(findings, "B.java", texts, "1", "2");
      return text("A.java", texts).contains("\"") ? outcome(findings, old, new Problem("A.java", 1, "incompatible types")) : outcome(findings, old);
    });
    assertThat(plan.changes()).extracting(Change::file).containsExactly("B.java");
    assertThat(plan.refusals()).extracting(Refusal::reason).containsExactly("the result would not compile: incompatible types");
  }

  @Test
  void anErrorElsewhereTakesTheWholePassBack() throws Exception {
    FixPlan plan = plan(texts -> {
      List<Finding> findings = new ArrayList<>();
      offer(findings, "A.java", texts, "1", "2");
      return texts.isEmpty() || text("A.java", texts).contains("1") ? outcome(findings) : outcome(findings, new Problem("User.java", 1, "does not fit"));
    });
    assertThat(plan.changes()).isEmpty();
    assertThat(plan.refusals()).hasSize(1);
  }

  @Test
  void aFindingThatWouldStayIsNotFixedOverAndOver() throws Exception {
    FixPlan plan = plan(texts -> {
      List<Finding> findings = new ArrayList<>();
      offer(findings, "A.java", texts, "1", "(1)");
      return outcome(findings);
    });
    assertThat(plan.changes()).isEmpty();
    assertThat(plan.refusals()).extracting(Refusal::reason).containsExactly("the finding would stay");
  }
}
