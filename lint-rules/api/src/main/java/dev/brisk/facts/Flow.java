package dev.brisk.facts;

import dev.brisk.model.Assert;
import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Block;
import dev.brisk.model.Body;
import dev.brisk.model.Case;
import dev.brisk.model.Catch;
import dev.brisk.model.Condition;
import dev.brisk.model.Conditional;
import dev.brisk.model.Expr;
import dev.brisk.model.If;
import dev.brisk.model.Jump;
import dev.brisk.model.Labeled;
import dev.brisk.model.Lambda;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import dev.brisk.model.Opaque;
import dev.brisk.model.Return;
import dev.brisk.model.Switch;
import dev.brisk.model.Sync;
import dev.brisk.model.This;
import dev.brisk.model.Throw;
import dev.brisk.model.Try;
import dev.brisk.model.TypeRef;
import dev.brisk.model.TypeTest;
import dev.brisk.model.Unary;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The control-flow graph of a body. Blocks hold nodes in the order they are evaluated; a block may end in an atomic condition.
 *
 * <p>Paths may be in the graph that never run, none that runs is missing: a finally block is one block whoever enters it, and every step that may
 * throw leads to the handlers around it.
 */
final class Flow {

  /** A stretch of evaluation without branches. */
  static final class BasicBlock {
    final int id;
    final List<Node> events = new ArrayList<>(4);
    final List<BasicBlock> successors = new ArrayList<>(2);
    final List<BasicBlock> predecessors = new ArrayList<>(2);
    /** The condition it ends in; null when it ends without one. */
    Expr condition;
    BasicBlock whenTrue;
    BasicBlock whenFalse;
    /** The one of its successors that only an exception leads to; null when there is none. */
    BasicBlock onThrow;
    /** Whether the passes of a loop begin here that nothing but a jump ends. */
    boolean endless;

    BasicBlock(int id) {
      this.id = id;
    }
  }

  /** Where a loop's passes begin and end. */
  static final class LoopBlocks {
    /** First block of each pass. */
    BasicBlock head;
    /** Blocks from which the next pass begins. */
    final List<BasicBlock> back = new ArrayList<>(2);
    /** First block behind the loop. */
    BasicBlock after;
  }

  private static final class Handler {
    final Handler outer;
    final BasicBlock onThrow;
    /** The finally block, null for a handler with catches only. */
    final BasicBlock lastly;
    final List<BasicBlock> pendingSources = new ArrayList<>(2);
    final List<BasicBlock> pendingTargets = new ArrayList<>(2);
    final List<Handler> pendingScopes = new ArrayList<>(2);

    Handler(Handler outer, BasicBlock onThrow, BasicBlock lastly) {
      this.outer = outer;
      this.onThrow = onThrow;
      this.lastly = lastly;
    }
  }

  private static final class Target {
    final Target outer;
    final String label;
    final boolean loop;
    final boolean yields;
    final BasicBlock onBreak;
    final BasicBlock onContinue;
    final Handler handler;

    Target(Target outer, String label, boolean loop, boolean yields, BasicBlock onBreak, BasicBlock onContinue, Handler handler) {
      this.outer = outer;
      this.label = label;
      this.loop = loop;
      this.yields = yields;
      this.onBreak = onBreak;
      this.onContinue = onContinue;
      this.handler = handler;
    }
  }

  private final List<BasicBlock> blocks = new ArrayList<>();
  private final Map<Node, BasicBlock> blockOf = new IdentityHashMap<>();
  private final Map<Loop, LoopBlocks> loops = new IdentityHashMap<>();
  private final Map<Lambda, LoopBlocks> lambdas = new IdentityHashMap<>();
  private final Map<BasicBlock, Map<BasicBlock, List<BasicBlock>>> gates = new IdentityHashMap<>();
  private final Body body;
  private BasicBlock entry;
  private BasicBlock current;
  private BasicBlock exit;
  private Handler exitHandler;
  private Handler handler;
  private Target target;
  private String pendingLabel;

  /** Of a body; made when first asked about, for many questions are answered without it. */
  Flow(Body body) {
    this.body = body;
  }

