package dev.brisk.tools.fix;

import dev.brisk.tools.analysis.Analysis;
import dev.brisk.tools.analysis.AnalysisException;
import dev.brisk.tools.analysis.Compilation;
import dev.brisk.tools.analysis.Finding;
import dev.brisk.tools.analysis.Outcome;
import dev.brisk.tools.analysis.Problem;
import dev.brisk.tools.analysis.RuleBook;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Works out what the sources are when all rewrites have been made: rewrites that overlap are made in turn, and after each pass the compiler and Brisk look
 * at the result. A file that would no longer parse or compile, or that would draw the same finding again, stays as it was before that pass.
 */
public final class Fixer {
  private static final int PASSES = 10;

  /** Looks at the sources as if some of them had other texts. */
  interface Look {
    Outcome at(Map<String, String> texts) throws AnalysisException;
  }

  private final Look look;
  private final Set<String> onRequest;
  private final Compilation compilation;
  private final Charset encoding;

  private final Map<String, String> originals = new HashMap<>();
  private final Map<String, String> now = new TreeMap<>();
  private final Map<String, List<Finding>> applied = new HashMap<>();
  private final Map<String, String> closed = new HashMap<>();
  private List<Refusal> refusals = new ArrayList<>();

  /**
   * For one compilation; {@code analysis} is run once for each pass.
   *
   * @param suggested whether rewrites are made as well that a person should look at
   */
  public Fixer(Analysis analysis, Compilation compilation, boolean suggested) {
    this(texts -> analysis.run(compilation, texts), compilation, suggested ? Set.of() : RuleBook.load().onRequest());
  }

  Fixer(Look look, Compilation compilation, Set<String> onRequest) {
    this.look = look;
    this.onRequest = onRequest;
    this.compilation = compilation;
    this.encoding = compilation.encoding() == null ? Charset.defaultCharset() : compilation.encoding();
  }

  /** The plan for what the compilation has been found to hold. */
  public FixPlan plan(Outcome first) throws AnalysisException {
    Outcome current = first;
    for (int pass = 0; pass < PASSES; pass++) {
      Map<String, FileEdits> edits = pass(current);
      if (edits.isEmpty()) break;
      Map<String, String> next = new TreeMap<>(now);
      edits.forEach((file, each) -> next.put(file, each.result()));
      Outcome then = look.at(next);
      if (close(edits, current, then, first)) {
        edits.keySet().removeAll(closed.keySet());
        next.clear();
        next.putAll(now);
        edits.forEach((file, each) -> next.put(file, each.result()));
        then = look.at(next);
      }
      now.putAll(next);
      edits.forEach((file, each) -> applied.computeIfAbsent(file, key -> new ArrayList<>()).addAll(each.applied()));
      current = then;
    }
    return plan(current.findings());
  }

  private FixPlan plan(List<Finding> left) {
    List<Change> changes = new ArrayList<>();
    now.forEach((file, text) -> {
      if (!text.equals(originals.get(file))) changes.add(new Change(file, originals.get(file), text, applied.get(file)));
    });
    List<Finding> suggested = left.stream().filter(each -> each.fix() != null && onRequest.contains(each.told().rule())).toList();
    return new FixPlan(changes, refusals, left, suggested);
  }

  /** The files that change in this pass. */
  private Map<String, FileEdits> pass(Outcome outcome) {
    refusals = new ArrayList<>();
    Map<String, List<Finding>> offers = new LinkedHashMap<>();
    for (Finding each : outcome.findings()) if (each.fix() != null && !onRequest.contains(each.told().rule())) offers.computeIfAbsent(each.file(), key -> new ArrayList<>()).add(each);
    Map<String, FileEdits> edits = new TreeMap<>();
    offers.forEach((file, findings) -> {
      FileEdits made = closed.containsKey(file) ? null : edits(file, findings);
      if (made == null) {
        for (Finding each : findings) refusals.add(new Refusal(each, closed.get(file)));
      } else {
        refusals.addAll(made.refused());
        if (!made.applied().isEmpty()) edits.put(file, made);
      }
    });
    return edits;
  }

