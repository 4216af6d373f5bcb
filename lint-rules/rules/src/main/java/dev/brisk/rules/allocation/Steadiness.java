package dev.brisk.rules.allocation;

import dev.brisk.facts.Facts;
import dev.brisk.jdk.Row;
import dev.brisk.model.Binary;
import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.CapturingLambda;
import dev.brisk.model.Cast;
import dev.brisk.model.Concat;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Lambda;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.MethodRef;
import dev.brisk.model.New;
import dev.brisk.model.NewArray;
import dev.brisk.model.Node;
import dev.brisk.model.This;
import dev.brisk.model.ToText;
import dev.brisk.model.TypeRef;
import dev.brisk.model.VarargsArray;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** How far a value reaches: from when to when it would be the same if it were asked for again. */
enum Steadiness {
  /** For all calls: made of constants, of constant fields and of what is made from those. */
  ALWAYS,
  /** For all calls on one object: fields that only its constructors write. */
  OF_OBJECT,
  /** During one loop. */
  OF_LOOP,
  /** Each time another one, perhaps. */
  VARYING;

  private static final int DEPTH = 5;

  /** Of the value of {@code expr}; with {@code loop}, what does not change in that loop holds for it. */
  static Steadiness of(Expr expr, Loop loop, Facts facts) {
    return of(expr, loop, facts, DEPTH);
  }

  /** The lesser of all arguments of an allocation. */
  static Steadiness ofArguments(New creation, Loop loop, Facts facts) {
    return ofParts(creation, 0, loop, facts, DEPTH);
  }

  /** The lesser of receiver and arguments of a call. */
  static Steadiness ofParts(Call call, Loop loop, Facts facts) {
    return ofParts(call, 0, loop, facts, DEPTH);
  }

  /** The lesser of the arguments of a call. */
  static Steadiness ofArguments(Call call, Loop loop, Facts facts) {
    return ofParts(call, call.receiver() == null ? 0 : 1, loop, facts, DEPTH);
  }

  Steadiness and(Steadiness other) {
    return compareTo(other) >= 0 ? this : other;
  }

  private static Steadiness of(Expr expr, Loop loop, Facts facts, int depth) {
    Steadiness itself = ofItself(expr, loop, facts, depth);
    return itself == VARYING && loop != null && facts.isInvariant(expr, loop) ? OF_LOOP : itself;
  }

  private static Steadiness ofItself(Expr expr, Loop loop, Facts facts, int depth) {
    if (depth == 0) return VARYING;
    if (expr instanceof Literal || expr instanceof TypeRef || facts.constantOf(expr) != null) return ALWAYS;
    if (expr instanceof This) return OF_OBJECT;
    if (expr instanceof FieldRead) return ofField((FieldRead) expr, facts);
    if (expr instanceof LocalRead) {
      Expr made = facts.originOf(expr);
      return made instanceof LocalRead ? VARYING : of(made, loop, facts, depth - 1);
    }
    if (expr instanceof Lambda) return expr instanceof CapturingLambda ? VARYING : ALWAYS;
    if (expr instanceof MethodRef) return of(((MethodRef) expr).receiver(), loop, facts, depth - 1);
    if (expr instanceof New) return isSteady(facts.rowOf((New) expr), true) ? ofParts(expr, 0, loop, facts, depth - 1) : VARYING;
    if (expr instanceof Call) return ofCall((Call) expr, loop, facts, depth);
    boolean plain = expr instanceof Cast || expr instanceof Box || expr instanceof Concat || expr instanceof ToText || expr instanceof Binary
        || expr instanceof VarargsArray || expr instanceof NewArray;
    return plain ? ofParts(expr, 0, loop, facts, depth - 1) : VARYING;
  }

  private static Steadiness ofField(FieldRead read, Facts facts) {
    if (read.field() == null) return VARYING;
    if (read.field().getKind() == ElementKind.ENUM_CONSTANT) return ALWAYS;
    if (read.is(Modifier.STATIC)) return read.is(Modifier.FINAL) ? ALWAYS : VARYING;
    return read.onThis() && read.source().classFacts().isStable(read.field()) ? OF_OBJECT : VARYING;
  }

  /** A factory's result, or that of a chain of calls that put an object together. */
  private static Steadiness ofCall(Call call, Loop loop, Facts facts, int depth) {
    boolean onConstants = call.isStatic() || isSetUp(call.receiver());
    return onConstants && isSteady(facts.contractOf(call), !call.isStatic()) ? ofParts(call, 0, loop, facts, depth - 1) : VARYING;
  }

  private static boolean isSetUp(Expr receiver) {
    Expr start = receiver;
    while (start instanceof Call && ((Call) start).receiver() != null && !((Call) start).isStatic()) start = ((Call) start).receiver();
    return start instanceof New || start instanceof Call && ((Call) start).isStatic();
  }

  /** Whether it reads neither clock nor random source nor anything else that changes by itself. */
  private static boolean isSteady(Row row, boolean whereUnknown) {
    if (row == null) return whereUnknown;
    for (String global : row.globalReads()) {
      if (!global.equals("locale") && !global.equals("timezone") && !global.equals("security") && !global.equals("charset")) return false;
    }
    return !row.blocks();
  }

  private static Steadiness ofParts(Node node, int from, Loop loop, Facts facts, int depth) {
    Steadiness least = ALWAYS;
    for (int i = from; i < node.childCount() && least != VARYING; i++) {
      least = node.child(i) instanceof Expr ? least.and(of((Expr) node.child(i), loop, facts, depth)) : VARYING;
    }
    return least;
  }
}
