package dev.brisk.rules.jit;

import dev.brisk.facts.Facts;
import dev.brisk.facts.Frequency;
import dev.brisk.facts.Questions;
import dev.brisk.jdk.Role;
import dev.brisk.jdk.Row;
import dev.brisk.model.ArrayRead;
import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Body;
import dev.brisk.model.Block;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Condition;
import dev.brisk.model.Conditional;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.If;
import dev.brisk.model.Lambda;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
import dev.brisk.model.NewArray;
import dev.brisk.model.Node;
import dev.brisk.model.Opaque;
import dev.brisk.model.Return;
import dev.brisk.model.Sync;
import dev.brisk.model.This;
import dev.brisk.model.Unary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/**
 * Code under a lock that usually finds something which is there already and changes nothing: it is filled on first use, behind a test that then always
 * comes out the other way. Anything else the usual way does, or reads of what may change, makes it no such code.
 */
final class LockedFill {
  /** What an uncontended lock takes is 20; threads that meet wait for one another. */
  static final long LOCK = 50;

  /** Words in the names of methods that take what they give away from where it was. */
  private static final String[] ANOTHER = {"Next", "Poll", "Take", "Remove", "Acquire", "Create", "AndSet", "AndAdd", "AndIncrement", "AndGet", "Lock", "Free"};

  /** What is filled. */
  enum Kind {
    MAP, LIST, ELEMENT, FIELD
  }

  /** What is done once to an object, or puts something in. */
  private static final String[] ONCE = {"add", "put", "set", "close", "stop", "start", "shutdown", "open", "init", "connect", "destroy", "dispose"};

  private final Node code;
  private final Facts facts;
  private final List<Node> fills = new ArrayList<>(2);
  private Kind kind;
  private FieldRead filled;

  private LockedFill(Node code, Facts facts) {
    this.code = code;
    this.facts = facts;
  }

  /** What code under a lock fills on first use; null where it does something else. */
  static LockedFill of(Node code, Facts facts) {
    LockedFill fill = new LockedFill(code, facts);
    return fill.isOnlyRead() ? fill : null;
  }

  /** Whether a synchronized method is around the statement, which is looked at as a whole. */
  static boolean isWithinAnother(Sync sync) {
    return sync.lambda() == null && sync.body().method() != null && sync.body().method().getModifiers().contains(Modifier.SYNCHRONIZED);
  }

  Kind kind() {
    return kind;
  }

  /** What is filled, where that is done: a field of this object or class. */
  FieldRead filled() {
    return filled;
  }

  private boolean isOnlyRead() {
    // Most code under a lock fills nothing, and whether it changes anything takes longer to tell.
    if (!mayFill(code)) return false;
    boolean[] plain = {true};
    code.walk(node -> plain[0] = plain[0] && isHarmless(node));
    if (!plain[0]) return false;
    for (Node fill : fills) {
      FieldRead target = targetOf(fill);
      Kind each = target == null ? null : kindOf(fill, target);
      if (each == null || !isAskedFor(target)) continue;
      // What a field is filled with may bring a map with it.
      if (filled != null && each == Kind.FIELD) continue;
      filled = target;
      kind = each;
    }
    return filled != null && readsNothingElse() && mayFindIt() && !isSlowWay() && (kind != Kind.FIELD || isWrittenLast());
  }

  private boolean mayFill(Node node) {
    boolean write = node instanceof Assignment && ((Assignment) node).variable() == null || node instanceof Call && changes((Call) node);
    if (write && targetOf(node) != null) return true;
    for (int i = 0; i < node.childCount(); i++) if (mayFill(node.child(i))) return true;
    return false;
  }

  /** Whether the field is given its value once, at the end: who tests it without the lock must not see what is half made, or taken back. */
  private boolean isWrittenLast() {
    List<Node> writes = new ArrayList<>(1);
    code.walk(node -> {
      if (node instanceof Assignment && ((Assignment) node).field() != null && filled.field().equals(((Assignment) node).field())) writes.add(node);
    });
    if (writes.size() != 1) return false;
    Node statement = writes.get(0);
    while (statement.parent() != null && !(statement.parent() instanceof Block)) {
      if (statement.parent() instanceof If || statement.parent() instanceof Return) return true;
      statement = statement.parent();
    }
    Node block = statement.parent();
    if (block == null) return true;
    int at = 0;
    while (block.child(at) != statement) at++;
    for (int i = at + 1; i < block.childCount(); i++) if (!(block.child(i) instanceof Return)) return false;
    return true;
  }

