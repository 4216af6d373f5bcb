package dev.brisk.tools.analysis;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.brisk.api.Fix;
import dev.brisk.engine.Engine;
import dev.brisk.engine.Evidence;
import dev.brisk.engine.Witness;
import dev.brisk.javac.PluginDoor;
import dev.brisk.options.OptionSpec;
import dev.brisk.report.Acceptance;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Runs this JDK's javac with Brisk in it, as far as the end of its own analysis: no class file is written. Errors don't end it; what stands around them
 * is looked at as far as its types are known.
 *
 * <p>May run in several threads at once.
 */
public final class Analysis {
  private static final Pattern CLOSING_LINE = Pattern.compile("brisk: \\d+ rules?, .*", Pattern.DOTALL);

  /** How the linter ends what it says of an annotation or comment that accepts nothing. */
  private static final Pattern WITHOUT_EFFECT = Pattern.compile("found here; it can go$");
  private static final String EXTENSION = ".java";
  /** The folder for files with other texts. */
  private static final String CHANGED = "changed";

  private final Map<String, String> options;
  private final Watcher watcher;
  private Witness witness;

  /** @param options Brisk's, by their keys, such as {@code heat} or {@code brisk.heat}; {@code list} is ignored */
  public Analysis(Map<String, String> options) {
    this(options, Watcher.NONE);
  }

  /** As above, and {@code watcher} hears how far it is. */
  public Analysis(Map<String, String> options, Watcher watcher) {
    this.options = Map.copyOf(options);
    this.watcher = watcher;
  }

  /** Lets somebody hear of all that is not told about files that it asks for by their names in findings. */
  public void heardBy(Witness all) {
    witness = all;
  }

  /**
   * Looks at all sources of a compilation.
   *
   * @throws AnalysisException if nothing can be looked at: a path that is not there, a compiler that fails, an option that means nothing
   */
  public Outcome run(Compilation compilation) throws AnalysisException {
    return run(compilation, Map.of());
  }

