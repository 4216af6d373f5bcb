package dev.brisk.javac;

import com.sun.source.tree.*;
import com.sun.source.util.TreeScanner;
import dev.brisk.engine.Sketch;
import dev.brisk.engine.SketchedCall;
import dev.brisk.engine.SketchedCall.Place;
import dev.brisk.facts.Questions;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;

/** One pass over a class's trees: lists its bodies, takes a glance at each and notes the calls between them. */
final class Sketcher extends TreeScanner<Void, Void> {
  private final WantedNames wanted;
  private final JavacUnit unit;
  private final Deque<ClassTree> classes = new ArrayDeque<>();
  private JavacBody current;
  private Locals locals;
  /** Whether the body is that of a constructor. */
  private boolean constructing;
  private EarlyLocals early;
  private int loops;
  private int lambdas;
  /** Blocks around that catch something, of this class or one around it. */
  private int tries;
  /** Names seen so far that the loop around them declares or counts. */
  private int loopNames;
  private int calls;
  private int callsWithArguments;

  Sketcher(JavacUnit unit, WantedNames wanted) {
    this.unit = unit;
    this.wanted = wanted;
  }

  @Override
  public Void visitClass(ClassTree tree, Void none) {
    JavacBody outerBody = current;
    int outerLoops = loops;
    int outerLambdas = lambdas;
    Locals outerLocals = locals;
    EarlyLocals outerEarly = early;
    boolean outerConstructing = constructing;
    classes.push(tree);
    unit.noteMarks(tree.getModifiers());
    scan(tree.getExtendsClause(), none);
    scan(tree.getImplementsClause(), none);
    for (Tree member : tree.getMembers()) {
      loops = 0;
      lambdas = 0;
      current = null;
      constructing = member instanceof MethodTree && ((MethodTree) member).getReturnType() == null;
      locals = new Locals(tree, wanted);
      early = new EarlyLocals();
      if (member instanceof VariableTree) scan(((VariableTree) member).getType(), none);
      if (member instanceof VariableTree) unit.noteMarks(((VariableTree) member).getModifiers());
      else if (member instanceof MethodTree) unit.noteMarks(((MethodTree) member).getModifiers());
      if (member instanceof ClassTree) {
        scan(member, none);
      } else if (member instanceof MethodTree && ((MethodTree) member).getBody() != null && !isImplicit((MethodTree) member)) {
        current = unit.addBody(member, classes, outerBody);
        if (((MethodTree) member).getModifiers().getFlags().contains(Modifier.SYNCHRONIZED)) see(Sketch.LOCK);
        for (VariableTree parameter : ((MethodTree) member).getParameters()) {
          locals.declare(parameter, true);
          unit.noteMarks(parameter.getModifiers());
          scan(parameter.getType(), none);
        }
        scan(((MethodTree) member).getBody(), none);
      } else if (member instanceof BlockTree) {
        current = unit.addBody(member, classes, outerBody);
        scan(member, none);
      } else if (member instanceof VariableTree && ((VariableTree) member).getInitializer() != null) {
        current = unit.addBody(member, classes, outerBody);
        scan(((VariableTree) member).getType(), none);
        scan(((VariableTree) member).getInitializer(), none);
      }
    }
    classes.pop();
    current = outerBody;
    locals = outerLocals;
    early = outerEarly;
    constructing = outerConstructing;
    loops = outerLoops;
    lambdas = outerLambdas;
    return null;
  }

  /** A constructor the compiler wrote has the position of its class. */
  private boolean isImplicit(MethodTree method) {
    return method.getReturnType() == null && unit.positions().start(method) == unit.positions().start(classes.peek());
  }

  private void see(int kind) {
    if (current != null) current.sketch().see(kind);
  }