  /** Whether some ordinary way fills nothing. */
  private boolean mayFindIt() {
    boolean[] found = {kind == Kind.MAP && isComputed(filled.parent())};
    code.walk(node -> found[0] |= node instanceof FieldRead && filled.field().equals(((FieldRead) node).field()) && !isUnusual(node)
        && facts.mayEndWithout(node, fills));
    return found[0];
  }

  /** Whether it is a method that is only called where what it fills was missing, or whose callers put something in. */
  private boolean isSlowWay() {
    ExecutableElement method = code.body().method();
    if (method == null) return false;
    String name = method.getSimpleName().toString().toLowerCase(Locale.ROOT);
    for (String once : ONCE) if (name.startsWith(once)) return true;
    if (name.contains("register")) return true;
    boolean done = kind == Kind.FIELD && method.getReturnType().getKind() == TypeKind.VOID && code.body().code() == code;
    if (!method.getModifiers().contains(Modifier.PRIVATE)) return done;
    List<Call> calls = callsOf(code.body());
    for (Call call : calls) if (Facts.of(call.body(), facts.table()).frequencyOf(call) == Frequency.EACH_PASS) return false;
    return done || !calls.isEmpty();
  }

  /** The calls of a method in its own class. */
  static List<Call> callsOf(Body body) {
    List<Call> calls = new ArrayList<>(2);
    for (Body caller : body.source().classFacts().naming(List.of(body.method().getSimpleName().toString()))) {
      caller.walk(node -> {
        if (node instanceof Call && body.method().equals(((Call) node).method())) calls.add((Call) node);
      });
    }
    return calls;
  }

  /** Whether the node changes nothing on the usual way; notes what is filled on the other. */
  private boolean isHarmless(Node node) {
    if (node instanceof Opaque) return false;
    if (isInFilling(node)) return true;
    boolean write = node instanceof Assignment && ((Assignment) node).variable() == null || node instanceof Call && changes((Call) node);
    if (write) {
      if (isComputed(node) || isUnusual(node)) fills.add(node);
      return isComputed(node) || isUnusual(node) || isOfNewObject(node);
    }
    return !(node instanceof Call) || isQuestion((Call) node) || isUnusual(node);
  }

  private boolean isUnusual(Node node) {
    if (isInFilling(node)) return true;
    for (Node at = node; at != null && at.isWithin(code); at = Facts.regionOf(at)) {
      Frequency frequency = facts.frequencyOf(at);
      // What leaves a loop around the lock runs on each call.
      boolean leaves = frequency == Frequency.ONCE && Facts.regionOf(at) instanceof Loop && !Facts.regionOf(at).isWithin(code);
      if (frequency.isRare() && !leaves) return true;
    }
    for (Node at = node; at != code && at != null; at = at.parent()) {
      if (isBehindSearch(at)) return true;
    }
    return false;
  }

  /** Whether it stands in the lambda that makes what is missing. */
  private boolean isInFilling(Node node) {
    Lambda lambda = node.lambda();
    return lambda != null && lambda.isWithin(code) && isComputed(lambda.parent());
  }

  private boolean changes(Call call) {
    Row row = facts.contractOf(call);
    // A weak map clears itself up whenever it is asked.
    return row != null && row.writesReceiver() && row.role() != Role.LOOKUP && row.role() != Role.COUNT && !call.isStatic();
  }

  private boolean isQuestion(Call call) {
    Row row = facts.contractOf(call);
    if (row != null) return !changes(call) && !row.writesArguments() && !row.isIo() && !row.locks() && !row.blocks();
    return facts.isPure(call) || Questions.begins(call.name()) && !asksForAnother(call.name());
  }

  private static boolean asksForAnother(String name) {
    for (String word : ANOTHER) if (name.contains(word)) return true;
    return false;
  }

  private static boolean isComputed(Node node) {
    return node instanceof Call && ((Call) node).name().equals("computeIfAbsent");
  }

