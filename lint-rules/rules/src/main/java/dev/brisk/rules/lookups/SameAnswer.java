package dev.brisk.rules.lookups;

import dev.brisk.facts.Facts;
import dev.brisk.facts.Questions;
import dev.brisk.jdk.CallTable;
import dev.brisk.jdk.JdkTable;
import dev.brisk.jdk.Row;
import dev.brisk.model.ArrayRead;
import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import dev.brisk.model.This;
import dev.brisk.model.TypeRef;
import dev.brisk.model.Variable;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/**
 * Whether a call of unknown effect seems to give the same answer on each pass of a loop: it reads like a question, is asked of what the loop does not
 * change by any name, and nothing in sight speaks against it. Whether it does is left to the reader.
 */
final class SameAnswer {
  private static final String[] PROGRESS = {
    "Scanned", "Read", "Written", "Processed", "Consumed", "Sent", "Received", "Done", "Progress", "Position", "Offset", "Remaining", "Left", "Elapsed", "Used", "Available", "Pending"};

  private final Call call;
  private final Loop loop;
  private final Facts facts;
  /** The variables and fields the answer is asked of and for. */
  private final Set<Object> asked = new HashSet<>();

  private SameAnswer(Call call, Loop loop, Facts facts) {
    this.call = call;
    this.loop = loop;
    this.facts = facts;
  }

  static boolean isLikely(Call call, Loop loop, Facts facts) {
    if (!walksData(loop) || isLoopsOwn(call, loop) || !isQuestion(call, facts) || tellsProgress(call, loop)) return false;
    SameAnswer answer = new SameAnswer(call, loop, facts);
    return answer.staysNamed(call, 3) && !answer.isSeenToChange() && !changesAnything(call);
  }

  /** How far something has come, while the loop takes the next from what may stand behind it: {@code scanners.getBytesScanned()}. */
  private static boolean tellsProgress(Call call, Loop loop) {
    if (!call.isPrimitive() || call.type().getKind() == TypeKind.BOOLEAN) return false;
    for (String word : PROGRESS) if (call.name().endsWith(word)) return true;
    boolean[] moves = {false};
    loop.walk(node -> moves[0] |= node instanceof Call && node != call && takes(((Call) node).name()) && !((Call) node).isStatic());
    return moves[0];
  }

  /** What a loop without counter goes on by has another answer in the end. */
  private static boolean isLoopsOwn(Call call, Loop loop) {
    return loop.form() != Loop.Form.FOR && loop.condition() != null && call.isWithin(loop.condition());
  }

  /** A loop that goes over elements, lines or indexes: it does not wait for an answer to change. */
  private static boolean walksData(Loop loop) {
    switch (loop.form()) {
      case WHILE:
      case DO: return isIterator(loop.condition()) || isBound(loop.condition()) && countsOn((Binary) loop.condition(), loop);
      case FOR: return isBound(loop.condition()) || isIterator(loop.condition());
      case RECURSION: return false;
      default: return true;
    }
  }

  private static boolean isBound(Expr condition) {
    if (!(condition instanceof Binary)) return false;
    Op op = ((Binary) condition).op();
    return op == Op.LESS || op == Op.LESS_EQUAL || op == Op.GREATER || op == Op.GREATER_EQUAL;
  }

  /** Whether the loop itself sets one of the two that are compared. */
  private static boolean countsOn(Binary compared, Loop loop) {
    return isSetIn(loop, compared.left()) || isSetIn(loop, compared.right());
  }

  private static boolean isSetIn(Loop loop, Expr side) {
    if (!(side instanceof LocalRead)) return false;
    for (Assignment write : ((LocalRead) side).variable().writes()) {
      if (write.isWithin(loop)) return true;
    }
    return false;
  }

  private static boolean isIterator(Expr condition) {
    if (!(condition instanceof Call) || ((Call) condition).argumentCount() > 0) return false;
    String name = ((Call) condition).name();
    return name.equals("hasNext") || name.startsWith("hasMore") || name.equals("hasRemaining");
  }

