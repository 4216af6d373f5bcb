package dev.brisk.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.brisk.accept.KnownFindings;
import dev.brisk.api.Finding;
import dev.brisk.api.Fix;
import dev.brisk.api.Severity;
import dev.brisk.calls.CallsFile;
import dev.brisk.engine.Engine;
import dev.brisk.engine.LoadedRule;
import dev.brisk.engine.Meter;
import dev.brisk.engine.RuleSet;
import dev.brisk.engine.Witness;
import dev.brisk.options.ConfigFile;
import dev.brisk.options.ConfigSearch;
import dev.brisk.options.OptionSpec;
import dev.brisk.options.Options;
import dev.brisk.options.OptionsParser;
import dev.brisk.report.Acceptance;
import dev.brisk.report.Excerpt;
import dev.brisk.report.FindingList;
import dev.brisk.report.ListLocation;
import dev.brisk.report.Listed;
import dev.brisk.report.Rewrite;
import dev.brisk.report.RuleInfo;
import dev.brisk.report.RulePage;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.function.Function;
import javax.annotation.processing.Messager;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * One compilation: listens to the compiler, hands each class to the engine when it has been analysed, and closes with one line and the list.
 *
 * <p>Both doors may be open at once; they share the session of their task, so that each finding is told once.
 */
final class Session implements TaskListener {
  /** A task's listeners keep its session; kept here as well, it would never go, since it knows its task. */
  private static final Map<JavacTask, WeakReference<Session>> SESSIONS = new WeakHashMap<>();

  private final JavacTask task;
  private final Map<String, String> pairs = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private final Set<CompilationUnitTree> parsed = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<CompilationUnitTree> waiting = new java.util.LinkedHashSet<>();
  private final List<Listed> findings = new ArrayList<>();
  private final Set<String> analysed = new TreeSet<>();
  private PrePass prePass;
  private Messager messager;
  private Path classOutput;
  private int release = 17;
  private RuleSet rules;
  private Options options;
  private Engine engine;
  private JavacContext context;
  private Meter meter;
  private CompilationUnitTree lastUnit;
  private int classes;
  private int accepted;
  private boolean closed;
  private Engine.Listener outside;
  private Witness witness;
  private Path moved;
  private boolean thorough;

  private Session(JavacTask task) {
    this.task = task;
  }

  /** The session of a task; made and put to work when first asked for. */
  static Session of(JavacTask task) {
    synchronized (SESSIONS) {
      WeakReference<Session> known = SESSIONS.get(task);
      Session session = known == null ? null : known.get();
      if (session == null) {
        session = new Session(task);
        SESSIONS.put(task, new WeakReference<>(session));
        task.addTaskListener(session);
      }
      return session;
    }
  }

  /** Adds options; those said first win. */
  void options(List<Map.Entry<String, String>> more) {
    for (Map.Entry<String, String> pair : more) {
      String key = pair.getKey();
      if (!key.startsWith("brisk.")) key = "brisk." + key;
      pairs.putIfAbsent(key, pair.getValue() == null ? "" : pair.getValue());
    }
  }

  void problem(String text) {
    if (!problems.contains(text)) problems.add(text);
  }

  List<String> problems() {
    return problems;
  }

  /** A messager can speak without pointing at a file. */
  void messager(Messager speaker) {
    messager = speaker;
  }

  void classOutput(Path folder) {
    classOutput = folder;
  }

  void release(int feature) {
    release = feature;
  }

  /** For tests and tools: hears of each finding with its fix. */
  void listener(Engine.Listener listener) {
    outside = listener;
  }

  /** For tools: hears of what is not told as well. */
  void witness(Witness all) {
    witness = all;
  }

  /** For tools: files in this folder stand for those at the same path below the root. */
  void moved(Path folder) {
    moved = folder;
  }

  /** For tools: comments are read in all files. */
  void thorough() {
    thorough = true;
  }

  /** For tests: these run instead of those on the processor path. */
  void rules(RuleSet chosen) {
    rules = chosen;
  }

  void sees(CompilationUnitTree unit) {
    if (parsed.add(unit)) waiting.add(unit);
  }

