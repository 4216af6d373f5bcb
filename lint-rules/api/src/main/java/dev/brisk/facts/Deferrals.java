package dev.brisk.facts;

import dev.brisk.jdk.CallTable;
import dev.brisk.jdk.JdkTable;
import dev.brisk.jdk.Role;
import dev.brisk.jdk.Row;
import dev.brisk.jdk.Verbs;
import dev.brisk.model.ArrayRead;
import dev.brisk.model.Assert;
import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Block;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Concat;
import dev.brisk.model.Condition;
import dev.brisk.model.Conditional;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.FieldRead;
import dev.brisk.model.If;
import dev.brisk.model.Jump;
import dev.brisk.model.Lambda;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
import dev.brisk.model.NewArray;
import dev.brisk.model.Node;
import dev.brisk.model.Opaque;
import dev.brisk.model.Return;
import dev.brisk.model.Switch;
import dev.brisk.model.This;
import dev.brisk.model.Sync;
import dev.brisk.model.Throw;
import dev.brisk.model.Try;
import dev.brisk.model.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Whether what a local is declared with can wait until a test has decided that it is needed. */
final class Deferrals {
  /** How deep bodies in sight are looked into for what they seem to do. */
  private static final int BODIES = 2;

  private final Facts facts;
  private final JdkTable table;
  private final Purity purity;

  Deferrals(Facts facts, JdkTable table, Purity purity) {
    this.facts = facts;
    this.table = table;
    this.purity = purity;
  }

  /** Whether no statement before one that is sure to read the local may lead elsewhere: then it can't wait, which is told without any path. */
  static boolean isNeededAtOnce(LocalDecl made) {
    Variable variable = made.variable();
    if (!variable.writes().isEmpty() || !(made.parent() instanceof Block)) return false;
    Node block = made.parent();
    int at = 0;
    while (block.child(at) != made) at++;
    for (at++; at < block.childCount(); at++) {
      Node statement = block.child(at);
      for (LocalRead read : variable.reads()) if (isSurelyRead(read, statement)) return true;
      if (mayLeave(statement)) return false;
    }
    return false;
  }

  /** Whether a way through the statement may lead elsewhere than to what follows it, exceptions aside. */
  private static boolean mayLeave(Node statement) {
    if (statement instanceof Return || statement instanceof Jump || statement instanceof Opaque) return true;
    for (int i = 0; i < statement.childCount(); i++) if (mayLeave(statement.child(i))) return true;
    return false;
  }

  /** Whether the read is evaluated whenever the statement is, and by itself: what stands in a chain of tests may trade places with another. */
  private static boolean isSurelyRead(LocalRead read, Node statement) {
    Node inner = read;
    for (Node at = read.parent(); inner != statement; inner = at, at = at.parent()) {
      if (at == null || at instanceof Condition || at instanceof Lambda || at instanceof Block || at instanceof Try || at instanceof Assert) return false;
      boolean chooses = at instanceof If || at instanceof Conditional || at instanceof Switch;
      if (at instanceof Opaque || chooses && at.child(0) != inner || at instanceof Loop && ((Loop) at).repeats(inner)) return false;
    }
    return true;
  }

  /** Null where it can't wait, or where every ordinary path needs it. */
  Deferral of(LocalDecl made) {
    Variable variable = made.variable();
    Expr value = made.initializer();
    if (value == null || variable.reads().isEmpty() || !(made.parent() instanceof Block) || isNeededAtOnce(made)) return null;
    Doubts doubts = new Doubts();
    List<Node> uses = new ArrayList<>();
    for (LocalRead read : variable.reads()) {
      if (read.parent() == null) return null;
      if (variable.writes().isEmpty() || facts.definitionsOf(read).contains(made)) uses.add(place(read, made));
    }
    if (uses.isEmpty()) return null;
    uses.sort(Comparator.comparingInt(Node::start));
    Decision decision = decision(made, uses);
    if (decision == null || !doubts.canWait(value)) return null;
    List<Node> first = first(uses);
    List<Node> between = between(made, first);
    if (!doubts.staysTheSame(value, between)) return null;
    List<Expr> nulls = failsOnlyIfNull(value);
    List<Expr> throwing = nulls != null ? nulls : Collections.singletonList(value);
    return new Deferral(first, decision.test, decision.inBranch, doubts.calls, throwing, nulls != null, decision.overwritten, decision.settles);
  }

