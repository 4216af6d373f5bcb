package dev.brisk.tools.since;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.brisk.report.Address;
import dev.brisk.tools.analysis.Analysis;
import dev.brisk.tools.analysis.AnalysisException;
import dev.brisk.tools.analysis.Compilation;
import dev.brisk.tools.analysis.Finding;
import dev.brisk.tools.analysis.Outcome;
import dev.brisk.tools.git.Git;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the Java sources of a work tree are beside those of a commit, and which findings come of the difference: those on lines that have changed, and those
 * that the former sources did not draw, wherever they lie.
 */
public final class Since {
  private final Path base;
  private final Compilation compilation;
  private final Charset encoding;
  private final Map<String, String> before = new HashMap<>();
  private final Map<String, BitSet> changedLines = new HashMap<>();

  private Since(Compilation compilation) {
    this.base = compilation.base();
    this.compilation = compilation;
    this.encoding = compilation.encoding() == null ? Charset.defaultCharset() : compilation.encoding();
  }

  /**
   * Asks git.
   *
   * @param compilation whose sources may have changed; its base lies in a work tree
   * @param commit in any of git's ways to name one
   * @throws IOException with one line for the user, if git does not know the commit, or the base is in no work tree
   */
  public static Since of(Compilation compilation, String commit) throws IOException {
    Since since = new Since(compilation);
    since.read(commit);
    return since;
  }

  private void read(String commit) throws IOException {
    Git here = new Git(base);
    // Told relatively, so that links on the way to the folder are the same in both.
    Path top;
    try {
      top = base.resolve(here.text("rev-parse", "--show-cdup").strip()).normalize();
    } catch (IOException none) {
      throw new IOException(base + " is in no work tree of git", none);
    }
    Git git = new Git(top);
    String id;
    try {
      if (commit.startsWith("-")) throw new IOException("an option");
      id = git.text("rev-parse", "--verify", "--quiet", commit + "^{commit}").strip();
    } catch (IOException unknown) {
      throw new IOException("git knows no commit '" + commit + "'", unknown);
    }
    String[] words = git.text("diff", "--name-status", "-z", "-M", "--no-ext-diff", "--ignore-submodules", id).split("\0");
    for (int i = 0; i + 1 < words.length; i++) {
      char kind = words[i].charAt(0);
      String old = words[++i];
      String now = kind == 'R' || kind == 'C' ? words[++i] : old;
      if (kind != 'D' && now.endsWith(".java")) add(git, top, kind == 'A' ? null : id + ':' + old, now);
    }
    for (String each : git.text("ls-files", "-z", "--others", "--exclude-standard").split("\0")) if (each.endsWith(".java")) add(git, top, null, each);
  }

  /** @param old where the former text is; null for a file that was not there */
  private void add(Git git, Path top, String old, String file) throws IOException {
    Path path = top.resolve(file);
    if (!compilation.covers(path) || !Files.isRegularFile(path)) return;
    String name = Address.relative(base, path.toString());
    // With the line ends that a checkout would give it.
    String former = old == null ? "" : new String(git.bytes("cat-file", "--filters", old), encoding);
    // Modules that were none would not be understood.
    if (old != null || !name.endsWith("module-info.java")) before.put(name, former);
    BitSet lines = new BitSet();
    for (AbstractDelta<String> each : DiffUtils.diff(lines(former), lines(new String(Files.readAllBytes(path), encoding))).getDeltas()) {
      int from = each.getTarget().getPosition() + 1;
      lines.set(from, from + each.getTarget().size());
    }
    changedLines.put(name, lines);
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  /** The former texts of files that have changed, by the names of the files now; empty for those that were not there. */
  public Map<String, String> before() {
    return Map.copyOf(before);
  }

  /**
   * Those findings that come of the difference, for which the former sources are analysed.
   *
   * @param findings those in question, of what the sources draw
   * @param now all that they draw
   * @throws AnalysisException as {@link Analysis#run}
   */
  public List<Finding> of(List<Finding> findings, Outcome now, Analysis analysis) throws AnalysisException {
    // What has not changed draws what it draws now.
    return of(findings, before.isEmpty() ? now.findings() : analysis.run(compilation, before()).findings());
  }

  /**
   * Those findings that come of the difference.
   *
   * @param now what the sources draw
   * @param then what they drew with the texts of {@link #before}
   */
  private List<Finding> of(List<Finding> now, List<Finding> then) {
    Map<String, Integer> known = new HashMap<>();
    for (Finding each : then) known.merge(key(each), 1, Integer::sum);
    List<Finding> told = new ArrayList<>();
    // Those on changed lines first: of two alike, the one that stands where it stood is the one that was known.
    List<Finding> elsewhere = new ArrayList<>();
    for (Finding each : now) (isOnChangedLine(each) ? told : elsewhere).add(each);
    for (Finding each : elsewhere) {
      int left = known.getOrDefault(key(each), 0);
      if (left == 0) told.add(each);
      else known.put(key(each), left - 1);
    }
    told.sort(null);
    return told;
  }

  private boolean isOnChangedLine(Finding finding) {
    BitSet lines = changedLines.get(finding.file());
    if (lines == null || finding.told().line() <= 0) return false;
    int next = lines.nextSetBit(finding.told().line());
    return next >= 0 && next <= Math.max(finding.told().line(), finding.told().endLine());
  }

  /** Without its place, for lines move. */
  private static String key(Finding finding) {
    return finding.file() + '\n' + finding.told().rule() + '\n' + finding.told().member() + '\n' + finding.told().message();
  }
}
