package dev.brisk.calls;

import static dev.brisk.calls.CallIndex.is;

import dev.brisk.api.Heat;
import dev.brisk.jdk.HeatTable;
import java.util.BitSet;
import java.util.List;

/**
 * How hot members are by those who call them. A member that only cold ones call is cold, as far as is in sight; one that is called in a
 * loop is hotter than its caller, if the call surely leads there. Computed for all members at once, when the first is asked about.
 */
public final class CallerHeat {
  private final CallIndex index;
  private Callees callees;
  private Heat[] heats;
  private BitSet mayBeCold;

  /** Of the members of an index to which nothing is added any more. */
  public CallerHeat(CallIndex index) {
    this.index = index;
  }

  /**
   * Heat of a member; null when it is not in the index.
   *
   * @param className qualified, with dots only
   * @param name {@code <init>} for constructors
   */
  public Heat of(String className, String name, int parameters) {
    if (heats == null) compute();
    int member = callees.find(className, name, parameters);
    return member < 0 ? null : heats[member];
  }

  /** Whether it could be cold if some of those who call it were not in sight: nobody in sight who may is anything but cold. */
  boolean mayBeCold(String className, String name, int parameters) {
    if (heats == null) compute();
    int member = callees.find(className, name, parameters);
    return member >= 0 && mayBeCold.get(member) && heats[member] != Heat.COLD;
  }

  /** Where that heat comes from: a sentence for each step from the member to the one that begins it; none where nothing raises or lowers it. */
  public List<String> why(String className, String name, int parameters) {
    if (heats == null) compute();
    int member = callees.find(className, name, parameters);
    return member < 0 ? List.of() : new HeatReasons(index, callees, heats).of(member);
  }

  private void compute() {
    callees = index.callees();
    int members = index.memberCount();
    heats = new Heat[members];
    Heat[] own = new OwnHeat(index).ofAll();
    BitSet cold = cold(own);
    for (int member = 0; member < members; member++) {
      heats[member] = cold.get(member) ? Heat.COLD : own[member] == null ? Heat.NORMAL : own[member];
    }
    raise();
  }

  // Cold ones

  /** The members that are cold by themselves or only called by cold ones: the most of them for which that can be. */
  private BitSet cold(Heat[] own) {
    int members = own.length;
    BitSet cold = new BitSet(members);
    BitSet open = new BitSet(members);
    for (int member = 0; member < members; member++) {
      if (own[member] == Heat.COLD) cold.set(member);
      else if (own[member] == null && isOnlyCalled(member)) open.set(member);
    }
    // Calls that lead, or may lead, to members that are still open; from -1 where code is handed on to others.
    Ints froms = new Ints(1024);
    Ints tos = new Ints(1024);
    BitSet entered = (BitSet) cold.clone();
    Groups openByName = callees.byName(open);
    for (int call = 0; call < index.callCount(); call++) {
      int name = index.callNames.get(call);
      int bits = index.callBits.get(call);
      for (int i = 0; i < openByName.size(name); i++) {
        int member = openByName.get(name, i);
        if (index.callers.get(call) == member || !callees.mayLeadTo(call, member)) continue;
        if (is(bits, CallIndex.RARE)) {
          entered.set(member);
        } else {
          froms.add(is(bits, CallIndex.KEPT) || is(bits, CallIndex.REFERENCE) || isForPeopleAmongOthers(call, member) ? -1 : index.callers.get(call));
          tos.add(member);
        }
      }
    }
    open.or(cold);
    while (true) {
      // None stays that anything but open ones may call, and none that is not called from outside a circle of such.
      untilSteady(froms, tos, (from, to) -> {
        if (!open.get(to) || cold.get(to) || from >= 0 && open.get(from)) return false;
        open.clear(to);
        return true;
      });
      if (mayBeCold == null) mayBeCold = (BitSet) open.clone();
      BitSet reached = (BitSet) entered.clone();
      reached.and(open);
      untilSteady(froms, tos, (from, to) -> {
        if (from < 0 || reached.get(to) || !reached.get(from) || !open.get(to)) return false;
        reached.set(to);
        return true;
      });
      if (reached.equals(open)) return open;
      open.and(reached);
    }
  }

  /** Whether a text for people is made of what others may need for more than that: only what nobody else sees is as cold as the text. */
  private boolean isForPeopleAmongOthers(int call, int member) {
    int caller = index.callers.get(call);
    if (is(index.memberFlags.get(member), CallIndex.PRIVATE)) return false;
    return HeatTable.isForPeople(index.text(index.memberNames.get(caller)), index.memberParameters.get(caller));
  }

  private interface Step {
    /** Whether it changed anything. */
    boolean along(int from, int to);
  }

  private static void untilSteady(Ints froms, Ints tos, Step step) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < froms.size(); i++) changed |= step.along(froms.get(i), tos.get(i));
    }
  }

  /**
   * Whether those who call it are among the sources, as far as anybody among them does: no library calls it by a type of its own. Other modules may call
   * what is public, but where all callers in sight are cold they most often are as well.
   */
  private boolean isOnlyCalled(int member) {
    int flags = index.memberFlags.get(member);
    int type = index.memberClasses.get(member);
    if (is(flags, CallIndex.PRIVATE)) return true;
    if (is(index.classFlags.get(type), CallIndex.LOCAL)) return false;
    // What overrides a method of a library is called by that.
    boolean constructorOrStatic = is(flags, CallIndex.STATIC) || index.text(index.memberNames.get(member)).equals("<init>");
    return constructorOrStatic || !is(flags, CallIndex.OVERRIDES) && !callees.hasUnknownAbove(type);
  }

  // Hotter ones

  /** Hands heat on from callers to those they surely call, callers first; members that call each other in a circle are as hot as the hottest of them. */
  private void raise() {
    Edges calls = sureCalls();
    int[][] circles = Circles.callersFirst(index.memberCount(), calls);
    int[] circleOf = new int[index.memberCount()];
    for (int i = 0; i < circles.length; i++) {
      for (int member : circles[i]) circleOf[member] = i;
    }
    for (int[] circle : circles) {
      Heat hottest = Heat.COLD;
      for (int member : circle) hottest = hotter(hottest, heats[member]);
      for (int member : circle) {
        if (heats[member] != Heat.COLD) heats[member] = hottest;
      }
      for (int member : circle) raise(member, calls, circleOf);
    }
  }

  private void raise(int member, Edges calls, int[] circleOf) {
    for (int i = 0; i < calls.count(member); i++) {
      int to = calls.to(member, i);
      int bits = index.callBits.get(calls.label(member, i));
      // Code that is handed on runs when someone else says so.
      Heat there = heats[member] == Heat.COLD && is(bits, CallIndex.KEPT) ? Heat.NORMAL : heats[member];
      if (there == Heat.COLD || heats[to] == Heat.COLD || circleOf[to] == circleOf[member]) continue;
      for (int loop = 0; loop < CallIndex.loops(bits); loop++) there = there.hotter();
      heats[to] = hotter(heats[to], there);
    }
  }

  private static Heat hotter(Heat one, Heat other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** The calls that surely lead to a member, labelled by their numbers. */
  private Edges sureCalls() {
    Edges edges = new Edges();
    for (int call = 0; call < index.callCount(); call++) {
      int bits = index.callBits.get(call);
      if (is(bits, CallIndex.RARE) || is(bits, CallIndex.REFERENCE)) continue;
      int member = callees.sure(call);
      if (member >= 0) edges.add(index.callers.get(call), member, call);
    }
    edges.group(index.memberCount());
    return edges;
  }
}
