package dev.brisk.rules.lookups;

import dev.brisk.facts.Facts;
import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Block;
import dev.brisk.model.Call;
import dev.brisk.model.Case;
import dev.brisk.model.Condition;
import dev.brisk.model.Conditional;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.If;
import dev.brisk.model.Jump;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import dev.brisk.model.Return;
import dev.brisk.model.Switch;
import dev.brisk.model.Throw;
import dev.brisk.model.Unary;
import dev.brisk.model.Variable;
import java.util.Set;
import javax.lang.model.type.TypeKind;

/**
 * Whether a test in a loop lets some code run in one of its passes only: {@code i == k} and {@code case 3} for what the loop counts, {@code first}
 * for a flag and {@code x == null} for a value that the code behind the test sets. What a {@code return} takes with it runs once as well, whatever may
 * be caught. To move such code out of the loop saves nothing.
 */
final class OnePass {
  private static final Set<String> EQUALS = Set.of("equals", "equalsIgnoreCase", "contentEquals");
  private static final Set<String> NAMES = Set.of("getKey", "getName", "name");
  private static final Set<String> SPELLED = Set.of("toLowerCase", "toUpperCase", "trim", "strip");

  private final Loop loop;
  private final Facts facts;

  private OnePass(Loop loop, Facts facts) {
    this.loop = loop;
    this.facts = facts;
  }

  static boolean isAllFor(Node code, Loop loop, Facts facts) {
    OnePass search = new OnePass(loop, facts);
    for (Node at = code; at != loop && at.parent() != null; at = at.parent()) {
      boolean leaves = (at instanceof Return || at instanceof Throw) && at.lambda() == loop.lambda() && !loop.form().isImplied();
      if (leaves || search.endsLoop(at) || search.isGuarded(at, at.parent())) return true;
    }
    return false;
  }

  /** Whether {@code test} comes out as {@code value} in one pass at most: a comparison with what the loop counts, or with one of the names it walks. */
  static boolean isAllThat(Expr test, boolean value, Loop loop, Facts facts) {
    boolean compares = test instanceof Binary || test instanceof Call;
    return compares && new OnePass(loop, facts).holdsOnce(test, value, test);
  }

  /** A branch that clears the flag the loop runs on, which nothing in the loop sets again: {@code while (more) { if (...) more = false; }}. */
  private boolean endsLoop(Node branch) {
    if (!(branch.parent() instanceof If) || branch == ((If) branch.parent()).condition() || !(loop.condition() instanceof LocalRead)) return false;
    if (((LocalRead) loop.condition()).variable().type().getKind() != TypeKind.BOOLEAN) return false;
    boolean[] cleared = {false};
    for (int i = 0; i < branch.childCount(); i++) {
      for (Assignment write : ((LocalRead) loop.condition()).variable().writes()) cleared[0] |= branch.child(i) == write.parent();
    }
    return cleared[0] && isSetOnce(loop.condition(), true, branch);
  }

  private boolean isGuarded(Node at, Node around) {
    if (around instanceof If) {
      If branch = (If) around;
      return at != branch.condition() && holdsOnce(branch.condition(), at == branch.then(), at);
    }
    if (around instanceof Conditional) {
      Conditional choice = (Conditional) around;
      return at != choice.condition() && holdsOnce(choice.condition(), at == choice.whenTrue(), at);
    }
    if (around instanceof Condition) {
      Condition chain = (Condition) around;
      return at == chain.right() && holdsOnce(chain.left(), chain.isAnd(), at);
    }
    if (around instanceof Switch) return at instanceof Case && isOnCount((Switch) around, (Case) at);
    return around instanceof Block && isBehindExit(at, (Block) around);
  }

  /** {@code if (i != k) continue;} before it. */
  private boolean isBehindExit(Node at, Block block) {
    for (int i = 0; i < block.childCount() && block.child(i) != at; i++) {
      if (!(block.child(i) instanceof If)) continue;
      If branch = (If) block.child(i);
      if (branch.otherwise() == null && leaves(branch.then()) && holdsOnce(branch.condition(), false, block)) return true;
    }
    return false;
  }

  private static boolean leaves(Node code) {
    Node last = code instanceof Block && code.childCount() > 0 ? code.child(code.childCount() - 1) : code;
    return last instanceof Jump || last instanceof Return || last instanceof Throw;
  }

  private boolean isOnCount(Switch choice, Case taken) {
    if (taken.labelCount() != 1 || !isCount(choice.selector())) return false;
    int index = choice.cases().indexOf(taken);
    // The case before it may run into it.
    return taken.isArrow() || index == 0 || leavesAtTheEnd(choice.cases().get(index - 1));
  }

  private static boolean leavesAtTheEnd(Case before) {
    return before.childCount() > before.labelCount() && leaves(before.child(before.childCount() - 1));
  }

  /** Whether {@code test} comes out as {@code value} in one pass at most, given that {@code code} runs then. */
  private boolean holdsOnce(Expr test, boolean value, Node code) {
    if (test instanceof Unary && ((Unary) test).op() == Op.NOT) return holdsOnce(((Unary) test).operand(), !value, code);
    if (test instanceof Condition) {
      Condition chain = (Condition) test;
      return chain.isAnd() == value && (holdsOnce(chain.left(), value, code) || holdsOnce(chain.right(), value, code));
    }
    if (test instanceof LocalRead || test instanceof FieldRead) return isSetOnce(test, value, code);
    if (test instanceof Call) return value && asksForOneName((Call) test);
    if (!(test instanceof Binary) || ((Binary) test).op() != (value ? Op.EQUAL : Op.NOT_EQUAL)) return false;
    Expr left = ((Binary) test).left();
    Expr right = ((Binary) test).right();
    if (isNull(right)) return isSetOnce(left, null, code);
    if (isNull(left)) return isSetOnce(right, null, code);
    return isCount(left) && isSteady(right) || isCount(right) && isSteady(left);
  }

