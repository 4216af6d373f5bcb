package dev.brisk.facts;

import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Call;
import dev.brisk.model.Condition;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Op;
import dev.brisk.model.Unary;
import dev.brisk.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Tests that set aside what there is next to nothing to do for, and that seldom comes: no characters, none or one of a number, a value that stands for
 * zero or for none. What a code base does seldom and quickly anyway is not worth another order of things.
 */
public final class EmptyCases {
  private static final String[] NOWHERE = {"indexOf", "lastIndexOf", "compare", "search", "find", "binarySearch", "read"};
  private static final Set<String> WORDS = Set.of("ZERO", "DEFINED", "UNDEFINED", "DEFAULT");

  private EmptyCases() {}

  /** Whether the test sets such a case aside; {@code inBranch} where the ordinary case is the one for which it holds. */
  public static boolean setAsideBy(Expr test, boolean inBranch) {
    Expr inner = test instanceof Unary && ((Unary) test).op() == Op.NOT ? ((Unary) test).operand() : test;
    if (!(inner instanceof Condition)) return isOne(inner);
    List<Expr> parts = new ArrayList<>(4);
    flatten(inner, ((Condition) inner).isAnd(), parts);
    // Of several ways to need the value one that is nearly always taken is enough.
    boolean any = inBranch && !((Condition) inner).isAnd();
    int found = 0;
    int nulls = 0;
    for (Expr part : parts) {
      if (setAsideBy(part, inBranch)) found++;
      else if (part instanceof Binary && ((Binary) part).asksForNull()) nulls++;
    }
    return found > 0 && (any || found + nulls == parts.size());
  }

  private static void flatten(Expr test, boolean and, List<Expr> parts) {
    if (test instanceof Condition && ((Condition) test).isAnd() == and) {
      flatten(((Condition) test).left(), and, parts);
      flatten(((Condition) test).right(), and, parts);
    } else {
      parts.add(test);
    }
  }

  private static boolean isOne(Expr test) {
    if (test instanceof Call) return isQuestion((Call) test);
    if (!(test instanceof Binary)) return false;
    Binary comparison = (Binary) test;
    Expr left = comparison.left();
    Expr right = comparison.right();
    switch (comparison.op()) {
      case LESS: case LESS_EQUAL: case GREATER: case GREATER_EQUAL:
        return isFew(left) && counts(right) || isFew(right) && counts(left);
      case EQUAL: case NOT_EQUAL:
        return isFew(left) && isLength(right) || isFew(right) && isLength(left) || standsForNone(left) || standsForNone(right);
      default:
        return false;
    }
  }

  private static boolean isQuestion(Call call) {
    boolean text = call.receiver() != null && call.receiver().isString();
    if (text && call.argumentCount() == 0) return call.name().equals("isEmpty") || call.name().equals("isBlank");
    return call.name().equals("equals") && call.argumentCount() == 1 && (standsForNone(call.argument(0)) || call.receiver() != null && standsForNone(call.receiver()));
  }

  private static boolean isFew(Expr value) {
    Object number = value instanceof Literal ? ((Literal) value).value() : null;
    return number instanceof Integer && ((Integer) number == 0 || (Integer) number == 1) || number instanceof Long && ((Long) number == 0 || (Long) number == 1);
  }

  /** A number that says how much there is, rather than where something was found, or how two things compare. */
  private static boolean counts(Expr value) {
    if (!value.isPrimitive()) return false;
    if (isLength(value)) return true;
    if (!(value instanceof LocalRead)) return false;
    Variable local = ((LocalRead) value).variable();
    if (tellsNowhere(local.initializer())) return false;
    for (Assignment write : local.writes()) if (tellsNowhere(write.value())) return false;
    return true;
  }

  private static boolean tellsNowhere(Expr value) {
    if (!(value instanceof Call)) return false;
    for (String name : NOWHERE) if (((Call) value).name().startsWith(name)) return true;
    // How many elements there are is often none or one.
    return ((Call) value).name().equals("size");
  }

  private static boolean isLength(Expr value) {
    return value instanceof Call && ((Call) value).is("java.lang.String", "length");
  }

  private static boolean standsForNone(Expr value) {
    if (!(value instanceof FieldRead) || !((FieldRead) value).is(Modifier.STATIC) || ((FieldRead) value).field() == null) return false;
    for (String word : ((FieldRead) value).field().getSimpleName().toString().split("_")) if (WORDS.contains(word)) return true;
    return false;
  }
}
