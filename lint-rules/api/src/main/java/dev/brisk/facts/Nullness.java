package dev.brisk.facts;

import dev.brisk.jdk.JdkTable;
import dev.brisk.jdk.Row;
import dev.brisk.model.ArrayRead;
import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Body;
import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Catch;
import dev.brisk.model.Concat;
import dev.brisk.model.Conditional;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.IteratorAllocation;
import dev.brisk.model.Lambda;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.MethodRef;
import dev.brisk.model.New;
import dev.brisk.model.NewArray;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import dev.brisk.model.Switch;
import dev.brisk.model.Sync;
import dev.brisk.model.This;
import dev.brisk.model.Throw;
import dev.brisk.model.TypeRef;
import dev.brisk.model.TypeTest;
import dev.brisk.model.Unbox;
import dev.brisk.model.VarargsArray;
import dev.brisk.model.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Can this be null here? Every path to the place is followed backwards until something on it decides. */
final class Nullness {
  private final Flow flow;
  private final JdkTable table;
  /** Questions being answered: a value that only comes from itself is decided by the other paths. */
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

  Nullness(Flow flow, JdkTable table) {
    this.flow = flow;
    this.table = table;
  }

  boolean mayBeNull(Expr expr) {
    if (expr.isPrimitive()) return false;
    if (expr instanceof Literal) return ((Literal) expr).isNull();
    if (expr instanceof New || expr instanceof NewArray || expr instanceof VarargsArray || expr instanceof Box || expr instanceof Concat
        || expr instanceof This || expr instanceof TypeRef || expr instanceof Lambda || expr instanceof MethodRef) return false;
    if (expr instanceof Cast) return mayBeNull(((Cast) expr).operand());
    if (expr instanceof Assignment) return mayBeNull(((Assignment) expr).value());
    if (expr instanceof Conditional) return mayBeNull(((Conditional) expr).whenTrue()) || mayBeNull(((Conditional) expr).whenFalse());
    if (expr instanceof LocalRead) return mayBeNull(((LocalRead) expr).variable(), expr);
    if (expr instanceof FieldRead) return mayBeNull((FieldRead) expr);
    if (expr instanceof Call) return mayReturnNull((Call) expr);
    return true;
  }

  private boolean mayReturnNull(Call call) {
    Row row = table.find(call.method());
    if (row != null && !row.needsKnownReceiver()) return row.mayReturnNull();
    return !EnumConstants.isValues(call) && !EnumConstants.isValueOf(call);
  }

  private boolean mayBeNull(FieldRead read) {
    if (read.field() == null) return true;
    if (read.field().getKind() == javax.lang.model.element.ElementKind.ENUM_CONSTANT) return false;
    if (read.field().getConstantValue() != null || isConstantOfJdk(read)) return false;
    if (!read.is(Modifier.FINAL) && !read.is(Modifier.PRIVATE)) return true;
    if (!open.add(read)) return true;
    try {
      Expr value = read.source().classFacts().onlyValue(read.field());
      // A field is null until its only assignment, so only an initialiser or a final field answers.
      return value == null || !read.is(Modifier.FINAL) || isOutsideMayBeNull(value);
    } finally {
      open.remove(read);
    }
  }

  /** The likes of {@code Locale.ROOT} and {@code StandardCharsets.UTF_8}. */
  private static boolean isConstantOfJdk(FieldRead read) {
    if (!read.is(Modifier.STATIC) || !read.is(Modifier.FINAL)) return false;
    javax.lang.model.element.Element owner = read.field().getEnclosingElement();
    return JdkTable.isJdk(((javax.lang.model.element.TypeElement) owner).getQualifiedName().toString());
  }

  /** Nullness of a value in another body, without its flow. */
  private boolean isOutsideMayBeNull(Expr value) {
    if (value instanceof LocalRead) return true;
    if (value instanceof Conditional) {
      return isOutsideMayBeNull(((Conditional) value).whenTrue()) || isOutsideMayBeNull(((Conditional) value).whenFalse());
    }
    if (value instanceof Cast) return isOutsideMayBeNull(((Cast) value).operand());
    return mayBeNull(value);
  }

  boolean mayBeNull(Variable variable, Node at) {
    if (variable.type().getKind().isPrimitive()) return false;
    Flow.BasicBlock start = flow.blockOf(at);
    if (start == null) return true;
    return mayBeNullBefore(variable, start, start.events.indexOf(at) - 1, new BitSet());
  }

  /** Whether {@code variable} may be null where {@code loop} is about to begin. */
  boolean mayBeNullBefore(Variable variable, Loop loop) {
    if (variable.type().getKind().isPrimitive()) return false;
    Flow.LoopBlocks shape = flow.blocksOf(loop);
    if (shape == null) return true;
    BitSet seen = new BitSet();
    for (Flow.BasicBlock before : entering(shape)) {
      if (crosses(variable, before, shape.head, seen)) return true;
    }
    return false;
  }

