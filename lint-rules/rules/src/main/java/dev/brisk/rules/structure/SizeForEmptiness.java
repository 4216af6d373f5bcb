package dev.brisk.rules.structure;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Length.SHORTER;
import static dev.brisk.api.Theme.STRUCTURE;

import com.google.auto.service.AutoService;
import dev.brisk.api.Fix;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.jdk.Cost;
import dev.brisk.jdk.JdkTable;
import dev.brisk.jdk.Row;
import dev.brisk.model.Assert;
import dev.brisk.model.Binary;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/** Matches a size that is counted element by element only to learn whether there is any: of chained concurrent queues, skip lists and ranges of a tree. */
@AutoService(Rule.class)
@LintRule(
    theme = STRUCTURE,
    heat = WARM,
    summary = "elements counted to learn whether there are any",
    why = """
        Most collections know their size. `ConcurrentLinkedQueue`, `ConcurrentLinkedDeque`, `LinkedTransferQueue`, the skip lists and the ranges of a tree (`subMap`,
        `headSet` and the like) keep none: `size()` goes over all elements. `isEmpty()` looks at the first.""",
    given = "int[] xs",
    slow = """
        java.util.concurrent.ConcurrentLinkedQueue<Integer> queue = new java.util.concurrent.ConcurrentLinkedQueue<>();
        for (int x : xs) queue.add(x);
        long total = 0;
        while (queue.size() > 0) {
          total += queue.poll();
        }
        return total;""",
    fast = """
        java.util.concurrent.ConcurrentLinkedQueue<Integer> queue = new java.util.concurrent.ConcurrentLinkedQueue<>();
        for (int x : xs) queue.add(x);
        long total = 0;
        while (!queue.isEmpty()) {
          total += queue.poll();
        }
        return total;""",
    limits = "Only where the class is known to count: elsewhere `size() == 0` is as good.",
    fixSafety = "The same.",
    rewrite = Rewrite.ALWAYS,
    since = "0.1")
public final class SizeForEmptiness implements Rule {
  private static final Set<String> RANGES = Set.of("subMap", "headMap", "tailMap", "subSet", "headSet", "tailSet");
  /** Nanoseconds of counting what may be many. */
  private static final long COUNT = 200;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("size").withArguments(0);
  }

  private void check(Call size, Site site) {
    if (size.receiver() == null || !(size.parent() instanceof Binary) || size.enclosing(Assert.class) != null) return;
    Binary test = (Binary) size.parent();
    Boolean empty = test.asksForNone(size);
    if (empty == null || !counts(size, site.facts())) return;
    Saving saving = new Saving(size, COUNT, site.saving(size, COUNT).path(), "");
    String instead = (empty ? "" : "!") + size.receiver().text() + ".isEmpty()";
    site.report(size, saving, "'%s' counts the elements one by one (%s) to learn whether there are any; write '%s'", size.text(), saving.text(), instead)
        .makesCode(SHORTER).fix(Fix.titled("ask isEmpty").replace(test.source().start(test.tree()), test.source().end(test.tree()), instead));
  }

  private static boolean counts(Call size, Facts facts) {
    Expr receiver = size.receiver();
    Expr made = facts.originOf(receiver);
    if (made instanceof Call && RANGES.contains(((Call) made).name()) && isSorted((Call) made)) return true;
    String exact = facts.exactClassOf(receiver);
    Row row = exact == null ? null : facts.table().find(exact, size.method());
    if (row == null) row = facts.contractOf(size);
    if (row == null || row.cost() != Cost.SCAN) return exact == null && isOf(receiver, "java.util.concurrent.LinkedTransferQueue");
    return exact != null || isOf(receiver, row.type());
  }

  private static boolean isSorted(Call range) {
    return range.is("java.util.SortedMap", range.name()) || range.is("java.util.SortedSet", range.name());
  }

  private static boolean isOf(Expr expr, String type) {
    if (expr.type() == null || expr.type().getKind() != TypeKind.DECLARED) return false;
    return JdkTable.binaryName((TypeElement) ((DeclaredType) expr.type()).asElement()).equals(type);
  }
}