  private void make() {
    entry = block();
    exit = block();
    current = entry;
    event(body);
    visit(body.code());
    link(current, exit);
  }

  BasicBlock entry() {
    if (entry == null) make();
    return entry;
  }

  /** The block in which {@code node} is evaluated; null when it never is. */
  BasicBlock blockOf(Node node) {
    if (entry == null) make();
    return blockOf.get(node);
  }

  /** The block in which the code of the lambda, or where null the body, comes to its end. */
  BasicBlock endOf(Lambda lambda) {
    if (entry == null) make();
    if (lambda == null) return exit;
    LoopBlocks shape = lambdas.get(lambda);
    return shape == null ? null : shape.back.get(0);
  }

  /**
   * The blocks of which one must lie on a path that goes on from {@code from} to {@code to}: a loop is taken to run once at least unless it walks a chain
   * to its null, and behind a finally block a path goes on where it was going. Null where any path may take that step.
   */
  List<BasicBlock> gate(BasicBlock from, BasicBlock to) {
    if (gates.isEmpty()) return null;
    Map<BasicBlock, List<BasicBlock>> ofBlock = gates.get(from);
    return ofBlock == null ? null : ofBlock.get(to);
  }

  private void gate(BasicBlock from, BasicBlock to, BasicBlock needed) {
    gates.computeIfAbsent(from, block -> new IdentityHashMap<>(4)).computeIfAbsent(to, block -> new ArrayList<>(2)).add(needed);
  }

  LoopBlocks blocksOf(Loop loop) {
    if (entry == null) make();
    return loops.get(loop);
  }

  /** Where calls of a lambda begin, end, and what follows the lambda. */
  LoopBlocks blocksOf(Lambda lambda) {
    if (entry == null) make();
    return lambdas.get(lambda);
  }

  private static boolean isEndless(Loop loop) {
    boolean tests = loop.form() == Loop.Form.WHILE || loop.form() == Loop.Form.DO || loop.form() == Loop.Form.FOR;
    Expr test = loop.condition();
    return tests && (test == null || test instanceof Literal && Boolean.TRUE.equals(((Literal) test).value()));
  }

  int blockCount() {
    if (entry == null) make();
    return blocks.size();
  }

  private BasicBlock block() {
    BasicBlock block = new BasicBlock(blocks.size());
    blocks.add(block);
    return block;
  }

  private static void link(BasicBlock from, BasicBlock to) {
    if (from.onThrow == to) from.onThrow = null;
    if (from.successors.contains(to)) return;
    from.successors.add(to);
    to.predecessors.add(from);
  }

  /** An exception leads to {@code to}, unless the code gets there without one as well. */
  private static void linkThrow(BasicBlock from, BasicBlock to) {
    if (from.successors.contains(to)) return;
    link(from, to);
    from.onThrow = to;
  }

  private void startAt(BasicBlock block) {
    current = block;
  }

  private void event(Node node) {
    if (handler != null && mayThrow(node)) {
      linkThrow(current, handler.onThrow);
      BasicBlock next = block();
      link(current, next);
      current = next;
    }
    current.events.add(node);
    blockOf.put(node, current);
  }

  private static boolean mayThrow(Node node) {
    if (node instanceof LocalRead || node instanceof Literal || node instanceof This || node instanceof TypeRef) return false;
    if (node instanceof LocalDecl || node instanceof Lambda || node instanceof Condition || node instanceof TypeTest) return false;
    if (node instanceof Assignment) return ((Assignment) node).variable() == null;
    if (node instanceof Binary) return ((Binary) node).op() == Op.DIVIDE || ((Binary) node).op() == Op.REMAINDER;
    return true;
  }

  private void visitChildren(Node node) {
    for (int i = 0; i < node.childCount(); i++) visit(node.child(i));
  }