  /** Whether {@code expr} would be null were it evaluated where {@code loop} is about to begin. */
  boolean mayBeNullBefore(Expr expr, Loop loop) {
    if (expr.isPrimitive()) return false;
    if (expr instanceof LocalRead) {
      Variable variable = ((LocalRead) expr).variable();
      // Declared around the body: no flow leads to it.
      return variable.declaration() == null || mayBeNullBefore(variable, loop);
    }
    if (expr instanceof Cast) return mayBeNullBefore(((Cast) expr).operand(), loop);
    if (expr instanceof Assignment) return true;
    if (expr instanceof Conditional) {
      return mayBeNullBefore(((Conditional) expr).whenTrue(), loop) || mayBeNullBefore(((Conditional) expr).whenFalse(), loop);
    }
    return mayBeNull(expr);
  }

  private static List<Flow.BasicBlock> entering(Flow.LoopBlocks shape) {
    List<Flow.BasicBlock> entering = new ArrayList<>(shape.head.predecessors);
    entering.removeAll(shape.back);
    return entering;
  }

  private boolean mayBeNullBefore(Variable variable, Flow.BasicBlock block, int from, BitSet seen) {
    for (int i = from; i >= 0; i--) {
      Node event = block.events.get(i);
      if (Definitions.defines(event, variable)) return definedNull(variable, event);
      if (proves(event, variable)) return false;
    }
    if (block == flow.entry()) return true;
    for (Flow.BasicBlock before : block.predecessors) {
      if (crosses(variable, before, block, seen)) return true;
    }
    return false;
  }

  private boolean crosses(Variable variable, Flow.BasicBlock from, Flow.BasicBlock to, BitSet seen) {
    if (from.condition != null && from.whenTrue != from.whenFalse) {
      if (from.whenTrue == to && impliesNonNull(from.condition, true, variable)) return false;
      if (from.whenFalse == to && impliesNonNull(from.condition, false, variable)) return false;
    }
    if (seen.get(from.id)) return false;
    seen.set(from.id);
    return mayBeNullBefore(variable, from, from.events.size() - 1, seen);
  }

  private boolean definedNull(Variable variable, Node definition) {
    if (definition instanceof Catch || definition instanceof TypeTest) return false;
    if (definition instanceof Body || definition instanceof Lambda || definition instanceof Loop) return true;
    Expr value = Definitions.valueOf(definition);
    if (value == null) {
      // A resource or a local without a value: the compiler makes sure that it is assigned before it is read.
      return !(definition instanceof LocalDecl);
    }
    if (!open.add(definition)) return false;
    try {
      return mayBeNull(value);
    } finally {
      open.remove(definition);
    }
  }

  private static boolean reads(Expr expr, Variable variable) {
    while (expr instanceof Cast) expr = ((Cast) expr).operand();
    return expr instanceof LocalRead && ((LocalRead) expr).variable() == variable;
  }

  /** Whether {@code event} would have thrown had {@code variable} been null. */
  private static boolean proves(Node event, Variable variable) {
    if (event instanceof Call) {
      Call call = (Call) event;
      if (call.receiver() != null && !call.isStatic() && call.method() != null && reads(call.receiver(), variable)) return true;
      return call.name().equals("requireNonNull") && call.argumentCount() > 0 && call.is("java.util.Objects", "requireNonNull")
          && reads(call.argument(0), variable);
    }
    if (event instanceof FieldRead) {
      FieldRead read = (FieldRead) event;
      return read.receiver() != null && reads(read.receiver(), variable) && !read.is(Modifier.STATIC);
    }
    if (event instanceof ArrayRead) return reads(((ArrayRead) event).array(), variable);
    if (event instanceof Unbox) return reads(((Unbox) event).operand(), variable);
    if (event instanceof IteratorAllocation) return reads(((IteratorAllocation) event).iterable(), variable);
    if (event instanceof Throw) return reads((Expr) event.child(0), variable);
    if (event instanceof Sync) return reads(((Sync) event).lock(), variable);
    if (event instanceof Switch) {
      Switch choice = (Switch) event;
      if (!reads(choice.selector(), variable)) return false;
      for (dev.brisk.model.Case each : choice.cases()) if (each.acceptsNull()) return false;
      return true;
    }
    return false;
  }

  private static boolean impliesNonNull(Expr condition, boolean holds, Variable variable) {
    if (condition instanceof Binary) {
      Binary test = (Binary) condition;
      if (test.op() != Op.EQUAL && test.op() != Op.NOT_EQUAL) return false;
      boolean equal = (test.op() == Op.EQUAL) == holds;
      if (isNull(test.right()) && reads(test.left(), variable)) return !equal;
      if (isNull(test.left()) && reads(test.right(), variable)) return !equal;
      return false;
    }
    if (condition instanceof TypeTest) return holds && reads(((TypeTest) condition).operand(), variable);
    if (!(condition instanceof Call)) return false;
    Call call = (Call) condition;
    if (call.argumentCount() != 1 || call.method() == null) return false;
    if (call.name().equals("nonNull")) return holds && call.owner().equals("java.util.Objects") && reads(call.argument(0), variable);
    if (call.name().equals("isNull")) return !holds && call.owner().equals("java.util.Objects") && reads(call.argument(0), variable);
    return holds && call.name().equals("equals") && call.receiver() != null && call.receiver().isString() && reads(call.argument(0), variable);
  }

  private static boolean isNull(Expr expr) {
    return expr instanceof Literal && ((Literal) expr).isNull();
  }
}
