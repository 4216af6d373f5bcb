package dev.brisk.rules.boxing;

import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Theme.BOXING;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Site;
import dev.brisk.model.Assignment;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
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
        Silent where the collection leaves the method or class, where elements may be null, come from other collections or go to them, are
        compared with `==`, or are removed by index or value; on fields of serializable or annotated classes; on maps; on sets, unless their
        values fit a `BitSet` or a library of primitive collections is on the class path; and on `Boolean` and `Byte`.""",
    fixSafety = "There is no automatic rewrite: an array needs a size, and a full one must grow.",
    since = "0.1")
public final class BoxedCollection implements Rule {
  /** So few elements are not worth a word. */
  private static final int TINY = 8;

  @Override
  public void register(Registry rules) {
    rules.on(New.class, this::checkLocal)
        .mentioning("ArrayList", "LinkedList", "Vector", "Stack", "ArrayDeque", "HashSet", "TreeSet");
    rules.on(Call.class, this::checkField).calling("add", "addLast", "addFirst", "push", "offer", "offerLast", "offerFirst").inLoop();
  }

  private void checkLocal(New creation, Site site) {
    if (!(creation.parent() instanceof LocalDecl)) return;
    Variable local = ((LocalDecl) creation.parent()).variable();
    Holder holder = Holder.of(creation, local.type());
    if (holder == null || !local.writes().isEmpty()) return;
    CollectionUses uses = new CollectionUses();
    for (LocalRead read : local.reads()) {
      if (ValueUses.isCaptured(read) || !uses.add(read)) return;
    }
    if (!uses.isFilledInLoopAndRead() || isTiny(uses.firstFillInLoop().loop(), site)) return;
    String instead = holder.instead(uses, site.facts());
    if (instead == null) return;
    site.report(creation.parent(), "'%s' holds each %s in an object of its own (%s); %s fits", local, holder.primitive(), site.measured(), instead)
        .about(local);
  }

  private void checkField(Call fill, Site site) {
    if (!(fill.receiver() instanceof FieldRead)) return;
    VariableElement field = ((FieldRead) fill.receiver()).field();
    if (field == null || !PrivateFields.isFreeToChange(field, fill.source())) return;
    List<Expr> all = fill.source().classFacts().uses(field);
    Expr only = all == null ? null : fill.source().classFacts().onlyValue(field);
    Holder holder = only instanceof New ? Holder.of((New) only, field.asType()) : null;
    if (holder == null) return;
    CollectionUses uses = new CollectionUses();
    for (Expr use : all) {
      if (!(use instanceof Assignment) && !isTarget(use) && !uses.add(use)) return;
    }
    // One finding for each field, at the first loop that fills it.
    if (!uses.isFilledInLoopAndRead() || uses.firstFillInLoop() != fill) return;
    String instead = holder.instead(uses, site.facts());
    if (instead == null) return;
    site.report(fill, "'%s' holds each %s in an object of its own (%s); %s fits", field, holder.primitive(), site.measured(), instead);
  }

  private static boolean isTiny(Loop loop, Site site) {
    int passes = site.facts().constantPasses(loop);
    return passes >= 0 && passes <= TINY;
  }

  private static boolean isTarget(Expr use) {
    return use.parent() instanceof Assignment && ((Assignment) use.parent()).target() == use;
  }
}