  /** Added to what a loop before it has searched and left by a return where it found it. */
  private boolean isBehindSearch(Node node) {
    boolean[] found = {false};
    code.walk(each -> found[0] |= each instanceof Loop && node.isAfter(each) && node.loop() == each.loop() && isSearch((Loop) each));
    return found[0];
  }

  /** Whether the loop goes over a collection and returns what it finds. */
  private boolean isSearch(Loop loop) {
    if (facts.goneOverBy(loop) == null && loop.form() != Loop.Form.FOR) return false;
    boolean[] found = {false};
    loop.walk(node -> found[0] |= node instanceof Return);
    return found[0];
  }

  /** An object made under the lock, on its way out. */
  private boolean isOfNewObject(Node write) {
    Expr object = write instanceof Call ? ((Call) write).receiver() : ((Assignment) write).target();
    while (object instanceof FieldRead && ((FieldRead) object).receiver() != null || object instanceof ArrayRead || object instanceof Cast) {
      object = object instanceof FieldRead ? ((FieldRead) object).receiver() : object instanceof ArrayRead ? ((ArrayRead) object).array() : ((Cast) object).operand();
    }
    Expr made = object instanceof LocalRead ? facts.originOf(object) : null;
    return (made instanceof New || made instanceof NewArray) && made.isWithin(code);
  }

  private static FieldRead targetOf(Node fill) {
    Expr target = fill instanceof Call ? ((Call) fill).receiver() : ((Assignment) fill).target();
    if (target instanceof ArrayRead) target = ((ArrayRead) target).array();
    return target instanceof FieldRead && isOwn((FieldRead) target) ? (FieldRead) target : null;
  }

  /** Null for what is no container, and for flags: they are set before what they stand for, or say that all is over. */
  private Kind kindOf(Node fill, FieldRead target) {
    if (fill instanceof Assignment) {
      if (((Assignment) fill).value().isPrimitive()) return null;
      return ((Assignment) fill).target() instanceof ArrayRead ? Kind.ELEMENT : Kind.FIELD;
    }
    Row row = facts.contractOf((Call) fill);
    if (row == null || row.role() != Role.INSERT) return null;
    if (target.source().isSubclass(target.type(), "java.util.Map")) return Kind.MAP;
    return target.source().isSubclass(target.type(), "java.util.Collection") ? Kind.LIST : null;
  }

  static boolean isOwn(FieldRead read) {
    if (read.field() == null) return false;
    return read.is(Modifier.STATIC) || read.onThis() && !((This) read.receiver()).isOuter();
  }

  /** Whether the usual way reads it. */
  private boolean isAskedFor(FieldRead target) {
    boolean[] found = {false};
    code.walk(node -> found[0] |= node instanceof FieldRead && node != target && target.field().equals(((FieldRead) node).field()) && !isTarget((FieldRead) node)
        && !isUnusual(node) || isComputed(node) && node == target.parent());
    return found[0];
  }

  private static boolean isTarget(FieldRead read) {
    return read.parent() instanceof Assignment && ((Assignment) read.parent()).target() == read;
  }

  /** Whether nothing else that may change is read on the usual way: the lock may be there to see both in one state. */
  private boolean readsNothingElse() {
    VariableElement field = filled.field();
    boolean[] only = {true};
    code.walk(node -> {
      if (!(node instanceof FieldRead) || isTarget((FieldRead) node) || ((FieldRead) node).field() == null || isUnusual(node)) return;
      FieldRead read = (FieldRead) node;
      if (field.equals(read.field())) only[0] &= kind != Kind.FIELD || isOnlySeen(read);
      else only[0] &= read.is(Modifier.FINAL) || read.isArrayLength() || read.is(Modifier.VOLATILE);
    });
    return only[0];
  }

  /** Tested, returned or put into a local: what is in the object may change under the lock. */
  private static boolean isOnlySeen(FieldRead read) {
    Node user = read.parent();
    while (user instanceof Cast) user = user.parent();
    return user instanceof Return || user instanceof LocalDecl || user instanceof Assignment && ((Assignment) user).variable() != null || isTest(user);
  }

  private static boolean isTest(Node user) {
    return user instanceof Binary || user instanceof If || user instanceof Unary || user instanceof Condition || user instanceof Conditional;
  }
}
