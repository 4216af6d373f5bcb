package dev.brisk.facts;

import dev.brisk.jdk.CallTable;
import dev.brisk.jdk.Cost;
import dev.brisk.jdk.JdkTable;
import dev.brisk.jdk.Role;
import dev.brisk.jdk.Row;
import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.MethodRef;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.Variable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * What a rule may ask about a body. Every answer is conservative: where something can't be shown, the answer is the one that keeps a rule silent.
 * Nothing is computed before it is asked for, and what is computed is kept for the body's other rules.
 */
public final class Facts {
  private final Body body;
  private final JdkTable table;
  private Flow flow;
  private Definitions definitions;
  private Origin origin;
  private Nullness nullness;
  private Purity purity;
  private Confinement confinement;
  private Invariance invariance;
  private Costs costs;
  private Passes passes;
  private Times times;
  private Holdings holdings;
  private Guards guards;
  private Frequencies frequencies;
  private Asked asked;

  /** For one body; {@code table} is shared by all. */
  public Facts(Body body, JdkTable table) {
    this.body = body;
    this.table = table;
  }

  /** Lets somebody hear the questions that rules ask; null for nobody. */
  public void heardBy(Asked listener) {
    asked = listener;
  }

  private boolean heard(String question, Object about, boolean answer) {
    if (asked != null) asked.asked(question, about, answer);
    return answer;
  }

  private <T> T heard(String question, Object about, T answer) {
    // Answers that are more than a yes or no say much to a rule and little to a reader.
    if (asked != null) asked.asked(question, about, answer == null ? "nobody knows" : answer instanceof String ? answer : "it is known");
    return answer;
  }

  /** Of another body of the class under analysis, or of one's own: made once and kept as long as the class is analysed. */
  public static Facts of(Body body, JdkTable table) {
    return (Facts) body.source().memory().computeIfAbsent(body, key -> new Facts(body, table));
  }

  /** The definitions that may have given {@code read} its value: declarations, assignments, or the node that declares a parameter. */
  public List<Node> definitionsOf(LocalRead read) {
    return definitions().reaching(read);
  }

  /** The expression a definition stores; null when the value comes from outside: a parameter, an element, an exception. */
  public static Expr valueOf(Node definition) {
    return Definitions.valueOf(definition);
  }

  /** The expression that made the value, through casts, locals with one definition and fields with one value; {@code expr} itself at the least. */
  public Expr originOf(Expr expr) {
    return origin().of(expr);
  }

  /** What a for-each loop walks; a view of a collection that was put into a local first is found there. Null for other loops. */
  public Expr walkedBy(Loop loop) {
    Expr walked = loop.iterable();
    if (!(walked instanceof LocalRead)) return walked;
    Expr made = originOf(walked);
    return made instanceof Call ? made : walked;
  }

  /** What a loop goes over from one end to the other, by iterator, by index or as a stream; null when it does not, or over nothing that has a name. */
  public Expr goneOverBy(Loop loop) {
    if (loop.form() == Loop.Form.STREAM_STAGE || loop.form() == Loop.Form.FOR_EACH_CALL) return streamedBy(loop);
    Expr walked = walkedBy(loop);
    if (walked != null || loop.form() != Loop.Form.FOR && loop.form() != Loop.Form.WHILE) return walked;
    if (loop.condition() instanceof Call) return iteratedBy((Call) loop.condition());
    if (!(loop.condition() instanceof Binary)) return null;
    Expr left = countedBy(((Binary) loop.condition()).left());
    return left != null ? left : countedBy(((Binary) loop.condition()).right());
  }

