package dev.brisk.facts;

import dev.brisk.jdk.CallTable;
import dev.brisk.jdk.Cost;
import dev.brisk.jdk.JdkTable;
import dev.brisk.jdk.Row;
import dev.brisk.jdk.Verbs;
import dev.brisk.model.ArrayRead;
import dev.brisk.model.Assert;
import dev.brisk.model.Binary;
import dev.brisk.model.Body;
import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.CapturingLambda;
import dev.brisk.model.Case;
import dev.brisk.model.Catch;
import dev.brisk.model.Concat;
import dev.brisk.model.Condition;
import dev.brisk.model.Conditional;
import dev.brisk.model.FieldRead;
import dev.brisk.model.If;
import dev.brisk.model.IteratorAllocation;
import dev.brisk.model.Jump;
import dev.brisk.model.Labeled;
import dev.brisk.model.Lambda;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
import dev.brisk.model.NewArray;
import dev.brisk.model.Node;
import dev.brisk.model.Opaque;
import dev.brisk.model.Return;
import dev.brisk.model.Switch;
import dev.brisk.model.Sync;
import dev.brisk.model.Throw;
import dev.brisk.model.ToText;
import dev.brisk.model.Try;
import dev.brisk.model.TypeTest;
import dev.brisk.model.Unary;
import dev.brisk.model.Unbox;
import dev.brisk.model.VarargsArray;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;

/**
 * How long code takes, in nanoseconds to a decade, along the cheapest ordinary way through it: exceptions are no way, an inner loop makes ten passes
 * unless constants say otherwise, and what is not known is taken for a call of middling length.
 */
final class Times {
  /** More than any path takes; stands for no path. */
  static final long NEVER = Long.MAX_VALUE / 4;

  private static final long UNKNOWN_CALL = 50;
  private static final long MODEST_CALL = 20;
  private static final long ACCESSOR = 2;
  private static final long WORK = 50;
  private static final long OUTWARD = 1000;
  private static final long PRINTING = 100;
  private static final long ALLOCATION = 10;
  private static final long LOCK = 20;
  private static final long PASSES = 10;
  private static final int DEPTH = 3;

  private final JdkTable table;
  private final Passes passes;
  private final Map<Node, Span> known = new IdentityHashMap<>();
  private final Map<ExecutableElement, Long> bodies = new HashMap<>();
  private final Map<ExecutableElement, Long> bodiesAtMost = new HashMap<>();
  /** The key under which a class keeps what its method takes. */
  private record Key(ExecutableElement method) {}

  private Collection<? extends Node> without = List.of();
  private int depth;
  private boolean wary;

  /**
   * The cheapest ways through a node, each {@link #NEVER} where there is none.
   *
   * @param normal to what follows it
   * @param jump to the end of the loop, switch or label around it
   * @param leave out of the method or lambda by a return
   */
  private record Span(long normal, long jump, long leave) {
    static final Span NONE = new Span(NEVER, NEVER, NEVER);
    static final Span FREE = new Span(0, NEVER, NEVER);

    static Span of(long nanos) {
      return nanos == 0 ? FREE : new Span(nanos, NEVER, NEVER);
    }

    /** What only takes time. */
    Span and(long nanos) {
      return nanos == 0 ? this : new Span(plus(normal, nanos), jump, leave);
    }

    Span then(Span next) {
      // Most nodes take no time of their own and lead nowhere but on.
      if (next == FREE) return this;
      if (this == FREE) return next;
      return new Span(plus(normal, next.normal), Math.min(jump, plus(normal, next.jump)), Math.min(leave, plus(normal, next.leave)));
    }

    Span or(Span other) {
      return new Span(Math.min(normal, other.normal), Math.min(jump, other.jump), Math.min(leave, other.leave));
    }

    Span after(long before) {
      if (before == 0) return this;
      return new Span(plus(before, normal), plus(before, jump), plus(before, leave));
    }

    /** Jumps end here. */
    Span landed() {
      return new Span(Math.min(normal, jump), NEVER, leave);
    }

    long least() {
      return Math.min(normal, Math.min(jump, leave));
    }
  }

  Times(JdkTable table, Passes passes) {
    this.table = table;
    this.passes = passes;
  }

  /** The cheapest way through the node, however it ends; {@link #NEVER} when only exceptions end it. */
  long of(Node node) {
    return span(node).least();
  }

  /**
   * The cheapest way from the start to the end of the region around {@code place}, a pass of its innermost loop or else its method or lambda, that
   * goes through {@code place} and through none of {@code avoided}; {@link #NEVER} when there is none.
   */
  long ofPath(Node place, Collection<? extends Node> avoided) {
    Collection<? extends Node> outer = without;
    without = avoided;
    try {
      return path(place);
    } finally {
      without = outer;
    }
  }

