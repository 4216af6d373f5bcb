package dev.brisk.testkit;

import dev.brisk.api.Finding;
import dev.brisk.api.Fix;
import dev.brisk.api.Rule;
import dev.brisk.engine.RuleSet;
import dev.brisk.javac.LinterProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** One run of the real compiler with Brisk in it, on sources held in memory. */
public final class Compilation {

  /** A finding with the rewrite its rule offers; {@code fix} is null where there is none. */
  public record Result(Finding finding, Fix fix) {}

  private final Map<String, String> sources = new TreeMap<>();
  private final List<String> options = new ArrayList<>();
  private final List<Result> results = new ArrayList<>();
  private final List<Diagnostic<? extends JavaFileObject>> diagnostics = new ArrayList<>();
  private RuleSet rules;
  private Path libraries;
  private boolean succeeded;

  /** Adds a source file by its path, such as {@code shop/Order.java}. */
  public Compilation source(String path, String text) {
    sources.put(path, text);
    return this;
  }

  /** Adds options of the compiler or of Brisk ({@code -Abrisk.key=value}). */
  public Compilation options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Sources of libraries that are read as far as the others need them, such as stand-ins for a framework; no rule looks at them. */
  public Compilation libraries(Path folder) {
    libraries = folder;
    return this;
  }

  /** Runs exactly these rules instead of all that are registered. */
  public Compilation rules(Rule... chosen) {
    rules = RuleSet.of(chosen);
    return this;
  }

  /** Compiles; class files go to a folder that is thrown away. */
  public Compilation run() {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    try {
      Path classes = Files.createTempDirectory("brisk-examples");
      try (StandardJavaFileManager files = javac.getStandardFileManager(collector, null, null)) {
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        if (libraries != null && Files.isDirectory(libraries)) files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of(libraries));
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((path, text) -> units.add(new Text(path, text)));
        List<String> all = new ArrayList<>(List.of("-Abrisk.list=off", "-Abrisk.tests=on", "-implicit:none"));
        all.addAll(options);
        JavaCompiler.CompilationTask task = javac.getTask(new StringWriter(), files, collector, all, null, units);
        task.setProcessors(List.of(new LinterProcessor((finding, fix) -> results.add(new Result(finding, fix)), rules)));
        succeeded = task.call();
      } finally {
        delete(classes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    diagnostics.addAll(collector.getDiagnostics());
    return this;
  }

  private static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(path);
    }
  }

  /** Whether the compiler reported no error. */
  public boolean succeeded() {
    return succeeded;
  }

  /** All findings, in the order they were told. */
  public List<Result> results() {
    return results;
  }

  /** Everything the compiler said. */
  public List<Diagnostic<? extends JavaFileObject>> diagnostics() {
    return diagnostics;
  }

  /** What went wrong, one line each: errors, and notes that a rule failed. */
  public List<String> failures() {
    List<String> failures = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : diagnostics) {
      String text = each.getMessage(null);
      if (each.getKind() == Diagnostic.Kind.ERROR || text.contains("the build goes on")) failures.add("line " + each.getLineNumber() + ": " + text);
    }
    return failures;
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String path, String text) {
      super(URI.create("memory:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