  private void visit(Node node) {
    if (node instanceof Condition || (node instanceof Unary && ((Unary) node).op() == Op.NOT && holdsCondition(((Unary) node).operand()))) {
      value((Expr) node);
    } else if (node instanceof Conditional) {
      conditional((Conditional) node);
    } else if (node instanceof Lambda) {
      lambda((Lambda) node);
    } else if (node instanceof If) {
      branch((If) node);
    } else if (node instanceof Loop) {
      loop((Loop) node);
    } else if (node instanceof Switch) {
      choose((Switch) node);
    } else if (node instanceof Try) {
      protect((Try) node);
    } else if (node instanceof Return) {
      visitChildren(node);
      event(node);
      jump(exit, exitHandler);
    } else if (node instanceof Throw) {
      visitChildren(node);
      event(node);
      current = block();
    } else if (node instanceof Jump) {
      leave((Jump) node);
    } else if (node instanceof Labeled) {
      labeled((Labeled) node);
    } else if (node instanceof Assert) {
      asserted((Assert) node);
    } else if (node instanceof Block) {
      visitChildren(node);
    } else if (node instanceof Sync) {
      visit(((Sync) node).lock());
      event(node);
      visit(node.child(1));
    } else if (node instanceof Opaque) {
      opaque((Opaque) node);
    } else {
      visitChildren(node);
      event(node);
    }
  }

  /** Its parts may run in any order, any number of times, or not at all. */
  private void opaque(Opaque node) {
    BasicBlock around = block();
    link(current, around);
    startAt(around);
    event(node);
    BasicBlock head = current;
    BasicBlock after = block();
    for (int i = 0; i < node.childCount(); i++) {
      BasicBlock part = block();
      link(head, part);
      startAt(part);
      visit(node.child(i));
      link(current, head);
    }
    link(head, after);
    startAt(after);
  }

  private static boolean holdsCondition(Expr expr) {
    return expr instanceof Condition || (expr instanceof Unary && ((Unary) expr).op() == Op.NOT && holdsCondition(((Unary) expr).operand()));
  }

  /** A condition whose value is kept rather than branched on. */
  private void value(Expr expr) {
    BasicBlock join = block();
    condition(expr, join, join);
    startAt(join);
    event(expr);
  }

  /** Evaluates {@code expr} and goes on at one of two blocks. */
  private void condition(Expr expr, BasicBlock whenTrue, BasicBlock whenFalse) {
    if (expr instanceof Unary && ((Unary) expr).op() == Op.NOT) {
      condition(((Unary) expr).operand(), whenFalse, whenTrue);
      return;
    }
    if (expr instanceof Condition) {
      Condition both = (Condition) expr;
      BasicBlock right = block();
      if (both.isAnd()) condition(both.left(), right, whenFalse);
      else condition(both.left(), whenTrue, right);
      startAt(right);
      condition(both.right(), whenTrue, whenFalse);
      return;
    }
    visit(expr);
    boolean always = expr instanceof Literal && Boolean.TRUE.equals(((Literal) expr).value());
    boolean never = expr instanceof Literal && Boolean.FALSE.equals(((Literal) expr).value());
    // A block of its own for the test, so that its two ways out carry one fact each.
    BasicBlock yes = block();
    BasicBlock no = block();
    current.condition = expr;
    current.whenTrue = yes;
    current.whenFalse = no;
    if (!never) link(current, yes);
    if (!always) link(current, no);
    link(yes, whenTrue);
    link(no, whenFalse);
  }

  private void conditional(Conditional node) {
    BasicBlock yes = block();
    BasicBlock no = block();
    BasicBlock join = block();
    condition(node.condition(), yes, no);
    startAt(yes);
    visit(node.whenTrue());
    link(current, join);
    startAt(no);
    visit(node.whenFalse());
    link(current, join);
    startAt(join);
    event(node);
  }

  private void branch(If node) {
    BasicBlock yes = block();
    BasicBlock no = block();
    BasicBlock join = node.otherwise() == null ? no : block();
    condition(node.condition(), yes, no);
    startAt(yes);
    visit(node.then());
    link(current, join);
    if (node.otherwise() != null) {
      startAt(no);
      visit(node.otherwise());
      link(current, join);
    }
    startAt(join);
  }

  private void asserted(Assert node) {
    BasicBlock enabled = block();
    BasicBlock fails = block();
    BasicBlock after = block();
    link(current, enabled);
    link(current, after);
    startAt(enabled);
    condition(node.condition(), after, fails);
    startAt(fails);
    if (node.childCount() > 1) visit(node.child(1));
    event(node);
    startAt(after);
  }