  @Override
  public void finished(TaskEvent event) {
    try {
      switch (event.getKind()) {
        case PARSE:
          if (event.getCompilationUnit() != null) sees(event.getCompilationUnit());
          break;
        case ANALYZE:
          analysed(event);
          break;
        case COMPILATION:
          close();
          break;
        default:
      }
    } catch (RuntimeException | LinkageError | StackOverflowError failure) {
      tell(Severity.NOTE, "brisk: failed on " + nameOf(event) + " and left it out: " + failure + "; the build goes on");
    }
  }

  private static String nameOf(TaskEvent event) {
    if (event.getTypeElement() != null) return "class " + event.getTypeElement().getQualifiedName();
    return event.getSourceFile() == null ? "the compilation" : event.getSourceFile().getName();
  }

  private void start(ConfigFile file) {
    ClassLoader loader = Session.class.getClassLoader();
    if (rules == null) rules = RuleSet.load(loader, this::problem);
    options = OptionsParser.parse(pairs.entrySet(), file, rules.known(), problems, errors);
    if (moved != null) options = options.with(moved);
    Options chosen = options;
    rules.start((id, theme, byDefault) -> {
      return witness != null || chosen.runsAnywhere(id, theme, byDefault);
    }, this::problem);
    prePass = new PrePass(Trees.instance(task), task.getElements());
    context = new JavacContext(Trees.instance(task), task.getTypes(), task.getElements(), rules, prePass, release);
    context.thorough(thorough);
    readAddedRows(loader);
    engine = new Engine(rules, options, context.table(), meter, new Engine.Listener() {
      @Override
      public void found(Finding finding, Fix fix) {
        Session.this.found(finding, fix);
      }

      @Override
      public void accepted(Finding finding, Acceptance why) {
        Session.this.accepted(finding, why);
      }
    });
    engine.witness(witness);
    engine.known(knownFindings(file));
    warnOfCopies(loader);
    tellProblems();
  }

  /** What a baseline accepts; null without one. */
  private KnownFindings knownFindings(ConfigFile file) {
    String said = pairs.get(OptionSpec.BASELINE.processorKey());
    String named = said != null || file == null ? said : file.value(OptionSpec.BASELINE);
    if (named == null || named.isBlank() || named.strip().equalsIgnoreCase("off")) return null;
    try {
      return KnownFindings.read(Path.of(said == null ? file.resolve(named) : named.strip()));
    } catch (NoSuchFileException absent) {
      problem("brisk.baseline: no such file: " + absent.getFile() + "; 'brisk baseline' and the goal baseline write it");
    } catch (IOException | InvalidPathException unusable) {
      problem("brisk.baseline: " + unusable.getMessage());
    }
    return null;
  }

  private void tellProblems() {
    for (String error : errors) tell(Severity.ERROR, "brisk: " + error);
    for (String problem : problems) tell(Severity.WARNING, "brisk: " + problem);
    if (!problems.isEmpty() && HiddenWarnings.areHidden()) for (String problem : problems) System.err.println("brisk: " + problem);
    problems.clear();
  }

  /** Rows about methods of other libraries, from jars on the processor path. */
  private void readAddedRows(ClassLoader loader) {
    try {
      for (URL file : Collections.list(loader.getResources("META-INF/brisk/methods.tsv"))) {
        try (InputStream in = file.openStream()) {
          context.table().add(in);
        } catch (IOException | RuntimeException malformed) {
          problem("the rows of " + file + " can't be read and are left out: " + malformed.getMessage());
        }
      }
    } catch (IOException unreadable) {
      // Then there are none.
    }
  }

  /** The first copy on the path runs, whatever its version; a user who updated the other one should know. */
  private void warnOfCopies(ClassLoader loader) {
    try {
      List<String> places = new ArrayList<>(1);
      for (URL copy : Collections.list(loader.getResources("dev/brisk/javac/version.txt"))) {
        String place = copy.toString();
        int jar = place.indexOf("!/");
        places.add(place.substring(place.indexOf("/"), jar < 0 ? place.length() : jar));
      }
      if (places.size() > 1) problem("two copies of Brisk are on the processor path and only the first one runs: " + String.join(", ", places));
    } catch (IOException unreadable) {
      // Then there is nothing to warn of.
    }
  }

  private void accepted(Finding finding, Acceptance why) {
    findings.add(listed(finding, null, why));
    accepted++;
    if (outside != null) outside.accepted(finding, why);
  }

  private void found(Finding finding, Fix fix) {
    findings.add(listed(finding, fix, null));
    if (outside != null) outside.found(finding, fix);
  }

