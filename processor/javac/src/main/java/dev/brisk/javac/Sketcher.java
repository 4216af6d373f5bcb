package dev.brisk.javac;

import com.sun.source.tree.*;
import com.sun.source.util.TreeScanner;
import dev.brisk.engine.Interests;
import dev.brisk.engine.Sketch;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Name;
import javax.lang.model.util.Elements;

/** One pass over a class's trees: lists its bodies, takes a glance at each and notes the calls between them. */
final class Sketcher extends TreeScanner<Void, Void> {
  private final Map<Name, Integer> methods;
  private final Map<Name, Integer> types;
  private final JavacUnit unit;
  private final Deque<ClassTree> classes = new ArrayDeque<>();
  private JavacBody current;
  private int loops;
  private int lambdas;
  private int calls;
  private int callsWithArguments;

  /** The names of {@link Interests} as this compiler's own. */
  static Map<Name, Integer> names(Map<String, Integer> numbers, Elements elements) {
    Map<Name, Integer> names = new HashMap<>(numbers.size() * 2);
    for (Map.Entry<String, Integer> each : numbers.entrySet()) names.put(elements.getName(each.getKey()), each.getValue());
    return names;
  }

  Sketcher(JavacUnit unit, Map<Name, Integer> methods, Map<Name, Integer> types) {
    this.unit = unit;
    this.methods = methods;
    this.types = types;
  }

  @Override
  public Void visitClass(ClassTree tree, Void none) {
    JavacBody outerBody = current;
    int outerLoops = loops;
    int outerLambdas = lambdas;
    classes.push(tree);
    scan(tree.getExtendsClause(), none);
    scan(tree.getImplementsClause(), none);
    for (Tree member : tree.getMembers()) {
      loops = 0;
      lambdas = 0;
      current = null;
      if (member instanceof VariableTree) scan(((VariableTree) member).getType(), none);
      if (member instanceof ClassTree) {
        scan(member, none);
      } else if (member instanceof MethodTree && ((MethodTree) member).getBody() != null && !isImplicit((MethodTree) member)) {
        current = unit.addBody(member, classes, outerBody);
        for (VariableTree parameter : ((MethodTree) member).getParameters()) scan(parameter.getType(), none);
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
    loops++;
    scan(tree.getCondition(), none);
    scan(tree.getUpdate(), none);
    scan(tree.getStatement(), none);
    loops--;
    return null;
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void none) {
    see(Sketch.LOOP);
    scan(tree.getVariable(), none);
    scan(tree.getExpression(), none);
    loops++;
    scan(tree.getStatement(), none);
    loops--;
    return null;
  }

  @Override
  public Void visitWhileLoop(WhileLoopTree tree, Void none) {
    see(Sketch.LOOP);
    loops++;
    super.visitWhileLoop(tree, none);
    loops--;
    return null;
  }

  @Override
  public Void visitDoWhileLoop(DoWhileLoopTree tree, Void none) {
    see(Sketch.LOOP);
    loops++;
    super.visitDoWhileLoop(tree, none);
    loops--;
    return null;
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void none) {
    see(Sketch.LOOP | Sketch.LAMBDA);
    lambdas++;
    super.visitLambdaExpression(tree, none);
    lambdas--;
    return null;
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void none) {
    note(tree.getName());
    return super.visitMemberReference(tree, none);
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void none) {
    see(Sketch.NEW);
    MethodTree only = Anonymous.methodOf(tree, unit);
    if (only == null) return super.visitNewClass(tree, none);
    see(Sketch.LOOP | Sketch.LAMBDA);
    scan(tree.getIdentifier(), none);
    lambdas++;
    scan(only.getBody(), none);
    lambdas--;
    return null;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void none) {
    see(Sketch.CALL);
    calls++;
    if (!tree.getArguments().isEmpty()) callsWithArguments++;
    ExpressionTree select = tree.getMethodSelect();
    if (select instanceof MemberSelectTree) {
      MemberSelectTree member = (MemberSelectTree) select;
      note(member.getIdentifier());
      if (isThis(member.getExpression())) unit.addCall(member.getIdentifier(), tree.getArguments().size(), current, loops);
    } else if (select instanceof IdentifierTree) {
      note(((IdentifierTree) select).getName());
      unit.addCall(((IdentifierTree) select).getName(), tree.getArguments().size(), current, loops);
    }
    return super.visitMethodInvocation(tree, none);
  }

  private static boolean isThis(ExpressionTree tree) {
    return tree instanceof IdentifierTree && ((IdentifierTree) tree).getName().contentEquals("this");
  }

  private void note(Name name) {
    if (current == null) return;
    Integer number = methods.get(name);
    if (number != null) current.sketch().seeName(number, loops + lambdas > 0);
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
      scan(right, none);
      if (cheapBehind && calls > before) seeCondition();
      if (isCondition(at)) cheapBehind |= maySettle(right, at.getKind(), callsWithArguments > argumentsBefore);
      at = ((BinaryTree) at).getLeftOperand();
    }
    int before = calls;
    scan(at, none);
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
  public Void visitIdentifier(IdentifierTree tree, Void none) {
    noteType(tree.getName());
    return null;
  }

  /** A qualified name ends in the simple one. */
  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void none) {
    noteType(tree.getIdentifier());
    return super.visitMemberSelect(tree, none);
  }

  private void noteType(Name name) {
    Integer number = types.get(name);
    if (number == null) return;
    unit.typesOfClass().set(number);
    if (current != null) current.sketch().seeType(number);
  }

  @Override
  public Void visitVariable(VariableTree tree, Void none) {
    if (current != null) {
      // The type of var is not written: any type may be meant.
      if (tree.getType() == null || unit.positions().start(tree.getType()) < 0) seeAllTypes();
      else noteLocal(tree.getType());
    }
    scan(tree.getType(), none);
    return scan(tree.getInitializer(), none);
  }

  private void seeAllTypes() {
    for (Integer number : types.values()) {
      current.sketch().seeType(number);
      current.sketch().seeLocalOfType(number);
    }
  }

  private void noteLocal(Tree type) {
    while (type instanceof AnnotatedTypeTree) type = ((AnnotatedTypeTree) type).getUnderlyingType();
    Integer number = null;
    if (type instanceof IdentifierTree) number = types.get(((IdentifierTree) type).getName());
    if (type instanceof MemberSelectTree) number = types.get(((MemberSelectTree) type).getIdentifier());
    if (number != null) current.sketch().seeLocalOfType(number);
  }
}