  /** What sends some ordinary path past all uses; null when none does. */
  private Decision decision(LocalDecl made, List<Node> uses) {
    if (!made.variable().writes().isEmpty()) return overwriting(made, uses);
    if (!facts.mayEndWithout(made, uses)) {
      Decision settled = settledBehind(made, uses);
      return settled == null || isForExceptions(made.variable()) ? null : settled;
    }
    if (isForExceptions(made.variable())) return new Decision(null, true);
    // Which ways are rare takes long to find out.
    List<Node> barriers = withRareWays(made, uses);
    return facts.mayEndWithout(made, barriers) ? decision(made, uses, barriers) : settledBehind(made, uses);
  }

  private List<Node> withRareWays(LocalDecl made, List<Node> uses) {
    List<Node> barriers = new ArrayList<>(uses);
    barriers.addAll(rareWays(made));
    return barriers;
  }

  /** See {@link Facts#doubtsAbout}. */
  List<Expr> doubtsAbout(Expr value) {
    Doubts doubts = new Doubts();
    return doubts.canWait(value) ? doubts.calls : null;
  }

  /** What must not be null for making it not to throw; null when something else may throw. */
  private List<Expr> failsOnlyIfNull(Expr value) {
    if (!(value instanceof New) && !(value instanceof NewArray) && !(value instanceof Concat)) return facts.failsOnlyIfNull(value);
    Row row = value instanceof New ? facts.rowOf((New) value) : null;
    boolean copies = row != null && row.role() == Role.COPY;
    if (row != null && !row.isTotal() && !copies) return null;
    List<Expr> nulls = new ArrayList<>(2);
    for (int i = 0; i < value.childCount(); i++) {
      Expr part = (Expr) value.child(i);
      List<Expr> inside = facts.failsOnlyIfNull(part);
      if (inside == null) return null;
      nulls.addAll(inside);
      if (copies && !part.isPrimitive() && facts.mayBeNull(part)) nulls.add(part);
    }
    return nulls;
  }

  private boolean isForExceptions(Variable variable) {
    for (LocalRead read : variable.reads()) if (facts.frequencyOf(read) != Frequency.TO_EXCEPTION) return false;
    return true;
  }

  /** Where a use counts: what stands in a loop or lambda further in is made before that, not on each pass. */
  private static Node place(LocalRead read, LocalDecl made) {
    Node place = read;
    Node inner = read;
    for (Node at = read.parent(); at != null && !made.isWithin(at); inner = at, at = at.parent()) {
      if (at instanceof Lambda) place = at;
      if (at instanceof Loop && ((Loop) at).repeats(inner)) place = Flow.walksChain((Loop) at) ? ((Loop) at).code() : at.child(0);
    }
    return place;
  }

  /** Ways that nobody hurries on: error handling, log lines. */
  private List<Node> rareWays(LocalDecl made) {
    List<Node> rare = new ArrayList<>();
    made.parent().walk(node -> {
      boolean ends = node instanceof Return || node instanceof Jump || node instanceof Call;
      if (ends && node.isAfter(made) && facts.frequencyOf(node).isRare() && facts.frequencyOf(node) != Frequency.ONCE) rare.add(node);
    });
    return rare;
  }

  /** The uses that no earlier one is sure to come before. */
  private static List<Node> first(List<Node> uses) {
    List<Node> first = new ArrayList<>();
    for (Node use : uses) {
      boolean covered = false;
      for (Node earlier : first) covered |= use.isWithin(blockOf(earlier));
      if (!covered) first.add(use);
    }
    return first;
  }

