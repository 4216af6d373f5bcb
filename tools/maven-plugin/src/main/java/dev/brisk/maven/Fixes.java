package dev.brisk.maven;

import dev.brisk.tools.analysis.Compilation;
import dev.brisk.tools.analysis.Finding;
import dev.brisk.tools.fix.Change;
import dev.brisk.tools.fix.FixPlan;
import dev.brisk.tools.fix.Fixer;
import dev.brisk.tools.fix.Refusal;
import dev.brisk.tools.fix.UnifiedDiff;
import dev.brisk.tools.fix.WorkTree;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** What is to be rewritten in all projects of one build. */
final class Fixes {
  private static final int REFUSALS_TOLD = 10;

  private final Path root;
  private final List<Planned> plans;

  /** The plan for what is compiled together. */
  record Planned(Compilation compilation, Fixer fixer, FixPlan plan) {}

  /** @param root the folder that the build was started in */
  Fixes(Path root, List<Planned> planned) {
    this.root = root;
    this.plans = new ArrayList<>(planned);
    plans.sort(Comparator.comparing((Planned each) -> each.compilation().base()).thenComparing(each -> each.compilation().name()));
    settleShared();
  }

  /** Files that several compilations read are changed once, and only if all of them would have the same. */
  private void settleShared() {
    List<Planned> given = List.copyOf(plans);
    Set<Path> taken = new HashSet<>();
    plans.clear();
    for (Planned each : given) {
      List<Change> changes = new ArrayList<>();
      List<Refusal> refusals = new ArrayList<>(each.plan().refusals());
      for (Change change : each.plan().changes()) {
        Path file = each.fixer().pathOf(change);
        if (!given.stream().allMatch(other -> agrees(other, file, change.after()))) {
          for (Finding finding : change.applied()) refusals.add(new Refusal(finding, "another module compiles the same file and would have it otherwise"));
        } else if (taken.add(file)) {
          changes.add(change);
        }
      }
      plans.add(new Planned(each.compilation(), each.fixer(), new FixPlan(changes, refusals, each.plan().left(), each.plan().suggested())));
    }
  }

  private static boolean agrees(Planned planned, Path file, String text) {
    if (!planned.compilation().covers(file)) return true;
    for (Change each : planned.plan().changes()) if (planned.fixer().pathOf(each).equals(file)) return each.after().equals(text);
    return false;
  }

  /** Says what can be rewritten, and what can't and why. */
  void tell(boolean apply, Log log) {
    Map<String, Integer> byRule = new TreeMap<>();
    int findings = 0;
    int files = 0;
    List<String> refused = new ArrayList<>();
    for (Planned each : plans) {
      for (Finding fixed : each.plan().applied()) byRule.merge(fixed.told().rule(), 1, Integer::sum);
      findings += each.plan().applied().size();
      files += each.plan().changes().size();
      for (Refusal refusal : each.plan().refusals()) {
        Finding finding = refusal.finding();
        refused.add(name(each, finding.file()) + ":[" + finding.told().line() + ',' + finding.told().column() + "] [" + finding.told().rule() + "]: " + refusal.reason());
      }
    }
    String rules = byRule.entrySet().stream().map(entry -> entry.getKey() + ' ' + entry.getValue()).collect(Collectors.joining(", "));
    log.info("brisk: " + Reactor.count(findings, "finding") + (apply ? " fixed in " : " can be fixed in ") + Reactor.count(files, "file") + (findings == 0 ? "" : " (" + rules + ")"));
    for (String each : refused.subList(0, Math.min(REFUSALS_TOLD, refused.size()))) log.info("  not fixed: " + each);
    if (refused.size() > REFUSALS_TOLD) log.info("  and " + (refused.size() - REFUSALS_TOLD) + " more");
  }

  /** Writes what would change to a file that git and patch take where the build was started; none is left of an earlier run where nothing would. */
  void writeDiff(Log log) throws IOException {
    Path diff = root.resolve("target").resolve("brisk").resolve("fix.diff");
    Files.deleteIfExists(diff);
    if (plans.stream().allMatch(each -> each.plan().changes().isEmpty())) return;
    Files.createDirectories(diff.getParent());
    try (OutputStream out = Files.newOutputStream(diff)) {
      for (Planned each : plans) {
        Charset encoding = each.compilation().encoding() == null ? Charset.defaultCharset() : each.compilation().encoding();
        for (Change change : each.plan().changes()) {
          for (String line : UnifiedDiff.of(new Change(name(each, change.file()), change.before(), change.after(), List.of()))) out.write((line + '\n').getBytes(encoding));
        }
      }
    }
    log.info("  the diff is in " + root.relativize(diff) + "; -Dbrisk.apply changes the files");
  }

  /**
   * Changes the files.
   *
   * @param allowDirty even if git could not give them back
   * @throws MojoFailureException if it could not, and nothing was changed
   * @throws IOException if a file can't be written; those before it are
   */
  void apply(boolean allowDirty, Log log) throws IOException, MojoFailureException {
    List<Path> files = new ArrayList<>();
    for (Planned each : plans) for (Change change : each.plan().changes()) files.add(each.fixer().pathOf(change));
    String objection = allowDirty ? null : WorkTree.objection(root, files);
    if (objection != null) throw new MojoFailureException("brisk: " + objection + "; nothing was changed. Commit first, or add -Dbrisk.allowDirty");
    for (Planned each : plans) each.fixer().write(each.plan());
    tell(true, log);
  }

  /** From the folder on that the build was started in. */
  private String name(Planned planned, String file) {
    Path path = planned.compilation().base().resolve(file).normalize();
    return (path.startsWith(root) ? root.relativize(path) : path).toString().replace('\\', '/');
  }
}
