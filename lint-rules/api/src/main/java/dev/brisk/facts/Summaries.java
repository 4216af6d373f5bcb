package dev.brisk.facts;

import dev.brisk.jdk.CallTable;
import dev.brisk.jdk.Cost;
import dev.brisk.jdk.JdkTable;
import dev.brisk.jdk.Role;
import dev.brisk.jdk.Row;
import dev.brisk.model.ArrayRead;
import dev.brisk.model.Assignment;
import dev.brisk.model.Block;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
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
import dev.brisk.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Sums up a body of the class under analysis for those who call it; what {@link Summary} asks for is found out here. */
final class Summaries {
  private static final String[] UNSTEADY = {"clock", "random", "filesystem", "interrupts", "threads"};

  /** The key under which a class keeps the summary of one method. */
  private record Key(ExecutableElement method) {}

  private final Facts facts;
  private final Body body;
  private final JdkTable table;
  private List<Expr> results;

  private Summaries(Facts facts, Body body) {
    this.facts = facts;
    this.body = body;
    this.table = facts.table();
  }

  /** Of a method whose body is in sight and modelled whole; null of others. */
  static Summary of(ExecutableElement method, Node at, JdkTable table) {
    if (method == null) return null;
    Map<Object, Object> memory = at.source().memory();
    Key key = new Key(method);
    Summary known = (Summary) memory.get(key);
    if (known != null || memory.containsKey(key)) return known;
    Body body = at.source().bodyOf(method);
    Summary summary = body == null || !body.isComplete() ? null : new Summary(new Summaries(Facts.of(body, table), body));
    memory.put(key, summary);
    return summary;
  }

  boolean isFixed() {
    return Purity.isFixed(body.method());
  }

  private List<Expr> results() {
    if (results != null) return results;
    List<Expr> found = new ArrayList<>(2);
    body.walk(node -> {
      if (node instanceof Return && node.lambda() == null && ((Return) node).value() != null) found.add(((Return) node).value());
    });
    results = found;
    return found;
  }

  // Results

  boolean isFresh() {
    if (body.method().getKind() == ElementKind.CONSTRUCTOR) return true;
    for (Expr result : results()) if (!isFresh(result)) return false;
    return !results().isEmpty();
  }

  private boolean isFresh(Expr result) {
    Expr made = facts.originOf(result);
    boolean isNew = made instanceof New || made instanceof NewArray || made instanceof Call && isFreshCall((Call) made);
    if (!isNew) return false;
    while (result instanceof Cast) result = ((Cast) result).operand();
    if (result == made) return true;
    if (!(result instanceof LocalRead) || !made.isWithin(body)) return false;
    for (LocalRead read : ((LocalRead) result).variable().reads()) {
      if (!(read.parent() instanceof Return) && facts.escapes(read) && !isOnlyLent(read)) return false;
    }
    return true;
  }

  private boolean isFreshCall(Call call) {
    Row row = facts.rowOf(call);
    if (row != null) return row.result().equals("fresh");
    Summary callee = of(call.method(), call, table);
    return callee != null && callee.fixed() && callee.fresh();
  }

  boolean mayBeNull() {
    for (Expr result : results()) {
      if (!result.isPrimitive() && facts.mayBeNull(result)) return true;
    }
    return false;
  }

  // Effects

  boolean isPure() {
    Effects effects = facts.effectsOf(body.code());
    if (effects.isUnknown() || effects.isIo() || effects.synchronizes() || effects.writesGlobals() || effects.changesUnnamed()) return false;
    for (Expr changed : effects.changed()) if (!isOwn(changed)) return false;
    boolean[] pure = {true};
    body.walk(node -> pure[0] = pure[0] && !isImpure(node));
    return pure[0];
  }

  private boolean isImpure(Node node) {
    if (node instanceof Assignment && ((Assignment) node).variable() == null) return !writesOwn((Assignment) node);
    if (!(node instanceof Call)) return false;
    Row row = table.find(((Call) node).method());
    if (row == null) {
      // What it changes is in the effects; what it sees is not.
      Summary callee = of(((Call) node).method(), node, table);
      return callee == null || !callee.fixed() || !callee.pure();
    }
    for (String global : UNSTEADY) if (row.readsGlobal(global)) return true;
    return row.blocks();
  }