  /** The innermost stretch of code around the node that runs whenever the node does. */
  private static Node blockOf(Node node) {
    Node inner = node;
    for (Node at = node.parent(); at != null; inner = at, at = at.parent()) {
      if (at instanceof Block || at instanceof Lambda || at instanceof Loop) return at;
      boolean chooses = at instanceof If || at instanceof Conditional || at instanceof Condition || at instanceof Switch;
      if (chooses && at.child(0) != inner) return inner;
    }
    return node;
  }

  /** What may run after the value is made as it stands, and before it is first needed. */
  private static List<Node> between(LocalDecl made, List<Node> uses) {
    List<Node> between = new ArrayList<>();
    for (Node use : uses) {
      Node inner = use;
      for (Node at = use.parent(); at != null; inner = at, at = at.parent()) {
        boolean declares = at == made.parent();
        if (at instanceof Loop && ((Loop) at).repeats(inner)) between.add(at);
        else for (int i = 0; i < at.childCount() && at.child(i) != inner; i++) if (!declares || at.child(i).isAfter(made)) between.add(at.child(i));
        if (declares) break;
      }
    }
    return between;
  }

  private record Decision(Expr test, boolean inBranch, Assignment overwritten, boolean settles) {
    Decision(Expr test, boolean inBranch) {
      this(test, inBranch, null, false);
    }
  }

  /** The cheap test behind the one that alone needs the value, in one chain, which could as well come first; null where there is none. */
  private Decision settledBehind(LocalDecl made, List<Node> uses) {
    Node use = uses.get(0);
    Node operand = use;
    while (operand.parent() instanceof Expr && !(operand.parent() instanceof Condition)) operand = operand.parent();
    if (!(operand.parent() instanceof Condition) || use.loop() != made.loop() || use.lambda() != made.lambda()) return null;
    boolean and = ((Condition) operand.parent()).isAnd();
    Node chain = operand;
    while (chain.parent() instanceof Condition && ((Condition) chain.parent()).isAnd() == and) chain = chain.parent();
    If choice = chain.parent() instanceof If && ((If) chain.parent()).condition() == chain ? (If) chain.parent() : null;
    for (Node each : uses) {
      boolean inBranch = and && choice != null && each.isWithin(choice.then());
      if (!each.isWithin(operand) && !inBranch) return null;
    }
    Expr test = cheapTestBehind((Expr) operand, chain, and, made);
    return test == null ? null : new Decision(test, false, null, true);
  }

  /** A test of the chain behind {@code operand} that costs next to nothing, can't fail and does not only ask for null. */
  private Expr cheapTestBehind(Expr operand, Node chain, boolean and, LocalDecl made) {
    List<Expr> operands = new ArrayList<>(4);
    flatten(chain, and, operands);
    long most = facts.nanosKnownOf(made.initializer()) / 10;
    for (int i = operands.indexOf(operand) + 1; i > 0 && i < operands.size(); i++) {
      Expr test = operands.get(i);
      if (test instanceof Binary && ((Binary) test).asksForNull() || facts.constantOf(test) != null || facts.nanosOf(test) > most) continue;
      if (!facts.isOrderFree(test) || mayBeSetBy(operand, test)) continue;
      List<Expr> nulls = facts.failsOnlyIfNull(test);
      if (nulls != null && nulls.isEmpty()) return test;
    }
    return null;
  }

  /** Whether the operand in front is given an object that the test asks: it may be what fills it. */
  private static boolean mayBeSetBy(Expr operand, Expr test) {
    Set<Variable> asked = new HashSet<>();
    test.walk(node -> {
      if (node instanceof LocalRead && !((LocalRead) node).isPrimitive() && !((LocalRead) node).isString()) asked.add(((LocalRead) node).variable());
    });
    boolean[] given = {false};
    operand.walk(node -> given[0] |= node instanceof LocalRead && asked.contains(((LocalRead) node).variable()));
    return given[0];
  }

  private static void flatten(Node node, boolean and, List<Expr> operands) {
    if (node instanceof Condition && ((Condition) node).isAnd() == and) {
      flatten(((Condition) node).left(), and, operands);
      flatten(((Condition) node).right(), and, operands);
    } else {
      operands.add((Expr) node);
    }
  }

