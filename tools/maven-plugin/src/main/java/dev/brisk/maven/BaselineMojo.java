package dev.brisk.maven;

import dev.brisk.options.OptionSpec;
import dev.brisk.tools.analysis.Analysis;
import dev.brisk.tools.analysis.Compilation;
import dev.brisk.tools.analysis.Configuration;
import dev.brisk.tools.analysis.Finding;
import dev.brisk.tools.baseline.Baseline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Accepts all that is found now: writes it to a file where the build was started, which <code>check</code> and <code>report</code> read with
 * <code>-Dbrisk.baseline</code>. Runs the phases of the build as far as <code>process-classes</code> first.
 */
@Mojo(name = "baseline", threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES, lifecycle = "brisk")
public final class BaselineMojo extends AbstractBriskMojo {
  /** The file, from the folder on that the build was started in; if none is named, the one of the configuration file, or <code>brisk-baseline.txt</code>. */
  @Parameter(property = "brisk.baseline")
  private String baseline;

  @Override
  void work() throws MojoExecutionException {
    handOnClasses();
    Gathered<Baseline> gathered = Gathered.of(session(), BaselineMojo.class);
    List<Baseline> all = gathered.add(project(), isLeftAlone() ? List.of() : accepted(gathered));
    if (all == null) return;
    Baseline together = Baseline.joined(all);
    Path file = baseline == null || baseline.isBlank() ? configuration(gathered::isNew).path(OptionSpec.BASELINE, gathered.root()) : gathered.root().resolve(baseline.strip());
    if (file == null) file = gathered.root().resolve("brisk-baseline.txt");
    try {
      together.write(file);
    } catch (IOException failure) {
      throw new MojoExecutionException("brisk: " + failure.getMessage(), failure);
    }
    getLog().info("brisk: " + Reactor.count(together.size(), "finding") + " accepted in " + named(gathered.root(), file));
  }

  private List<Baseline> accepted(Gathered<Baseline> gathered) throws MojoExecutionException {
    Configuration configuration = configuration(gathered::isNew);
    Analysis analysis = new Analysis(configuration.options());
    CompilationReader reader = reader();
    List<Baseline> all = new ArrayList<>();
    for (SourceSet set : sourceSets(configuration)) {
      for (Compilation each : reader.read(set)) {
        List<Finding> found = fromRoot(gathered.root(), each.base(), run(analysis, each, gathered::isNew).findings());
        all.add(Baseline.of(found, gathered.root(), each.encoding()));
      }
    }
    return all;
  }
}