  private void labeled(Labeled node) {
    Node statement = node.child(0);
    if (statement instanceof Loop) {
      pendingLabel = node.label();
      visit(statement);
      return;
    }
    BasicBlock after = block();
    target = new Target(target, node.label(), false, false, after, null, handler);
    visit(statement);
    target = target.outer;
    link(current, after);
    startAt(after);
  }

  private void loop(Loop node) {
    String label = pendingLabel;
    pendingLabel = null;
    if (node.form() == Loop.Form.RECURSION) {
      visit(node.code());
      return;
    }
    LoopBlocks shape = new LoopBlocks();
    loops.put(node, shape);
    for (int i = 0; i < node.once(); i++) visit(node.child(i));
    shape.head = block();
    shape.head.endless = isEndless(node);
    shape.after = block();
    BasicBlock next = block();
    link(current, shape.head);
    startAt(shape.head);
    BasicBlock pass = block();
    boolean testFirst = node.form() != Loop.Form.DO;
    if (node.condition() != null && testFirst) condition(node.condition(), pass, shape.after);
    else if (node.form() == Loop.Form.FOR || node.form() == Loop.Form.DO) link(current, pass);
    else if (node.form() == Loop.Form.WHILE) link(current, pass);
    else {
      link(current, pass);
      link(current, shape.after);
    }
    List<BasicBlock> exits = testFirst && !walksChain(node) ? new ArrayList<>(shape.after.predecessors) : List.of();
    startAt(pass);
    target = new Target(target, label, true, false, shape.after, next, handler);
    boolean codeDone = false;
    for (int i = node.once(); i < node.childCount(); i++) {
      Node child = node.child(i);
      if (child == node.condition()) continue;
      // The hidden element is read before the variable is written.
      if (child == node.code()) {
        if (node.variable() != null) event(node);
        visit(child);
        link(current, next);
        startAt(next);
        codeDone = true;
      } else {
        visit(child);
      }
    }
    if (!codeDone) {
      link(current, next);
      startAt(next);
    }
    target = target.outer;
    if (node.condition() != null && !testFirst) {
      BasicBlock again = block();
      condition(node.condition(), again, shape.after);
      startAt(again);
    }
    link(current, shape.head);
    shape.back.add(current);
    for (BasicBlock each : exits) gate(each, shape.after, current);
    startAt(shape.after);
  }

  /** Whether it is the likes of {@code while (cause != null)}, which is no walk over elements: often there is nothing to begin with. */
  static boolean walksChain(Loop loop) {
    if (loop.form() != Loop.Form.WHILE || !(loop.condition() instanceof Binary) || ((Binary) loop.condition()).op() != Op.NOT_EQUAL) return false;
    Binary test = (Binary) loop.condition();
    return test.left() instanceof LocalRead && test.right() instanceof Literal && ((Literal) test.right()).isNull();
  }

  private void lambda(Lambda node) {
    event(node);
    BasicBlock before = current;
    BasicBlock body = block();
    BasicBlock end = block();
    BasicBlock after = block();
    LoopBlocks shape = new LoopBlocks();
    shape.head = body;
    shape.back.add(end);
    shape.after = after;
    lambdas.put(node, shape);
    if (node.elementLoop() != null) gate(before, after, end);
    link(before, body);
    link(before, after);
    BasicBlock outerExit = exit;
    Handler outerExitHandler = exitHandler;
    Target outerTarget = target;
    exit = end;
    exitHandler = handler;
    target = null;
    startAt(body);
    Loop loop = node.elementLoop();
    if (loop != null) loops.put(loop, shape);
    visit(node.code());
    link(current, end);
    exit = outerExit;
    exitHandler = outerExitHandler;
    target = outerTarget;
    link(end, body);
    link(end, after);
    startAt(after);
  }