  /** What gives the local another value on some ordinary path, before it was needed; null where nothing does. */
  private Decision overwriting(LocalDecl made, List<Node> uses) {
    List<Assignment> ends = new ArrayList<>(2);
    for (Assignment write : made.variable().writes()) {
      if (write.form() != Assignment.Form.SIMPLE || write.loop() != made.loop() || write.lambda() != made.lambda()) return null;
      if (!facts.frequencyOf(write).isRare()) ends.add(write);
    }
    if (ends.isEmpty() || !facts.mayEndBefore(made, uses, ends) || !facts.mayEndBefore(made, withRareWays(made, uses), ends)) return null;
    for (Assignment write : ends) {
      Decision decision = overwritingBy(write, made, uses);
      if (decision != null) return decision;
    }
    return null;
  }

  /** Whether the write stands in a branch, or in a block whose exceptions are handled, and nothing needs the first value before. */
  private static Decision overwritingBy(Assignment write, LocalDecl made, List<Node> uses) {
    Node inner = write;
    Node outer = write.parent();
    Decision decision = null;
    for (; outer != null && outer != made.parent(); inner = outer, outer = outer.parent()) {
      if (outer instanceof If && inner != outer.child(0)) decision = new Decision(((If) outer).condition(), true, write, false);
      else if (outer instanceof Try && inner == ((Try) outer).block() && !((Try) outer).catches().isEmpty()) decision = new Decision(null, true, write, false);
      else if (!(outer instanceof Block) && !(outer instanceof ExprStmt)) return null;
    }
    if (outer == null || decision == null) return null;
    for (Node use : uses) if (!use.isAfter(inner) && !isInOtherBranch(use, inner, write)) return null;
    return decision;
  }

  private static boolean isInOtherBranch(Node use, Node statement, Node write) {
    return statement instanceof If && use.isWithin(statement) && !use.isWithin(statement.child(0)) && !haveCommonBranch((If) statement, use, write);
  }

  private static boolean haveCommonBranch(If choice, Node one, Node other) {
    return one.isWithin(choice.then()) == other.isWithin(choice.then());
  }

  /** The test that sends some ordinary path past all uses; null when it takes more than one to tell. */
  private Decision decision(LocalDecl made, List<Node> uses, List<Node> barriers) {
    Node block = made.parent();
    boolean behind = false;
    for (int i = 0; i < block.childCount(); i++) {
      Node statement = block.child(i);
      if (behind && holdsAny(statement, uses)) return holdsAll(statement, uses) ? decisionWithin(statement, uses) : null;
      if (behind && statement instanceof If) {
        If choice = (If) statement;
        if (leaves(choice.then(), barriers) || choice.otherwise() != null && leaves(choice.otherwise(), barriers)) return new Decision(choice.condition(), false);
      }
      behind |= statement == made;
    }
    return null;
  }

  /** The outermost test inside the statement that all uses stand behind. */
  private static Decision decisionWithin(Node statement, List<Node> uses) {
    Decision decision = null;
    Node inner = uses.get(0);
    for (Node at = inner.parent(); inner != statement; inner = at, at = at.parent()) {
      boolean decides = at instanceof Condition || at instanceof Conditional || at instanceof If;
      if (decides && at.child(0) != inner && holdsAll(inner, uses)) decision = new Decision((Expr) at.child(0), true);
      if (at instanceof Loop && inner == ((Loop) at).code() && Flow.walksChain((Loop) at)) decision = new Decision(((Loop) at).condition(), true);
    }
    return decision;
  }

  /** Whether the branch ends with a jump out of the block, and does not hurry to an error or a log line. */
  private static boolean leaves(Node branch, List<Node> barriers) {
    Node last = branch;
    while (last instanceof Block && last.childCount() > 0) last = last.child(last.childCount() - 1);
    return (last instanceof Return || last instanceof Jump) && !barriers.contains(last);
  }

  private static boolean holdsAll(Node node, List<Node> uses) {
    for (Node use : uses) if (!use.isWithin(node)) return false;
    return true;
  }

