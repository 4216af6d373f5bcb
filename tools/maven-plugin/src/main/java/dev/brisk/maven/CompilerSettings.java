package dev.brisk.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What a project's maven-compiler-plugin is told for one source set: the configuration of the execution that compiles it, into which Maven has merged what
 * parents, {@code pluginManagement} and the plugin itself say, and behind it the properties that the plugin reads.
 */
final class CompilerSettings {
  private static final String PLUGIN = "org.apache.maven.plugins:maven-compiler-plugin";

  private final Xpp3Dom configuration;
  private final String pluginVersion;
  private final SourceSet set;
  private final UnaryOperator<String> evaluator;

  /** @param evaluator what an expression such as {@code ${maven.compiler.release}} stands for, or null for nothing */
  private CompilerSettings(Xpp3Dom configuration, String pluginVersion, SourceSet set, UnaryOperator<String> evaluator) {
    this.configuration = configuration;
    this.pluginVersion = pluginVersion;
    this.set = set;
    this.evaluator = evaluator;
  }

  /** One for each compilation of the source set: those of jars for several Javas have more than one. */
  static List<CompilerSettings> of(MavenProject project, SourceSet set, UnaryOperator<String> evaluator) {
    Plugin plugin = project.getPlugin(PLUGIN);
    if (plugin == null) plugin = managed(project);
    List<CompilerSettings> all = new ArrayList<>();
    if (plugin != null) {
      List<PluginExecution> executions = new ArrayList<>();
      for (PluginExecution each : plugin.getExecutions()) {
        boolean compiles = each.getGoals().contains(set.goal()) || each.getId().equals(set.execution());
        if (compiles && !"none".equals(each.getPhase()) && !"".equals(each.getPhase())) executions.add(each);
      }
      // The one that Maven binds itself comes first, wherever the pom has it.
      executions.sort((a, b) -> Boolean.compare(b.getId().equals(set.execution()), a.getId().equals(set.execution())));
      for (PluginExecution each : executions) {
        CompilerSettings settings = new CompilerSettings((Xpp3Dom) each.getConfiguration(), plugin.getVersion(), set, evaluator);
        // Others over the same sources make the same classes for an older Java.
        if (all.isEmpty() || !settings.list("compileSourceRoots").isEmpty()) all.add(settings);
      }
    }
    if (all.isEmpty()) {
      Xpp3Dom common = plugin == null ? null : (Xpp3Dom) plugin.getConfiguration();
      all.add(new CompilerSettings(common, plugin == null ? null : plugin.getVersion(), set, evaluator));
    }
    return all;
  }

  private static Plugin managed(MavenProject project) {
    return project.getPluginManagement() == null ? null : project.getPluginManagement().getPluginsAsMap().get(PLUGIN);
  }

  /** Version of the plugin; null if the pom does not say. */
  String pluginVersion() {
    return pluginVersion;
  }

  /** Whether the project does not compile this source set. */
  boolean isSkipped() {
    return set == SourceSet.MAIN ? isOn("skipMain", "maven.main.skip") : isOn("skip", "maven.test.skip");
  }

  /** The {@code --release} asked for; null for none. */
  String release() {
    String own = set == SourceSet.TESTS ? text("testRelease", "maven.compiler.testRelease") : null;
    return own != null ? own : text("release", "maven.compiler.release");
  }

  /** The {@code -source} asked for; null for none. */
  String source() {
    String own = set == SourceSet.TESTS ? text("testSource", "maven.compiler.testSource") : null;
    return own != null ? own : text("source", "maven.compiler.source");
  }

  /** The {@code -target} asked for; null for none. */
  String target() {
    String own = set == SourceSet.TESTS ? text("testTarget", "maven.compiler.testTarget") : null;
    return own != null ? own : text("target", "maven.compiler.target");
  }

  /** The encoding of the sources; null for the platform's. */
  String encoding() {
    String own = text("encoding", "encoding");
    return own != null ? own : evaluated("${project.build.sourceEncoding}");
  }

  /** Whether and how annotation processors run: {@code none}, {@code full}, {@code only}; null if the project leaves it to the compiler. */
  String proc() {
    return text("proc", "maven.compiler.proc");
  }

  /** Whether the build shows no warnings, and so no notes either. */
  boolean hidesWarnings() {
    return "false".equalsIgnoreCase(text("showWarnings", "maven.compiler.showWarnings")) || arguments().contains("-nowarn");
  }