  private void choose(Switch node) {
    visit(node.selector());
    BasicBlock after = block();
    BasicBlock select = current;
    event(node);
    select = current;
    target = new Target(target, null, false, node.isExpression(), after, null, handler);
    BasicBlock fallsFrom = null;
    for (Case each : node.cases()) {
      BasicBlock start = block();
      link(select, start);
      if (fallsFrom != null) link(fallsFrom, start);
      startAt(start);
      int code = each.labelCount();
      for (int i = 0; i < code; i++) visit(each.child(i));
      // A guard that fails goes on to the next label: any case may follow. Only patterns have guards.
      if (hasPattern(each)) link(current, select);
      for (int i = code; i < each.childCount(); i++) visit(each.child(i));
      if (each.isArrow()) {
        link(current, after);
        fallsFrom = null;
      } else {
        fallsFrom = current;
      }
    }
    if (fallsFrom != null) link(fallsFrom, after);
    if (!node.isExhaustive()) link(select, after);
    target = target.outer;
    startAt(after);
  }

  private static boolean hasPattern(Case node) {
    for (int i = 0; i < node.labelCount(); i++) {
      if (node.child(i) instanceof LocalDecl || node.child(i) instanceof Opaque) return true;
    }
    return false;
  }

  private void protect(Try node) {
    Handler outer = handler;
    BasicBlock lastly = node.lastly() == null ? null : block();
    BasicBlock after = block();
    Handler aroundCatches = lastly == null ? outer : new Handler(outer, lastly, lastly);
    BasicBlock dispatch = node.catches().isEmpty() ? null : block();
    if (dispatch != null && aroundCatches != null) linkThrow(dispatch, aroundCatches.onThrow);
    handler = dispatch == null ? aroundCatches : new Handler(aroundCatches, dispatch, null);
    if (handler != null) linkThrow(current, handler.onThrow);
    for (int i = 0; i < node.resourceCount(); i++) visit(node.child(i));
    visit(node.block());
    // Closing a resource may throw.
    if (node.resourceCount() > 0 && handler != null) linkThrow(current, handler.onThrow);
    BasicBlock normal = lastly == null ? after : lastly;
    link(current, normal);
    List<BasicBlock> normalEnds = new ArrayList<>(2);
    normalEnds.add(current);
    handler = aroundCatches;
    for (Catch each : node.catches()) {
      BasicBlock start = block();
      link(dispatch, start);
      startAt(start);
      event(each);
      visit(each.child(0));
      link(current, normal);
      normalEnds.add(current);
    }
    handler = outer;
    if (lastly != null) {
      startAt(lastly);
      visit(node.lastly());
      link(current, after);
      for (BasicBlock each : normalEnds) gate(current, after, each);
      if (outer != null) linkThrow(current, outer.onThrow);
      BasicBlock end = current;
      for (int i = 0; i < aroundCatches.pendingTargets.size(); i++) {
        startAt(end);
        BasicBlock next = jump(aroundCatches.pendingTargets.get(i), aroundCatches.pendingScopes.get(i));
        gate(end, next, aroundCatches.pendingSources.get(i));
      }
    }
    startAt(after);
  }

  /** Goes to {@code to}, which lies in the scope of {@code scope}, through the finally blocks in between; returns the first block on this way. */
  private BasicBlock jump(BasicBlock to, Handler scope) {
    for (Handler each = handler; each != null && each != scope; each = each.outer) {
      if (each.lastly != null) {
        link(current, each.lastly);
        each.pendingSources.add(current);
        each.pendingTargets.add(to);
        each.pendingScopes.add(scope);
        current = block();
        return each.lastly;
      }
    }
    link(current, to);
    current = block();
    return to;
  }

  private void leave(Jump node) {
    visitChildren(node);
    event(node);
    for (Target each = target; each != null; each = each.outer) {
      boolean fits;
      if (node.label() != null) fits = node.label().equals(each.label);
      else if (node.kind() == Jump.Kind.YIELD) fits = each.yields;
      else if (node.kind() == Jump.Kind.CONTINUE) fits = each.loop;
      else fits = !each.yields && (each.loop || each.label == null);
      if (!fits) continue;
      jump(node.kind() == Jump.Kind.CONTINUE ? each.onContinue : each.onBreak, each.handler);
      return;
    }
    // A jump out of an opaque part: nothing is known of where it goes.
    link(current, exit);
    current = block();
  }
}