  private static boolean holdsAny(Node node, List<Node> uses) {
    for (Node use : uses) if (use.isWithin(node)) return true;
    return false;
  }

  /** Gathers what can't be shown. */
  private final class Doubts {
    final List<Expr> calls = new ArrayList<>(2);

    /** Whether making the value changes nothing, as far as that is known; what is not known is noted. */
    boolean canWait(Node node) {
      if (node instanceof Assignment || node instanceof Opaque || node instanceof Switch || node instanceof Throw) return false;
      if (node instanceof FieldRead && ((FieldRead) node).is(Modifier.VOLATILE)) return false;
      if (node instanceof Lambda) return true;
      if (node instanceof Call && !canWaitFor((Call) node) || node instanceof New && !canWaitFor((New) node)) return false;
      for (int i = 0; i < node.childCount(); i++) if (!canWait(node.child(i))) return false;
      return true;
    }

    private boolean canWaitFor(Call call) {
      if (call.method() == null || isOf(call, "java.util.concurrent.atomic.")) return false;
      Row row = facts.contractOf(call);
      if (row != null) return isQuiet(row) && !(row.isUnknown() && runsLambdas(call));
      if (purity.isPure(call)) return true;
      if (isHarmless(facts.effectsOf(call), call)) return true;
      Summary summary = facts.summaryOf(call.method());
      if (summary != null && summary.pure()) {
        if (!summary.fixed()) calls.add(call);
        return true;
      }
      // Seen, and it changes something.
      if (Purity.isFixed(call.method()) && call.source().bodyOf(call.method()) != null && !facts.effectsOf(call).isUnknown()) return false;
      if (seemsToDo(call, BODIES) || runsLambdas(call) || !seemsToCompute(call) || mayFill(call)) return false;
      calls.add(call);
      return true;
    }

    /** Whether the name promises a result, and nothing else. */
    private boolean seemsToCompute(Call call) {
      boolean asked = call.argumentCount() == 0 && !(call.parent() instanceof ExprStmt);
      return asked || Questions.begins(call.name()) || Verbs.isWork(call.name()) || Verbs.isMaking(call.name());
    }

    /** Whether the name, what it is given, or what is in sight of its code tells that it is called for more than its result. */
    private boolean seemsToDo(Call call, int depth) {
      if (Verbs.isDoing(call.name())) return true;
      for (int i = 0; i < call.childCount(); i++) if (call.child(i) instanceof Expr && isCarrier((Expr) call.child(i))) return true;
      Body body = depth == 0 ? null : call.source().bodyOf(call.method());
      if (body == null) return false;
      boolean[] does = {false};
      body.walk(node -> does[0] |= seemsToDo(node, depth - 1));
      return does[0];
    }

    private boolean seemsToDo(Node node, int depth) {
      if (node instanceof Assignment) return ((Assignment) node).field() != null;
      if (!(node instanceof Call)) return false;
      Call call = (Call) node;
      if (facts.contractOf(call) != null) return false;
      return call.parent() instanceof ExprStmt && !facts.entryOf(call).is(CallTable.LOG) || seemsToDo(call, depth);
    }

    /** Whether it is given a collection, array or other object that was made here and is used otherwise as well: it may be called to fill that. */
    private boolean mayFill(Call call) {
      for (int i = 0; i < call.argumentCount(); i++) {
        if (!(call.argument(i) instanceof LocalRead) || ((LocalRead) call.argument(i)).variable().reads().size() < 2) continue;
        Expr made = facts.originOf(call.argument(i));
        if ((made instanceof New || made instanceof NewArray) && made.body() == call.body() && !facts.isValueType(made.type())) return true;
      }
      return false;
    }

    private boolean isCarrier(Expr expr) {
      TypeMirror type = expr.type();
      return type != null && type.getKind() == TypeKind.DECLARED && Verbs.isCarrier(((DeclaredType) type).asElement().getSimpleName().toString());
    }