  /** Of the JDK's methods the table speaks; how other objects print themselves it can't know. */
  private static boolean isQuestion(Call call, Facts facts) {
    if (call.method() == null) return false;
    if (isDerivation(call, facts)) return !JdkTable.isJdk(call.owner());
    if (!Questions.isOne(call.name())) return false;
    // Many objects keep their text.
    if (isToString(call)) return call.receiver().type() != null && !facts.isValueType(call.receiver().type()) && call.source().bodyOf(call.method()) != null;
    return !JdkTable.isJdk(call.owner());
  }

  /** A text made of texts and numbers by a static method: {@code Names.toCamelCase(name)}. */
  static boolean isDerivation(Call call, Facts facts) {
    if (!call.isStatic() || call.argumentCount() == 0 || !call.isString() || !Questions.derives(call.name())) return false;
    for (int i = 0; i < call.argumentCount(); i++) {
      if (!facts.isValueType(call.argument(i).type()) && !(call.argument(i) instanceof Literal)) return false;
    }
    return true;
  }

  static boolean isToString(Call call) {
    return call.name().equals("toString") && call.argumentCount() == 0 && call.receiver() != null && !call.isStatic();
  }

  /** Whether all it is asked of and for keeps its name and value through the loop; collects these names. */
  private boolean staysNamed(Expr expr, int depth) {
    if (expr instanceof Literal || expr instanceof TypeRef) return true;
    if (expr instanceof This) return asked.add(This.class) || true;
    if (expr instanceof LocalRead) {
      Variable variable = ((LocalRead) expr).variable();
      if (!facts.isInvariant(expr, loop)) return false;
      if (!expr.isPrimitive() && !facts.isValueType(expr.type())) asked.add(variable);
      return true;
    }
    if (expr instanceof FieldRead) return staysNamed((FieldRead) expr, depth);
    if (expr instanceof Call && depth > 0) {
      Call part = (Call) expr;
      if (part != call && !isKnownQuestion(part)) return facts.isInvariant(part, loop);
      for (int i = 0; i < part.childCount(); i++) {
        if (!(part.child(i) instanceof Expr) || !staysNamed((Expr) part.child(i), depth - 1)) return false;
      }
      return true;
    }
    return facts.isInvariant(expr, loop);
  }

  private boolean isKnownQuestion(Call part) {
    Row row = facts.contractOf(part);
    return row == null ? part.method() != null && Questions.isOne(part.name()) && !JdkTable.isJdk(part.owner()) : row.isReadOnly() && !row.readsGlobal("clock")
        && !row.readsGlobal("random") && !row.isUnknown() && !row.result().equals("fresh");
  }

  private boolean staysNamed(FieldRead read, int depth) {
    if (read.field() == null || read.is(Modifier.VOLATILE)) return false;
    if (read.field().getConstantValue() != null || read.is(Modifier.STATIC) && read.is(Modifier.FINAL)) return true;
    asked.add(read.field());
    if (read.receiver() == null || read.receiver() instanceof This) return true;
    return staysNamed(read.receiver(), depth);
  }

  /** Whether the loop writes one of the names, or tells one of the objects to do something. */
  private boolean isSeenToChange() {
    boolean[] seen = {false};
    loop.walk(node -> {
      if (!seen[0] && isRepeated(node)) seen[0] = changes(node);
    });
    return seen[0];
  }

  private boolean isRepeated(Node node) {
    for (int i = 0; i < loop.once(); i++) {
      if (node == loop || node.isWithin(loop.child(i))) return false;
    }
    return true;
  }

  private boolean changes(Node node) {
    if (node instanceof Assignment) return writes((Assignment) node);
    if (!(node instanceof Call) || node == call || isHarmless((Call) node)) return false;
    Call other = (Call) node;
    if (!asked.isEmpty() && tellsContext(other)) return true;
    if (other.receiver() instanceof This) {
      if (asked.contains(This.class) && mayWriteFields(other)) return true;
    } else if (other.receiver() != null && isAsked(other.receiver())) {
      return true;
    }
    for (int i = 0; i < other.argumentCount(); i++) {
      if (isAsked(other.argument(i)) && !facts.entryOf(other).is(CallTable.LOG)) return true;
    }
    return false;
  }