  /** The collection behind a stage of a stream that hands each element on at most once, or behind {@code forEach} and the like. */
  private Expr streamedBy(Loop loop) {
    Node call = loop.parent() == null ? null : loop.parent().parent();
    Expr at = call instanceof Call ? ((Call) call).receiver() : null;
    if (loop.form() == Loop.Form.FOR_EACH_CALL && at != null && at.source().isSubclass(at.type(), "java.lang.Iterable")) return at;
    for (int steps = 0; at instanceof Call && steps < 20; steps++) {
      Call stage = (Call) at;
      boolean source = stage.name().equals("stream") || stage.name().equals("parallelStream");
      if (source && stage.receiver() != null && !stage.isStatic() && stage.argumentCount() == 0) return stage.receiver();
      if (source && stage.isStatic() && stage.argumentCount() == 1) return stage.argument(0);
      if (stage.isStatic() || stage.name().startsWith("flatMap") || stage.name().startsWith("mapMulti")) return null;
      at = stage.receiver();
    }
    return null;
  }

  /** The collection that made the iterator or enumeration which is asked whether it has more; null when it is none. */
  private Expr iteratedBy(Call more) {
    boolean asks = more.name().equals("hasNext") || more.name().equals("hasMoreElements");
    Expr made = asks && more.receiver() != null ? originOf(more.receiver()) : null;
    if (!(made instanceof Call) || ((Call) made).receiver() == null || ((Call) made).argumentCount() > 0) return null;
    Row row = table.find(((Call) made).method());
    return row != null && row.role() == Role.WALK ? ((Call) made).receiver() : null;
  }

  /** The collection or array whose number of elements it is; null when it is none. */
  private Expr countedBy(Expr bound) {
    Expr count = originOf(bound);
    if (count instanceof FieldRead && ((FieldRead) count).isArrayLength()) return ((FieldRead) count).receiver();
    if (!(count instanceof Call) || ((Call) count).receiver() == null || ((Call) count).receiver().isString()) return null;
    Row row = table.find(((Call) count).method());
    return row != null && row.role() == Role.COUNT ? ((Call) count).receiver() : null;
  }

  /** Exact class of the object, by binary name: allocated in sight or of a final class; null when unknown. */
  public String exactClassOf(Expr expr) {
    return heard("of which class exactly is %s", expr, origin().exactClass(expr));
  }

  /** What the table says of the called method, if that holds for this receiver; null means unknown. */
  public Row rowOf(Call call) {
    return heard("what is known of the method in %s", call, origin().rowOf(call));
  }

  /** Whether it is the {@code values()} that the compiler gives every enum. */
  public static boolean isEnumValues(Call call) {
    return EnumConstants.isValues(call);
  }

  /** What the table says of the called method by its contract, whoever implements it; null means unknown. */
  public Row contractOf(Call call) {
    return table.find(call.method());
  }

  /** What the table says of the constructor; null means unknown. */
  public Row rowOf(New creation) {
    return table.find(creation.constructor());
  }

  /** What the table says of the method referred to, if that holds for the receiver it will have; null means unknown. */
  public Row rowOf(MethodRef reference) {
    Row row = table.find(reference.method());
    return row != null && origin().holdsFor(row, reference.receiver()) ? row : null;
  }

  /** The table itself, for questions about types. */
  public JdkTable table() {
    return table;
  }

  /** Whether the value may be null where it stands. */
  public boolean mayBeNull(Expr expr) {
    return heard("may %s be null", expr, nullness().mayBeNull(expr));
  }

  /** Whether the variable may be null just before {@code at} is evaluated. */
  public boolean mayBeNull(Variable variable, Node at) {
    return heard("may %s be null there", variable, nullness().mayBeNull(variable, at));
  }

  /** Whether the variable may be null when the loop is about to begin. */
  public boolean mayBeNullBefore(Variable variable, Loop loop) {
    return heard("may %s be null before the loop", variable, nullness().mayBeNullBefore(variable, loop));
  }

  /** Whether evaluating it changes nothing, waits for nothing and reads neither volatile fields, clocks nor random sources. */
  public boolean isPure(Expr expr) {
    return heard("is %s free of effects", expr, purity().isPure(expr));
  }

  /** Whether it is pure and sees nothing that other threads hand over, so that two such expressions may be evaluated in either order. */
  public boolean isOrderFree(Expr expr) {
    return heard("may %s be evaluated at another time", expr, purity().isOrderFree(expr));
  }

