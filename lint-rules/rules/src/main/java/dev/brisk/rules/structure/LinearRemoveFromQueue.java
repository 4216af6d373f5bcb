package dev.brisk.rules.structure;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Length.LONGER;
import static dev.brisk.api.Theme.STRUCTURE;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Held;
import dev.brisk.jdk.Cost;
import dev.brisk.jdk.JdkTable;
import dev.brisk.jdk.Role;
import dev.brisk.jdk.Row;
import dev.brisk.model.Assert;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/**
 * Matches an element taken out of the middle of a queue, or looked for in it, on each pass of a loop: a heap, an array or a chain is gone over from its
 * start. Lists are left to ListContainsInLoop.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRUCTURE,
    heat = WARM,
    summary = "element looked for in a queue on each pass of a loop",
    why = """
        A queue knows its ends. `remove(element)` and `contains` compare one element after the other until they find it, in a priority queue as well, whose order
        does not help: for as many elements as passes the time grows with the square. Entries that are marked as dead and skipped when they come up cost
        nothing; a set beside the queue tells what is in it.""",
    given = "int[] xs",
    setup = """
        static final class Entry implements Comparable<Entry> {
          int rank;
          boolean dead;
          Entry(int rank) {
            this.rank = rank;
          }
          @Override
          public int compareTo(Entry other) {
            return Integer.compare(rank, other.rank);
          }
        }""",
    slow = """
        java.util.PriorityQueue<Entry> queue = new java.util.PriorityQueue<>();
        Entry last = null;
        for (int x : xs) {
          if (last != null && (x & 1) == 0) {
            queue.remove(last);
          }
          last = new Entry(x);
          queue.add(last);
        }
        long total = 0;
        while (!queue.isEmpty()) {
          total += queue.poll().rank;
        }
        return total;""",
    fast = """
        java.util.PriorityQueue<Entry> queue = new java.util.PriorityQueue<>();
        Entry last = null;
        for (int x : xs) {
          if (last != null && (x & 1) == 0) {
            last.dead = true;
          }
          last = new Entry(x);
          queue.add(last);
        }
        long total = 0;
        while (!queue.isEmpty()) {
          Entry first = queue.poll();
          if (!first.dead) {
            total += first.rank;
          }
        }
        return total;""",
    limits = """
        Only for priority queues, and for questions put to a queue that the same loop fills. Only for queues that live longer than a pass and may grow: not for one that is made on each pass or holds a few elements. How long it gets nobody knows when
        compiling: a queue that the loop does not fill draws a note.""",
    fixSafety = "A person decides: elements must be marked, or a set kept beside the queue.",
    byHand = "elements must be marked, or a set kept beside the queue",
    since = "0.1")
public final class LinearRemoveFromQueue implements Rule {
  private static final int FEW = 16;
  /** Nanoseconds of going over a queue that may be long. */
  private static final long WALK = 200;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("remove", "contains", "removeFirstOccurrence").withArguments(1).inLoop();
  }

  private void check(Call search, Site site) {
    Facts facts = site.facts();
    Expr queue = search.receiver();
    if (!(queue instanceof LocalRead || queue instanceof FieldRead) || search.enclosing(Assert.class) != null || !goesOver(search, facts)) return;
    Loop loop = search.loop();
    if (isHead(search, facts)) return;
    if (loop == null || isMadeIn(queue, loop) || !facts.mayRepeatAfter(search, loop) || facts.frequencyOf(search).isRare()) return;
    Held held = facts.heldBy(queue);
    if (held == null || held.sizeAtMost() >= 0 && held.sizeAtMost() <= FEW || isCondition(search, loop)) return;
    // What else is taken out of the middle of a queue mostly is so when something ends, and can't be marked.
    boolean filled = isFilledIn(loop, queue, facts);
    if (!isByPriority(queue, held) && (!search.name().equals("contains") || !filled)) return;
    Saving saving = new Saving(search, WALK, site.saving(search, WALK).path(), "");
    String instead = search.name().equals("contains") ? "keep a set beside the queue" : "mark the element and skip it when it comes up";
    Site.Report report = site.report(search, saving, "'%s' goes over the queue on each pass (%s); %s", search.source().text(search.tree()), saving.text(), instead);
    report.makesCode(LONGER);
    if (!filled) report.atMostNote();
  }

  /** Whether it looks for what has just been found at the head: that is where the search begins. */
  private static boolean isHead(Call search, Facts facts) {
    Expr sought = facts.originOf(search.argument(0));
    boolean head = sought instanceof Call && (((Call) sought).name().equals("peek") || ((Call) sought).name().equals("element"));
    return head && ((Call) sought).receiver() != null && ((Call) sought).receiver().text().equals(search.receiver().text());
  }

  private static boolean isByPriority(Expr queue, Held held) {
    String type = held.exactClass() == null ? typeName(queue) : held.exactClass();
    return type != null && type.startsWith("java.util.") && type.contains("Priority");
  }

  /** Whether it is a queue that is gone over: by the row of its class, or of its declared type where that is a queue. */
  private static boolean goesOver(Call search, Facts facts) {
    if (search.argumentCount() != 1 || search.argument(0).isPrimitive() || search.method() == null) return false;
    String exact = facts.exactClassOf(search.receiver());
    String type = exact != null ? exact : typeName(search.receiver());
    if (type == null || !search.source().isSubclass(search.receiver().type(), "java.util.Queue") || !JdkTable.isJdk(type)) return false;
    if (type.equals("java.util.LinkedList") || exact == null && isInterface(search.receiver())) return false;
    Row row = exact == null ? null : facts.table().find(exact, search.method());
    if (row == null) row = facts.contractOf(search);
    return row != null && row.cost() == Cost.SCAN && (row.role() == Role.REMOVE || row.role() == Role.LOOKUP);
  }

  /** Behind an interface there may be a queue of the project's own that finds its elements at once. */
  private static boolean isInterface(Expr queue) {
    return ((DeclaredType) queue.type()).asElement().getKind().isInterface();
  }

  private static String typeName(Expr expr) {
    if (expr.type() == null || expr.type().getKind() != TypeKind.DECLARED) return null;
    return JdkTable.binaryName((TypeElement) ((DeclaredType) expr.type()).asElement());
  }

  /** {@code while (queue.remove(x))}. */
  private static boolean isCondition(Call search, Loop loop) {
    return loop.condition() != null && search.isWithin(loop.condition());
  }

  private static boolean isMadeIn(Expr queue, Loop loop) {
    if (!(queue instanceof LocalRead)) return false;
    Node declaration = ((LocalRead) queue).variable().declaration();
    return declaration != null && declaration.isWithin(loop);
  }

  private static boolean isFilledIn(Loop loop, Expr queue, Facts facts) {
    boolean[] found = {false};
    loop.walk(node -> {
      if (!(node instanceof Call) || ((Call) node).receiver() == null || !((Call) node).receiver().text().equals(queue.text())) return;
      Row row = facts.contractOf((Call) node);
      found[0] |= row != null && row.role() == Role.INSERT;
    });
    return found[0];
  }
}
