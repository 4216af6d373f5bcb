package dev.brisk.rules.structure;

import dev.brisk.facts.Facts;
import dev.brisk.model.Binary;
import dev.brisk.model.Block;
import dev.brisk.model.Call;
import dev.brisk.model.Condition;
import dev.brisk.model.Expr;
import dev.brisk.model.If;
import dev.brisk.model.Jump;
import dev.brisk.model.Lambda;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import dev.brisk.model.Return;
import dev.brisk.model.TypeRef;
import dev.brisk.model.Unary;
import dev.brisk.model.Variable;

/**
 * A loop that goes over all elements to find those of which something equals a key: what a map or a set would find at once.
 *
 * @param loop the loop, or the stage of a stream
 * @param walked what it goes over
 * @param own what of each element is compared
 * @param key what it is compared with, which nothing in the loop gives
 * @param leaves whether the loop ends with the first that is found
 */
record LinearSearch(Loop loop, Expr walked, Expr own, Expr key, boolean leaves) {

  /** The search that the loop is; null when it does anything for elements that do not match. */
  static LinearSearch of(Loop loop, Facts facts) {
    Expr walked = facts.goneOverBy(loop);
    if (walked == null) return null;
    if (loop.form().isImplied()) return ofStage(loop, walked);
    Node code = loop.code();
    If choice = null;
    int count = code instanceof Block ? code.childCount() : 1;
    for (int i = 0; i < count; i++) {
      Node step = code instanceof Block ? code.child(i) : code;
      if (step instanceof LocalDecl && choice == null) continue;
      if (!(step instanceof If)) {
        // Behind a test that goes on to the next element stands what is done with those that match.
        if (choice == null || !goesOn(choice)) return null;
        continue;
      }
      if (choice == null) choice = (If) step;
    }
    if (choice == null || choice.otherwise() != null) return null;
    boolean negated = goesOn(choice);
    if (!negated && choice.parent() == code && code.child(code.childCount() - 1) != choice) return null;
    Expr test = comparison(choice.condition(), negated, loop);
    // A test of the element's class, say, with the comparison behind it.
    while (test == null && !negated && only(choice.then()) instanceof If && ((If) only(choice.then())).otherwise() == null) {
      choice = (If) only(choice.then());
      test = comparison(choice.condition(), false, loop);
    }
    return test == null ? null : new LinearSearch(loop, walked, ownSide(test, loop), keySide(test, loop), leaves(loop, negated ? code : choice.then()));
  }

  private static LinearSearch ofStage(Loop stage, Expr walked) {
    if (!(stage.parent() instanceof Lambda) || !(stage.parent().parent() instanceof Call)) return null;
    Call call = (Call) stage.parent().parent();
    boolean ends = call.name().equals("anyMatch") || call.name().equals("noneMatch");
    if (!ends && !call.name().equals("filter")) return null;
    Expr result = ((Lambda) stage.parent()).result();
    Expr test = result == null ? null : comparison(result, false, stage);
    if (test == null) return null;
    boolean first = call.parent() instanceof Call && ((Call) call.parent()).name().startsWith("find");
    return new LinearSearch(stage, walked, ownSide(test, stage), keySide(test, stage), ends || first);
  }

  /** The statement that a block holds and nothing else. */
  private static Node only(Node code) {
    Node at = code;
    while (at instanceof Block && at.childCount() == 1) at = at.child(0);
    return at;
  }

  /** {@code if (...) continue;} */
  private static boolean goesOn(If choice) {
    Node then = only(choice.then());
    return then instanceof Jump && ((Jump) then).kind() == Jump.Kind.CONTINUE;
  }

  /** The comparison that must hold for the element to be meant, or with {@code negated} must fail for it to be left out. */
  private static Expr comparison(Expr condition, boolean negated, Loop loop) {
    if (condition instanceof Unary && ((Unary) condition).op() == Op.NOT) return comparison(((Unary) condition).operand(), !negated, loop);
    if (condition instanceof Condition) {
      if (((Condition) condition).isAnd() == negated) return null;
      Expr left = comparison(((Condition) condition).left(), negated, loop);
      return left != null ? left : comparison(((Condition) condition).right(), negated, loop);
    }
    if (!negated && condition instanceof Call && isEquals((Call) condition) && ownSide(condition, loop) != null) return condition;
    if (negated && condition instanceof Call && isEquals((Call) condition)) return null;
    boolean same = condition instanceof Binary && ((Binary) condition).op() == (negated ? Op.NOT_EQUAL : Op.EQUAL);
    return same && ownSide(condition, loop) != null ? condition : null;
  }

  private static boolean isEquals(Call call) {
    if (!call.name().equals("equals")) return false;
    // Of two by a helper such as Objects.equals.
    // An overload may compare what no map does.
    return call.isStatic() ? call.argumentCount() == 2 : call.argumentCount() == 1 && call.is("java.lang.Object", "equals");
  }

