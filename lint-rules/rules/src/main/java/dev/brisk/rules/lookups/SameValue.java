package dev.brisk.rules.lookups;

import dev.brisk.facts.Facts;
import dev.brisk.jdk.Row;
import dev.brisk.model.ArrayRead;
import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Catch;
import dev.brisk.model.Concat;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Lambda;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.This;
import dev.brisk.model.ToText;
import dev.brisk.model.TypeRef;
import dev.brisk.model.TypeTest;
import dev.brisk.model.Unbox;
import dev.brisk.model.Variable;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Whether two expressions have the same value as long as nothing they read is written between them, and what may write it. */
final class SameValue {
  private final Set<Variable> variables = new HashSet<>();
  private final Set<Object> fields = new HashSet<>();
  private boolean readsArrays;
  private boolean readsLocale;

  private SameValue() {}

  /** Whether both are spelled alike, of parts that read nothing but locals, fields, array elements and what never changes. */
  static boolean areAlike(Expr a, Expr b, Facts facts) {
    if (a instanceof LocalRead) return b instanceof LocalRead && ((LocalRead) a).variable() == ((LocalRead) b).variable();
    if (a instanceof Literal) return b instanceof Literal && java.util.Objects.equals(((Literal) a).value(), ((Literal) b).value());
    if (a instanceof This) return b instanceof This && ((This) a).isOuter() == ((This) b).isOuter();
    if (a.getClass() != b.getClass() || a.childCount() != b.childCount()) return false;
    if (a instanceof FieldRead && (((FieldRead) a).field() == null || !((FieldRead) a).field().equals(((FieldRead) b).field()))) return false;
    if (a instanceof FieldRead && ((FieldRead) a).is(Modifier.VOLATILE)) return false;
    if (a instanceof TypeRef) return a.text().equals(b.text());
    if (a instanceof Binary && ((Binary) a).op() != ((Binary) b).op()) return false;
    if (a instanceof Call && !isSteadyCall((Call) a, (Call) b, facts)) return false;
    if ((a instanceof Cast || a instanceof Box || a instanceof Unbox) && !haveSameType(a, b)) return false;
    boolean plain = a instanceof FieldRead || a instanceof ArrayRead || a instanceof Binary || a instanceof Call || a instanceof Cast || a instanceof Box
        || a instanceof Unbox || a instanceof Concat || a instanceof ToText;
    if (!plain) return false;
    if (a instanceof ToText && !facts.isValueType(((ToText) a).operand().type())) return false;
    for (int i = 0; i < a.childCount(); i++) {
      if (!(a.child(i) instanceof Expr) || !areAlike((Expr) a.child(i), (Expr) b.child(i), facts)) return false;
    }
    return true;
  }

  private static boolean haveSameType(Expr a, Expr b) {
    return a.type() != null && b.type() != null && a.source().types().isSameType(a.type(), b.type());
  }

  private static boolean isSteadyCall(Call a, Call b, Facts facts) {
    if (a.method() == null || !a.method().equals(b.method())) return false;
    Row row = facts.rowOf(a);
    return row != null && (row.isPure() || readsLocale(row)) && row.result().equals("value") && facts.isPure(a);
  }

  /** {@code text.toLowerCase()} and the like, which give the same until someone sets another locale. */
  private static boolean readsLocale(Row row) {
    return row != null && row.readsGlobal("locale") && row.globalReads().size() == 1 && row.isReadOnly() && !row.readsReceiver() && !row.readsArguments();
  }

  /** What the expression reads. */
  static SameValue readBy(Expr expr, Facts facts) {
    SameValue reads = new SameValue();
    expr.walk(part -> {
      if (part instanceof LocalRead) reads.variables.add(((LocalRead) part).variable());
      if (part instanceof FieldRead && !((FieldRead) part).is(Modifier.FINAL)) reads.fields.add(((FieldRead) part).field());
      if (part instanceof ArrayRead) reads.readsArrays = true;
      if (part instanceof Call) reads.readsLocale |= readsLocale(facts.rowOf((Call) part));
    });
    return reads;
  }

  /** Whether evaluating {@code node} may give the expression another value. */
  boolean mayBeWrittenBy(Node node, Facts facts) {
    Variable variable = definedBy(node);
    if (variable != null && variables.contains(variable)) return true;
    if (node instanceof Assignment) {
      Assignment write = (Assignment) node;
      if (write.variable() != null) return false;
      return write.field() != null ? fields.contains(write.field()) : readsArrays || !fields.isEmpty() && !(write.target() instanceof ArrayRead);
    }
    if (fields.isEmpty() && !readsArrays && !readsLocale || !EffectfulNodes.isOne(node)) return false;
    dev.brisk.facts.Effects effects = facts.effectsOf(node);
    if (effects.isUnknown() || readsArrays && effects.writesArrays() || readsLocale && effects.mayWriteGlobal("locale")) return true;
    for (Object field : fields) if (effects.writesField(field)) return true;
    return false;
  }

  private static Variable definedBy(Node node) {
    if (node instanceof LocalDecl) return ((LocalDecl) node).variable();
    if (node instanceof Assignment) return ((Assignment) node).variable();
    if (node instanceof Loop) return ((Loop) node).variable();
    if (node instanceof Catch) return ((Catch) node).variable();
    return node instanceof TypeTest ? bindingOf((TypeTest) node) : node instanceof Lambda && !((Lambda) node).parameters().isEmpty()
        ? ((Lambda) node).parameters().get(0) : null;
  }

  private static Variable bindingOf(TypeTest test) {
    return test.binding();
  }
}
