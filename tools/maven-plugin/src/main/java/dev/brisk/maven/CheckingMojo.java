package dev.brisk.maven;

import dev.brisk.api.Severity;
import dev.brisk.options.OptionSpec;
import dev.brisk.report.Acceptance;
import dev.brisk.tools.analysis.Analysis;
import dev.brisk.tools.analysis.AnalysisException;
import dev.brisk.tools.analysis.Compilation;
import dev.brisk.tools.analysis.Configuration;
import dev.brisk.tools.analysis.Finding;
import dev.brisk.tools.analysis.Outcome;
import dev.brisk.tools.baseline.Baseline;
import dev.brisk.tools.report.Report;
import dev.brisk.tools.report.ReportFormat;
import dev.brisk.tools.since.Since;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** Tells what is found in a project and lists it; goals say whether a build can fail by it. */
abstract class CheckingMojo extends AbstractBriskMojo {
  /** As many as javac prints. */
  private static final int MOST_TOLD = 100;

  /** A commit, in git's ways to name one: only what lies on lines changed since then, or was not found then, is told and listed. */
  @Parameter(property = "brisk.since")
  private String since;

  /** A file that the goal <code>baseline</code> has written, from the folder on that the build was started in: what it accepts is neither told nor listed. */
  @Parameter(property = "brisk.baseline")
  private String baseline;

  /** Whether the file of <code>brisk.budget</code> is lowered to what modules have now, where they may have more. */
  @Parameter(property = "brisk.lowerBudget", defaultValue = "false")
  private boolean lowerBudget;

  private boolean overBudget;

  /** Whether findings can fail the build. */
  abstract boolean fails();

  @Override
  void work() throws MojoExecutionException, MojoFailureException {
    handOnClasses();
    Reactor reactor = Reactor.of(session(), execution(), getLog());
    if (isSkipped()) reactor.skip();
    Reactor.Module module = isLeftAlone() ? null : look(reactor);
    boolean last = reactor.add(project(), module);
    if (last) reactor.close();
    if (last) reactor.budgets().close(lowerBudget, reactor.root(), getLog());
    // A gate that a pom binds to a phase must close before the phases behind it; one that is asked for looks at everything first.
    boolean bound = execution().getSource() == MojoExecution.Source.LIFECYCLE;
    int failing = bound ? module == null ? 0 : module.fails() : last ? reactor.fails() : 0;
    if (fails() && failing > 0) {
      throw new MojoFailureException("brisk: " + Reactor.count(failing, "finding") + " of severity error; they are listed above");
    }
    if (fails() && (bound ? overBudget : last && !reactor.budgets().overruns().isEmpty())) {
      throw new MojoFailureException("brisk: over budget: " + String.join("; ", reactor.budgets().overruns()));
    }
  }

  private Reactor.Module look(Reactor reactor) throws MojoExecutionException {
    long begin = System.nanoTime();
    Configuration configuration = configuration(reactor::isNew);
    reactor.lists().pages(configuration.value(OptionSpec.PAGES));
    CompilationReader reader = reader();
    Analysis analysis = new Analysis(configuration.options());
    Path baselineFile = baseline == null || baseline.isBlank() ? configuration.path(OptionSpec.BASELINE, reactor.root()) : reactor.root().resolve(baseline.strip());
    Baseline accepted = baselineFile == null ? null : accepted(reactor.root(), baselineFile);
    List<Finding> all = new ArrayList<>();
    Path base = project().getBasedir().toPath();
    Listing listing = new Listing(base);
    int files = 0;
    int gone = 0;
    int open = 0;
    Path listed = null;
    for (SourceSet set : sourceSets(configuration)) {
      List<Compilation> compilations = reader.read(set);
      if (compilations.isEmpty()) continue;
      List<Finding> found = new ArrayList<>();
      Listing ofSet = new Listing(base);
      for (Compilation each : compilations) {
        Outcome outcome = run(analysis, each, reactor::isNew);
        files += outcome.files();
        Judged judged = accepted == null ? new Judged(outcome.findings(), List.of(), 0) : judged(accepted, named(reactor.root(), baselineFile), reactor.root(), each, outcome.findings());
        List<Finding> told = since == null || since.isBlank() ? judged.told() : newOnes(analysis, each, outcome, judged.told());
        gone += judged.gone();
        open += (int) judged.told().stream().filter(finding -> finding.told().severity() != Severity.OFF).count();
        ofSet.add(each, told, null);
        for (Outcome.Accepted accepts : outcome.accepted()) ofSet.add(each, List.of(accepts.finding()), accepts.by());
        ofSet.add(each, judged.accepted(), new Acceptance(false, ""));
        found.addAll(told);
      }
      Path written = writeList(reactor, set, configuration, ofSet);
      if (listed == null) listed = written;
      listing.add(ofSet);
      all.addAll(found);
    }
    if (files == 0) return null;
    List<Finding> told = fromRoot(reactor.root(), base, all);
    tell(told, listed);
    keepToBudget(reactor, configuration, open);
    int failing = (int) all.stream().filter(each -> each.told().severity() == Severity.ERROR).count();
    Report.Trend trend = accepted == null ? null : new Report.Trend(baselineFile.getFileName().toString(), gone);
    return new Reactor.Module(project().getArtifactId(), files, told, failing, listed, listing, trend, System.nanoTime() - begin);
  }