  /**
   * Looks at all sources of a compilation as if some of them were different.
   *
   * @param texts what to read in the place of files, by their names in findings
   * @throws AnalysisException if nothing can be looked at
   */
  public Outcome run(Compilation compilation, Map<String, String> texts) throws AnalysisException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) throw new AnalysisException("this Java has no compiler: a JDK is needed, not a JRE (" + System.getProperty("java.home") + ")");
    try {
      Path output = compilation.output() == null ? Files.createTempDirectory("brisk") : compilation.output();
      try {
        return new Run(javac, compilation, output).outcome(texts);
      } finally {
        if (compilation.output() == null) delete(output);
      }
    } catch (IOException e) {
      throw new AnalysisException(compilation.name() + " can't be analysed: " + e, e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
    }
  }

  /** A finding as the linter tells it. */
  private record Told(dev.brisk.api.Finding finding, Fix fix, Acceptance accepted) {}

  /** One call of the compiler. */
  private final class Run {
    private final JavaCompiler javac;
    private final Compilation compilation;
    private final Path output;
    private final Names names;
    private final List<Path> processors;
    private final List<Told> told = new ArrayList<>();

    Run(JavaCompiler javac, Compilation compilation, Path output) {
      this.javac = javac;
      this.compilation = compilation;
      this.output = output;
      this.names = new Names(compilation.base());
      this.processors = ProcessorPath.withoutBrisk(compilation.processorPath());
    }

    Outcome outcome(Map<String, String> texts) throws IOException, AnalysisException {
      DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
      try (StandardJavaFileManager manager = javac.getStandardFileManager(diagnostics, null, compilation.encoding())) {
        Sources sources = new Sources(manager, !compilation.modulePath().isEmpty());
        Set<JavaFileObject> all = new LinkedHashSet<>(sources.of(compilation.sources()));
        if (all.isEmpty()) return new Outcome(List.of(), List.of(), List.of(), 0);
        // Sources that the compiler finds beside these, on the class path, are only seen.
        Set<String> spokenOf = new HashSet<>();
        for (JavaFileObject each : all) spokenOf.add(names.of(each));
        for (JavaFileObject each : sources.of(compilation.seen())) {
          spokenOf.remove(names.of(each));
          all.add(each);
        }
        all.forEach(names::add);
        locate(manager);
        watcher.begins(all.size());
        compile(manager, diagnostics, texts.isEmpty() ? all : exchanged(all, texts, manager));
        return sorted(diagnostics.getDiagnostics(), spokenOf);
      }
    }

    /** Files with those texts, in folders named as theirs: heat and exclusions go by names. */
    private List<JavaFileObject> exchanged(Collection<JavaFileObject> all, Map<String, String> texts, StandardJavaFileManager manager) throws IOException {
      List<JavaFileObject> exchanged = new ArrayList<>();
      Path folder = output.resolve(CHANGED);
      delete(folder);
      for (JavaFileObject each : all) {
        String name = names.of(each);
        String text = texts.get(name);
        if (text == null) {
          exchanged.add(each);
          continue;
        }
        Path original = Path.of(each.toUri());
        Path file = folder.resolve(original.getRoot().relativize(original).toString());
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, compilation.encoding() == null ? Charset.defaultCharset() : compilation.encoding());
        for (JavaFileObject other : manager.getJavaFileObjects(file)) {
          names.standsFor(other, name);
          exchanged.add(other);
        }
      }
      return exchanged;
    }

    private void locate(StandardJavaFileManager manager) throws IOException {
      Path classes = output.resolve("classes");
      Path generated = output.resolve("generated-sources");
      for (Path each : List.of(classes, generated)) {
        delete(each);
        Files.createDirectories(each);
      }
      manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      manager.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
      manager.setLocationFromPaths(StandardLocation.CLASS_PATH, compilation.classPath());
      if (!compilation.modulePath().isEmpty()) manager.setLocationFromPaths(StandardLocation.MODULE_PATH, compilation.modulePath());
      if (!processors.isEmpty()) manager.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, processors);
    }

    private List<String> arguments() {
      boolean given = compilation.release() > 0;
      List<String> all = new ArrayList<>(Arguments.taken(compilation.arguments(), given));
      if (given) all.addAll(List.of("--release", Integer.toString(compilation.release())));
      if (compilation.encoding() != null) all.addAll(List.of("-encoding", compilation.encoding().name()));
      if (processors.isEmpty()) all.add("-proc:none");
      // Types are found for all that can be understood, and nothing is written.
      all.addAll(List.of("-Xmaxerrs", "100000", "-Xmaxwarns", "100000", "-implicit:none", "--should-stop=ifError=FLOW", "--should-stop=ifNoError=FLOW"));
      return all;
    }

    private void compile(StandardJavaFileManager manager, DiagnosticCollector<JavaFileObject> diagnostics, Collection<JavaFileObject> units)
        throws AnalysisException {
      StringWriter said = new StringWriter();
      try {
        JavacTask task = (JavacTask) javac.getTask(said, manager, diagnostics, arguments(), null, units);
        int release = compilation.release() > 0 ? compilation.release() : Arguments.release(compilation.arguments());
        Witness named = witness == null ? null : new NamedWitness(witness, names::of);
        new PluginDoor(new Gatherer(), named, release > 0 ? release : Runtime.version().feature(), output.resolve(CHANGED).toAbsolutePath())
            .thorough(compilation.sources().stream().noneMatch(each -> each.toString().endsWith(EXTENSION))).init(task, words());
        task.addTaskListener(new Count());
        task.call();
      } catch (IllegalArgumentException wrong) {
        throw new AnalysisException("the compiler does not take its arguments for " + compilation.name() + ": " + wrong.getMessage(), wrong);
      } catch (RuntimeException failed) {
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        throw new AnalysisException("the compiler failed on " + compilation.name() + ": " + cause, failed);
      }
      if (diagnostics.getDiagnostics().isEmpty() && !said.toString().isBlank() && told.isEmpty()) {
        throw new AnalysisException("the compiler failed on " + compilation.name() + ": " + said.toString().strip());
      }
    }

    /** Takes in what the linter says. */
    private final class Gatherer implements Engine.Listener {
      @Override
      public void found(dev.brisk.api.Finding finding, Fix fix) {
        told.add(new Told(finding, fix, null));
      }

      @Override
      public void accepted(dev.brisk.api.Finding finding, Acceptance why) {
        told.add(new Told(finding, null, why));
      }
    }

    private String[] words() {
      List<String> words = new ArrayList<>();
      new TreeSet<>(options.keySet()).forEach(key -> {
        String plain = key.startsWith(OptionSpec.PREFIX) ? key.substring(OptionSpec.PREFIX.length()) : key;
        if (!plain.equals(OptionSpec.LIST.key()) && !plain.equals(OptionSpec.BASELINE.key())) words.add(key + '=' + options.get(key));
      });
      // What is accepted is judged afterwards, when all of it is known.
      words.addAll(List.of("list=off", "baseline=off"));
      return words.toArray(new String[0]);
    }

    private Outcome sorted(List<Diagnostic<? extends JavaFileObject>> diagnostics, Set<String> spokenOf) throws AnalysisException {
      Evidence evidence = Evidence.read(PluginDoor.class.getClassLoader());
      Set<String> printed = new HashSet<>();
      Set<Finding> findings = new TreeSet<>();
      List<Outcome.Accepted> accepted = new ArrayList<>();
      for (Told each : told) {
        printed.add('[' + each.finding().rule() + "] " + each.finding().message());
        Fix fix = each.fix() == null || each.fix().edits().isEmpty() ? null : each.fix();
        Finding finding = new Finding(each.finding(), names.of(each.finding().file()), evidence.known(each.finding().rule()), fix);
        if (!spokenOf.contains(finding.file())) continue;
        if (each.accepted() == null) findings.add(finding);
        else accepted.add(new Outcome.Accepted(finding, each.accepted()));
      }
      Set<Problem> problems = new LinkedHashSet<>();
      Set<String> notes = new LinkedHashSet<>();
      for (Diagnostic<? extends JavaFileObject> each : diagnostics) {
        String text = each.getMessage(null);
        if (printed.contains(text) || CLOSING_LINE.matcher(text).matches()) continue;
        boolean error = each.getKind() == Diagnostic.Kind.ERROR;
        if (text.startsWith("brisk: ")) {
          if (error) throw new AnalysisException(text.substring("brisk: ".length()));
          notes.add(place(each) + text.substring("brisk: ".length()));
        } else if (error) {
          problems.add(problem(each, text));
        }
      }
      accepted.sort(Comparator.comparing(Outcome.Accepted::finding));
      // Where the compiler does not understand the code, nothing is found that might be accepted.
      for (Problem each : problems) notes.removeIf(note -> note.startsWith(each.file() + ':') && WITHOUT_EFFECT.matcher(note).find());
      return new Outcome(new ArrayList<>(findings), accepted, new ArrayList<>(problems), new ArrayList<>(notes), spokenOf.size());
    }

    /** Where a note points, if it does. */
    private String place(Diagnostic<? extends JavaFileObject> note) {
      return note.getSource() == null ? "" : names.of(note.getSource()) + ':' + note.getLineNumber() + ": ";
    }

    private Problem problem(Diagnostic<? extends JavaFileObject> diagnostic, String text) {
      String file = diagnostic.getSource() == null ? "" : names.of(diagnostic.getSource());
      return new Problem(file, (int) Math.max(diagnostic.getLineNumber(), 0), text);
    }
  }

  /** Counts files of which a class has been analysed. */
  private final class Count implements TaskListener {
    private final Set<CompilationUnitTree> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    @Override
    public void finished(TaskEvent event) {
      if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getCompilationUnit() != null && seen.add(event.getCompilationUnit())) watcher.analysed(seen.size());
    }
  }
}
