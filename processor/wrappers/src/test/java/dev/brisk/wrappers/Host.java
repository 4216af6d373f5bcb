package dev.brisk.wrappers;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compilers that wrappers are made and compiled with. */
enum Host {
  JAVAC,
  ECJ;

  /** What came of it: errors and warnings as text with file and line. */
  record Result(List<String> errors, List<String> warnings, Path classes, Path generated) {
    /** All that was generated, by path, in order of the paths. */
    List<Path> files() {
      try (Stream<Path> files = Files.walk(generated)) {
        return files.filter(Files::isRegularFile).sorted().toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The class path of code that uses wrappers, and of what constructs say about themselves. */
  static List<Path> classPath() {
    return List.of(place(dev.brisk.annotations.Profiled.class), place(Check.class));
  }

  static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Compiles with the strictest warnings there are. */
  Result compile(List<Path> sources, Path output, List<Path> classPath, List<? extends Processor> processors, String... options) throws IOException {
    Path classes = Files.createDirectories(output.resolve("classes"));
    Path generated = Files.createDirectories(output.resolve("generated"));
    JavaCompiler compiler = this == JAVAC ? ToolProvider.getSystemJavaCompiler() : new EclipseCompiler();
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-s", generated.toString(), "-encoding", "UTF-8"));
    if (this == JAVAC) arguments.addAll(List.of("-Xlint:all,-processing", "-Xmaxerrs", "10000", "-Xmaxwarns", "10000"));
    arguments.addAll(List.of(options));
    if (!arguments.contains("--release")) arguments.addAll(List.of("--release", "17"));
    if (!arguments.contains("--module-path")) {
      arguments.addAll(List.of("-classpath", String.join(java.io.File.pathSeparator, classPath.stream().map(Path::toString).toList())));
    }
    StringWriter rest = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(told, Locale.ROOT, null)) {
      JavaCompiler.CompilationTask task = compiler.getTask(rest, files, told, arguments, null, files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(processors);
      boolean done = task.call();
      Result result = new Result(told(told, Diagnostic.Kind.ERROR), told(told, Diagnostic.Kind.WARNING, Diagnostic.Kind.MANDATORY_WARNING), classes, generated);
      if (done != result.errors.isEmpty()) result.errors.add("the compiler failed: " + rest);
      return result;
    }
  }

  private static List<String> told(DiagnosticCollector<JavaFileObject> told, Diagnostic.Kind... kinds) {
    List<String> texts = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : told.getDiagnostics()) {
      if (!List.of(kinds).contains(each.getKind())) continue;
      String place = each.getSource() == null ? "" : Path.of(each.getSource().toUri()).getFileName() + ":" + each.getLineNumber() + ": ";
      texts.add(place + each.getMessage(Locale.ROOT));
    }
    return texts;
  }
}