  /** A field of the object under construction, or an element of an array made here. */
  private boolean writesOwn(Assignment write) {
    if (write.field() != null) {
      boolean construction = body.method().getKind() == ElementKind.CONSTRUCTOR && !write.field().getModifiers().contains(Modifier.STATIC);
      return construction && write.target() instanceof FieldRead && ((FieldRead) write.target()).onThis();
    }
    return write.target() instanceof ArrayRead && isOwn(((ArrayRead) write.target()).array());
  }

  private boolean isOwn(Expr object) {
    Expr root = object;
    while (root instanceof Cast) root = ((Cast) root).operand();
    Expr made = facts.originOf(root);
    return root instanceof LocalRead && made != root && (made instanceof New || made instanceof NewArray || made instanceof Call && isFreshCall((Call) made));
  }

  boolean isTotal() {
    return isTotal(body.code());
  }

  private boolean isTotal(Node node) {
    if (node instanceof Block || node instanceof ExprStmt || node instanceof LocalDecl || node instanceof Return || node instanceof If) return areTotal(node);
    if (node instanceof Loop) return ((Loop) node).form() == Loop.Form.FOR_EACH_ARRAY && areTotal(node) && !facts.mayBeNull(((Loop) node).iterable());
    if (node instanceof Assignment) {
      Assignment write = (Assignment) node;
      boolean own = write.variable() != null || write.target() instanceof FieldRead && ((FieldRead) write.target()).onThis();
      return own && isTotal(write.value());
    }
    return node instanceof dev.brisk.model.Jump || node instanceof dev.brisk.model.ElementRead || node instanceof Expr && facts.isTotal((Expr) node);
  }

  private boolean areTotal(Node node) {
    for (int i = 0; i < node.childCount(); i++) if (!isTotal(node.child(i))) return false;
    return true;
  }

  // Time

  long nanos() {
    return facts.nanosOf(body.code());
  }

  // Waiting

  boolean isKnownNotToBlock() {
    if (body.method().getModifiers().contains(Modifier.SYNCHRONIZED)) return false;
    boolean[] known = {true};
    body.walk(node -> known[0] = known[0] && !(node instanceof Sync || node instanceof Opaque || node instanceof Call && mayBlock(((Call) node), ((Call) node).method())
        || node instanceof New && mayBlock(node, ((New) node).constructor())));
    return known[0];
  }

  private boolean mayBlock(Node use, ExecutableElement called) {
    if (isKnownToBlock(use)) return true;
    Row row = table.find(called);
    if (row != null) return row.blocks() || row.isIo() || row.isUnknown();
    Summary callee = of(called, use, table);
    return callee == null || !callee.fixed() || callee.mayBlock();
  }

  boolean blocks() {
    boolean[] found = {false};
    // How often a node runs takes longer to tell than what it calls.
    body.walk(node -> found[0] = found[0] || (node instanceof Call || node instanceof New) && isKnownToBlock(node) && isOrdinary(node));
    return found[0];
  }

  private boolean isOrdinary(Node node) {
    Frequency frequency = facts.frequencyOf(node);
    return frequency == Frequency.EACH_PASS || frequency == Frequency.SOMETIMES;
  }

  private boolean isKnownToBlock(Node use) {
    ExecutableElement called = use instanceof Call ? ((Call) use).method() : ((New) use).constructor();
    if (called == null) return false;
    if (use instanceof Call && facts.entryOf((Call) use).is(CallTable.BLOCKS)) return true;
    Row row = table.find(called);
    if (row != null) return row.isIo() && row.cost() == Cost.BLOCKING;
    Summary callee = of(called, use, table);
    return callee != null && callee.blocks();
  }

  // Parameters

  /** The numbers of all. */
  Set<Integer> parameters() {
    Set<Integer> all = new HashSet<>();
    for (int i = 0; i < body.parameters().size(); i++) all.add(i);
    return all;
  }