    private boolean canWaitFor(New creation) {
      if (creation.constructor() == null) return false;
      Row row = facts.rowOf(creation);
      if (row != null) return isQuiet(row);
      if (table.calls().find(creation.constructor(), null).is(CallTable.BLOCKS)) return false;
      if (isPlainContainer(creation)) return true;
      if (creation.hasBody() || isHarmless(facts.effectsOf(creation), creation)) return true;
      if (isException(creation.type(), creation)) return true;
      calls.add(creation);
      return true;
    }

    private boolean isQuiet(Row row) {
      return !row.isIo() && !row.blocks() && !row.locks() && !row.writesReceiver() && !row.writesArguments() && row.globalWrites().isEmpty()
          && !row.readsGlobal("clock") && !row.readsGlobal("random");
    }

    private boolean runsLambdas(Call call) {
      for (int i = 0; i < call.argumentCount(); i++) if (call.argument(i) instanceof Lambda) return true;
      return false;
    }

    /** Whether what it does is in sight, and nobody sees it. */
    private boolean isHarmless(Effects effects, Expr made) {
      if (effects.isUnknown() || effects.isIo() || effects.locks() || effects.synchronizes() || effects.changesUnnamed()) return false;
      if (!effects.changed().isEmpty()) return false;
      return made instanceof New ? !effects.writesArrays() : !effects.writesFields() && !effects.writesArrays();
    }

    /** Whether nothing that runs in between gives the value another content, as far as that is known. */
    boolean staysTheSame(Expr value, List<Node> between) {
      boolean[] same = {true};
      boolean[] shared = {false};
      value.walk(node -> {
        same[0] &= !changes(node, between);
        shared[0] |= mayBeShared(node);
      });
      if (shared[0]) for (Node each : between) same[0] &= !handsOver(each);
      for (Expr doubt : calls) same[0] &= !isFilledFor(doubt, between);
      return same[0];
    }

    /** Whether code in between reads a collection, map, array or builder that the call of unknown effect is given: it may be called to fill that. */
    private boolean isFilledFor(Expr doubt, List<Node> between) {
      boolean[] read = {false};
      for (int i = 0; doubt instanceof Call && i < ((Call) doubt).argumentCount(); i++) {
        Expr given = ((Call) doubt).argument(i);
        if (!isRoom(given)) continue;
        for (Node each : between) each.walk(node -> read[0] |= node instanceof Expr && isSame((Expr) node, given));
      }
      return read[0];
    }

    private boolean isRoom(Expr given) {
      TypeMirror type = given.type();
      if (type == null || type.getKind() == TypeKind.ARRAY) return type != null;
      return given.source().isSubclass(type, "java.util.Collection") || given.source().isSubclass(type, "java.util.Map")
          || given.source().isSubclass(type, "java.lang.Appendable") && !given.isString();
    }

    /** Whether it reads what other threads may change. */
    private boolean mayBeShared(Node part) {
      if (part instanceof FieldRead) return !((FieldRead) part).isArrayLength() && !((FieldRead) part).is(Modifier.FINAL);
      return part instanceof ArrayRead || part instanceof Call && readsState((Call) part);
    }

    /** Whether it waits for other threads, or sees what they hand over: what is read behind it is another state than what is read before. */
    private boolean handsOver(Node code) {
      boolean[] does = {facts.effectsOf(code).synchronizes()};
      code.walk(node -> {
        does[0] |= node instanceof Sync || node instanceof FieldRead && ((FieldRead) node).is(Modifier.VOLATILE);
        does[0] |= node instanceof Assignment && ((Assignment) node).field() != null && ((Assignment) node).field().getModifiers().contains(Modifier.VOLATILE);
        does[0] |= node instanceof Call && (isOf((Call) node, "java.util.concurrent.") || Verbs.isLocking(((Call) node).name()));
      });
      return does[0];
    }

    private boolean isOf(Call call, String packages) {
      return call.method() != null && call.method().getEnclosingElement().toString().startsWith(packages);
    }

