package dev.brisk.maven;

import dev.brisk.tools.analysis.Analysis;
import dev.brisk.tools.analysis.AnalysisException;
import dev.brisk.tools.analysis.Compilation;
import dev.brisk.tools.analysis.Configuration;
import dev.brisk.tools.analysis.Outcome;
import dev.brisk.tools.fix.Fixer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Works out what the sources are when all that is safe to rewrite has been rewritten, and writes that as a diff to <code>target/brisk/fix.diff</code>; with
 * <code>-Dbrisk.apply</code> changes the files. Runs the phases of the build as far as <code>process-classes</code> first.
 */
@Mojo(name = "fix", threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES, lifecycle = "brisk")
public final class FixMojo extends AbstractBriskMojo {
  /** Whether the files are changed. */
  @Parameter(property = "brisk.apply", defaultValue = "false")
  private boolean apply;

  /** Whether rewrites are made as well that a person should look at. */
  @Parameter(property = "brisk.suggested", defaultValue = "false")
  private boolean suggested;

  /** Whether they are changed even if git could not give them back as they are. */
  @Parameter(property = "brisk.allowDirty", defaultValue = "false")
  private boolean allowDirty;

  @Override
  void work() throws MojoExecutionException, MojoFailureException {
    handOnClasses();
    Gathered<Fixes.Planned> gathered = Gathered.of(session(), FixMojo.class);
    List<Fixes.Planned> all = gathered.add(project(), isLeftAlone() ? List.of() : plans(gathered));
    if (all == null) return;
    Fixes fixes = new Fixes(gathered.root(), all);
    // Not before all of them are known: modules may share sources, and a build that ends early should leave nothing half done.
    try {
      if (apply) {
        fixes.apply(allowDirty, getLog());
      } else {
        fixes.tell(false, getLog());
        fixes.writeDiff(getLog());
      }
    } catch (IOException failure) {
      throw new MojoExecutionException("brisk: " + (failure.getMessage() == null ? failure : failure.getMessage()), failure);
    }
  }

  private List<Fixes.Planned> plans(Gathered<Fixes.Planned> gathered) throws MojoExecutionException {
    Configuration configuration = configuration(gathered::isNew);
    Analysis analysis = new Analysis(configuration.options());
    CompilationReader reader = reader();
    List<Fixes.Planned> plans = new ArrayList<>();
    for (SourceSet set : sourceSets(configuration)) {
      for (Compilation each : reader.read(set)) {
        Outcome outcome = run(analysis, each, gathered::isNew);
        Fixer fixer = new Fixer(analysis, each, suggested);
        try {
          plans.add(new Fixes.Planned(each, fixer, fixer.plan(outcome)));
        } catch (AnalysisException impossible) {
          throw new MojoExecutionException("brisk: " + impossible.getMessage(), impossible);
        }
      }
    }
    return plans;
  }
}