  @Override
  public Void visitForLoop(ForLoopTree tree, Void none) {
    see(Sketch.LOOP);
    scan(tree.getInitializer(), none);
    enterLoop();
    for (ExpressionStatementTree step : tree.getUpdate()) countBy(step.getExpression());
    scan(tree.getCondition(), none);
    scan(tree.getUpdate(), none);
    scan(tree.getStatement(), none);
    leaveLoop();
    return null;
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void none) {
    see(Sketch.LOOP);
    scan(tree.getExpression(), none);
    enterLoop();
    scan(tree.getVariable(), none);
    scan(tree.getStatement(), none);
    leaveLoop();
    return null;
  }

  @Override
  public Void visitWhileLoop(WhileLoopTree tree, Void none) {
    see(Sketch.LOOP);
    enterLoop();
    scan(tree.getCondition(), none);
    scanBranch(tree.getStatement());
    leaveLoop();
    return null;
  }

  @Override
  public Void visitDoWhileLoop(DoWhileLoopTree tree, Void none) {
    see(Sketch.LOOP);
    enterLoop();
    super.visitDoWhileLoop(tree, none);
    leaveLoop();
    return null;
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void none) {
    see(Sketch.LOOP | Sketch.LAMBDA);
    int outer = enterLambda();
    super.visitLambdaExpression(tree, none);
    leaveLambda(outer);
    return null;
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void none) {
    int number = wanted.method(tree.getName());
    if (number >= 0 && current != null) {
      Place place = loops + lambdas > 0 ? Place.IN_LOOP : Place.OUTSIDE;
      current.sketch().see(new SketchedCall(number, -1, place, SketchedCall.Argument.UNKNOWN, 0));
    }
    return super.visitMemberReference(tree, none);
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void none) {
    see(Sketch.NEW);
    int number = wanted.type(Spelling.simpleName(tree.getIdentifier()));
    if (number >= 0 && current != null) current.sketch().seeCreated(number);
    MethodTree only = Anonymous.methodOf(tree, unit);
    if (only == null) return super.visitNewClass(tree, none);
    see(Sketch.LOOP | Sketch.LAMBDA);
    scan(tree.getIdentifier(), none);
    int outer = enterLambda();
    scan(only.getBody(), none);
    leaveLambda(outer);
    return null;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void none) {
    see(Sketch.CALL);
    calls++;
    if (!tree.getArguments().isEmpty()) callsWithArguments++;
    if (Spelling.asksOwnResult(tree)) see(Sketch.OWN_RESULT);
    if (Spelling.takesText(tree)) see(Sketch.TEXT_ARGUMENT);
    Name name = Spelling.methodName(tree);
    int before = loopNames;
    super.visitMethodInvocation(tree, none);
    boolean varies = loopNames > before;
    if (loops + lambdas > 0 && !varies && Questions.derives(name)) see(Sketch.QUESTION);
    int number = wanted.method(name);
    if (number >= 0 && current != null) current.sketch().see(sketch(number, tree, varies));
    return null;
  }

  private SketchedCall sketch(int number, MethodInvocationTree call, boolean varies) {
    Place place = loops + lambdas == 0 ? Place.OUTSIDE : varies ? Place.VARYING : Place.IN_LOOP;
    return new SketchedCall(number, call.getArguments().size(), place, locals.first(call), Spelling.likeness(call));
  }

  private void enterLoop() {
    if (loops + lambdas > 0) see(Sketch.LOOP_IN_LOOP);
    loops++;
    locals.enterLoop();
  }

  private void leaveLoop() {
    loops--;
    locals.leaveLoop();
  }

  private int enterLambda() {
    if (loops + lambdas > 0) see(Sketch.LOOP_IN_LOOP);
    lambdas++;
    locals.enterLoop();
    return early == null ? 0 : early.enterLambda();
  }

  private void leaveLambda(int outer) {
    lambdas--;
    locals.leaveLoop();
    if (early == null) return;
    early.leaveLambda(outer);
    noteEarly();
  }

  // Where a way through the body parts, for what is made before it is known to be needed

  private void scanBranch(Tree branch) {
    if (branch == null) return;
    early.enterBranch();
    scan(branch, null);
    early.leaveBranch();
  }

