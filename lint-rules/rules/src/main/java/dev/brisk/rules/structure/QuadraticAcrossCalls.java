package dev.brisk.rules.structure;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.STRUCTURE;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Held;
import dev.brisk.facts.Summary;
import dev.brisk.jdk.Role;
import dev.brisk.jdk.Row;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.Assignment;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.This;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/**
 * Matches a loop that calls a method of the same class, with another argument on each pass, where the method searches or sorts a whole collection that
 * is there before the loop. What a method walks for other reasons is left alone, and so are collections that can be shown to be small.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRUCTURE,
    heat = WARM,
    onByDefault = false,
    summary = "method that searches a whole collection called in a loop",
    why = """
        The search is out of sight where the loop is written: a `contains`, `indexOf` or `remove` on a list, a sort, or a loop that compares each element
        with a key. For each pass of the loop it goes over the whole collection, so the time grows with the product of both sizes.""",
    given = "String[] xs",
    setup = """
        static boolean isAmong(ArrayList<String> words, String word) {
          for (String each : words) {
            if (each.equals(word)) return true;
          }
          return false;
        }""",
    slow = """
        ArrayList<String> seen = new ArrayList<>();
        long fresh = 0;
        for (String x : xs) {
          if (isAmong(seen, x)) continue;
          seen.add(x);
          fresh++;
        }
        return fresh;""",
    fast = """
        HashSet<String> seen = new HashSet<>();
        long fresh = 0;
        for (String x : xs) {
          if (seen.add(x)) fresh++;
        }
        return fresh;""",
    limits = """
        Off by default: on code that it had not been tuned to, too few of its findings were worth acting on.         Only methods whose body is in the same file, and only searches and sorts in them. Silent where the collection has at most fifteen elements as far as
        the class shows or by its name (listeners, parameters), or is another one on each pass. Where nothing shows that it grows with the data a finding is a note.""",
    fixSafety = "Which index to build, and where it must be kept up to date, is for a person to decide. No fix is offered.",
    byHand = "which index to build, and where it is kept up to date, is for a person to decide",
    since = "0.1")
public final class QuadraticAcrossCalls implements Rule {
  private static final long LONG_WALK = 1000;
  private static final long WALK = 100;
  /** Less of a pass is not told. */
  private static final double SHARE = 0.1;
  /** How many methods may lie between the loop and the search. */
  private static final int LEVELS = 2;

  /** Marks a search in the memory of its class as told. */
  private record Told(Node search) {}

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("contains", "indexOf", "lastIndexOf", "remove", "removeAll", "retainAll", "sort").inWarmCode();
    rules.on(Call.class, this::check).calling("equals").inLoop();
  }

  /** From the search, or the comparison in one, to the loops that call for it: few methods search, many are called in loops. */
  private void check(Call search, Site site) {
    boolean inLoop = search.loop() != null;
    if (inLoop == search.name().equals("equals")) visitCallers(search.body().method(), site, LEVELS);
  }

  private void visitCallers(ExecutableElement method, Site site, int levels) {
    Summary summary = method == null ? null : site.facts().summaryOf(method);
    if (summary == null || summary.walks().isEmpty()) return;
    for (Body body : site.node().source().classFacts().naming(List.of(method.getSimpleName().toString()))) {
      if (method.equals(body.method())) continue;
      boolean[] climbs = {false};
      body.walk(node -> {
        if (!(node instanceof Call) || !method.equals(((Call) node).method())) return;
        if (node.loop() == null) climbs[0] = true;
        else atCall((Call) node, summary, site);
      });
      if (climbs[0] && levels > 1) visitCallers(body.method(), site, levels - 1);
    }
  }

  private void atCall(Call call, Summary callee, Site site) {
    Facts facts = Facts.of(call.body(), site.facts().table());
    for (Summary.Walk walk : callee.walks()) {
      if (isSearch(walk, facts) && report(walk, call, facts, site)) return;
    }
  }

  private boolean report(Summary.Walk walk, Call call, Facts facts, Site site) {
    Expr collection = walk.parameter() >= 0 ? call.argument(walk.parameter()) : walk.collection();
    Loop loop = loopOf(walk, collection, call, facts);
    if (loop == null || !varies(call, loop, walk.parameter(), facts)) return false;
    if (!Sizable.mayBeLong(loop, facts) || !facts.mayRepeatAfter(call, loop) || facts.frequencyOf(call).isRare()) return false;
    Held held = factsOf(collection, facts).heldBy(collection);
    if (!Sizable.mayBeLarge(collection, held, facts) || isEmptied(held) || goesOnFromThere(call, loop)) return false;
    boolean sorts = walk.by() instanceof Call && ((Call) walk.by()).name().equals("sort");
    Saving saving = site.saving(call, held.grows() || sorts ? LONG_WALK : WALK);
    // One search is told of once, at the first loop where it matters, however many lead to it.
    if (saving.share() < SHARE || call.source().memory().putIfAbsent(new Told(walk.by()), this) != null) return false;
    Site.Report report = site.report(call, saving, "%s %s all of %s on each pass, so the time grows with both sizes; %s", call.name(),
        sorts ? "sorts" : "searches", Sizable.nameOf(collection), sorts ? "sort once behind the loop" : "index it once in a HashMap or HashSet");
    if (!held.grows()) report.atMostNote();
    return true;
  }

  /** The loop on all passes of which the same collection is searched; null when there is none. */
  private static Loop loopOf(Summary.Walk walk, Expr collection, Call call, Facts facts) {
    if (walk.parameter() >= 0) return Outlasting.loopFor(collection, call, facts);
    Expr receiver = call.receiver();
    return receiver == null || call.isStatic() || receiver instanceof This ? call.loop() : Outlasting.loopFor(receiver, call, facts);
  }

  /** A collection that is emptied on the way holds what one pass put in. */
  private static boolean isEmptied(Held held) {
    for (Held.Access access : held.accesses()) {
      if (access.by() instanceof Call && ((Call) access.by()).name().equals("clear")) return true;
    }
    return false;
  }

  /** A search that begins at a place which the loop moves on goes over each element once. */
  private static boolean goesOnFromThere(Call call, Loop loop) {
    for (int i = 0; i < call.argumentCount(); i++) {
      if (!(call.argument(i) instanceof LocalRead) || !call.argument(i).isPrimitive()) continue;
      for (Assignment write : ((LocalRead) call.argument(i)).variable().writes()) if (write.isWithin(loop)) return true;
    }
    return false;
  }

  private static Facts factsOf(Expr collection, Facts facts) {
    return Facts.of(collection.body(), facts.table());
  }

  /** Whether what is looked for differs from pass to pass. */
  private static boolean varies(Call call, Loop loop, int collection, Facts facts) {
    for (int i = 0; i < call.argumentCount(); i++) {
      if (i != collection && !Outlasting.isSame(call.argument(i), loop, facts)) return true;
    }
    return false;
  }

  /** Whether the walk looks for something that the caller gives, or sorts. */
  private static boolean isSearch(Summary.Walk walk, Facts facts) {
    if (walk.by() instanceof Call) return isSearch((Call) walk.by(), facts);
    if (!(walk.by() instanceof Loop)) return false;
    Body body = walk.by().body();
    LinearSearch search = LinearSearch.of((Loop) walk.by(), Facts.of(body, facts.table()));
    return search != null && search.leaves();
  }

  private static boolean isSearch(Call walk, Facts facts) {
    Row row = facts.contractOf(walk);
    if (row == null) return false;
    return row.role() == Role.LOOKUP || row.role() == Role.REMOVE && walk.argumentCount() > 0 || walk.name().equals("sort");
  }
}