  /** {@code variables.put("row", row)}: what is asked then may be asked for the row, although it is not spelled so. */
  private boolean tellsContext(Call other) {
    boolean tells = other.name().startsWith("put") || other.name().startsWith("set") || other.name().startsWith("push") || other.name().startsWith("bind")
        || other.name().startsWith("enter");
    if (!tells || other.receiver() == null || other.isStatic() || facts.originOf(other.receiver()) instanceof New || !facts.isInvariant(other.receiver(), loop)) return false;
    for (int i = 0; i < other.argumentCount(); i++) {
      if (other.argument(i) instanceof LocalRead && !facts.isInvariant(other.argument(i), loop)) return true;
    }
    return false;
  }

  /** A question itself, or something asked by its bare name: {@code scope.name()}. */
  private boolean isHarmless(Call other) {
    if (Questions.begins(other.name())) return true;
    Row row = facts.contractOf(other);
    if (row != null) return row.isReadOnly();
    boolean answers = other.type() != null && other.type().getKind() != TypeKind.VOID;
    return answers && other.argumentCount() == 0 && !takes(other.name());
  }

  private boolean writes(Assignment write) {
    if (write.field() != null) return asked.contains(write.field()) || asked.contains(This.class) && !write.field().getModifiers().contains(Modifier.STATIC);
    if (!(write.target() instanceof ArrayRead)) return false;
    return isAsked(((ArrayRead) write.target()).array());
  }

  private boolean isAsked(Expr object) {
    // What comes out of the answer is not what was asked.
    if (call.isWithin(object)) return false;
    Expr root = object;
    while (root instanceof Call && ((Call) root).receiver() != null && !((Call) root).isStatic()) root = ((Call) root).receiver();
    if (root instanceof This) return root == object && asked.contains(This.class);
    if (root instanceof LocalRead) return asked.contains(((LocalRead) root).variable());
    return root instanceof FieldRead && asked.contains(((FieldRead) root).field());
  }

  /** A method of this object that is not in sight may do so. */
  private static boolean mayWriteFields(Call own) {
    if (own.isStatic()) return false;
    Body body = own.method() == null ? null : own.source().bodyOf(own.method());
    return body == null || writesFields(body);
  }

  /** Whether the called method, as far as it is in sight, changes something, draws a number or reads a clock. */
  private static boolean changesAnything(Call call) {
    Body body = call.source().bodyOf(call.method());
    return body != null && (writesFields(body) || drawsAnew(body));
  }

  private static boolean writesFields(Body body) {
    boolean[] found = {false};
    body.walk(node -> found[0] |= node instanceof Assignment && ((Assignment) node).variable() == null);
    return found[0];
  }

  private static boolean drawsAnew(Body body) {
    boolean[] found = {false};
    body.walk(node -> {
      if (node instanceof Call) found[0] |= drawsAnew((Call) node);
      if (node instanceof New) found[0] |= body.code().childCount() == 1 && node.parent() instanceof dev.brisk.model.Return;
    });
    return found[0];
  }

  private static boolean drawsAnew(Call call) {
    // What a method makes for itself it may fill.
    return takes(call.name()) && !(call.receiver() instanceof LocalRead);
  }

  /** Whether a method of that name changes what it is called on, or answers anew. */
  private static boolean takes(String name) {
    return name.startsWith("next") || name.startsWith("poll") || name.startsWith("take") || name.startsWith("remove") || name.startsWith("increment")
        || name.startsWith("getAnd") || name.endsWith("AndGet") || name.startsWith("add") || name.startsWith("put") || name.startsWith("set") || name.equals("nanoTime")
        || name.equals("currentTimeMillis") || name.startsWith("random") || name.equals("now") || name.equals("pop") || name.equals("clear") || name.equals("reset") || name.startsWith("read");
  }
}
