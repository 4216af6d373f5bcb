package dev.brisk.maven;

import dev.brisk.api.Severity;
import dev.brisk.options.OptionSpec;
import dev.brisk.tools.analysis.Analysis;
import dev.brisk.tools.analysis.AnalysisException;
import dev.brisk.tools.analysis.Compilation;
import dev.brisk.tools.analysis.Finding;
import dev.brisk.tools.analysis.Outcome;
import dev.brisk.tools.analysis.Problem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.eclipse.aether.RepositorySystem;

/** Looks at the sources of a project and tells what it finds; goals say what follows from it. */
abstract class AbstractBriskMojo extends AbstractMojo {
  /** As many as javac prints. */
  private static final int MOST_TOLD = 100;
  /** Properties that are the plugin's own. */
  private static final List<String> OWN = List.of("brisk.skip", "brisk.option");

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Component
  private ProjectDependenciesResolver dependencies;

  @Component
  private RepositorySystem repositories;

  /** Whether the project is left alone. */
  @Parameter(property = "brisk.skip", defaultValue = "false")
  private boolean skip;

  /**
   * Options of the linter by their names, such as {@code <rules>-conditions</rules>}. Each is also a property, such as {@code brisk.rules}, of the command
   * line or the pom; the command line wins over this, and this over properties of the pom.
   */
  @Parameter
  private Map<String, String> options;

  /** Whether findings can fail the build. */
  abstract boolean fails();

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Reactor reactor = Reactor.of(session, execution, getLog());
    Reactor.Module module = skip || "pom".equals(project.getPackaging()) ? null : look(reactor);
    boolean last = reactor.add(project, module);
    if (last) reactor.close();
    // A gate that a pom binds to a phase must close before the phases behind it; one that is asked for looks at everything first.
    boolean bound = execution.getSource() == MojoExecution.Source.LIFECYCLE;
    int failing = bound ? module == null ? 0 : module.fails() : last ? reactor.fails() : 0;
    if (fails() && failing > 0) {
      throw new MojoFailureException("brisk: " + Reactor.count(failing, "finding") + " of severity error; they are listed above");
    }
  }

  private Reactor.Module look(Reactor reactor) throws MojoExecutionException {
    long begin = System.nanoTime();
    Map<String, String> chosen = chosenOptions();
    List<SourceSet> sets = new ArrayList<>(List.of(SourceSet.MAIN));
    if ("on".equalsIgnoreCase(chosen.get(OptionSpec.TESTS.processorKey()))) sets.add(SourceSet.TESTS);
    CompilationReader reader = new CompilationReader(project, new ClassPaths(session, dependencies, repositories), evaluator(), getLog());
    Map<String, String> passed = new TreeMap<>(chosen);
    String list = passed.remove(OptionSpec.LIST.processorKey());
    Analysis analysis = new Analysis(passed);
    List<Finding> all = new ArrayList<>();
    int files = 0;
    Path listed = null;
    for (SourceSet set : sets) {
      List<Compilation> compilations = reader.read(set);
      if (compilations.isEmpty()) continue;
      List<Finding> found = new ArrayList<>();
      for (Compilation each : compilations) {
        Outcome outcome = run(analysis, each);
        tellProblems(reactor, each, outcome);
        files += outcome.files();
        found.addAll(outcome.findings());
      }
      Path written = writeList(reactor, set, list, found);
      if (listed == null) listed = written;
      all.addAll(found);
    }
    if (files == 0) return null;
    Path folder = project.getBasedir().toPath().toAbsolutePath().normalize();
    List<Finding> told = new ArrayList<>();
    for (Finding each : all) told.add(from(reactor.root(), folder, each));
    tell(told, listed);
    int failing = (int) all.stream().filter(each -> each.told().severity() == Severity.ERROR).count();
    return new Reactor.Module(project.getArtifactId(), files, told, failing, listed, System.nanoTime() - begin);
  }

  private Outcome run(Analysis analysis, Compilation compilation) throws MojoExecutionException {
    try {
      return analysis.run(compilation);
    } catch (AnalysisException impossible) {
      throw new MojoExecutionException("brisk: " + impossible.getMessage(), impossible);
    }
  }

  /** Options of the command line before those of the plugin's block before properties of the pom. */
  private Map<String, String> chosenOptions() {
    Map<String, String> chosen = new TreeMap<>();
    add(project.getProperties(), chosen);
    if (options != null) {
      options.forEach((key, value) -> chosen.put(key.startsWith(OptionSpec.PREFIX) ? key : OptionSpec.PREFIX + key, value == null ? "" : value.strip()));
    }
    add(session.getUserProperties(), chosen);
    return chosen;
  }

  private static void add(Properties properties, Map<String, String> chosen) {
    for (String key : properties.stringPropertyNames()) {
      if (key.startsWith(OptionSpec.PREFIX) && !OWN.contains(key)) chosen.put(key, properties.getProperty(key));
    }
  }

  private UnaryOperator<String> evaluator() {
    PluginParameterExpressionEvaluator evaluator = new PluginParameterExpressionEvaluator(session, execution);
    return text -> {
      try {
        Object value = evaluator.evaluate(text);
        return value == null ? null : value.toString();
      } catch (ExpressionEvaluationException unknown) {
        return null;
      }
    };
  }

  private void tellProblems(Reactor reactor, Compilation compilation, Outcome outcome) {
    for (String note : outcome.notes()) if (reactor.isNew(note)) getLog().warn("brisk: " + note);
    if (outcome.problems().isEmpty()) return;
    Problem first = outcome.problems().get(0);
    getLog().warn("brisk: " + compilation.name() + " has " + Reactor.count(outcome.problems().size(), "place") + " that the compiler does not understand, and what "
        + "depends on them was not looked at; the first: " + first);
  }

  /** Beside the classes, as the processor has it; null for none. */
  private Path writeList(Reactor reactor, SourceSet set, String chosen, List<Finding> findings) throws MojoExecutionException {
    if ("off".equalsIgnoreCase(chosen)) return null;
    Path base = project.getBasedir().toPath();
    Path list = Path.of(project.getBuild().getDirectory(), "brisk", set.listName() + ".sarif");
    if (chosen != null && set == SourceSet.MAIN) {
      try {
        list = base.resolve(chosen.strip());
      } catch (InvalidPathException noPath) {
        throw new MojoExecutionException("brisk: brisk.list names no path: " + chosen, noPath);
      }
    }
    String problem = reactor.lists().write(list, base, findings);
    if (problem == null) return list;
    getLog().warn("brisk: " + problem);
    return null;
  }

  /** The same with its file named from another folder on. */
  private static Finding from(Path root, Path folder, Finding finding) {
    Path file = folder.resolve(finding.file()).normalize();
    String name = file.startsWith(root) ? root.relativize(file).toString().replace('\\', '/') : file.toString();
    return finding.in(name);
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