  private void keepToBudget(Reactor reactor, Configuration configuration, int open) throws MojoExecutionException {
    Path file = configuration.path(OptionSpec.BUDGET, reactor.root());
    if (file == null) return;
    String module = named(reactor.root(), project().getBasedir().toPath().toAbsolutePath().normalize()).toString().replace('\\', '/');
    String overrun = reactor.budgets().add(file, lowerBudget, module.isEmpty() ? "." : module, open);
    if (overrun != null) getLog().error("brisk: " + named(reactor.root(), file) + ": " + overrun);
    overBudget = overrun != null;
  }

  /** What a baseline makes of findings: which are told, which it accepts, and how many of its lines nothing answers to. */
  private record Judged(List<Finding> told, List<Finding> accepted, int gone) {}

  private static Baseline accepted(Path root, Path file) throws MojoExecutionException {
    try {
      return Baseline.read(file);
    } catch (NoSuchFileException absent) {
      throw new MojoExecutionException("brisk: brisk.baseline: no such file: " + named(root, file) + "; the goal baseline writes it", absent);
    } catch (IOException unusable) {
      throw new MojoExecutionException("brisk: brisk.baseline: " + unusable.getMessage(), unusable);
    }
  }

  /** Each compilation has lines of its own there, so that the order of modules does not count. */
  private Judged judged(Baseline accepted, Path baselineFile, Path root, Compilation compilation, List<Finding> findings) {
    Baseline own = accepted.of(file -> compilation.covers(root.resolve(file).normalize()));
    Baseline.Verdict verdict = own.judge(fromRoot(root, compilation.base(), findings), root, compilation.encoding());
    int known = findings.size() - verdict.told().size();
    if (known > 0) getLog().info("brisk: " + known + " more " + (known == 1 ? "is" : "are") + " accepted in " + baselineFile);
    if (!verdict.stale().isEmpty()) {
      getLog().warn("brisk: " + Reactor.count(verdict.stale().size(), "line") + " of " + baselineFile + " without effect, such as that of " + verdict.stale().get(0)
          + "; the goal baseline writes it anew");
    }
    Set<dev.brisk.api.Finding> told = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Finding each : verdict.told()) told.add(each.told());
    Map<Boolean, List<Finding>> parts = findings.stream().collect(Collectors.partitioningBy(each -> told.contains(each.told())));
    return new Judged(parts.get(true), parts.get(false), verdict.stale().size());
  }

  /** Without those that were there at the commit and do not lie on a line that has changed. */
  private List<Finding> newOnes(Analysis analysis, Compilation compilation, Outcome now, List<Finding> findings) throws MojoExecutionException {
    try {
      Since change = Since.of(compilation, since.strip());
      List<Finding> told = change.of(findings, now, analysis);
      int known = findings.size() - told.size();
      if (known > 0) getLog().info("brisk: " + known + " more " + (known == 1 ? "was" : "were") + " there at " + since.strip() + " already");
      return told;
    } catch (IOException unusable) {
      throw new MojoExecutionException("brisk: brisk.since: " + unusable.getMessage(), unusable);
    } catch (AnalysisException impossible) {
      throw new MojoExecutionException("brisk: " + impossible.getMessage(), impossible);
    }
  }

  /** Beside the classes, as the processor has it; null for none. */
  private Path writeList(Reactor reactor, SourceSet set, Configuration configuration, Listing listing) throws MojoExecutionException {
    String chosen = configuration.value(OptionSpec.LIST);
    if ("off".equalsIgnoreCase(chosen)) return null;
    Path base = project().getBasedir().toPath();
    Path list = Path.of(project().getBuild().getDirectory(), "brisk", set.listName() + ".sarif");
    if (chosen != null && set == SourceSet.MAIN) {
      try {
        list = configuration.path(OptionSpec.LIST, base);
      } catch (InvalidPathException noPath) {
        throw new MojoExecutionException("brisk: brisk.list names no path: " + chosen, noPath);
      }
    }
    String problem = reactor.lists().write(ReportFormat.SARIF, list, "", listing, null);
    if (problem == null) return list;
    getLog().warn("brisk: " + problem);
    return null;
  }

  private void tell(List<Finding> findings, Path list) {
    // What fails the build is never among those left out.
    List<Finding> told = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
      for (Finding each : findings) if (each.told().severity() == severity && (told.size() < MOST_TOLD || severity == Severity.ERROR)) told.add(each);
    }
    int silent = (int) findings.stream().filter(each -> each.told().severity() == Severity.OFF).count();
    told.sort(null);
    for (Finding each : told) {
      dev.brisk.api.Finding is = each.told();
      String line = each.file() + ":[" + is.line() + ',' + is.column() + "] [" + is.rule() + "] " + is.message();
      if (is.severity() == Severity.ERROR) getLog().error(line);
      else if (is.severity() == Severity.WARNING) getLog().warn(line);
      else getLog().info(line);
    }
    int more = findings.size() - silent - told.size();
    if (more > 0) getLog().info("brisk: and " + more + " more" + (list == null ? "" : ", in " + list));
  }
}