  private Listed listed(Finding finding, Fix fix, Acceptance why) {
    if (options.list() == null) return new Listed(finding, null, why, null);
    try {
      CharSequence source = lastUnit.getSourceFile().getCharContent(true);
      int offset = (int) lastUnit.getLineMap().getStartPosition(Excerpt.first(finding.line()));
      return new Listed(finding, Rewrite.of(fix, source), why, Excerpt.of(source, offset, finding.line(), finding.endLine()));
    } catch (IOException | RuntimeException unreadable) {
      return new Listed(finding, null, why, null);
    }
  }

  private void analysed(TaskEvent event) {
    CompilationUnitTree unit = event.getCompilationUnit();
    TypeElement type = event.getTypeElement();
    if (unit == null || type == null) return;
    lastUnit = unit;
    if (engine == null) {
      ConfigFile file = configFile();
      meter = new Meter("on".equalsIgnoreCase(setting(OptionSpec.TIMES, file)));
      long[] begin = meter.now();
      start(file);
      meter.add(Meter.Phase.START, begin);
      begin = meter.now();
      prePass();
      meter.add(Meter.Phase.PREPASS, begin);
    }
    if (rules.running().isEmpty()) return;
    String path = context.pathOf(unit);
    if (options.excluded(path) || JavacContext.isGeneratedPath(path)) {
      if (witness != null && witness.wants(path)) witness.leftOut(path, options.excluded(path) ? "it is excluded by an option" : "its path says that it is generated");
      return;
    }
    ClassTree tree = treeOf(type, unit);
    if (tree == null) return;
    classes++;
    analysed.add(path);
    long[] begin = meter.now();
    JavacUnit presented = new JavacUnit(context, unit, type, tree);
    meter.add(Meter.Phase.GLANCE, begin);
    engine.analyse(presented);
  }

  /** What the repository says; null if nothing. */
  private ConfigFile configFile() {
    String named = setting(OptionSpec.CONFIG, null);
    if ("off".equalsIgnoreCase(named)) return null;
    return named != null && !named.isBlank() ? ConfigSearch.named(named.strip()) : ConfigSearch.above(SourceFolder.of(waiting, classOutput), this::problem);
  }

  /** As it is written; null if nobody says anything. */
  private String setting(OptionSpec option, ConfigFile file) {
    String said = pairs.get(option.processorKey());
    return said != null || file == null ? said : file.value(option);
  }

  private void prePass() {
    List<CompilationUnitTree> indexed = new ArrayList<>(waiting.size());
    Set<String> paths = new TreeSet<>();
    for (CompilationUnitTree unit : waiting) {
      paths.add(context.pathOf(unit));
      if (options.at(context.pathOf(unit)).tests() || !context.isTest(unit)) indexed.add(unit);
      attempt(() -> prePass.add(unit));
      attempt(() -> prePass.sees(unit));
    }
    ListLocation place = listPlace(paths);
    attempt(() -> prePass.remember(place == null ? null : new CallsFile(place.list(), place.base()), paths));
    for (CompilationUnitTree unit : indexed) attempt(() -> prePass.declare(unit));
    for (CompilationUnitTree unit : indexed) attempt(() -> prePass.index(unit, context.pathOf(unit)));
    waiting.clear();
    parsed.clear();
  }

  private static void attempt(Runnable look) {
    try {
      look.run();
    } catch (RuntimeException | StackOverflowError unreadable) {
      // A unit less only means fewer facts.
    }
  }

  private static ClassTree treeOf(TypeElement type, CompilationUnitTree unit) {
    for (Tree declaration : unit.getTypeDecls()) {
      if (declaration instanceof ClassTree && ((ClassTree) declaration).getSimpleName().equals(type.getSimpleName())) return (ClassTree) declaration;
    }
    return null;
  }

