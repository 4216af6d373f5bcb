package dev.brisk.facts;

import dev.brisk.jdk.JdkTable;
import dev.brisk.jdk.Row;
import dev.brisk.model.ArrayRead;
import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Concat;
import dev.brisk.model.Condition;
import dev.brisk.model.Conditional;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Lambda;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.This;
import dev.brisk.model.ToText;
import dev.brisk.model.TypeRef;
import dev.brisk.model.TypeTest;
import dev.brisk.model.Unary;
import dev.brisk.model.Unbox;
import dev.brisk.model.VarargsArray;
import dev.brisk.model.Variable;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/** Whether an expression has the same value on every pass of a loop, and whether an object stays as it is during one. */
final class Invariance {
  private final JdkTable table;
  private final Origin origin;
  private final Purity purity;
  private final Confinement confinement;
  private final Map<Node, Effects> effects = new IdentityHashMap<>();
  private final Map<Loop, Effects> passes = new IdentityHashMap<>();

  Invariance(JdkTable table, Origin origin, Purity purity, Confinement confinement) {
    this.table = table;
    this.origin = origin;
    this.purity = purity;
    this.confinement = confinement;
  }

  Effects effectsOf(Node node) {
    Effects known = effects.get(node);
    if (known == null) {
      known = Effects.of(node, table);
      effects.put(node, known);
    }
    return known;
  }

  /** Global state that stays the same unless some code sets it. */
  private static final Set<String> STEADY =
      Set.of("properties", "environment", "locale", "timezone", "charset", "threadlocal", "classloading", "reflection");

  boolean isInvariant(Expr expr, Loop loop) {
    if (expr instanceof Literal || expr instanceof TypeRef || expr instanceof This) return true;
    if (expr instanceof LocalRead) return isInvariant(((LocalRead) expr).variable(), loop);
    if (expr instanceof FieldRead) return isInvariantField((FieldRead) expr, loop);
    if (expr instanceof Call) return isInvariantCall((Call) expr, loop);
    if (expr instanceof ToText && !purity.isValue(((ToText) expr).operand())) return false;
    boolean plain = expr instanceof Binary || expr instanceof Unary || expr instanceof Cast || expr instanceof Condition || expr instanceof Conditional
        || expr instanceof Concat || expr instanceof ToText || expr instanceof Box || expr instanceof Unbox || expr instanceof TypeTest
        || expr instanceof VarargsArray;
    if (!plain) return false;
    for (int i = 0; i < expr.childCount(); i++) {
      if (!isInvariant((Expr) expr.child(i), loop)) return false;
    }
    return true;
  }

  private static boolean isInvariant(Variable variable, Loop loop) {
    // Declared around the body: captured by a class, and so never written again.
    if (variable.declaration() == null) return variable.writes().isEmpty();
    if (variable.declaration().isWithin(loop) && !isDeclaredOnce(variable, loop)) return false;
    // The parameters of the lambda a loop stands for change with each element.
    if (variable.declaration() instanceof Lambda && loop.isWithin(variable.declaration()) && loop.form().isImplied()) return false;
    for (Assignment write : variable.writes()) {
      if (write.isWithin(loop)) return false;
    }
    return true;
  }

  private static boolean isDeclaredOnce(Variable variable, Loop loop) {
    for (int i = 0; i < loop.once(); i++) {
      if (loop.child(i) == variable.declaration()) return true;
    }
    return false;
  }

  private boolean isInvariantField(FieldRead read, Loop loop) {
    if (read.field() == null || read.is(Modifier.VOLATILE)) return false;
    if (read.field().getKind() == ElementKind.ENUM_CONSTANT || read.field().getConstantValue() != null) return true;
    if (read.receiver() != null && !isInvariant(read.receiver(), loop)) return false;
    return read.isArrayLength() || read.is(Modifier.FINAL) && (read.onThis() || read.is(Modifier.STATIC)) || isSetByConstructorsOnly(read);
  }

  private static boolean isSetByConstructorsOnly(FieldRead read) {
    if (!read.onThis() || read.is(Modifier.STATIC) || !read.source().classFacts().isStable(read.field())) return false;
    return read.body().method() != null && read.body().method().getKind() != ElementKind.CONSTRUCTOR;
  }

  private boolean isInvariantCall(Call call, Loop loop) {
    for (int i = 0; i < call.childCount(); i++) {
      if (!(call.child(i) instanceof Expr) || !isInvariant((Expr) call.child(i), loop)) return false;
    }
    if (!purity.isPure(call)) return false;
    Row row = origin.rowOf(call);
    if (row == null) return EnumConstants.isValues(call);
    for (String global : row.globalReads()) {
      if (!isSteady(global, call, loop)) return false;
    }
    if (row.readsReceiver() && mayChange(call.receiver(), loop, during(loop))) return false;
    if (row.readsArguments()) {
      for (int i = 0; i < call.argumentCount(); i++) {
        if (mayChange(call.argument(i), loop, during(loop))) return false;
      }
    }
    return true;
  }

  /** What the passes of the loop may change; its header has run before. */
  private Effects during(Loop loop) {
    if (loop.once() == 0) return effectsOf(loop);
    Effects known = passes.get(loop);
    if (known == null) {
      known = Effects.ofPasses(loop, table);
      passes.put(loop, known);
    }
    return known;
  }

