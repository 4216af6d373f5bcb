package dev.brisk.calls;

import static dev.brisk.calls.CallIndex.is;

import java.util.BitSet;

/** Which members a call may lead to. */
final class Callees {
  private final CallIndex index;
  private final Groups membersByName;
  private final Groups membersByClass;
  private final Groups classesBySimpleName;
  private final int[] simpleNames;
  private final int[] tops;
  private final int[] packages;
  private final int[][] above;
  private final int constructor;

  Callees(CallIndex index) {
    this.index = index;
    this.constructor = index.name("<init>");
    this.simpleNames = new int[index.classCount()];
    this.above = new int[simpleNames.length][];
    this.tops = new int[simpleNames.length];
    this.packages = new int[simpleNames.length];
    Ints simple = new Ints(Math.max(1, index.classCount()));
    for (int type = 0; type < simpleNames.length; type++) {
      simpleNames[type] = index.name(index.simpleName(type));
      simple.add(simpleNames[type]);
      tops[type] = index.topOf(type);
      packages[type] = index.name(index.packageOf(type));
    }
    int count = index.nameCount();
    this.membersByName = Groups.of(index.memberNames, count);
    this.membersByClass = Groups.of(index.memberClasses, index.classCount());
    this.classesBySimpleName = Groups.of(simple, count);
  }

  /** How many members share a name. */
  int count(int name) {
    return membersByName.size(name);
  }

  /** One of the members that share a name. */
  int get(int name, int at) {
    return membersByName.get(name, at);
  }

  /** Some of the members, by name. */
  Groups byName(BitSet members) {
    return Groups.of(index.memberNames, members, index.nameCount());
  }

  /**
   * The member that a call surely leads to, unless a class below overrides it: by the class that the syntax shows, one around or above it; -1 when the class is not
   * known, is one of several of its name, or has no such member.
   */
  int sure(int call) {
    int owner = index.callOwners.get(call);
    if (owner == CallIndex.UNKNOWN) return -1;
    int name = index.callNames.get(call);
    int bits = index.callBits.get(call);
    if (owner >= 0) return classesBySimpleName.size(owner) == 1 ? inherited(classesBySimpleName.get(owner, 0), name, bits, 0) : -1;
    for (int at = index.memberClasses.get(index.callers.get(call)); at >= 0; at = index.classOuters.get(at)) {
      int member = inherited(at, name, bits, 0);
      if (member >= 0) return member;
    }
    return -1;
  }

  private int inherited(int type, int name, int bits, int depth) {
    for (int i = 0; i < membersByClass.size(type); i++) {
      int member = membersByClass.get(type, i);
      if (index.memberNames.get(member) == name && takes(member, bits)) return member;
    }
    if (name == constructor || depth > 12) return -1;
    for (int above : index.classTypes.get(type)) {
      int member = classesBySimpleName.size(above) == 1 ? inherited(classesBySimpleName.get(above, 0), name, bits, depth + 1) : -1;
      if (member >= 0) return member;
    }
    return -1;
  }

  /** The member of that class, name and number of parameters; -1 when there is none. */
  int find(String className, String name, int parameters) {
    int qualified = index.known(className);
    int simple = index.known(name);
    if (qualified < 0 || simple < 0) return -1;
    for (int i = 0; i < count(simple); i++) {
      int member = get(simple, i);
      boolean fits = index.memberParameters.get(member) == parameters && index.classNames.get(index.memberClasses.get(member)) == qualified;
      if (fits && !is(index.classFlags.get(index.memberClasses.get(member)), CallIndex.LOCAL)) return member;
    }
    return -1;
  }

  /** Whether a call may lead to a member: by its name, unless what shows of the object's type says otherwise, and if the member can be seen from there. */
  boolean mayLeadTo(int call, int member) {
    int from = index.memberClasses.get(index.callers.get(call));
    int type = index.memberClasses.get(member);
    if (!isVisible(member, type, from) || !takes(member, index.callBits.get(call))) return false;
    int owner = index.callOwners.get(call);
    if (owner == CallIndex.OWN) return mayBeOwn(from, type, member);
    boolean constructs = index.memberNames.get(member) == constructor;
    if (owner == CallIndex.UNKNOWN) return !constructs;
    return simpleNames[type] == owner || !constructs && areRelated(type, owner);
  }

  private boolean takes(int member, int bits) {
    int arguments = CallIndex.arguments(bits);
    int parameters = index.memberParameters.get(member);
    if (is(bits, CallIndex.REFERENCE) || arguments == parameters) return true;
    return is(index.memberFlags.get(member), CallIndex.VARARGS) && arguments >= parameters - 1;
  }

  private boolean isVisible(int member, int type, int from) {
    int flags = index.memberFlags.get(member);
    if (is(flags, CallIndex.PUBLIC | CallIndex.PROTECTED)) return true;
    return tops[type] == tops[from] || !is(flags, CallIndex.PRIVATE) && packages[type] == packages[from];
  }

  /** A call without an object: of the class itself, one around it, one above or below any of these, or imported statically. */
  private boolean mayBeOwn(int from, int type, int member) {
    for (int around = from; around >= 0; around = index.classOuters.get(around)) {
      if (around == type || isBelow(around, simpleNames[type]) || isBelow(type, simpleNames[around])) return true;
    }
    return is(index.memberFlags.get(member), CallIndex.STATIC);
  }

  private boolean areRelated(int type, int owner) {
    if (isBelow(type, owner)) return true;
    for (int i = 0; i < classesBySimpleName.size(owner); i++) {
      if (isBelow(classesBySimpleName.get(owner, i), simpleNames[type])) return true;
    }
    return false;
  }

  /** Whether the class extends or implements a type of that simple name, by however many steps. */
  boolean isBelow(int type, int name) {
    for (int each : above(type)) {
      if (each == name) return true;
    }
    return false;
  }

  /** Numbers of the simple names of all types above a class, as far as they are among the sources, and the first ones that aren't. */
  private int[] above(int type) {
    if (above[type] == null) {
      Ints names = new Ints(4);
      collectAbove(type, names);
      above[type] = names.toArray();
    }
    return above[type];
  }

  private void collectAbove(int type, Ints names) {
    for (int name : index.classTypes.get(type)) {
      if (names.contains(name)) continue;
      names.add(name);
      for (int i = 0; i < classesBySimpleName.size(name); i++) collectAbove(classesBySimpleName.get(name, i), names);
    }
  }

  /** Whether it extends or implements, by however many steps, a type that is not among the sources. */
  boolean hasUnknownAbove(int type) {
    for (int each : above(type)) {
      if (classesBySimpleName.size(each) == 0) return true;
    }
    return false;
  }
}
