package dev.brisk.maven;

import dev.brisk.options.OptionSpec;
import dev.brisk.tools.analysis.Analysis;
import dev.brisk.tools.analysis.AnalysisException;
import dev.brisk.tools.analysis.Compilation;
import dev.brisk.tools.analysis.Configuration;
import dev.brisk.tools.analysis.Finding;
import dev.brisk.tools.analysis.Outcome;
import dev.brisk.tools.analysis.Problem;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.Mojo;
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

/** Looks at the sources of a project; goals say what follows from what it finds. */
abstract class AbstractBriskMojo extends AbstractMojo {
  /** Properties that are the plugin's own. */
  private static final List<String> OWN = List.of("brisk.skip", "brisk.option", "brisk.apply", "brisk.allowDirty", "brisk.since", "brisk.baseline", "brisk.lowerBudget",
      // What poms call the version of Brisk.
      "brisk.version");

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

  /** Does what the goal is for. */
  abstract void work() throws MojoExecutionException, MojoFailureException;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    Mojo first = FirstRealm.inPlaceOf(this, session);
    if (first == this) work();
    else first.execute();
  }

  final MavenProject project() {
    return project;
  }

  final MavenSession session() {
    return session;
  }

  final MojoExecution execution() {
    return execution;
  }

  /**
   * Lets other projects see the classes that the forked phases have made, whatever they call the type of what they need (Maven itself shows them classes for
   * some types only). The compiler plugin hands them on in the same way, but in a fork to a copy of the project.
   */
  final void handOnClasses() {
    File classes = new File(project.getBuild().getOutputDirectory());
    Artifact artifact = project.getArtifact();
    boolean forked = project.getExecutionProject() != null && project.getExecutionProject() != project;
    if (forked && artifact != null && artifact.getFile() == null && !"pom".equals(project.getPackaging()) && classes.isDirectory()) artifact.setFile(classes);
  }

  /** Whether the user wants the project to be left alone. */
  final boolean isSkipped() {
    return skip;
  }

  /** Whether nothing is looked at in the project. */
  final boolean isLeftAlone() {
    return skip || "pom".equals(project.getPackaging());
  }

  /** What is looked at, by the options. */
  static List<SourceSet> sourceSets(Configuration configuration) {
    return configuration.tests() ? List.of(SourceSet.MAIN, SourceSet.TESTS) : List.of(SourceSet.MAIN);
  }

  /** Findings whose files are named from a folder on, with names from the root on. */
  static List<Finding> fromRoot(Path root, Path folder, List<Finding> findings) {
    List<Finding> named = new ArrayList<>();
    for (Finding each : findings) named.add(each.in(fromRoot(root, folder, each.file())));
    return named;
  }

  /** A file that is named from a folder on, from the root on; as it is where it does not lie there. */
  static String fromRoot(Path root, Path folder, String name) {
    Path file = folder.resolve(name).toAbsolutePath().normalize();
    return file.startsWith(root) ? root.relativize(file).toString().replace('\\', '/') : file.toString();
  }

  /** How the project compiles its sources. */
  final CompilationReader reader() {
    return new CompilationReader(project, new ClassPaths(session, dependencies, repositories), new SourceFiles(tree(), getLog()), evaluator(), getLog());
  }

  /** The folder that holds all of the build, in sight of it or not. */
  private Path tree() {
    File whole = session.getRequest().getMultiModuleProjectDirectory();
    Path root = Path.of(session.getExecutionRootDirectory()).toAbsolutePath();
    return whole != null && root.startsWith(whole.toPath().toAbsolutePath()) ? whole.toPath().toAbsolutePath() : root;
  }

  /** Looks at a compilation and says what the compiler does not understand of it, and of notes those that are new. */
  final Outcome run(Analysis analysis, Compilation compilation, Predicate<String> isNew) throws MojoExecutionException {
    try {
      Outcome outcome = analysis.run(compilation);
      tellProblems(compilation, outcome, isNew);
      return outcome;
    } catch (AnalysisException impossible) {
      throw new MojoExecutionException("brisk: " + impossible.getMessage(), impossible);
    }
  }

  /** The chosen options, and the file that holds for the project's sources; what is in the way of finding it is told once. */
  final Configuration configuration(Predicate<String> isNew) {
    Path made = Path.of(project.getBuild().getDirectory());
    List<Path> written = new ArrayList<>();
    for (String each : project.getCompileSourceRoots()) if (!Path.of(each).startsWith(made) && Files.exists(Path.of(each))) written.add(Path.of(each));
    Configuration configuration = Configuration.of(chosenOptions(), written.isEmpty() ? List.of(project.getBasedir().toPath()) : written);
    for (String each : configuration.problems()) if (isNew.test(each)) getLog().warn("brisk: " + each);
    return configuration;
  }

  /** A path as messages name it: from the folder that the build was started in, if it lies there. */
  static Path named(Path root, Path path) {
    return path.startsWith(root) ? root.relativize(path) : path;
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

  private void tellProblems(Compilation compilation, Outcome outcome, Predicate<String> isNew) {
    for (String note : outcome.notes()) if (isNew.test(note)) getLog().warn("brisk: " + note);
    if (outcome.problems().isEmpty()) return;
    Problem first = outcome.problems().get(0);
    getLog().warn("brisk: " + compilation.name() + " has " + Reactor.count(outcome.problems().size(), "place") + " that the compiler does not understand, and what "
        + "depends on them was not looked at; the first: " + first);
  }
}