  /** Like {@link #ofPath}, where an unknown call that may wait or run anything, by its name, counts for a long one. */
  long ofPathAtMost(Node place, Collection<? extends Node> avoided) {
    wary = true;
    try {
      return ofPath(place, avoided);
    } finally {
      wary = false;
    }
  }

  private long path(Node place) {
    Span way = span(place);
    Node inner = place;
    for (Node outer = place.parent(); outer != null && !isRegion(outer, inner); inner = outer, outer = outer.parent()) way = through(outer, inner, way);
    return way.least();
  }

  private static boolean isRegion(Node outer, Node inner) {
    return outer instanceof Body || outer instanceof Lambda || outer instanceof Loop && ((Loop) outer).repeats(inner);
  }

  /** The way through {@code outer} that takes {@code way} through its part {@code inner}. */
  private Span through(Node outer, Node inner, Span way) {
    int at = indexIn(outer, inner);
    if (outer instanceof If || outer instanceof Conditional) {
      if (at > 0) return way.after(span(outer.child(0)).normal());
      return way.then(branches(outer));
    }
    if (outer instanceof Condition) return at > 0 ? way.after(span(outer.child(0)).normal()) : way;
    if (outer instanceof Switch) return (at > 0 ? way.after(span(outer.child(0)).normal()) : way.then(cases((Switch) outer))).landed();
    if (outer instanceof Labeled) return way.landed();
    if (outer instanceof Case) return sequence(outer, at, way, ((Case) outer).labelCount(), outer.childCount());
    if (outer instanceof Try) return throughTry((Try) outer, inner, at, way);
    if (outer instanceof Loop) return way.then(loop((Loop) outer, at + 1));
    Span all = sequence(outer, at, way, 0, outer.childCount());
    return all.and(own(outer));
  }

  private Span throughTry(Try outer, Node inner, int at, Span way) {
    Span last = outer.lastly() == null ? Span.FREE : span(outer.lastly());
    if (inner == outer.lastly()) return way.after(span(outer.block()).normal());
    if (inner instanceof Catch) return lastly(way, last);
    return lastly(sequence(outer, at, way, 0, outer.resourceCount() + 1), last);
  }

  private static Span lastly(Span way, Span last) {
    return new Span(plus(way.normal(), last.normal()), plus(way.jump(), last.normal()), plus(way.leave(), last.normal()));
  }

  private Span sequence(Node outer, int at, Span way, int from, int to) {
    long before = 0;
    for (int i = from; i < at; i++) before = plus(before, span(outer.child(i)).normal());
    Span all = way.after(before);
    for (int i = at + 1; i < to; i++) all = all.then(span(outer.child(i)));
    return all;
  }

  private static int indexIn(Node outer, Node inner) {
    for (int i = 0; i < outer.childCount(); i++) {
      if (outer.child(i) == inner) return i;
    }
    throw new IllegalArgumentException(inner + " is no part of " + outer);
  }

  // The ways through a node

  private Span span(Node node) {
    if (without.contains(node)) return Span.NONE;
    if (wary || !without.isEmpty()) return compute(node);
    // Not worth a place in the map.
    if (node.childCount() == 0 && !(node instanceof Call || node instanceof New)) return compute(node);
    Span span = known.get(node);
    if (span == null) {
      span = compute(node);
      known.put(node, span);
    }
    return span;
  }

  private Span compute(Node node) {
    if (node instanceof If || node instanceof Conditional) return span(node.child(0)).then(branches(node));
    if (node instanceof Condition) return span(node.child(0));
    if (node instanceof Loop) return loop((Loop) node, 0);
    if (node instanceof Switch) return span(node.child(0)).then(cases((Switch) node)).landed();
    if (node instanceof Try) return protect((Try) node);
    if (node instanceof Labeled) return all(node).landed();
    if (node instanceof Throw) return Span.NONE;
    if (node instanceof Return) return new Span(NEVER, NEVER, all(node).normal());
    if (node instanceof Jump) return new Span(NEVER, all(node).normal(), NEVER);
    if (node instanceof Assert) return Span.FREE;
    if (node instanceof Lambda) return Span.of(plus(own(node), perElement((Lambda) node)));
    return all(node).and(own(node));
  }

  private Span all(Node node) {
    Span all = Span.FREE;
    for (int i = 0; i < node.childCount(); i++) all = all.then(span(node.child(i)));
    return all;
  }