  private boolean isSteady(String global, Call call, Loop loop) {
    if (global.equals("threads")) return call.receiver() instanceof LocalRead && isOwn((LocalRead) call.receiver(), loop);
    Effects during = during(loop);
    // A thread that waits for others lets them set it.
    return STEADY.contains(global) && !during.mayWriteGlobal(global) && (!during.synchronizes() || global.equals("threadlocal"));
  }

  /** Whether the object {@code expr} stands for may be changed while {@code code} runs. */
  boolean mayChange(Expr expr, Node code) {
    return mayChange(expr, code, effectsOf(code));
  }

  private boolean mayChange(Expr expr, Node code, Effects during) {
    if (expr == null) return true;
    if (expr.isPrimitive() || purity.isValue(expr) || expr.type() == null) return expr.type() == null;
    String exact = origin.exactClass(expr);
    if (Origin.IMMUTABLE_COLLECTION.equals(exact)) return false;
    if (exact != null && table.isValue(exact)) return false;
    while (expr instanceof Cast) expr = ((Cast) expr).operand();
    if (expr instanceof LocalRead) return mayChange((LocalRead) expr, code, during);
    if (expr instanceof FieldRead) return mayChange((FieldRead) expr, during);
    return true;
  }

  private boolean mayChange(LocalRead read, Node code, Effects during) {
    Variable variable = read.variable();
    for (Expr changed : during.changed()) {
      if (root(changed) instanceof LocalRead && ((LocalRead) root(changed)).variable() == variable) return true;
    }
    boolean array = variable.type().getKind() == TypeKind.ARRAY;
    if (array && during.writesArrays()) return true;
    if (isOwn(read, code)) return false;
    if (during.synchronizes()) return true;
    return during.isUnknown() || during.changesUnnamed() || !during.changed().isEmpty() && mayAlias(read, during.changed());
  }

  /** Whether nobody but the variable can reach the object until {@code code} has ended. */
  private boolean isOwn(LocalRead read, Node code) {
    return isMadeHere(read) && confinement.isConfined(read.variable(), code);
  }

  private boolean isMadeHere(LocalRead read) {
    Expr made = origin.of(read);
    return made instanceof dev.brisk.model.New || made instanceof dev.brisk.model.NewArray;
  }

  private boolean mayChange(FieldRead read, Effects during) {
    if (read.field() == null || !read.onThis() && !read.is(Modifier.STATIC)) return true;
    for (Expr changed : during.changed()) {
      Expr root = root(changed);
      if (root instanceof FieldRead && read.field().equals(((FieldRead) root).field())) return true;
    }
    if (read.type() != null && read.type().getKind() == TypeKind.ARRAY && during.writesArrays()) return true;
    if (during.synchronizes() && isChangedAfterConstruction(read)) return true;
    if (!confinement.isConfined(read.field(), read)) return during.isUnknown() || during.changesUnnamed() || mayAlias(read, during.changed());
    // A field that only its class can reach: unknown code may still come back through one of its methods that changes it.
    return during.isUnknown() && isChangedAfterConstruction(read);
  }

  private boolean isChangedAfterConstruction(FieldRead read) {
    List<Expr> uses = read.source().classFacts().uses(read.field());
    if (uses == null) return true;
    for (Expr use : uses) {
      if (!(use.parent() instanceof Call)) continue;
      Call call = (Call) use.parent();
      Row row = table.find(call.method());
      boolean writes = row == null || (call.receiver() == use ? row.writesReceiver() || row.result().equals("view") : row.writesArguments());
      if (writes && !isConstruction(use)) return true;
    }
    return false;
  }

  private static boolean isConstruction(Expr use) {
    javax.lang.model.element.Element member = use.body().member();
    return member.getKind() == ElementKind.CONSTRUCTOR || member.getKind() == ElementKind.STATIC_INIT || member.getKind().isField()
        || member.getKind().isClass();
  }

  /** Whether one of the changed objects may be the one that is read: unless both are known to be made apart, types decide. */
  private boolean mayAlias(Expr read, List<Expr> changed) {
    for (Expr each : changed) {
      Expr root = root(each);
      if (root.type() == null || read.type() == null) return true;
      if (root instanceof LocalRead && isMadeHere((LocalRead) root)) {
        Expr made = origin.of(root);
        if (made != origin.of(read)) continue;
        return true;
      }
      javax.lang.model.util.Types types = read.source().types();
      if (types.isAssignable(types.erasure(root.type()), types.erasure(read.type()))
          || types.isAssignable(types.erasure(read.type()), types.erasure(root.type()))) return true;
    }
    return false;
  }

  /** What a collection holds is another object than the collection. */
  private boolean handsOutStored(Call call) {
    Row row = table.find(call.method());
    return row != null && row.result().equals("same");
  }

  /** The variable behind a chain of views and casts. */
  private Expr root(Expr expr) {
    Expr at = expr;
    while (true) {
      if (at instanceof Cast) at = ((Cast) at).operand();
      else if (at instanceof Call && ((Call) at).receiver() != null && !handsOutStored((Call) at)) at = ((Call) at).receiver();
      else if (at instanceof ArrayRead) at = ((ArrayRead) at).array();
      else return at;
    }
  }
}