  /** The variables, fields and getters that make it throw when they are null, where nothing else makes it throw; null when something else may. */
  public List<Expr> failsOnlyIfNull(Expr expr) {
    return purity().failsOnlyIfNull(expr);
  }

  /** Whether evaluating it where it stands can't throw. */
  public boolean isTotal(Expr expr) {
    return heard("is %s sure not to throw", expr, purity().isTotal(expr));
  }

  /** Whether evaluating it just before the loop begins can't throw. */
  public boolean isTotalBefore(Expr expr, Loop loop) {
    return heard("is %s sure not to throw before the loop", expr, purity().isTotalBefore(expr, loop));
  }

  /** Whether {@code equals}, {@code hashCode} and {@code toString} of such values are pure and no user's code: text, numbers, enums, records of those. */
  public boolean isValueType(TypeMirror type) {
    return heard("is %s a plain value", type, purity().isValue(type, 2));
  }

  /** Whether the value is the same on each pass of the loop, everything it reads included. */
  public boolean isInvariant(Expr expr, Loop loop) {
    return heard("is %s the same on each pass of the loop", expr, invariance().isInvariant(expr, loop));
  }

  /** Whether the object may be changed by what the code does, a loop or one of its steps. */
  public boolean mayChange(Expr object, Node code) {
    return heard("may %s change meanwhile", object, invariance().mayChange(object, code));
  }

  /** What the code may change, bodies in sight included. */
  public Effects effectsOf(Node node) {
    return invariance().effectsOf(node);
  }

  /** Whether nobody else can reach the variable's object before {@code until} has ended. */
  public boolean isConfined(Variable variable, Node until) {
    return heard("does the object in %s stay in sight until then", variable, confinement().isConfined(variable, until));
  }

  /** Whether no use gives the variable's object away: not returned, stored, passed on or kept by a lambda. */
  public boolean isConfined(Variable variable) {
    return heard("does the object in %s stay in sight", variable, confinement().isConfined(variable));
  }

  /** Whether the field is private and no use of it in its class gives the object away. */
  public boolean isConfined(FieldRead field) {
    return field.field() != null && confinement().isConfined(field.field(), field);
  }

  /** Whether this use gives the object away. */
  public boolean escapes(Expr use) {
    return heard("does %s give the object away", use, confinement().leaks(use));
  }

  /** Constant value, boxed or a string; null when there is none. */
  public Object constantOf(Expr expr) {
    return Constants.of(expr);
  }

  /** What evaluating it costs. */
  public CostEstimate costOf(Expr expr) {
    if (costs == null) costs = new Costs(table);
    return costs.of(expr);
  }

  /**
   * How long the cheapest ordinary way through the node takes, in nanoseconds to a decade: unknown calls count as middling, an inner loop as ten
   * passes. {@link Long#MAX_VALUE} when only exceptions lead out of it.
   */
  public long nanosOf(Node node) {
    return told(times().modestOf(node));
  }

  /**
   * How long the cheapest ordinary way takes from the start to the end of the region around {@code place}, a pass of its innermost loop or else its
   * method or lambda, through {@code place} and through none of {@code without}. {@link Long#MAX_VALUE} when there is no such way.
   */
  public long nanosOfPath(Node place, Collection<? extends Node> without) {
    return told(times().ofPath(place, without));
  }

  /** Like {@link #nanosOfPath}, where an unknown call that may wait for something outside or run anything, by its name, counts for a long one. */
  public long nanosOfPathAtMost(Node place, Collection<? extends Node> without) {
    return told(times().ofPathAtMost(place, without));
  }

  /** Like {@link #nanosOf}, without what nobody knows: an unknown call counts for nothing, unless its name says that it is work. */
  public long nanosKnownOf(Node node) {
    return told(times().knownOf(node));
  }

  private static long told(long nanos) {
    return nanos >= Times.NEVER ? Long.MAX_VALUE : nanos;
  }

  /** What is known of a collection or map: its class, how it was made, what is done with it in sight, how large it may get. */
  public Held heldBy(Expr collection) {
    if (holdings == null) holdings = new Holdings(table, origin());
    return holdings.of(collection);
  }