  private Span branches(Node choice) {
    Span other = choice.childCount() > 2 ? span(choice.child(2)) : Span.FREE;
    return span(choice.child(1)).or(other);
  }

  private Span cases(Switch choice) {
    Span best = choice.isExhaustive() && !choice.cases().isEmpty() ? Span.NONE : Span.FREE;
    for (Case each : choice.cases()) {
      Span code = Span.FREE;
      for (int i = each.labelCount(); i < each.childCount(); i++) code = code.then(span(each.child(i)));
      best = best.or(without.contains(each) ? Span.NONE : code);
    }
    return best;
  }

  private Span protect(Try node) {
    Span way = Span.FREE;
    for (int i = 0; i <= node.resourceCount(); i++) way = way.then(span(node.child(i)));
    return node.lastly() == null ? way : lastly(way, span(node.lastly()));
  }

  /** The loop from its part at {@code from} on. */
  private Span loop(Loop loop, int from) {
    Span before = Span.FREE;
    for (int i = from; i < loop.once(); i++) before = before.then(span(loop.child(i)));
    Span pass = Span.FREE;
    for (int i = loop.once(); i < loop.childCount(); i++) pass = pass.then(span(loop.child(i)));
    if (loop.form() == Loop.Form.RECURSION) return before.then(pass);
    long each = Math.min(pass.normal(), pass.jump());
    if (loop.form().isImplied()) each = pass.least();
    int count = depth > 0 ? -1 : passes.constantPasses(loop);
    long all = each >= NEVER ? noPass(loop) : Math.min(NEVER, each * (count < 0 ? PASSES : count));
    return before.then(new Span(all, NEVER, pass.leave()));
  }

  /** A walk along a chain to its null often makes no pass. */
  private long noPass(Loop loop) {
    return Flow.walksChain(loop) ? span(loop.condition()).normal() : NEVER;
  }

  /** What the code of a lambda takes that runs per element; others run at another time, or never. */
  private long perElement(Lambda lambda) {
    Loop elements = lambda.elementLoop();
    return elements == null ? 0 : span(elements).normal();
  }

  /** What the node itself takes, without its parts. */
  private long own(Node node) {
    if (node instanceof Call) return call((Call) node);
    if (node instanceof New) return creation((New) node);
    if (node instanceof NewArray || node instanceof VarargsArray) return ALLOCATION + node.childCount();
    if (node instanceof Concat) return ALLOCATION * 2 + 5L * node.childCount();
    if (node instanceof ToText) return ((ToText) node).operand().isPrimitive() ? 10 : 30;
    if (node instanceof Box) return 5;
    if (node instanceof CapturingLambda) return ALLOCATION;
    if (node instanceof IteratorAllocation) return 5;
    if (node instanceof Sync) return LOCK;
    if (node instanceof Opaque) return UNKNOWN_CALL;
    boolean counts = node instanceof Binary || node instanceof Unary || node instanceof ArrayRead || node instanceof FieldRead || node instanceof Unbox
        || node instanceof TypeTest;
    return counts ? 1 : 0;
  }

  private long call(Call call) {
    ExecutableElement method = call.method();
    if (method == null) return UNKNOWN_CALL;
    CallTable.Entry entry = table.calls().find(method, call.receiver() == null ? null : call.receiver().type());
    if (entry.isTimed()) return entry.nanos();
    Row row = table.find(method);
    if (wary && !entry.is(CallTable.LOG) && mayWait(call, method, row)) return OUTWARD;
    // How an object prints itself its own class says.
    if (row != null) return isPrinting(call) && row.type().equals("java.lang.Object") ? PRINTING : nanos(row);
    return body(call, method, guess(call));
  }

  /** Whether it may wait or run anything, going by its name: an unknown call, or one of another class that takes a lock. */
  private boolean mayWait(Call call, ExecutableElement method, Row row) {
    if (isGuess(call) && Verbs.isOutward(call.name())) return true;
    return row == null && Verbs.isLocking(call.name()) && call.source().bodyOf(method) == null;
  }

  /** Like {@link #of}, where calls that nobody knows in the node itself count for little: what is saved is not to be overrated, nor what is left. */
  long modestOf(Node node) {
    long nanos = of(node);
    if (nanos <= MODEST_CALL || nanos >= NEVER) return nanos;
    long[] less = {0};
    addLess(node, less);
    return Math.min(nanos, Math.max(MODEST_CALL, nanos - less[0]));
  }

  private void addLess(Node node, long[] sum) {
    if (node instanceof Lambda) return;
    if (node instanceof Call && isGuess((Call) node) && call((Call) node) == UNKNOWN_CALL) sum[0] += UNKNOWN_CALL - MODEST_CALL;
    for (int i = 0; i < node.childCount(); i++) addLess(node.child(i), sum);
  }

