package dev.brisk.maven;

import dev.brisk.tools.analysis.Compilation;
import dev.brisk.tools.analysis.ProcessorPath;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** Reads from a project what an analysis must know to compile its sources as the project does. */
final class CompilationReader {
  /** Languages whose classes Java sources may need; the analysis takes those from the class folder. */
  private static final List<String> OTHER_LANGUAGES = List.of("kotlin", "groovy", "scala", "aspect", "xtend");
  /** From this Java on the compiler runs processors of the class path only when told to. */
  private static final int PROCESSORS_ON_REQUEST = 23;

  private final MavenProject project;
  private final ClassPaths paths;
  private final SourceFiles files;
  private final UnaryOperator<String> evaluator;
  private final Log log;

  CompilationReader(MavenProject project, ClassPaths paths, SourceFiles files, UnaryOperator<String> evaluator, Log log) {
    this.project = project;
    this.paths = paths;
    this.files = files;
    this.evaluator = evaluator;
    this.log = log;
  }

  /** The compilations of a source set: none where there are no sources, more than one for jars that hold classes for several Javas. */
  List<Compilation> read(SourceSet set) throws MojoExecutionException {
    List<Compilation> compilations = new ArrayList<>();
    for (CompilerSettings settings : CompilerSettings.of(project, set, evaluator)) {
      if (settings.isSkipped()) continue;
      try {
        Compilation compilation = read(set, settings, compilations.size());
        if (compilation != null) compilations.add(compilation);
      } catch (IOException unreadable) {
        throw new MojoExecutionException("the sources of " + set.of(project) + " can't be read: " + unreadable, unreadable);
      }
    }
    return compilations;
  }

  private Compilation read(SourceSet set, CompilerSettings settings, int before) throws IOException, MojoExecutionException {
    boolean first = before == 0 && settings.sourceRoots().isEmpty();
    boolean processes = !"none".equals(settings.proc()) && !settings.arguments().contains("-proc:none");
    Path generated = generatedSources(set, settings);
    Path target = Path.of(project.getBuild().getDirectory());
    List<Path> sources = new ArrayList<>();
    List<Path> seen = new ArrayList<>();
    for (Path root : first ? set.roots(ClassPaths.executed(project)) : roots(settings)) {
      // What processors made for the project's own build they make again.
      if (processes && root.equals(generated)) continue;
      for (Path file : files.below(root, settings)) {
        // What lies elsewhere belongs to somebody else.
        boolean own = !root.startsWith(target) && !files.isElsewhere(file);
        (own ? sources : seen).add(file);
      }
    }
    if (sources.isEmpty()) return null;

    ClassPaths.Paths needed = paths.of(project, set);
    for (String missing : needed.missing()) log.warn("brisk: " + set.of(project) + " is looked at without " + missing + ", which can't be found");
    List<Path> classes = new ArrayList<>(needed.classes());
    if (!first || hasOtherLanguages(set)) classes.add(0, set.classes(project));
    List<Path> modules = List.of();
    Path description = description(sources, seen);
    if (description != null && settings.usesModulePath()) {
      ModulePath told = ModulePath.of(description, classes);
      modules = told.modules();
      classes = new ArrayList<>(told.classes());
    }
    List<String> arguments = arguments(settings, description != null);
    if (!needed.siblings().isEmpty()) {
      arguments.add("-sourcepath");
      arguments.add(String.join(File.pathSeparator, needed.siblings().stream().map(Path::toString).toList()));
    }
    Path output = target.resolve("brisk").resolve(set.listName() + (before == 0 ? "" : "-" + before));
    List<Path> processors = processes ? processors(settings, needed) : List.of();
    if (settings.hidesWarnings() && ProcessorPath.holdsBrisk(processors)) {
      log.info("brisk: " + set.of(project) + " has Brisk on its processor path and shows no warnings (showWarnings, -nowarn): the compiler says nothing of what it finds");
    }
    return new Compilation(set.of(project), project.getBasedir().toPath(), sources, seen, classes, modules, processors, release(settings),
        encoding(settings), arguments, output);
  }

  private Path generatedSources(SourceSet set, CompilerSettings settings) {
    String own = settings.generatedSources();
    return own == null ? set.generatedSources(project) : project.getBasedir().toPath().resolve(own).normalize();
  }

  private List<Path> roots(CompilerSettings settings) {
    List<Path> roots = new ArrayList<>();
    for (String root : settings.sourceRoots()) roots.add(project.getBasedir().toPath().resolve(root).normalize());
    return roots;
  }

  private static Path description(List<Path> sources, List<Path> seen) {
    for (List<Path> files : List.of(sources, seen)) {
      for (Path file : files) if (file.endsWith("module-info.java")) return file;
    }
    return null;
  }

  private boolean hasOtherLanguages(SourceSet set) {
    Path sources = project.getBasedir().toPath().resolve(set == SourceSet.MAIN ? "src/main" : "src/test");
    return OTHER_LANGUAGES.stream().anyMatch(each -> Files.isDirectory(sources.resolve(each)));
  }

  private List<Path> processors(CompilerSettings settings, ClassPaths.Paths needed) throws MojoExecutionException {
    List<Path> own = new ArrayList<>(paths.processors(project, settings));
    own.addAll(needed.processors());
    if (!own.isEmpty()) return own;
    boolean asked = Runtime.version().feature() < PROCESSORS_ON_REQUEST || settings.proc() != null || !settings.processors().isEmpty()
        || settings.arguments().contains("-proc:full") || settings.arguments().contains("-processor");
    return asked ? needed.classes() : List.of();
  }

  private List<String> arguments(CompilerSettings settings, boolean isModule) throws MojoExecutionException {
    List<String> arguments = new ArrayList<>(settings.arguments());
    if (!settings.processors().isEmpty()) {
      arguments.add("-processor");
      arguments.add(String.join(",", settings.processors()));
    }
    if (settings.release() != null) return arguments;
    String source = settings.source();
    // What the compiler plugin takes when it is told nothing, but for its versions from 4 on.
    String version = settings.pluginVersion();
    if (source == null && !isModule && (version == null || !version.startsWith("4."))) source = "8";
    if (source == null) return arguments;
    String target = settings.target() == null ? source : settings.target();
    for (String each : List.of("-source", source, "-target", target)) arguments.add(each);
    return arguments;
  }

  /** The number behind {@code --release}; 0 for none. */
  private int release(CompilerSettings settings) throws MojoExecutionException {
    String release = settings.release();
    if (release == null) return 0;
    try {
      return Integer.parseInt(release.startsWith("1.") ? release.substring(2) : release);
    } catch (NumberFormatException unknown) {
      throw new MojoExecutionException("the compiler plugin of " + project.getArtifactId() + " has a release that is no number: " + release, unknown);
    }
  }

  private Charset encoding(CompilerSettings settings) throws MojoExecutionException {
    String name = settings.encoding();
    try {
      return name == null ? Charset.defaultCharset() : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new MojoExecutionException("the compiler plugin of " + project.getArtifactId() + " has an encoding that this Java does not know: " + name, unknown);
    }
  }
}
