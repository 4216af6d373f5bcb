package dev.brisk.calls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The methods of all sources of a compilation and the calls in them, by names: what the syntax shows. Columns of numbers rather than objects, for there are
 * many: names are numbered, and so are files, classes, members and calls, in the order in which they were added.
 */
public final class CallIndex {
  /** Of a member: it is static. */
  public static final int STATIC = 1;
  /** Of a member: only its top-level class sees it. */
  public static final int PRIVATE = 1 << 1;
  /** Of a member or class: everyone sees it. */
  public static final int PUBLIC = 1 << 2;
  /** Of a member: subclasses see it. */
  public static final int PROTECTED = 1 << 3;
  /** Of a member: its last parameter takes any number of arguments. */
  public static final int VARARGS = 1 << 4;
  /** Of a member: it has no body. */
  public static final int ABSTRACT = 1 << 5;
  /** Of a member: it says that it overrides another. */
  public static final int OVERRIDES = 1 << 6;
  /** Of a member: marked as hot, or its class is. */
  public static final int HOT = 1 << 7;
  /** Of a member: marked as cold, or its class is. */
  public static final int COLD = 1 << 8;
  /** Of a member: an initialiser of a class or a field. */
  public static final int INITIALIZER = 1 << 9;

  /** Of a class: an enum. */
  public static final int ENUM = 1 << 10;
  /** Of a class: local or anonymous. */
  public static final int LOCAL = 1 << 11;

  /** Of a call: it stands on the way to an exception or in the handling of one. */
  public static final int RARE = 1;
  /** Of a call: it stands in code that is handed on, to run at another time. */
  public static final int KEPT = 1 << 1;
  /** Of a call: every way through its member that comes to an ordinary end passes it. */
  public static final int ALWAYS = 1 << 2;
  /** Of a call: a reference to the method, with arguments nobody knows. */
  public static final int REFERENCE = 1 << 3;

  /** The owner of a call on an object of a type that the syntax does not show. */
  public static final int UNKNOWN = -1;
  /** The owner of a call on this object or its class. */
  public static final int OWN = -2;

  private static final int LOOPS = 3;
  private static final int ARGUMENTS = 255;
  /** So many calls of a member are compared with the next one, to leave out what was said before. */
  private static final int COMPARED = 12;
  private static final int[] NONE = {};

  private final Map<String, Integer> numbers = new HashMap<>(4096);
  private final List<String> names = new ArrayList<>(4096);
  final List<String> files = new ArrayList<>();
  final List<Long> hashes = new ArrayList<>();
  final Ints fileClasses = new Ints(256);
  final Ints fileMembers = new Ints(256);
  final Ints fileCalls = new Ints(256);
  final Ints classNames = new Ints(256);
  final Ints classOuters = new Ints(256);
  final Ints classFlags = new Ints(256);
  final List<int[]> classTypes = new ArrayList<>();
  final List<int[]> classAnnotations = new ArrayList<>();
  final Ints memberClasses = new Ints(4096);
  final Ints memberNames = new Ints(4096);
  final Ints memberParameters = new Ints(4096);
  final Ints memberFlags = new Ints(4096);
  final Ints memberNanos = new Ints(4096);
  final Map<Integer, int[]> memberAnnotations = new HashMap<>();
  final Ints callers = new Ints(16384);
  final Ints callNames = new Ints(16384);
  final Ints callOwners = new Ints(16384);
  final Ints callBits = new Ints(16384);

  private Callees callees;

  /** Which members calls lead to; nothing is added any more from then on. */
  Callees callees() {
    if (callees == null) callees = new Callees(this);
    return callees;
  }

  /** The number of a name. */
  public int name(String name) {
    Integer known = numbers.get(name);
    if (known != null) return known;
    numbers.put(name, names.size());
    names.add(name);
    return names.size() - 1;
  }

  /** The number of a name that was used before; -1 for others. */
  int known(String name) {
    Integer number = numbers.get(name);
    return number == null ? -1 : number;
  }

  String text(int name) {
    return names.get(name);
  }

  /**
   * Begins a file; what is added from now on stands in it.
   *
   * @param path as the build names it
   * @param hash of its text
   */
  public void addFile(String path, long hash) {
    files.add(path);
    hashes.add(hash);
    fileClasses.add(classNames.size());
    fileMembers.add(memberNames.size());
    fileCalls.add(callers.size());
  }