  /** Source folders of this compilation alone. */
  List<String> sourceRoots() {
    return list("compileSourceRoots");
  }

  /** Where generated sources go; null for the plugin's own choice. */
  String generatedSources() {
    return text(set == SourceSet.MAIN ? "generatedSourcesDirectory" : "generatedTestSourcesDirectory", null);
  }

  /** Patterns of the files to compile, as Ant has them; empty for all. */
  List<String> includes() {
    return list(set == SourceSet.MAIN ? "includes" : "testIncludes");
  }

  /** Patterns of files to leave out. */
  List<String> excludes() {
    return list(set == SourceSet.MAIN ? "excludes" : "testExcludes");
  }

  /** Whether modules are compiled as such. */
  boolean usesModulePath() {
    return !"false".equalsIgnoreCase(text("useModulePath", null));
  }

  /** The classes of annotation processors named one by one; empty to let the compiler find them. */
  List<String> processors() {
    return list("annotationProcessors");
  }

  /** The elements that name jars with annotation processors; empty to look for them on the class path. */
  List<Xpp3Dom> processorPaths() {
    Xpp3Dom paths = child("annotationProcessorPaths");
    return paths == null ? List.of() : List.of(paths.getChildren());
  }

  /** Whether versions of processors are also looked up in the project's dependency management. */
  boolean managesProcessors() {
    return isOn("annotationProcessorPathsUseDepMgmt", null);
  }

  /** All other arguments that the compiler gets, in the order the plugin has them. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    if (isOn("parameters", set == SourceSet.MAIN ? "maven.compiler.parameters" : "maven.compiler.testParameters")) arguments.add("-parameters");
    if (isOn("enablePreview", "maven.compiler.enablePreview")) arguments.add("--enable-preview");
    addMap(child("compilerArguments"), arguments);
    if (set == SourceSet.TESTS) addMap(child("testCompilerArguments"), arguments);
    // One argument, or several in one line.
    for (String name : set == SourceSet.MAIN ? List.of("compilerArgument") : List.of("compilerArgument", "testCompilerArgument")) {
      String line = text(name, null);
      if (line != null) for (String word : line.split("\\s+")) add(word, arguments);
    }
    for (String each : list("compilerArgs")) add(each, arguments);
    if (set == SourceSet.TESTS) for (String each : list("testCompilerArgs")) add(each, arguments);
    return arguments;
  }

  private void addMap(Xpp3Dom map, List<String> arguments) {
    if (map == null) return;
    for (Xpp3Dom each : map.getChildren()) {
      add(each.getName().startsWith("-") ? each.getName() : "-" + each.getName(), arguments);
      String value = evaluated(each.getValue());
      if (value != null && !value.isBlank()) arguments.add(value.strip());
    }
  }

  private static void add(String argument, List<String> arguments) {
    if (!argument.isBlank()) arguments.add(argument.strip());
  }

  private boolean isOn(String name, String property) {
    return "true".equalsIgnoreCase(text(name, property));
  }

  /** The value of an element, else of a property. */
  private String text(String name, String property) {
    Xpp3Dom element = child(name);
    String own = element == null ? null : evaluated(element.getValue());
    if (own != null && !own.isBlank()) return own.strip();
    String behind = property == null ? null : evaluated("${" + property + "}");
    return behind == null || behind.isBlank() ? null : behind.strip();
  }

  private List<String> list(String name) {
    List<String> values = new ArrayList<>();
    Xpp3Dom list = child(name);
    if (list == null) return values;
    for (Xpp3Dom each : list.getChildren()) {
      String value = evaluated(each.getValue());
      if (value != null && !value.isBlank()) values.add(value.strip());
    }
    // Maven also takes a list from one text with commas.
    String text = list.getChildCount() == 0 ? evaluated(list.getValue()) : null;
    if (text != null) for (String each : text.split(",")) if (!each.isBlank()) values.add(each.strip());
    return values;
  }

  private Xpp3Dom child(String name) {
    return configuration == null ? null : configuration.getChild(name);
  }

  private String evaluated(String text) {
    if (text == null || !text.contains("${")) return text;
    String value = evaluator.apply(text);
    // What nobody has set stays as it is written.
    return value == null || value.contains("${") ? null : value;
  }
}