  private Void jumped() {
    early.jump();
    noteEarly();
    return null;
  }

  private void noteEarly() {
    if (early.takeFound()) see(Sketch.EARLY);
  }

  @Override
  public Void visitBlock(BlockTree tree, Void none) {
    int mark = early.mark();
    super.visitBlock(tree, none);
    early.forget(mark);
    noteEarly();
    return null;
  }

  @Override
  public Void visitSynchronized(SynchronizedTree tree, Void none) {
    see(Sketch.LOCK);
    return super.visitSynchronized(tree, none);
  }

  @Override
  public Void visitThrow(ThrowTree tree, Void none) {
    if (tries > 0) see(Sketch.THROW_IN_TRY);
    return super.visitThrow(tree, none);
  }

  @Override
  public Void visitIf(IfTree tree, Void none) {
    scan(tree.getCondition(), none);
    scanBranch(tree.getThenStatement());
    scanBranch(tree.getElseStatement());
    return null;
  }

  @Override
  public Void visitConditionalExpression(ConditionalExpressionTree tree, Void none) {
    scan(tree.getCondition(), none);
    scanBranch(tree.getTrueExpression());
    scanBranch(tree.getFalseExpression());
    return null;
  }

  @Override
  public Void visitCase(CaseTree tree, Void none) {
    early.enterBranch();
    super.visitCase(tree, none);
    early.leaveBranch();
    return null;
  }

  @Override
  public Void visitTry(TryTree tree, Void none) {
    early.enterTry();
    scan(tree.getResources(), none);
    int outer = tries;
    if (!tree.getCatches().isEmpty()) tries++;
    scan(tree.getBlock(), none);
    tries = outer;
    early.leaveTry();
    scan(tree.getCatches(), none);
    return scan(tree.getFinallyBlock(), none);
  }

  @Override
  public Void visitCatch(CatchTree tree, Void none) {
    early.enterBranch();
    super.visitCatch(tree, none);
    early.leaveBranch();
    return null;
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void none) {
    if (loops > 0 && early.isInBranch()) see(Sketch.SET_IN_LOOP);
    if (early != null && tree.getVariable() instanceof IdentifierTree) {
      early.assign(((IdentifierTree) tree.getVariable()).getName());
      noteEarly();
    }
    if (constructing && isDerived(tree.getExpression())) see(Sketch.DERIVED_FIELD);
    return super.visitAssignment(tree, none);
  }

  private static boolean isDerived(ExpressionTree value) {
    return value.getKind() == Tree.Kind.PLUS || value instanceof MethodInvocationTree || value instanceof NewClassTree && !((NewClassTree) value).getArguments().isEmpty();
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void none) {
    super.visitReturn(tree, none);
    return jumped();
  }

  @Override
  public Void visitBreak(BreakTree tree, Void none) {
    return jumped();
  }

  @Override
  public Void visitContinue(ContinueTree tree, Void none) {
    return jumped();
  }

  /** What a step of a loop changes varies as if the loop declared it. */
  private void countBy(ExpressionTree step) {
    ExpressionTree counted = null;
    if (step instanceof UnaryTree) counted = ((UnaryTree) step).getExpression();
    if (step instanceof AssignmentTree) counted = ((AssignmentTree) step).getVariable();
    if (step instanceof CompoundAssignmentTree) counted = ((CompoundAssignmentTree) step).getVariable();
    if (counted instanceof IdentifierTree) locals.varies(((IdentifierTree) counted).getName());
  }