  /** Of the two sides of a comparison the one that belongs to the element; null unless the other has nothing to do with the loop. */
  private static Expr ownSide(Expr test, Loop loop) {
    Expr left = side(test, 0);
    Expr right = side(test, 1);
    if (dependsOn(left, loop) && isKey(right, loop)) return isNumber(left, loop) ? null : left;
    return dependsOn(right, loop) && isKey(left, loop) && !isNumber(right, loop) ? right : null;
  }

  private static Expr keySide(Expr test, Loop loop) {
    return ownSide(test, loop) == side(test, 0) ? side(test, 1) : side(test, 0);
  }

  private static Expr side(Expr test, int index) {
    int first = test.childCount() - 2;
    return (Expr) test.child(first + index);
  }

  /** Constants are no keys to look up: those elements are of a kind. */
  private static boolean isKey(Expr expr, Loop loop) {
    boolean constant = expr instanceof Literal || expr instanceof TypeRef || expr instanceof dev.brisk.model.FieldRead
        && ((dev.brisk.model.FieldRead) expr).is(javax.lang.model.element.Modifier.STATIC);
    return !constant && !dependsOn(expr, loop);
  }

  /** Whether what is compared is the element itself, not something of it. */
  boolean isByElement() {
    Expr at = own;
    for (int steps = 0; steps < 3; steps++) {
      if (at instanceof dev.brisk.model.Cast) at = ((dev.brisk.model.Cast) at).operand();
      else if (at instanceof LocalRead && ((LocalRead) at).variable().initializer() != null && ((LocalRead) at).variable().isEffectivelyFinal()) {
        at = ((LocalRead) at).variable().initializer();
      }
    }
    if (at instanceof LocalRead) return isElement(((LocalRead) at).variable());
    return at instanceof Call && ((Call) at).name().startsWith("next") && ((Call) at).argumentCount() == 0;
  }

  private boolean isElement(Variable variable) {
    return variable == loop.variable() || loop.form().isImplied() && variable.declaration() == loop.parent();
  }

  /** The loop's element as a map's entry, where its key or value itself is compared: the name of the method that gives it; null otherwise. */
  String partOfEntry() {
    Expr at = own;
    for (int steps = 0; steps < 3; steps++) {
      if (at instanceof dev.brisk.model.Cast) at = ((dev.brisk.model.Cast) at).operand();
      else if (at instanceof LocalRead && ((LocalRead) at).variable().initializer() != null && ((LocalRead) at).variable().isEffectivelyFinal()) {
        at = ((LocalRead) at).variable().initializer();
      }
    }
    if (!(at instanceof Call) || !((Call) at).is("java.util.Map.Entry", ((Call) at).name())) return null;
    return ((Call) at).name();
  }

  private static boolean dependsOn(Expr expr, Loop loop) {
    boolean[] found = {false};
    expr.walk(node -> {
      if (node instanceof LocalRead) found[0] |= changesIn(((LocalRead) node).variable(), loop);
      // The next element of an iterator.
      if (node instanceof Call && ((Call) node).name().startsWith("next")) found[0] = true;
    });
    return found[0];
  }

  /** Whether nothing of the element but its number is compared: the n-th is looked for. */
  private static boolean isNumber(Expr expr, Loop loop) {
    boolean[] only = {true};
    expr.walk(node -> {
      boolean counter = node instanceof LocalRead && isCounted(((LocalRead) node).variable(), loop);
      boolean other = node instanceof LocalRead || node instanceof dev.brisk.model.Call || node instanceof dev.brisk.model.FieldRead || node instanceof dev.brisk.model.ElementRead;
      if (other && !counter) only[0] = false;
    });
    return only[0];
  }

  private static boolean isCounted(Variable variable, Loop loop) {
    for (dev.brisk.model.Assignment write : variable.writes()) if (write.isWithin(loop) && write.form() != dev.brisk.model.Assignment.Form.SIMPLE) return true;
    return false;
  }

  private static boolean changesIn(Variable variable, Loop loop) {
    if (variable.declaration() == null) return false;
    if (variable.declaration() instanceof Lambda && loop.isWithin(variable.declaration()) && loop.form().isImplied()) return loop.parent() == variable.declaration();
    if (variable.declaration().isWithin(loop)) return true;
    for (dev.brisk.model.Assignment write : variable.writes()) if (write.isWithin(loop)) return true;
    return false;
  }

  private static boolean leaves(Loop loop, Node then) {
    boolean[] found = {false};
    then.walk(node -> found[0] |= node instanceof Return && node.lambda() == loop.lambda()
        || node instanceof Jump && ((Jump) node).kind() == Jump.Kind.BREAK && node.loop() == loop);
    return found[0];
  }
}
