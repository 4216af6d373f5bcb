package dev.brisk.calls;

import static dev.brisk.calls.CallIndex.is;

import java.util.HashMap;
import java.util.Map;

/** How long methods take by what the syntax shows of them: the calls that each ordinary way through them makes, those in sight looked into. */
public final class CallTimes {
  private static final int DEPTH = 5;
  private static final long PASSES = 10;
  private static final long UNKNOWN_CALL = 20;
  private static final long MOST = 1_000_000_000L;

  private final CallIndex index;
  private final Map<Long, Long> known = new HashMap<>();
  private Callees callees;
  private Groups callsByMember;
  private Groups callsByName;

  /** Of the members of an index to which nothing is added any more. */
  public CallTimes(CallIndex index) {
    this.index = index;
  }

  /**
   * The only member that calls another.
   *
   * @param nanos what the calls that it always makes take, in nanoseconds to a decade
   * @param loops how many loops of it there are around the call
   */
  public record OnlyCaller(long nanos, int loops) {}

  /** Who calls a method, if all calls that may lead to it stand in one place; null where they don't, where the call is seldom made, or where anyone may call it. */
  public OnlyCaller onlyCallerOf(String className, String name, int parameters) {
    prepare();
    int member = callees.find(className, name, parameters);
    // What everybody sees others call as well, or will.
    if (member < 0 || is(index.memberFlags.get(member), CallIndex.PUBLIC | CallIndex.PROTECTED)) return null;
    int only = -1;
    int called = index.memberNames.get(member);
    for (int i = 0; i < callsByName.size(called); i++) {
      int call = callsByName.get(called, i);
      if (index.callers.get(call) == member || !callees.mayLeadTo(call, member)) continue;
      if (only >= 0) return null;
      only = call;
    }
    int elsewhere = CallIndex.KEPT | CallIndex.REFERENCE | CallIndex.RARE;
    return only < 0 || is(index.callBits.get(only), elsewhere) ? null : new OnlyCaller(ofBody(index.callers.get(only), DEPTH), CallIndex.loops(index.callBits.get(only)));
  }

  private void prepare() {
    if (callees != null) return;
    callees = index.callees();
    callsByMember = Groups.of(index.callers, index.memberCount());
    callsByName = Groups.of(index.callNames, index.nameCount());
  }

  /**
   * The shortest of all that a call of the method may lead to, in nanoseconds to a decade; -1 when no body of it is in the index.
   *
   * @param className qualified, with dots only
   */
  public long of(String className, String name, int parameters) {
    prepare();
    int member = callees.find(className, name, parameters);
    if (member < 0) return -1;
    int type = index.memberClasses.get(member);
    int simple = index.known(index.simpleName(type));
    long least = -1;
    for (int i = 0; i < callees.count(index.memberNames.get(member)); i++) {
      int each = callees.get(index.memberNames.get(member), i);
      if (each != member && (index.memberParameters.get(each) != parameters || !callees.isBelow(index.memberClasses.get(each), simple))) continue;
      if (is(index.memberFlags.get(each), CallIndex.ABSTRACT)) continue;
      long nanos = ofBody(each, DEPTH);
      least = least < 0 ? nanos : Math.min(least, nanos);
    }
    return least;
  }

  /** A body's own time and that of the calls it always makes; by depth, so that the answer does not hang on what was asked before. */
  private long ofBody(int member, int depth) {
    if (depth == 0) return UNKNOWN_CALL;
    long key = (long) member << 3 | depth;
    Long before = known.get(key);
    if (before != null) return before;
    long nanos = index.memberNanos.get(member);
    for (int i = 0; i < callsByMember.size(member); i++) {
      int call = callsByMember.get(member, i);
      int bits = index.callBits.get(call);
      if (!is(bits, CallIndex.ALWAYS)) continue;
      long each = ofCall(call, depth - 1);
      for (int loop = 0; loop < CallIndex.loops(bits); loop++) each *= PASSES;
      nanos = Math.min(MOST, nanos + each);
    }
    known.put(key, nanos);
    return nanos;
  }

  /** By the one member that such a call can mean; an unknown call where there are several, or none. */
  private long ofCall(int call, int depth) {
    int only = -1;
    int name = index.callNames.get(call);
    for (int i = 0; i < callees.count(name); i++) {
      int member = callees.get(name, i);
      if (!callees.mayLeadTo(call, member)) continue;
      if (only >= 0) return UNKNOWN_CALL;
      only = member;
    }
    return only < 0 || is(index.memberFlags.get(only), CallIndex.ABSTRACT) ? UNKNOWN_CALL : ofBody(only, depth);
  }
}