  /**
   * Adds a class of the file.
   *
   * @param name number of its qualified name with dots only; of the simple one, if any, for local classes
   * @param outer number of the class around it; -1 for top-level classes
   * @param types numbers of the simple names of the types that it extends and implements
   * @param annotations numbers of simple names
   */
  public int addClass(int name, int outer, int flags, int[] types, int[] annotations) {
    classNames.add(name);
    classOuters.add(outer);
    classFlags.add(flags);
    classTypes.add(types);
    classAnnotations.add(annotations);
    return classNames.size() - 1;
  }

  /**
   * Adds a member of the file's class {@code type}, or adds to the one of the same name and number of parameters.
   *
   * @param name number of its name, {@code <init>} for constructors
   */
  public int addMember(int type, int name, int parameters, int flags, int[] annotations) {
    int first = fileMembers.get(files.size() - 1);
    for (int member = memberNames.size() - 1; member >= first; member--) {
      if (memberNames.get(member) != name || memberClasses.get(member) != type || memberParameters.get(member) != parameters) continue;
      // Two that names can't tell apart are as open as the more open one.
      int before = memberFlags.get(member);
      int both = before & flags & (STATIC | PRIVATE | ABSTRACT | COLD | INITIALIZER);
      memberFlags.set(member, both | (before | flags) & (PUBLIC | PROTECTED | VARARGS | OVERRIDES | HOT));
      return member;
    }
    memberClasses.add(type);
    memberNames.add(name);
    memberParameters.add(parameters);
    memberFlags.add(flags);
    memberNanos.add(0);
    int member = memberNames.size() - 1;
    if (annotations.length > 0) memberAnnotations.put(member, annotations);
    return member;
  }

  /** Adds what a member takes each time, without the calls that {@link #addCall} tells of. */
  public void addNanos(int member, long nanos) {
    memberNanos.set(member, (int) Math.min(Integer.MAX_VALUE, memberNanos.get(member) + nanos));
  }

  /**
   * Adds a call.
   *
   * @param member where it stands
   * @param name number of the called method's name
   * @param owner number of the simple name of the type it is called on, or {@link #UNKNOWN} or {@link #OWN}
   * @param loops how many loops are around it there
   */
  public void addCall(int member, int name, int arguments, int owner, int loops, int flags) {
    addCall(member, name, owner, flags | Math.min(loops, LOOPS) << 4 | Math.min(arguments, ARGUMENTS) << 8);
  }

  void addCall(int member, int name, int owner, int bits) {
    int least = Math.max(fileCalls.get(files.size() - 1), callers.size() - COMPARED);
    for (int call = callers.size() - 1; call >= least && callers.get(call) == member; call--) {
      if (callNames.get(call) == name && callOwners.get(call) == owner && callBits.get(call) == bits) return;
    }
    callers.add(member);
    callNames.add(name);
    callOwners.add(owner);
    callBits.add(bits);
  }

  /** Whether a class is local or anonymous by its flags. */
  public static boolean isLocal(int flags) {
    return is(flags, LOCAL);
  }

  static int loops(int bits) {
    return bits >> 4 & LOOPS;
  }

  static int arguments(int bits) {
    return bits >> 8 & ARGUMENTS;
  }

  static boolean is(int bits, int flag) {
    return (bits & flag) != 0;
  }

  int nameCount() {
    return names.size();
  }

  /** Simple names of all classes added so far. */
  public Set<String> simpleNames() {
    Set<String> all = new HashSet<>();
    for (int type = 0; type < classCount(); type++) all.add(simpleName(type));
    return all;
  }

  /** Names of all members added so far. */
  public Set<String> memberNames() {
    Set<String> all = new HashSet<>();
    for (int member = 0; member < memberCount(); member++) all.add(text(memberNames.get(member)));
    return all;
  }

  int classCount() {
    return classNames.size();
  }

  int memberCount() {
    return memberNames.size();
  }

  int callCount() {
    return callers.size();
  }

  int[] annotationsOf(int member) {
    return memberAnnotations.getOrDefault(member, NONE);
  }

  /** The name a class was added with. */
  public String className(int type) {
    return text(classNames.get(type));
  }

  /** The part of a class's name behind its last dot. */
  String simpleName(int type) {
    String name = text(classNames.get(type));
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The class that nothing is around. */
  int topOf(int type) {
    int top = type;
    while (classOuters.get(top) >= 0) top = classOuters.get(top);
    return top;
  }

  /** The part of a qualified name before its last dot, of the outermost class around {@code type}; empty in the unnamed package. */
  String packageOf(int type) {
    String name = text(classNames.get(topOf(type)));
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }
}