  private void close() {
    if (closed) return;
    closed = true;
    synchronized (SESSIONS) {
      SESSIONS.remove(task);
    }
    if (engine == null) {
      // Nothing was analysed: no sources, or errors before.
      tellProblems();
      return;
    }
    long[] begin = meter.now();
    String list = writeList();
    meter.add(Meter.Phase.LIST, begin);
    StringBuilder line = new StringBuilder("brisk: ");
    line.append(rules.running().size()).append(rules.running().size() == 1 ? " rule, " : " rules, ");
    line.append(classes).append(classes == 1 ? " class, " : " classes, ");
    int told = findings.size() - accepted;
    line.append(told).append(told == 1 ? " finding" : " findings");
    boolean first = true;
    for (LoadedRule rule : rules.running()) {
      if (rule.findings() == 0) continue;
      line.append(first ? " (" : ", ").append(rule.id()).append(' ').append(rule.findings());
      first = false;
    }
    if (!first) line.append(')');
    tell(Severity.NOTE, line.append(list).toString());
    tellHidden(list);
    if (options.times()) tellTimes();
  }

  /** What a compiler that shows no warnings keeps from its user is said once where he may see it. */
  private void tellHidden(String list) {
    int hidden = 0;
    for (Listed each : findings) if (each.acceptance() == null && each.finding().severity() != Severity.ERROR) hidden++;
    if (hidden == 0 || !HiddenWarnings.areHidden()) return;
    System.err.println("brisk: -nowarn hides " + hidden + (hidden == 1 ? " finding" : " findings") + list);
  }

  private void tellTimes() {
    StringBuilder line = new StringBuilder("brisk: time per rule in milliseconds:");
    for (LoadedRule rule : rules.running()) {
      long tenths = rule.nanos() / 100_000;
      line.append(' ').append(rule.id()).append(' ').append(tenths / 10).append('.').append(tenths % 10);
    }
    tell(Severity.NOTE, line.toString());
    tell(Severity.NOTE, "brisk: CPU time and bytes per phase: " + meter.report() + "; " + context.models() + " bodies modelled");
  }

  /** Where the list lies; null when there is none, or no place for it. */
  private ListLocation listPlace(Set<String> sources) {
    if (options.list() == null || sources.isEmpty()) return null;
    ListLocation place = ListLocation.find(classOutput, firstWritten(sources));
    if (options.list().isEmpty()) return place;
    try {
      Path chosen = Path.of(options.list()).toAbsolutePath();
      return new ListLocation(chosen, place == null ? chosen.getParent() : place.base());
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** What to say of the list at the end of the closing line. */
  private String writeList() {
    if (options.list() == null || analysed.isEmpty()) return "";
    ListLocation place = listPlace(analysed);
    if (place == null && !options.list().isEmpty()) return "; no list, as brisk.list names no path: " + options.list();
    if (place == null) return "; no list, as no build folder is known: choose one by brisk.list";
    String unkept = prePass.leave();
    if (unkept != null) tell(Severity.WARNING, "brisk: " + unkept);
    List<RuleInfo> infos = new ArrayList<>(rules.running().size());
    for (LoadedRule rule : rules.running()) infos.add(infoOf(rule));
    String problem = new FindingList(place.list(), place.base(), Version.of(), infos, new Pages()).write(analysed, findings);
    if (problem != null) {
      tell(Severity.WARNING, "brisk: " + problem);
      return "";
    }
    return "; all of them in " + place.list();
  }

  /** The first source that is not one which processors made among the classes, unless all are. */
  private Path firstWritten(Set<String> sources) {
    Path classes = classOutput == null ? null : classOutput.toAbsolutePath().normalize();
    for (String each : sources) {
      if (classes == null || !Path.of(each).startsWith(classes)) return Path.of(each);
    }
    return Path.of(sources.iterator().next());
  }

  private RuleInfo infoOf(LoadedRule rule) {
    return new RuleInfo(rule.id(), rule.theme().key(), rule.summary(), options.pageOf(rule.id()), rule.isOnByDefault() ? Severity.WARNING : Severity.OFF, engine.measured(rule));
  }

  private void tell(Severity severity, String text) {
    if (options != null && options.reportsNotesOnly()) severity = Severity.NOTE;
    Diagnostic.Kind kind = JavacUnit.kindOf(severity);
    if (messager != null) messager.printMessage(kind, text);
    else if (lastUnit != null) Trees.instance(task).printMessage(kind, text, lastUnit, Nowhere.unit());
    else System.err.println(text);
  }

  /** Not a lambda: those cost a compiler that has just started more than a class. */
  private static final class Pages implements Function<String, RulePage> {
    @Override
    public RulePage apply(String rule) {
      return RulePage.of(rule, RuleSet.class.getClassLoader());
    }
  }
}