  /** Null for a file that is closed, now or already. */
  private FileEdits edits(String file, List<Finding> findings) {
    String text = textOf(file);
    Syntax syntax = text == null ? null : Syntax.of(text);
    if (text != null && syntax == null) closed.put(file, "the file is not understood well enough to be changed");
    if (syntax == null) return null;
    FileEdits edits = new FileEdits(text, syntax);
    findings.forEach(edits::add);
    if (edits.applied().isEmpty() || Syntax.of(edits.result()) != null) return edits;
    closed.put(file, "the result would not be Java");
    return null;
  }

  private String textOf(String file) {
    String known = now.get(file);
    if (known != null) return known;
    if (file.contains("!/")) {
      closed.put(file, "the file lies in a jar");
      return null;
    }
    try {
      String text = new SourceFile(compilation.base().resolve(file), encoding).read();
      originals.put(file, text);
      return text;
    } catch (IOException unreadable) {
      closed.put(file, "the file can't be read: " + (unreadable.getMessage() == null ? unreadable : unreadable.getMessage()));
      return null;
    }
  }

  /** Closes files whose change does harm or no good; whether there are any. */
  private boolean close(Map<String, FileEdits> edits, Outcome before, Outcome then, Outcome first) {
    Set<String> bad = new HashSet<>();
    Set<String> known = new HashSet<>();
    for (Problem each : first.problems()) known.add(each.file() + ':' + each.message());
    for (Problem each : then.problems()) {
      if (known.contains(each.file() + ':' + each.message())) continue;
      // An error in a file that is not changed may come from any that is.
      Set<String> culprits = edits.containsKey(each.file()) ? Set.of(each.file()) : edits.keySet();
      for (String file : culprits) {
        closed.put(file, "the result would not compile: " + each.message().lines().findFirst().orElse(""));
        bad.add(file);
      }
    }
    Map<String, Integer> countsBefore = counts(before.findings());
    Map<String, Integer> countsThen = counts(then.findings());
    edits.forEach((file, each) -> {
      if (bad.contains(file)) return;
      Map<String, Integer> gone = counts(each.applied());
      for (Map.Entry<String, Integer> entry : gone.entrySet()) {
        if (countsThen.getOrDefault(entry.getKey(), 0) <= countsBefore.get(entry.getKey()) - entry.getValue()) continue;
        closed.put(file, "the finding would stay");
        bad.add(file);
      }
    });
    return !bad.isEmpty();
  }

  /** How often each finding comes, whatever its place in the text. */
  private static Map<String, Integer> counts(List<Finding> findings) {
    Map<String, Integer> counts = new HashMap<>();
    for (Finding each : findings) counts.merge(each.file() + ' ' + each.told().rule() + ' ' + each.told().member() + ' ' + each.told().message(), 1, Integer::sum);
    return counts;
  }

  /**
   * Writes the changes of a plan.
   *
   * @throws IOException if one can't be written; those before it are, and nothing is half written
   */
  public void write(FixPlan plan) throws IOException {
    for (Change each : plan.changes()) file(each).replace(each.before(), each.after(), rootOf(each));
  }

  private SourceFile file(Change change) {
    return new SourceFile(pathOf(change), encoding);
  }

  /** Where a changed file lies. */
  public Path pathOf(Change change) {
    return compilation.base().resolve(change.file()).normalize();
  }

  /** The source folder that was named and holds the file; links may not lead out of it. */
  private Path rootOf(Change change) {
    Path file = pathOf(change);
    for (Path each : compilation.sources()) {
      Path root = each.toAbsolutePath().normalize();
      if (file.equals(root)) return root.getParent();
      if (file.startsWith(root)) return root;
    }
    return file.getParent();
  }
}
