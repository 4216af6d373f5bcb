package dev.brisk.benchmarks;

import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openjdk.jmh.generators.BenchmarkProcessor;

/** A folder where the forms of rules and their benchmarks are written and compiled. */
public final class Workbench {
  private final Path sources;
  private final Path classes;
  private final ClassLoader loader;

  /** Starts with an empty folder. */
  public Workbench(Path folder) throws IOException {
    delete(folder);
    sources = Files.createDirectories(folder.resolve("sources"));
    classes = Files.createDirectories(folder.resolve("classes"));
    loader = loaderOf(classes);
  }

  /** Writes and compiles the forms of these rules. */
  public void compileForms(List<RuleForms> rules) throws IOException {
    List<Path> files = new ArrayList<>();
    for (RuleForms rule : rules) {
      Path file = Files.createDirectories(sources.resolve(rule.packageName().replace('.', '/'))).resolve(rule.className() + ".java");
      files.add(Files.writeString(file, rule.source()));
    }
    compile(files, null, List.of("-parameters", "-proc:none"));
  }

  /** Writes and compiles a benchmark for each of these rules, whose forms are compiled already. */
  public void compileBenchmarks(List<RuleForms> rules) throws IOException, ClassNotFoundException {
    List<Path> files = new ArrayList<>();
    for (RuleForms rule : rules) {
      if (!rule.isHandWritten()) files.add(BenchmarkWriter.write(rule, forms(rule)).writeToPath(sources));
    }
    compile(files, new BenchmarkProcessor(), List.of());
  }

  /** The compiled forms of a rule. */
  public Class<?> forms(RuleForms rule) throws ClassNotFoundException {
    return loader.loadClass(rule.packageName() + "." + rule.className());
  }

  /** Where the class files are. */
  public Path classes() {
    return classes;
  }

  private void compile(List<Path> files, Processor processor, List<String> more) throws IOException {
    if (files.isEmpty()) return;
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options = new ArrayList<>(List.of("--release", "17", "-encoding", "UTF-8", "-d", classes.toString(), "-classpath", classPath()));
    options.addAll(more);
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
      Iterable<? extends JavaFileObject> units = manager.getJavaFileObjectsFromPaths(files);
      JavaCompiler.CompilationTask task = javac.getTask(messages, manager, null, options, null, units);
      if (processor != null) task.setProcessors(List.of(processor));
      if (!task.call()) throw new IllegalStateException("the forms of a rule do not compile:\n" + messages);
    }
  }

  /** The class path of this process and the compiled benchmarks. */
  String classPath() {
    return System.getProperty("java.class.path") + java.io.File.pathSeparator + classes;
  }

  private static ClassLoader loaderOf(Path classes) throws MalformedURLException {
    return new URLClassLoader(new URL[] {classes.toUri().toURL()}, Workbench.class.getClassLoader());
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
    }
  }
}