  /**
   * Like {@link #of}, without what nobody knows: a call whose code and type say nothing counts for nothing, unless its name says that it is work.
   */
  long knownOf(Node node) {
    long nanos = of(node);
    if (nanos >= NEVER) return nanos;
    long[] guessed = {0};
    addGuesses(node, guessed);
    return Math.max(0, nanos + guessed[0]);
  }

  private void addGuesses(Node node, long[] sum) {
    if (node instanceof Lambda) return;
    if (node instanceof Call && isGuess((Call) node)) sum[0] += (Verbs.isWork(((Call) node).name()) ? WORK : 0) - call((Call) node);
    for (int i = 0; i < node.childCount(); i++) addGuesses(node.child(i), sum);
  }

  private boolean isGuess(Call call) {
    ExecutableElement method = call.method();
    if (method == null) return true;
    if (table.calls().find(method, call.receiver() == null ? null : call.receiver().type()).isTimed() || table.find(method) != null) return false;
    return call.source().bodyOf(method) == null && (call.source().wholeFacts() == null || call.source().wholeFacts().nanosOf(method) < 0);
  }

  private long creation(New creation) {
    ExecutableElement constructor = creation.constructor();
    if (constructor == null) return ALLOCATION + UNKNOWN_CALL;
    CallTable.Entry entry = table.calls().find(constructor, null);
    if (entry.isTimed()) return entry.nanos();
    Row row = table.find(constructor);
    return ALLOCATION + (row != null ? nanos(row) : body(creation, constructor, ALLOCATION));
  }

  /** What the table's cost classes mean in nanoseconds. */
  static long nanos(Row row) {
    switch (row.cost()) {
      case FREE: return 1;
      case CHEAP: return 3;
      case CALL: return 8;
      case LOOKUP: return 20;
      case SCAN: return 40;
      case HEAVY: return 200;
      default: return row.isIo() || row.blocks() ? 20_000 : Cost.HEAVY.weight();
    }
  }

  /** A body in sight is added up, one parsed but not analysed yet estimated by the host, any other guessed. */
  private long body(Node use, ExecutableElement method, long guess) {
    Map<ExecutableElement, Long> bodies = wary ? bodiesAtMost : this.bodies;
    // What a body in sight takes that was followed as deep as any is the same for all who call it.
    Map<Object, Object> shared = depth == 0 && !wary ? use.source().memory() : null;
    Object key = shared == null ? null : new Key(method);
    Long before = shared == null ? null : (Long) shared.get(key);
    if (before == null) before = bodies.get(method);
    if (before != null) return before;
    // What a method that is being added up calls again is taken for a guess.
    bodies.put(method, guess);
    long nanos = guess;
    Body body = depth >= DEPTH ? null : use.source().bodyOf(method);
    if (body != null) nanos = inside(body);
    else {
      long estimated = use.source().wholeFacts() == null ? -1 : use.source().wholeFacts().nanosOf(method);
      if (estimated >= 0) nanos = estimated;
    }
    bodies.put(method, nanos);
    if (shared != null && body != null) shared.put(key, nanos);
    return nanos;
  }

  private long inside(Body body) {
    Collection<? extends Node> outer = without;
    without = List.of();
    depth++;
    try {
      long nanos = span(body.code()).least();
      // A method that always throws is no ordinary way.
      return nanos >= NEVER ? UNKNOWN_CALL : nanos + 1;
    } finally {
      depth--;
      without = outer;
    }
  }

  private static long guess(Call call) {
    if (isPrinting(call)) return PRINTING;
    return isAccessor(call) ? ACCESSOR : UNKNOWN_CALL;
  }

  private static boolean isPrinting(Call call) {
    return call.name().equals("toString") && call.argumentCount() == 0;
  }

  /** Whether it reads like a question to an object: a getter, a record's component. */
  private static boolean isAccessor(Call call) {
    if (call.argumentCount() > 0) return false;
    String name = call.name();
    return startsWord(name, "get") || startsWord(name, "is") || startsWord(name, "has")
        || call.method().getEnclosingElement().getKind() == javax.lang.model.element.ElementKind.RECORD || name.equals("size") || name.equals("length")
        || name.equals("isEmpty");
  }

  private static boolean startsWord(String name, String word) {
    return name.startsWith(word) && name.length() > word.length() && Character.isUpperCase(name.charAt(word.length()));
  }

  private static long plus(long one, long other) {
    return Math.min(NEVER, one + other);
  }
}
