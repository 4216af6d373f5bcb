package dev.brisk.rules.sizing;

import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Theme.SIZING;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Op;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/**
 * Matches arrays that are copied for each element that comes, made longer by a constant on each pass of a loop. Leaves alone what others read without a lock while it
 * is replaced.
 */
@AutoService(Rule.class)
@LintRule(
    theme = SIZING,
    heat = NORMAL,
    summary = "array copied to make room for one more",
    why = """
        Each copy moves all that was gathered before: n elements take n²/2 moves. An `ArrayList`, or an array that is made half as long again whenever it is full,
        moves each element two or three times in all.""",
    given = "String[] xs",
    slow = """
        String[] all = {};
        for (String x : xs) {
          all = java.util.Arrays.copyOf(all, all.length + 1);
          all[all.length - 1] = x;
        }
        return all.length;""",
    fast = """
        java.util.List<String> all = new java.util.ArrayList<>();
        for (String x : xs) all.add(x);
        return all.toArray(new String[0]).length;""",
    limits = "Only in loops, by `Arrays.copyOf` and the helpers of classes named `ArrayUtils`. Silent for volatile fields.",
    fixSafety = "An array with room to spare is longer than what is in it: who asks for its length must be told. No fix is offered.",
    byHand = "whoever asks for the length of the array must be told another one",
    since = "0.1")
public final class ArrayGrownByOne implements Rule {
  private static final long COPIED = 100;
  private static final int FEW = 8;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("copyOf", "add", "append", "appendElement", "addElement").inLoop();
  }

  private void check(Call copy, Site site) {
    if (!copy.isStatic() || copy.argumentCount() != 2 || !(copy.parent() instanceof Assignment)) return;
    Assignment write = (Assignment) copy.parent();
    Expr array = copy.argument(0);
    if (!isWritten(write, array) || isShared(array) || !outlives(array, copy) || site.facts().frequencyOf(copy).isRare()) return;
    if ((copiesWithOneMore(copy) || isLongerByFew(copy, site.facts())) && site.facts().mayRepeatAfter(copy, copy.loop())) {
      Saving saving = site.saving(copy, COPIED);
      site.report(copy, saving, "'%s' is copied on each pass to make room for a few more (%s), which is quadratic; gather in a list, or make it half as long again",
          array.text(), saving.text());
    }
  }

  private static boolean isWritten(Assignment write, Expr array) {
    if (write.variable() != null) return array instanceof LocalRead && ((LocalRead) array).variable() == write.variable();
    return array instanceof FieldRead && ((FieldRead) array).field() != null && ((FieldRead) array).field().equals(write.field()) && ((FieldRead) array).onThis();
  }

  private static boolean isShared(Expr array) {
    return array instanceof FieldRead && ((FieldRead) array).is(Modifier.VOLATILE);
  }

  /** {@code ArrayUtils.add(array, x)} and its like. */
  private static boolean copiesWithOneMore(Call copy) {
    String owner = ((TypeElement) copy.method().getEnclosingElement()).getSimpleName().toString();
    return !copy.name().equals("copyOf") && (owner.endsWith("ArrayUtils") || owner.endsWith("ArrayUtil")) && isArray(copy) && isArray(copy.argument(0));
  }

  private static boolean isArray(Expr expr) {
    return expr.type() != null && expr.type().getKind() == TypeKind.ARRAY;
  }

  private static boolean isLongerByFew(Call copy, Facts facts) {
    Expr array = copy.argument(0);
    Expr length = facts.originOf(copy.argument(1));
    if (!copy.is("java.util.Arrays", "copyOf") || !(length instanceof Binary) || ((Binary) length).op() != Op.PLUS || !lengthOf(array).equals(((Binary) length).left().text())) return false;
    Object more = facts.constantOf(((Binary) length).right());
    return more instanceof Integer && (Integer) more > 0 && (Integer) more <= FEW;
  }

  private static String lengthOf(Expr array) {
    return array.text() + ".length";
  }

  /** Whether it was there before the loop. */
  private static boolean outlives(Expr array, Call copy) {
    return !(array instanceof LocalRead) || !((LocalRead) array).variable().declaration().isWithin(copy.loop());
  }
}
