package dev.brisk.rules.jit;

import dev.brisk.facts.Facts;
import dev.brisk.model.ArrayRead;
import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.FieldRead;
import dev.brisk.model.IteratorAllocation;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What is done with a class or member that was looked up, and with what is looked up in that, until it is forgotten at the end of the call. */
final class Found {
  private final Facts facts;
  private final Predicate<Call> lookups;
  private final List<Call> asked = new ArrayList<>(2);
  private final List<Variable> locals = new ArrayList<>(1);
  private long nanos;
  private boolean walked;

  private Found(Facts facts, Predicate<Call> lookups) {
    this.facts = facts;
    this.lookups = lookups;
  }

  /** What the lookup finds; null where someone else may get hold of it, so that it may be kept. */
  static Found by(Call lookup, Facts facts, Predicate<Call> lookups) {
    Found found = new Found(facts, lookups);
    return found.isForgotten(lookup) ? found : null;
  }

  private boolean isForgotten(Call lookup) {
    nanos += facts.entryOf(lookup).nanos();
    return isForgotten((Expr) lookup);
  }

  private boolean isForgotten(Expr value) {
    Node user = value.parent();
    if (user instanceof ExprStmt || user instanceof Binary) return true;
    if (user instanceof Cast) return isForgotten((Expr) user);
    if (user instanceof LocalDecl) return isForgotten(((LocalDecl) user).variable());
    if (user instanceof Assignment && ((Assignment) user).variable() != null && user.parent() instanceof ExprStmt) return isForgotten(((Assignment) user).variable());
    if (user instanceof Call && ((Call) user).receiver() == value) return isForgottenBy((Call) user);
    if (user instanceof FieldRead) return ((FieldRead) user).isArrayLength();
    walked |= user instanceof ArrayRead || user instanceof IteratorAllocation || user instanceof Loop;
    return user instanceof ArrayRead && ((ArrayRead) user).array() == value || user instanceof IteratorAllocation || user instanceof Loop && ((Loop) user).iterable() == value;
  }

  private boolean isForgottenBy(Call call) {
    if (lookups.test(call)) return isForgotten(call);
    boolean adapts = call.name().equals("asSubclass") || call.type() != null && call.source().isClass(call.type(), "java.lang.invoke.MethodHandle");
    if (adapts) return isForgotten((Expr) call);
    asked.add(call);
    return true;
  }

  private boolean isForgotten(Variable local) {
    if (locals.contains(local)) return true;
    locals.add(local);
    for (LocalRead read : local.reads()) {
      if (read.parent() == null || read.isInKeptLambda() || !isForgotten(read)) return false;
    }
    return true;
  }

  /** All lookups of the chain. */
  long nanos() {
    return nanos;
  }

  /** Whether it is called, asked about objects, or searched, rather than looked up to see whether it is there. */
  boolean isUsed() {
    return walked || !asked.isEmpty();
  }

  /** Whether it serves to make an object. */
  boolean makesObjects() {
    return isAsked("newInstance");
  }

  /** Whether it is a class that objects or their classes are tested against. */
  boolean testsObjects() {
    return isAsked("isInstance") || isAsked("isAssignableFrom");
  }

  private boolean isAsked(String name) {
    for (Call call : asked) if (call.name().equals(name)) return true;
    return false;
  }
}