  @Override
  public Void visitBinary(BinaryTree tree, Void none) {
    // Chains may be thousands long: their left side is walked in a loop, from right to left.
    ExpressionTree at = tree;
    boolean cheapBehind = false;
    while (at instanceof BinaryTree) {
      int before = calls;
      int argumentsBefore = callsWithArguments;
      ExpressionTree right = ((BinaryTree) at).getRightOperand();
      if (isCondition(at)) scanBranch(right);
      else scan(right, none);
      if (cheapBehind && calls > before) seeCondition();
      if (isCondition(at)) cheapBehind |= maySettle(right, at.getKind(), callsWithArguments > argumentsBefore);
      at = ((BinaryTree) at).getLeftOperand();
    }
    int before = calls;
    boolean maySettle = cheapBehind && early != null;
    if (maySettle) early.enterSettled();
    scan(at, none);
    if (maySettle) early.leaveSettled();
    if (maySettle) noteEarly();
    if (cheapBehind && calls > before) seeCondition();
    return null;
  }

  private void seeCondition() {
    see(loops + lambdas > 0 ? Sketch.CONDITION | Sketch.CONDITION_IN_LOOP : Sketch.CONDITION);
  }

  private static boolean isCondition(Tree tree) {
    return tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR;
  }

  /** Whether the operand may be worth asking first: {@code !=} in a chain of {@code &&} nearly always holds, as {@code ==} in one of {@code ||} fails. */
  private static boolean maySettle(ExpressionTree operand, Tree.Kind chain, boolean callsWithArguments) {
    ExpressionTree test = operand;
    while (test instanceof ParenthesizedTree) test = ((ParenthesizedTree) test).getExpression();
    if (isCondition(test)) return true;
    return !callsWithArguments && test.getKind() != (chain == Tree.Kind.CONDITIONAL_AND ? Tree.Kind.NOT_EQUAL_TO : Tree.Kind.EQUAL_TO);
  }

  @Override
  public Void visitNewArray(NewArrayTree tree, Void none) {
    if (loops + lambdas > 0) see(Sketch.ARRAY | Sketch.ARRAY_IN_LOOP);
    else if (tree.getInitializers() != null) see(Sketch.ARRAY);
    return super.visitNewArray(tree, none);
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void none) {
    noteType(tree.getName());
    if (locals != null && locals.isOfLoop(tree.getName())) loopNames++;
    if (early != null) early.use(tree.getName());
    return null;
  }

  /** A qualified name ends in the simple one. */
  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void none) {
    noteType(tree.getIdentifier());
    return super.visitMemberSelect(tree, none);
  }

  private void noteType(Name name) {
    int number = wanted.type(name);
    if (number < 0) return;
    unit.sketch().seeType(number);
    if (current != null) current.sketch().seeType(number);
  }

  @Override
  public Void visitParameterizedType(ParameterizedTypeTree tree, Void none) {
    if (!tree.getTypeArguments().isEmpty()) {
      int number = wanted.typeArgument(tree.getTypeArguments().get(0));
      if (number >= 0) unit.sketch().seeTypeArgument(number);
    }
    return super.visitParameterizedType(tree, none);
  }

  @Override
  public Void visitVariable(VariableTree tree, Void none) {
    unit.noteMarks(tree.getModifiers());
    if (current != null) {
      // The type of var is not written: any type may be meant.
      if (tree.getType() == null || unit.positions().start(tree.getType()) < 0) seeAllTypes();
      else noteLocal(tree.getType());
    }
    scan(tree.getType(), none);
    int before = loopNames;
    scan(tree.getInitializer(), none);
    // A local that holds what does not vary doesn't either.
    if (current != null && Spelling.keepsOwnResult(tree)) see(Sketch.OWN_RESULT_KEPT);
    if (current != null) early.declare(tree);
    if (current != null) locals.declare(tree, tree.getInitializer() == null || loopNames > before || Spelling.isNextOfMany(tree.getInitializer()));
    return null;
  }

  private void seeAllTypes() {
    for (int number = 0; number < wanted.typeCount(); number++) {
      current.sketch().seeType(number);
      current.sketch().seeLocalOfType(number);
    }
  }

  private void noteLocal(Tree type) {
    int number = type instanceof ParameterizedTypeTree ? -1 : wanted.type(Spelling.simpleName(type));
    if (number >= 0) current.sketch().seeLocalOfType(number);
  }
}