  Set<Integer> kept() {
    Set<Integer> kept = new HashSet<>(2);
    List<Variable> parameters = body.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).type().getKind().isPrimitive()) continue;
      for (LocalRead read : parameters.get(i).reads()) {
        if (facts.escapes(read) && !isOnlyLent(read)) kept.add(i);
      }
    }
    return kept;
  }

  /** Whether it is passed to a method in sight that does not keep it. */
  private boolean isOnlyLent(Expr use) {
    ExecutableElement called = calledWith(use);
    Summary callee = called == null ? null : of(called, use, table);
    Lambda lambda = use.lambda();
    if (callee == null || !callee.fixed() || lambda != null && lambda.elementLoop() == null) return false;
    int first = firstArgument(use.parent());
    for (int i = first; i < use.parent().childCount(); i++) {
      if (use.parent().child(i) == use && callee.keeps(i - first)) return false;
    }
    return first == 0 || use.parent().child(0) != use;
  }

  private static ExecutableElement calledWith(Expr use) {
    if (use.parent() instanceof Call) return ((Call) use.parent()).method();
    return use.parent() instanceof New ? ((New) use.parent()).constructor() : null;
  }

  private static int firstArgument(Node call) {
    return call instanceof Call && ((Call) call).receiver() != null ? 1 : 0;
  }

  List<Summary.Walk> walks() {
    List<Summary.Walk> found = new ArrayList<>(2);
    body.walk(node -> {
      if (node instanceof Loop) walkedBy((Loop) node, found);
      else if (node instanceof Call) walkedBy((Call) node, found);
    });
    return found;
  }

  private void walkedBy(Loop loop, List<Summary.Walk> found) {
    Expr walked = facts.goneOverBy(loop);
    if (walked != null && facts.mayRepeat(loop) && isOrdinary(loop)) add(walked, loop, found);
  }

  private void walkedBy(Call call, List<Summary.Walk> found) {
    if (call.receiver() != null && facts.goesOverAll(call) && isOrdinary(call)) add(call.receiver(), call, found);
    Row row = table.find(call.method());
    if (row != null && row.role() == Role.WALK && call.isStatic() && call.argumentCount() > 0 && isOrdinary(call)) add(call.argument(0), call, found);
    if (row != null) return;
    Summary callee = of(call.method(), call, table);
    if (callee == null) return;
    for (Summary.Walk walk : callee.walks()) {
      boolean same = call.receiver() == null || call.receiver() instanceof This || call.isStatic();
      if (!isOrdinary(call)) continue;
      if (walk.parameter() >= 0 && walk.parameter() < call.argumentCount()) add(call.argument(walk.parameter()), walk.by(), found);
      else if (walk.parameter() < 0 && same) found.add(new Summary.Walk(walk.collection(), -1, walk.by()));
    }
  }

  private void add(Expr collection, Node by, List<Summary.Walk> found) {
    Expr from = sourceOf(collection);
    if (from instanceof FieldRead && !((FieldRead) from).isArrayLength()) found.add(new Summary.Walk(from, -1, by));
    else if (from instanceof LocalRead) {
      int parameter = body.parameters().indexOf(((LocalRead) from).variable());
      if (parameter >= 0) found.add(new Summary.Walk(from, parameter, by));
    }
  }

  /** The parameter, field or whatever else it came from, through casts, locals and views, of which what they show is walked. */
  private Expr sourceOf(Expr collection) {
    Expr at = collection;
    while (true) {
      if (at instanceof Cast || at instanceof Call && isView((Call) at)) at = (Expr) at.child(0);
      else if (at instanceof LocalRead && ((LocalRead) at).variable().initializer() != null && ((LocalRead) at).variable().isEffectivelyFinal()) {
        at = ((LocalRead) at).variable().initializer();
      } else return at;
    }
  }

  private boolean isView(Call call) {
    Row row = table.find(call.method());
    return call.receiver() != null && row != null && row.result().equals("view");
  }
}