  /** Whether the call goes over all elements of its receiver: a walk, a copy, a search or removal where nothing helps to find the element. */
  public boolean goesOverAll(Call call) {
    Row row = table.find(call.method());
    if (row == null || call.receiver() == null) return false;
    switch (row.role()) {
      case WALK: return row.cost() == Cost.SCAN || call.name().equals("stream") || call.parent() instanceof LocalDecl && !call.name().equals("spliterator");
      case COPY: return row.cost() == Cost.SCAN;
      case LOOKUP:
      case REMOVE: return row.cost() == Cost.SCAN && !call.name().equals("clear") && searchesAll(call);
      default: return false;
    }
  }

  /** Asked for an element rather than for a place or a key. */
  private boolean searchesAll(Call call) {
    if (call.argumentCount() == 0) return false;
    if (call.argument(0).isPrimitive()) return false;
    boolean byElement = call.name().equals("contains") || call.name().equals("remove");
    return !byElement || new SearchKind(table, origin()).of(call.receiver()) == Held.Search.WALKED;
  }

  /** What is known of a method or constructor whose body is in sight; null of others. */
  public Summary summaryOf(ExecutableElement method) {
    return heard("what does the code of %s do", method, Summaries.of(method, body, table));
  }

  /** What is known of the call by the type and name of its method alone, of the JDK and of widely used libraries. */
  public CallTable.Entry entryOf(Call call) {
    return heard("what is known of the call %s", call, table.calls().find(call.method(), call.receiver() == null ? null : call.receiver().type()));
  }

  /** What is known of the constructor by its class alone, of the JDK and of widely used libraries. */
  public CallTable.Entry entryOf(New creation) {
    return table.calls().find(creation.constructor(), null);
  }

  /** Whether these are facts about that body. */
  public boolean isOf(Body other) {
    return body == other;
  }

  /** What a node's frequency is relative to: the innermost loop that repeats it, else the lambda around it that is run by someone else, else its body. */
  public static Node regionOf(Node node) {
    return Guards.regionOf(node);
  }

  /** How often the node runs, seen from the innermost loop around it or else from its lambda or method. */
  public Frequency frequencyOf(Node node) {
    return frequencies().of(node);
  }

  /**
   * What must hold for the node to run once a pass of its innermost loop, else a call of its lambda or method, has begun; the nearest test first. Of a chain of
   * {@code &&} or {@code ||} there is one guard for each part that must have come out one way, none for parts of which one or another must.
   */
  public List<Guard> guardsOf(Node node) {
    return guards().of(node);
  }

  /** Whether the loop's result can't change any more once {@code place}, an assignment in it, has been evaluated. */
  public boolean isSettled(Assignment place, Loop loop) {
    List<Call> unless = settledUnless(place, loop);
    return unless != null && unless.isEmpty();
  }

  /**
   * The calls in the loop that must change nothing for its result to stand once {@code place} has been evaluated; null when it may change anyway.
   * Exceptions that later passes might throw are not thought of.
   */
  public List<Call> settledUnless(Assignment place, Loop loop) {
    return heard("does the result stand after %s", place, new Settled(table, origin(), purity(), nullness(), guards()).unless(place, loop));
  }

  /** Whether every pass of the loop that comes to its end evaluates {@code node}. */
  public boolean runsOnEachPass(Node node, Loop loop) {
    return heard("does each pass of the loop run %s", node, passes().runsOnEachPass(node, loop));
  }

  /** Whether another pass of the loop may follow once {@code node} has been evaluated. */
  public boolean mayRepeatAfter(Node node, Loop loop) {
    return heard("may another pass follow %s", node, passes().mayRepeatAfter(node, loop));
  }

  /** Whether a pass of the loop may be followed by another: not when each of them leaves it. */
  public boolean mayRepeat(Loop loop) {
    return passes().mayRepeat(loop);
  }

  /** Whether the loop is sure to run once. */
  public boolean runsAtLeastOnce(Loop loop) {
    return heard("is the loop %s sure to run", loop, passes().runsAtLeastOnce(loop));
  }

