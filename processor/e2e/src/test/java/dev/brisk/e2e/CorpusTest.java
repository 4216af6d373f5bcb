package dev.brisk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real libraries compile with every rule on, to the same bytes as without; the rules that are on by default draw the findings that have been read and
 * judged.
 *
 * <p>{@code -Dbless} writes the lists of findings anew; their verdicts stay.
 */
class CorpusTest {

  static List<Corpus> corpora() {
    return Corpus.ALL;
  }

  @ParameterizedTest
  @MethodSource("corpora")
  void compilesTheSameAndFindsWhatWasJudged(Corpus corpus) throws IOException {
    Path plain = Path.of("target", "e2e", "plain-" + corpus.name()).toAbsolutePath();
    Path linted = Path.of("target", "e2e", "linted-" + corpus.name()).toAbsolutePath();
    Project.delete(plain);
    Project.delete(linted);
    Run without = Corpus.compile(corpus.sources(), plain, "-proc:none");
    Run with = Corpus.compile(corpus.sources(), linted, "-processorpath", Project.PROCESSOR.toString(), "-Abrisk.rules=all");
    assertThat(with.exit()).as(with.output()).isEqualTo(without.exit()).isZero();
    assertThat(with.output()).doesNotContain("the build goes on").contains("brisk: ");
    assertThat(differing(plain, linted)).isEmpty();
    checkFindings(corpus, with);
  }

  private static List<String> differing(Path plain, Path linted) throws IOException {
    Map<String, byte[]> before = classes(plain);
    Map<String, byte[]> after = classes(linted);
    List<String> differing = new ArrayList<>();
    before.forEach((name, bytes) -> {
      if (!Arrays.equals(bytes, after.get(name))) differing.add(name);
    });
    if (before.size() != after.size()) differing.add(before.size() + " files became " + after.size());
    return differing;
  }

  private static Map<String, byte[]> classes(Path folder) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        classes.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return classes;
  }

  private static void checkFindings(Corpus corpus, Run run) throws IOException {
    Path file = Project.ROOT.resolve("docs/verdicts/" + corpus.name() + ".tsv");
    Verdicts verdicts = Verdicts.read(file);
    Set<String> on = Verdicts.rulesThatAreOn();
    List<String> now = Verdicts.linesOf(run.output(), corpus.folder()).stream().filter(line -> on.contains(line.substring(0, line.indexOf('\t')))).toList();
    if (System.getProperty("bless") != null) Files.writeString(file, verdicts.with(now));
    List<String> known = Verdicts.read(file).findings();
    if (known.equals(now)) return;
    var diff = UnifiedDiffUtils.generateUnifiedDiff("judged", "found", known, DiffUtils.diff(known, now), 0);
    throw new AssertionError("findings in " + corpus + " changed; read them, then write the list with -Dbless and judge what is new\n" + String.join("\n", diff));
  }

  /** A file that is wrong by the judgement of a reader is a bug; the share of right ones is the figure Brisk stands by. */
  @Test
  void nearlyAllJudgedFindingsAreRight() throws IOException {
    int right = 0;
    int wrong = 0;
    int unjudged = 0;
    for (Corpus corpus : Corpus.ALL) {
      for (String verdict : Verdicts.read(Project.ROOT.resolve("docs/verdicts/" + corpus.name() + ".tsv")).verdicts()) {
        if (verdict.equals("right")) right++;
        else if (verdict.equals("unread")) unjudged++;
        else wrong++;
      }
    }
    System.out.println("verdicts on real sources: " + right + " right, " + wrong + " not, " + unjudged + " unread");
    assertThat(unjudged).isZero();
    assertThat(right).isGreaterThanOrEqualTo((int) Math.ceil(0.98 * (right + wrong)));
  }
}
