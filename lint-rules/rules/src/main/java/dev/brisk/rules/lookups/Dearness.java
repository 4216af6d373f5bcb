package dev.brisk.rules.lookups;

import dev.brisk.facts.Facts;
import dev.brisk.jdk.JdkTable;
import dev.brisk.model.Block;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.Node;
import dev.brisk.model.Return;
import dev.brisk.model.Try;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * What a call of unknown body takes at the least, going by what it hands out: an object that prints itself, or a container made to measure, takes more
 * than the middling call that {@link Facts#nanosOf} assumes.
 */
final class Dearness {
  private static final long PRINTING = 100;
  private static final long FILLING = 100;
  private static final long TEXT = 50;
  private static final int DEPTH = 2;
  /** Parts of the names of methods that give back one of their arguments, or look something up. */
  private static final String[] CHOOSING = {"OrE", "OrN", "OrD", "Default", "ull", "mpty", "get", "find", "lookup"};
  private static final String[] CONTAINERS = {"java.util.Collection", "java.util.Map", "java.util.Dictionary"};

  private Dearness() {}

  /** In nanoseconds, to a decade. */
  static long nanosOf(Call call, Facts facts) {
    long known = facts.nanosOf(call);
    return known == Long.MAX_VALUE ? 0 : Math.max(known, guess(call, facts, DEPTH));
  }

  private static long guess(Call call, Facts facts, int depth) {
    if (call.method() == null) return 0;
    Body body = call.source().bodyOf(call.method());
    if (body != null && isOwn(call)) return depth == 0 ? 0 : straight(body.code(), facts, depth - 1);
    if (SameAnswer.isToString(call)) return facts.isValueType(call.receiver().type()) ? 0 : PRINTING;
    if (isTextWork(call, facts)) return TEXT;
    if (call.argumentCount() == 0 || JdkTable.isJdk(call.owner()) || facts.entryOf(call).isTimed()) return 0;
    return isContainer(call.type(), call) ? FILLING : 0;
  }

  /** Text made of text is copied at the least, if its maker does not only choose between two. */
  private static boolean isTextWork(Call call, Facts facts) {
    if (JdkTable.isJdk(call.owner()) || facts.entryOf(call).isTimed() || !SameAnswer.isDerivation(call, facts)) return false;
    boolean ofText = false;
    for (int i = 0; i < call.argumentCount(); i++) ofText |= call.argument(i).isString();
    for (String part : CHOOSING) ofText &= !call.name().contains(part);
    return ofText;
  }

  /** Of another object's class there may be others with other bodies. */
  private static boolean isOwn(Call call) {
    return call.isStatic() || call.receiver() instanceof dev.brisk.model.This || call.receiver() == null;
  }

  /** What stands in code without branches. */
  private static long straight(Node code, Facts facts, int depth) {
    long sum = 0;
    if (code instanceof Call) sum += guess((Call) code, facts, depth);
    boolean goesOn = code instanceof Block || code instanceof Try || code instanceof Return || code instanceof ExprStmt || code instanceof LocalDecl
        || code instanceof Call;
    if (!goesOn) return sum;
    int count = code instanceof Try ? ((Try) code).resourceCount() + 1 : code.childCount();
    for (int i = 0; i < count; i++) sum += straight(code.child(i), facts, depth);
    return sum;
  }

  static boolean isContainer(TypeMirror type, Expr at) {
    if (type == null) return false;
    if (type.getKind() == TypeKind.ARRAY) return true;
    for (String name : CONTAINERS) {
      if (at.source().isSubclass(type, name)) return true;
    }
    return false;
  }
}