  /** How many passes constant bounds give; -1 when they are not constant. */
  public int constantPasses(Loop loop) {
    return passes().constantPasses(loop);
  }

  /** Whether {@code later} may be evaluated after {@code earlier} has been, on some path, without {@code between} being evaluated in the meantime. */
  public boolean reaches(Node earlier, Node later, List<? extends Node> between) {
    return new Paths(flow()).reaches(earlier, later, between);
  }

  /** Whether one of {@code stops} may be evaluated after {@code earlier} and before {@code later}, and none of {@code between} since that stop. */
  public boolean reachesBy(Node earlier, Set<Node> stops, Node later, List<? extends Node> between) {
    return !stops.isEmpty() && new Paths(flow()).reachesBy(earlier, stops, later, between);
  }

  /** Where the value goes, through the locals that hold it; a local that may hold another value by then counts as well. */
  public List<Use> usesOf(Expr value) {
    return new Uses(definitions(), table).of(value);
  }

  /**
   * Whether some ordinary path from {@code made} to the end of its method or lambda, or to {@code made} once more, passes none of {@code uses}: no
   * exception, and each loop runs once at least, but for one that walks a chain to its null.
   */
  public boolean mayEndWithout(Node made, Collection<? extends Node> uses) {
    return heard("may the code end without using %s", made, new Endings(flow()).mayEndWithout(made, uses));
  }

  /** Whether some ordinary path from {@code made} comes to one of {@code ends}, or to the end as above, and passes none of {@code uses}. */
  public boolean mayEndBefore(Node made, Collection<? extends Node> uses, Collection<? extends Node> ends) {
    return new Endings(flow()).mayEndWithout(made, uses, ends);
  }

  /**
   * The calls and constructors of unknown effect in the value, which would have to do nothing but compute their results if the value were made at another
   * time or not at all; null where something in it is known, or told by its name, to do more.
   */
  public List<Expr> doubtsAbout(Expr value) {
    return new Deferrals(this, table, purity()).doubtsAbout(value);
  }

  /** What is put into a new collection in this body, and what is done with it then; null where no loop or copy fills it. */
  public Gathering gatheringOf(New made) {
    return Gathering.of(made, this);
  }

  /** Whether the statements behind the local's declaration are sure to read it at once: it can't be made later, which is told at next to no cost. */
  public boolean isNeededAtOnce(LocalDecl made) {
    return Deferrals.isNeededAtOnce(made);
  }

  /** Whether and where what the local is declared with could be made later; null where it can't wait, or where every ordinary path needs it. */
  public Deferral deferralOf(LocalDecl made) {
    return new Deferrals(this, table, purity()).of(made);
  }

  private Guards guards() {
    if (guards == null) guards = new Guards(flow());
    return guards;
  }

  private Frequencies frequencies() {
    if (frequencies == null) {
      RareTests rare = new RareTests(table, definitions(), guards(), body);
      frequencies = new Frequencies(flow(), guards(), new LogCalls(table, origin()), rare);
    }
    return frequencies;
  }

  private Flow flow() {
    if (flow == null) flow = new Flow(body);
    return flow;
  }

  Definitions definitions() {
    if (definitions == null) definitions = new Definitions(flow());
    return definitions;
  }

  private Origin origin() {
    if (origin == null) origin = new Origin(definitions(), table);
    return origin;
  }

  private Nullness nullness() {
    if (nullness == null) nullness = new Nullness(flow(), table);
    return nullness;
  }

  private Purity purity() {
    if (purity == null) purity = new Purity(table, origin(), nullness());
    return purity;
  }

  private Confinement confinement() {
    if (confinement == null) confinement = new Confinement(table, origin());
    return confinement;
  }

  private Invariance invariance() {
    if (invariance == null) invariance = new Invariance(table, origin(), purity(), confinement());
    return invariance;
  }

  private Times times() {
    if (times == null) times = new Times(table, passes());
    return times;
  }

  private Passes passes() {
    if (passes == null) passes = new Passes(flow(), origin());
    return passes;
  }
}
