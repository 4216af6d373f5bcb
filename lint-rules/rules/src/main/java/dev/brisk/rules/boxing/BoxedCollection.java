package dev.brisk.rules.boxing;

import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Length.MUCH_LONGER;
import static dev.brisk.api.Theme.BOXING;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.model.Assignment;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.Variable;
import java.util.List;
import javax.lang.model.element.VariableElement;

/**
 * Matches a list, set or queue of wrappers that nobody else sees, that a loop fills with primitive values and that is only read for values.
 * A collection that is passed on, takes elements from another one or hands them to one is left alone: there the boxes are shared, and
 * primitives would have to be boxed again.
 */
@AutoService(Rule.class)
@LintRule(
    theme = BOXING,
    heat = NORMAL,
    summary = "private collection of boxed numbers",
    why = """
        Each `Integer` in a list is an object of 16 bytes behind a reference of 4 or 8, made when it is added and fetched from wherever it lies
        when it is read. An `int[]` holds the same numbers in a quarter of the memory, in a row.""",
    given = "int[] xs",
    slow = """
        List<Integer> scaled = new ArrayList<>();
        for (int x : xs) {
          scaled.add(x * 1000);
        }
        long sum = 0;
        for (int i = 0; i < scaled.size(); i++) {
          sum += scaled.get(i);
        }
        return sum;""",
    fast = """
        int[] scaled = new int[xs.length];
        int size = 0;
        for (int x : xs) {
          scaled[size++] = x * 1000;
        }
        long sum = 0;
        for (int i = 0; i < size; i++) {
          sum += scaled[i];
        }
        return sum;""",
    limits = """
        Told where boxes are most of what a pass does, or in code that surely runs often: a growing array makes code longer. Silent where the collection leaves the method or class, where elements may be null, come from other collections or go to them, are
        compared with `==`, or are removed by index or value; on fields of serializable or annotated classes; on maps; on sets of
        other than `int` and `char`, unless a library of primitive collections is on the class path; and on `Boolean` and `Byte`.""",
    fixSafety = "There is no automatic rewrite: an array needs a size, and a full one must grow.",
    byHand = "an array needs a size, and a full one must grow",
    since = "0.1")
public final class BoxedCollection implements Rule {
  /** So few elements are not worth a word. */
  private static final int TINY = 8;
  private static final String MESSAGE = "'%s' boxes each %s it holds (%s); %s fits";

  @Override
  public void register(Registry rules) {
    rules.on(New.class, this::check).mentioning("ArrayList", "LinkedList", "Vector", "Stack", "ArrayDeque", "HashSet", "TreeSet")
        .inClassesHolding(Wrappers.NAMES);
  }

  private void check(New creation, Site site) {
    Node place = creation.parent();
    if (place instanceof LocalDecl) checkLocal(creation, ((LocalDecl) place).variable(), site);
    else if (place instanceof Assignment && ((Assignment) place).field() != null) checkField(creation, ((Assignment) place).field(), site);
    else if (place instanceof Body && ((Body) place).member().getKind().isField()) checkField(creation, (VariableElement) ((Body) place).member(), site);
  }

  private void checkLocal(New creation, Variable local, Site site) {
    Holder holder = Holder.of(creation, local.type());
    if (holder == null || !local.writes().isEmpty()) return;
    CollectionUses uses = new CollectionUses();
    for (LocalRead read : local.reads()) {
      if (ValueUses.isCaptured(read) || !uses.add(read)) return;
    }
    Call fill = uses.firstFillInLoop();
    if (fill == null || !uses.isRead() || isTiny(fill.loop(), site)) return;
    String instead = holder.instead(uses, site.facts());
    if (instead == null) return;
    Saving saving = site.saving(fill, holder.nanosPerElement(uses));
    Site.Report report = site.report(creation.parent(), saving, MESSAGE, local, holder.primitive(), saving.text(), instead).about(local).makesCode(MUCH_LONGER);
    if (holder.isUncertain(uses)) report.atMostNote();
  }

  private void checkField(New creation, VariableElement field, Site site) {
    Holder holder = Holder.of(creation, field.asType());
    if (holder == null || holder.isLocked() || !PrivateFields.isFreeToChange(field, creation.source())) return;
    List<Expr> all = creation.source().classFacts().uses(field);
    if (all == null || creation.source().classFacts().onlyValue(field) != creation) return;
    CollectionUses uses = new CollectionUses();
    for (Expr use : all) {
      if (!(use instanceof Assignment) && !isTarget(use) && !uses.add(use)) return;
    }
    // Initialisers are cold: what is slow is where it is filled.
    Call fill = uses.firstFillInLoop() != null ? uses.firstFillInLoop() : uses.isReadInLoop() ? uses.firstFill() : null;
    if (fill == null || !uses.isRead()) return;
    String instead = holder.instead(uses, site.facts());
    if (instead == null) return;
    Saving saving = site.saving(fill, holder.nanosPerElement(uses));
    Site.Report report = site.report(fill, saving, MESSAGE, field, holder.primitive(), saving.text(), instead).makesCode(MUCH_LONGER);
    if (holder.isUncertain(uses)) report.atMostNote();
  }

  private static boolean isTiny(Loop loop, Site site) {
    int passes = site.facts().constantPasses(loop);
    return passes >= 0 && passes <= TINY;
  }

  private static boolean isTarget(Expr use) {
    return use.parent() instanceof Assignment && ((Assignment) use.parent()).target() == use;
  }
}