    private boolean changes(Node part, List<Node> between) {
      if (part instanceof LocalRead) return isWritten(((LocalRead) part).variable(), between) || isChanged((Expr) part, between);
      if (part instanceof FieldRead && !((FieldRead) part).isArrayLength()) return isStoredTo((FieldRead) part, between) || isChanged((Expr) part, between);
      if (part instanceof ArrayRead) return anyOf(between, Effects::writesArrays);
      return part instanceof Call && readsState((Call) part) && (anyOf(between, Effects::writesFields) || isOwn((Call) part) && changesThis(between));
    }

    /** Whether it asks the object whose method this is. */
    private boolean isOwn(Call call) {
      return !call.isStatic() && (call.receiver() == null || call.receiver() instanceof This);
    }

    /** Whether the object whose method this is, by the name of the method it calls, gets another state. */
    private boolean changesThis(List<Node> between) {
      boolean[] does = {false};
      for (Node each : between) {
        each.walk(node -> does[0] |= node instanceof Call && isOwn((Call) node) && Verbs.isDoing(((Call) node).name()));
      }
      return does[0];
    }

    /** A call that is not known to follow its arguments alone. */
    private boolean readsState(Call call) {
      Row row = facts.contractOf(call);
      return row == null || row.readsReceiver();
    }

    private boolean isWritten(Variable variable, List<Node> between) {
      for (Assignment write : variable.writes()) {
        for (Node each : between) if (write.isWithin(each)) return true;
      }
      return false;
    }

    private boolean isStoredTo(FieldRead read, List<Node> between) {
      if (read.field() == null) return true;
      return !read.is(Modifier.FINAL) && anyOf(between, effects -> effects.writesField(read.field()));
    }

    /** Whether the object is changed by name; what unknown code might do to it is the reader's to know, as with all that is passed around. */
    private boolean isChanged(Expr object, List<Node> between) {
      TypeMirror type = object.type();
      if (type == null || type.getKind().isPrimitive() || facts.isValueType(type)) return false;
      for (Node each : between) {
        for (Expr changed : facts.effectsOf(each).changed()) if (isSame(changed, object)) return true;
        if (isHandedToDoer(object, each)) return true;
      }
      return false;
    }

    /** Whether a call in the code, of unknown effect and by its name one that does something, gets hold of the object. */
    private boolean isHandedToDoer(Expr object, Node code) {
      boolean[] handed = {false};
      code.walk(node -> {
        if (!(node instanceof Call) || facts.contractOf((Call) node) != null || !Verbs.isDoing(((Call) node).name())) return;
        for (int i = 0; i < node.childCount(); i++) handed[0] |= node.child(i) instanceof Expr && isSame((Expr) node.child(i), object);
      });
      return handed[0];
    }

    private boolean isSame(Expr one, Expr other) {
      if (one instanceof LocalRead && other instanceof LocalRead) return ((LocalRead) one).variable() == ((LocalRead) other).variable();
      if (one instanceof FieldRead && other instanceof FieldRead) return ((FieldRead) one).field() != null && ((FieldRead) one).field().equals(((FieldRead) other).field());
      return one instanceof This && other instanceof This;
    }

    private boolean anyOf(List<Node> between, Predicate<Effects> question) {
      for (Node each : between) if (question.test(facts.effectsOf(each))) return true;
      return false;
    }
  }

  /** A collection, map, lock or atomic of the JDK made with nothing but numbers. */
  private static boolean isPlainContainer(New creation) {
    TypeElement owner = (TypeElement) creation.constructor().getEnclosingElement();
    String name = owner.getQualifiedName().toString();
    if (creation.hasBody() || !JdkTable.isJdk(name)) return false;
    for (int i = 0; i < creation.argumentCount(); i++) if (!creation.argument(i).isPrimitive()) return false;
    return name.startsWith("java.util.concurrent.locks.") || name.startsWith("java.util.concurrent.atomic.")
        || creation.source().isSubclass(owner.asType(), "java.util.Collection") || creation.source().isSubclass(owner.asType(), "java.util.Map");
  }

  private static boolean isException(TypeMirror type, New creation) {
    return creation.source().isSubclass(type, "java.lang.Throwable");
  }
}