  /** {@code "host".equals(name)} for the names a loop walks: seldom are two of them alike. What kind something is of says less. */
  private boolean asksForOneName(Call test) {
    if (test.receiver() == null || test.argumentCount() != 1 || !EQUALS.contains(test.name())) return false;
    return isName(test.receiver(), 4) && isOneName(test.argument(0)) || isName(test.argument(0), 4) && isOneName(test.receiver());
  }

  /** A constant, or a name that the loop was given. */
  private boolean isOneName(Expr expr) {
    return facts.constantOf(expr) instanceof String || expr instanceof LocalRead && expr.isString() && facts.isInvariant(expr, loop);
  }

  /** The element the loop walks, or the name of something that changes from pass to pass; in lower case as well, and kept in a local. */
  private boolean isName(Expr expr, int depth) {
    if (depth == 0) return false;
    if (expr instanceof LocalRead) {
      Variable variable = ((LocalRead) expr).variable();
      boolean walks = loop.form() == Loop.Form.FOR_EACH || loop.form() == Loop.Form.FOR_EACH_ARRAY;
      if (walks && variable == loop.variable()) return true;
      boolean kept = variable.writes().isEmpty() && variable.declaration() instanceof LocalDecl && variable.declaration().isWithin(loop.code());
      return kept && variable.initializer() != null && isName(variable.initializer(), depth - 1);
    }
    if (!(expr instanceof Call) || ((Call) expr).receiver() == null) return false;
    Call call = (Call) expr;
    if (NAMES.contains(call.name()) && call.argumentCount() == 0) return !isSteady(call.receiver());
    return call.owner().equals("java.lang.String") && SPELLED.contains(call.name()) && isName(call.receiver(), depth - 1);
  }

  private static boolean isNull(Expr expr) {
    return expr instanceof Literal && ((Literal) expr).isNull();
  }

  /** Whether the value is another one on each pass: a variable that steps up or down, give or take what stays the same. */
  private boolean isCount(Expr expr) {
    if (expr instanceof Binary && (((Binary) expr).op() == Op.PLUS || ((Binary) expr).op() == Op.MINUS)) {
      Expr left = ((Binary) expr).left();
      Expr right = ((Binary) expr).right();
      return isCount(left) && isSteady(right) || isCount(right) && isSteady(left);
    }
    return expr instanceof LocalRead && expr.isPrimitive() && isStepped(((LocalRead) expr).variable());
  }

  /** What reads no variable that the loop writes: whatever its calls do, such a value hardly runs along with the count, and doubt is for silence. */
  private boolean isSteady(Expr expr) {
    boolean[] steady = {true};
    expr.walk(part -> {
      if (part instanceof LocalRead) steady[0] &= facts.isInvariant((Expr) part, loop);
    });
    return steady[0];
  }

  private boolean isStepped(Variable variable) {
    Node declaration = variable.declaration();
    if (declaration == null || declaration.isWithin(loop.code())) return false;
    boolean stepped = false;
    for (Assignment write : variable.writes()) {
      if (!write.isWithin(loop)) continue;
      if (stepped || write.form() == Assignment.Form.SIMPLE || !isStep(write.value()) || !facts.runsOnEachPass(write, loop)) return false;
      stepped = true;
    }
    return stepped;
  }

  private static boolean isStep(Expr value) {
    if (!(value instanceof Binary) || ((Binary) value).op() != Op.PLUS && ((Binary) value).op() != Op.MINUS) return false;
    Object step = ((Binary) value).right() instanceof Literal ? ((Literal) ((Binary) value).right()).value() : null;
    return step instanceof Number && ((Number) step).doubleValue() != 0;
  }

  /** Whether {@code code} sets what is tested to something else than {@code value}, and the loop nowhere sets it back. */
  private boolean isSetOnce(Expr tested, Boolean value, Node code) {
    if (tested instanceof LocalRead) {
      Node declaration = ((LocalRead) tested).variable().declaration();
      if (declaration instanceof LocalDecl && declaration.isWithin(loop.code())) return false;
    }
    boolean[] set = {false};
    boolean[] back = {false};
    loop.walk(node -> {
      if (!(node instanceof Assignment) || !isWriteOf((Assignment) node, tested)) return;
      if (!isAnother(((Assignment) node).value(), value)) back[0] = true;
      else if (node.isWithin(code)) set[0] = true;
    });
    return set[0] && !back[0];
  }

  private static boolean isWriteOf(Assignment write, Expr place) {
    if (place instanceof LocalRead) return write.variable() == ((LocalRead) place).variable();
    return place instanceof FieldRead && ((FieldRead) place).field() != null && ((FieldRead) place).field().equals(write.field());
  }

  private static boolean isAnother(Expr written, Boolean value) {
    if (value == null) return !isNull(written);
    return written instanceof Literal && !value.equals(((Literal) written).value());
  }
}
