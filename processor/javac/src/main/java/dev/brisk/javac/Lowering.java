package dev.brisk.javac;

import com.sun.source.tree.*;
import com.sun.source.util.TreeScanner;
import dev.brisk.jdk.Cost;
import dev.brisk.jdk.JdkTable;
import dev.brisk.jdk.Row;
import dev.brisk.model.*;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Turns one body's trees into the model, with hidden work spelled out. What it does not know becomes opaque, never skipped. */
final class Lowering {
  private static final Node[] NO_NODES = {};
  private static final Expr[] NO_EXPRS = {};

  private final JavacUnit unit;
  private final JdkTable table;
  private final TypeElement owner;
  private final Map<Element, Variable> variables = new HashMap<>();
  private Scope scope;
  private TypeMirror returnType;
  private TypeMirror yieldType;
  private boolean complete = true;
  private boolean selfCall;
  private ExecutableElement self;

  /** What the innermost lambda captures. */
  private static final class Scope {
    final Scope outer;
    final List<Variable> own = new ArrayList<>(4);
    boolean captures;

    Scope(Scope outer) {
      this.outer = outer;
    }
  }

  Lowering(JavacUnit unit, TypeElement owner) {
    this.unit = unit;
    this.table = unit.table();
    this.owner = owner;
  }

  Body method(MethodTree tree, ExecutableElement method) {
    self = method;
    returnType = method.getReturnType();
    List<Variable> parameters = new ArrayList<>(tree.getParameters().size());
    for (VariableTree parameter : tree.getParameters()) {
      Variable variable = declare(parameter);
      if (variable != null) parameters.add(variable);
    }
    Node code = statement(tree.getBody());
    if (selfCall) code = new Loop(unit, tree.getBody(), Loop.Form.RECURSION, null, null, code, 0, code);
    return new Body(unit, tree, method, parameters, complete, code);
  }

  Body initializer(BlockTree tree) {
    Node code = statement(tree);
    return new Body(unit, tree, owner, Collections.emptyList(), complete, code);
  }

  Body field(VariableTree tree, VariableElement field) {
    Expr value = convert(expression(tree.getInitializer()), field.asType());
    return new Body(unit, tree, field, Collections.emptyList(), complete, value);
  }

  // Variables

  private Variable declare(VariableTree tree) {
    Element element = unit.element(tree);
    if (!(element instanceof VariableElement)) return null;
    Variable variable = new Variable((VariableElement) element, tree);
    variables.put(element, variable);
    if (scope != null) scope.own.add(variable);
    return variable;
  }

  private Variable variable(VariableElement element) {
    Variable known = variables.get(element);
    if (known == null) {
      // Declared around the class this body belongs to.
      known = new Variable(element, null);
      variables.put(element, known);
    }
    for (Scope each = scope; each != null && !each.own.contains(known); each = each.outer) each.captures = true;
    return known;
  }

  // Statements

  private Node[] statements(List<? extends StatementTree> trees) {
    Node[] nodes = new Node[trees.size()];
    for (int i = 0; i < nodes.length; i++) nodes[i] = statement(trees.get(i));
    return nodes;
  }

  private Node statement(Tree tree) {
    switch (tree.getKind()) {
      case BLOCK:
        return new Block(unit, tree, statements(((BlockTree) tree).getStatements()));
      case EXPRESSION_STATEMENT:
        return new ExprStmt(unit, tree, expression(((ExpressionStatementTree) tree).getExpression()));
      case VARIABLE:
        return local((VariableTree) tree);
      case IF: {
        IfTree branch = (IfTree) tree;
        Expr condition = test(branch.getCondition());
        Node then = statement(branch.getThenStatement());
        return new If(unit, tree, condition, then, branch.getElseStatement() == null ? null : statement(branch.getElseStatement()));
      }
      case FOR_LOOP:
        return forLoop((ForLoopTree) tree);
      case ENHANCED_FOR_LOOP:
        return forEach((EnhancedForLoopTree) tree);
      case WHILE_LOOP: {
        Expr condition = test(((WhileLoopTree) tree).getCondition());
        Node code = statement(((WhileLoopTree) tree).getStatement());
        return new Loop(unit, tree, Loop.Form.WHILE, null, condition, code, 0, condition, code);
      }
      case DO_WHILE_LOOP: {
        Node code = statement(((DoWhileLoopTree) tree).getStatement());
        Expr condition = test(((DoWhileLoopTree) tree).getCondition());
        return new Loop(unit, tree, Loop.Form.DO, null, condition, code, 0, code, condition);
      }
      case RETURN: {
        ExpressionTree value = ((ReturnTree) tree).getExpression();
        return new Return(unit, tree, value == null ? null : convert(expression(value), returnType));
      }
      case THROW:
        return new Throw(unit, tree, expression(((ThrowTree) tree).getExpression()));
      case BREAK:
        return new Jump(unit, tree, Jump.Kind.BREAK, label(((BreakTree) tree).getLabel()), null);
      case CONTINUE:
        return new Jump(unit, tree, Jump.Kind.CONTINUE, label(((ContinueTree) tree).getLabel()), null);
      case YIELD:
        return new Jump(unit, tree, Jump.Kind.YIELD, null, convert(expression(((YieldTree) tree).getValue()), yieldType));
      case LABELED_STATEMENT: {
        LabeledStatementTree labeled = (LabeledStatementTree) tree;
        return new Labeled(unit, tree, labeled.getLabel().toString(), statement(labeled.getStatement()));
      }
      case SWITCH: {
        SwitchTree choice = (SwitchTree) tree;
        return new ExprStmt(unit, tree, choice(tree, choice.getExpression(), choice.getCases(), false));
      }
      case TRY:
        return protect((TryTree) tree);
      case SYNCHRONIZED:
        return new Sync(unit, tree, expression(((SynchronizedTree) tree).getExpression()), statement(((SynchronizedTree) tree).getBlock()));
      case ASSERT: {
        AssertTree check = (AssertTree) tree;
        Expr condition = test(check.getCondition());
        return new Assert(unit, tree, condition, check.getDetail() == null ? null : expression(check.getDetail()));
      }
      case EMPTY_STATEMENT:
        return new Block(unit, tree, NO_NODES);
      case CLASS:
      case INTERFACE:
      case ENUM:
      case ANNOTATION_TYPE:
      case RECORD:
        // Its bodies are modelled on their own; what they read of the variables around it counts as a use here.
        capturedBy((ClassTree) tree);
        return new Block(unit, tree, NO_NODES);
      default:
        return new ExprStmt(unit, tree, opaque(tree));
    }
  }

  private static String label(javax.lang.model.element.Name name) {
    return name == null ? null : name.toString();
  }

  private Node local(VariableTree tree) {
    ExpressionTree initializer = tree.getInitializer();
    Expr value = initializer == null ? null : initializer(initializer, unit.element(tree));
    Variable variable = declare(tree);
    if (variable == null) return new ExprStmt(unit, tree, value == null ? opaque(tree) : new Opaque(unit, tree, value));
    return new LocalDecl(unit, tree, variable, value);
  }

  private Expr initializer(ExpressionTree tree, Element variable) {
    Expr value = expression(tree);
    return variable == null ? value : convert(value, variable.asType());
  }

  private Node forLoop(ForLoopTree tree) {
    List<Node> children = new ArrayList<>();
    for (StatementTree each : tree.getInitializer()) children.add(statement(each));
    int once = children.size();
    Expr condition = tree.getCondition() == null ? null : test(tree.getCondition());
    if (condition != null) children.add(condition);
    Node code = statement(tree.getStatement());
    children.add(code);
    for (ExpressionStatementTree each : tree.getUpdate()) children.add(statement(each));
    return new Loop(unit, tree, Loop.Form.FOR, null, condition, code, once, children.toArray(NO_NODES));
  }

  private Node forEach(EnhancedForLoopTree tree) {
    Expr iterable = expression(tree.getExpression());
    TypeMirror type = iterable.type();
    boolean array = type != null && type.getKind() == TypeKind.ARRAY;
    TypeMirror elementType = array ? ((ArrayType) type).getComponentType() : unit.elementTypeOf(type);
    Variable variable = declare(tree.getVariable());
    Expr element = new ElementRead(unit, tree.getVariable(), elementType);
    if (variable != null) element = convert(element, variable.type());
    Node code = statement(tree.getStatement());
    Loop.Form form = array ? Loop.Form.FOR_EACH_ARRAY : Loop.Form.FOR_EACH;
    Expr walked = array ? iterable : new IteratorAllocation(unit, iterable);
    return new Loop(unit, tree, form, variable, null, code, 1, walked, element, code);
  }

  private Node protect(TryTree tree) {
    List<Node> children = new ArrayList<>();
    for (Tree resource : tree.getResources()) {
      children.add(resource instanceof VariableTree ? local((VariableTree) resource) : expression((ExpressionTree) resource));
    }
    int resources = children.size();
    children.add(statement(tree.getBlock()));
    List<Catch> catches = new ArrayList<>(tree.getCatches().size());
    for (CatchTree each : tree.getCatches()) {
      Variable variable = declare(each.getParameter());
      Node code = statement(each.getBlock());
      if (variable == null) {
        complete = false;
        continue;
      }
      Catch node = new Catch(unit, each, variable, code);
      catches.add(node);
      children.add(node);
    }
    if (tree.getFinallyBlock() != null) children.add(statement(tree.getFinallyBlock()));
    return new Try(unit, tree, resources, catches, tree.getFinallyBlock() != null, children.toArray(NO_NODES));
  }

  private Switch choice(Tree tree, ExpressionTree selectorTree, List<? extends CaseTree> caseTrees, boolean expression) {
    TypeMirror outerYield = yieldType;
    if (expression) yieldType = unit.typeOf(tree);
    Expr selector = expression(selectorTree);
    List<Case> cases = new ArrayList<>(caseTrees.size());
    boolean exhaustive = expression;
    boolean patterns = false;
    for (CaseTree each : caseTrees) {
      List<Node> parts = new ArrayList<>();
      boolean acceptsNull = false;
      List<Tree> labels = NewerKinds.labelsOf(each);
      exhaustive |= labels.isEmpty();
      for (Tree label : labels) {
        Tree constant = NewerKinds.constantOf(label);
        exhaustive |= NewerKinds.isDefault(label);
        Tree pattern = NewerKinds.patternOf(label);
        if (pattern != null) {
          parts.add(pattern(pattern));
          patterns = true;
        } else if (constant instanceof ExpressionTree) {
          Expr value = label(constant, selector);
          acceptsNull |= value instanceof Literal && ((Literal) value).isNull();
          parts.add(value);
        }
      }
      int count = parts.size();
      boolean arrow = each.getCaseKind() == CaseTree.CaseKind.RULE;
      if (arrow && each.getBody() != null) parts.add(caseBody(each.getBody(), expression));
      else if (each.getStatements() != null) for (StatementTree statement : each.getStatements()) parts.add(statement(statement));
      cases.add(new Case(unit, each, arrow, acceptsNull, count, parts.toArray(NO_NODES)));
    }
    yieldType = outerYield;
    TypeMirror type = selector.type();
    if (!patterns && type != null && type.getKind() == TypeKind.DECLARED && unit.isBoxed(type)) selector = convert(selector, unit.unboxed(type));
    return new Switch(unit, tree, expression, exhaustive || patterns, selector, cases);
  }

  /** The bare name of an enum constant has no type of its own worth asking for. */
  private Expr label(Tree constant, Expr selector) {
    if (constant instanceof IdentifierTree) {
      Element element = unit.element(constant);
      if (element instanceof VariableElement) return new FieldRead(unit, constant, (VariableElement) element, null);
      return new TypeRef(unit, constant);
    }
    return expression((ExpressionTree) constant);
  }

  private Node caseBody(Tree body, boolean expression) {
    if (!(body instanceof ExpressionTree)) return statement(body);
    Expr value = expression((ExpressionTree) body);
    if (!expression) return new ExprStmt(unit, body, value);
    return new Jump(unit, body, Jump.Kind.YIELD, null, convert(value, yieldType));
  }

  private Node pattern(Tree tree) {
    if (tree instanceof BindingPatternTree) {
      Variable variable = declare(((BindingPatternTree) tree).getVariable());
      if (variable != null) return new LocalDecl(unit, tree, variable, null);
    }
    declareBindings(tree);
    return opaque(tree);
  }

  private void declareBindings(Tree tree) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree node, Void none) {
        declare(node);
        return null;
      }
    }.scan(tree, null);
  }

  // Expressions

  private Expr test(ExpressionTree tree) {
    Expr condition = expression(tree);
    TypeMirror type = condition.type();
    if (type != null && type.getKind() == TypeKind.DECLARED) return new Unbox(unit, condition, unit.types().getPrimitiveType(TypeKind.BOOLEAN));
    return condition;
  }

  private Expr expression(Tree tree) {
    switch (tree.getKind()) {
      case PARENTHESIZED: {
        Expr inner = expression(((ParenthesizedTree) tree).getExpression());
        inner.parenthesizedBy(tree);
        return inner;
      }
      case INT_LITERAL:
      case LONG_LITERAL:
      case FLOAT_LITERAL:
      case DOUBLE_LITERAL:
      case BOOLEAN_LITERAL:
      case CHAR_LITERAL:
      case STRING_LITERAL:
      case NULL_LITERAL:
        return new Literal(unit, tree, ((LiteralTree) tree).getValue());
      case IDENTIFIER:
        return identifier((IdentifierTree) tree);
      case MEMBER_SELECT:
        return select((MemberSelectTree) tree);
      case METHOD_INVOCATION:
        return call((MethodInvocationTree) tree);
      case NEW_CLASS:
        return creation((NewClassTree) tree);
      case NEW_ARRAY:
        return newArray((NewArrayTree) tree);
      case ARRAY_ACCESS: {
        ArrayAccessTree access = (ArrayAccessTree) tree;
        Expr array = expression(access.getExpression());
        return new ArrayRead(unit, tree, array, unboxedIfBoxed(expression(access.getIndex())));
      }
      case CONDITIONAL_AND:
      case CONDITIONAL_OR: {
        BinaryTree both = (BinaryTree) tree;
        Expr left = test(both.getLeftOperand());
        return new Condition(unit, tree, tree.getKind() == Tree.Kind.CONDITIONAL_AND, left, test(both.getRightOperand()));
      }
      case CONDITIONAL_EXPRESSION: {
        ConditionalExpressionTree choice = (ConditionalExpressionTree) tree;
        TypeMirror type = unit.typeOf(tree);
        Expr condition = test(choice.getCondition());
        Expr yes = convert(expression(choice.getTrueExpression()), type);
        return new Conditional(unit, tree, condition, yes, convert(expression(choice.getFalseExpression()), type));
      }
      case TYPE_CAST: {
        Expr operand = expression(((TypeCastTree) tree).getExpression());
        TypeMirror type = unit.typeOf(tree);
        return new Cast(unit, tree, convert(operand, type));
      }
      case INSTANCE_OF:
        return typeTest((InstanceOfTree) tree);
      case ASSIGNMENT:
        return assignment((AssignmentTree) tree);
      case LAMBDA_EXPRESSION:
        return lambda((LambdaExpressionTree) tree, null);
      case MEMBER_REFERENCE:
        return reference((MemberReferenceTree) tree);
      case SWITCH_EXPRESSION: {
        SwitchExpressionTree choice = (SwitchExpressionTree) tree;
        return choice(tree, choice.getExpression(), choice.getCases(), true);
      }
      case PREFIX_INCREMENT:
      case PREFIX_DECREMENT:
      case POSTFIX_INCREMENT:
      case POSTFIX_DECREMENT:
        return increment((UnaryTree) tree);
      case UNARY_PLUS:
      case UNARY_MINUS:
      case BITWISE_COMPLEMENT:
      case LOGICAL_COMPLEMENT:
        return new Unary(unit, tree, unaryOp(tree.getKind()), unboxedIfBoxed(expression(((UnaryTree) tree).getExpression())));
      case PRIMITIVE_TYPE:
      case ARRAY_TYPE:
      case PARAMETERIZED_TYPE:
      case ANNOTATED_TYPE:
        return new TypeRef(unit, tree);
      default:
        if (tree instanceof BinaryTree) return binary((BinaryTree) tree);
        if (tree instanceof CompoundAssignmentTree) return compound((CompoundAssignmentTree) tree);
        return opaque(tree);
    }
  }

  private Opaque opaque(Tree tree) {
    complete = false;
    List<Node> parts = new ArrayList<>();
    for (Tree child : NewerKinds.childrenOf(tree)) {
      if (child instanceof StatementTree && !(child instanceof ClassTree)) parts.add(statement(child));
      else if (child instanceof ExpressionTree && isValue(child)) parts.add(expression(child));
    }
    return new Opaque(unit, tree, parts.toArray(NO_NODES));
  }

  /** Types stand among a tree's children as well. */
  private boolean isValue(Tree tree) {
    if (!(tree instanceof IdentifierTree) && !(tree instanceof MemberSelectTree)) return true;
    Element element = unit.element(tree);
    return element instanceof VariableElement;
  }

  private Expr identifier(IdentifierTree tree) {
    Element element = unit.element(tree);
    if (element == null) return opaque(tree);
    if (unit.context().isSelf(tree.getName())) {
      captureThis();
      return new This(unit, tree, false, false);
    }
    if (!(element instanceof VariableElement)) return new TypeRef(unit, tree);
    VariableElement variable = (VariableElement) element;
    if (!isField(variable)) return new LocalRead(unit, tree, variable(variable));
    if (variable.getModifiers().contains(Modifier.STATIC)) return new FieldRead(unit, tree, variable, null);
    return new FieldRead(unit, tree, variable, impliedThis(tree, variable));
  }

  private static boolean isField(VariableElement variable) {
    return variable.getKind().isField();
  }

  private void captureThis() {
    for (Scope each = scope; each != null; each = each.outer) each.captures = true;
  }

  private This impliedThis(Tree tree, Element member) {
    captureThis();
    Element declaring = member.getEnclosingElement();
    boolean outer = declaring instanceof TypeElement && !declaring.equals(owner)
        && !unit.types().isSubtype(unit.types().erasure(owner.asType()), unit.types().erasure(declaring.asType()));
    return new This(unit, tree, true, outer);
  }

  private Expr select(MemberSelectTree tree) {
    Element element = unit.element(tree);
    if (unit.context().isClass(tree.getIdentifier())) return new TypeRef(unit, tree);
    if (unit.context().isSelf(tree.getIdentifier())) {
      captureThis();
      Element type = unit.element(tree.getExpression());
      return new This(unit, tree, false, !owner.equals(type));
    }
    if (!(element instanceof VariableElement)) {
      if (element != null && (element.getKind().isClass() || element.getKind().isInterface() || element.getKind() == ElementKind.PACKAGE)) {
        return new TypeRef(unit, tree);
      }
      return opaque(tree);
    }
    VariableElement field = (VariableElement) element;
    Expr receiver = expression(tree.getExpression());
    if (receiver instanceof TypeRef) receiver = null;
    return new FieldRead(unit, tree, field, receiver);
  }

  private Expr typeTest(InstanceOfTree tree) {
    Expr operand = expression(tree.getExpression());
    Tree pattern = tree.getPattern();
    if (pattern == null) return new TypeTest(unit, tree, null, operand);
    if (pattern instanceof BindingPatternTree) {
      Variable variable = declare(((BindingPatternTree) pattern).getVariable());
      if (variable != null) return new TypeTest(unit, tree, variable, operand);
    }
    declareBindings(pattern);
    complete = false;
    return new Opaque(unit, tree, operand);
  }

  private Expr newArray(NewArrayTree tree) {
    List<Expr> parts = new ArrayList<>();
    for (ExpressionTree size : tree.getDimensions()) parts.add(unboxedIfBoxed(expression(size)));
    if (tree.getInitializers() != null) {
      TypeMirror type = unit.typeOf(tree);
      TypeMirror element = type != null && type.getKind() == TypeKind.ARRAY ? ((ArrayType) type).getComponentType() : null;
      for (ExpressionTree each : tree.getInitializers()) parts.add(convert(expression(each), element));
    }
    return new NewArray(unit, tree, parts.toArray(NO_EXPRS));
  }

  private Expr call(MethodInvocationTree tree) {
    ExpressionTree select = tree.getMethodSelect();
    Element element = unit.element(select);
    ExecutableElement method = element instanceof ExecutableElement ? (ExecutableElement) element : null;
    String name;
    Expr receiver = null;
    if (select instanceof MemberSelectTree) {
      name = unit.context().text(((MemberSelectTree) select).getIdentifier());
      receiver = expression(((MemberSelectTree) select).getExpression());
    } else if (select instanceof IdentifierTree) {
      name = unit.context().text(((IdentifierTree) select).getName());
      boolean constructor = method != null && method.getKind() == ElementKind.CONSTRUCTOR;
      if (method != null && !constructor && !method.getModifiers().contains(Modifier.STATIC)) receiver = impliedThis(select, method);
    } else {
      return opaque(tree);
    }
    if (method == null) complete = false;
    if (method != null && method.equals(self) && (receiver == null || receiver instanceof This)) selfCall = true;
    Row row = method != null ? table.find(method) : null;
    Expr[] arguments = arguments(tree, tree.getArguments(), method, row);
    if (row != null && row.cost() == Cost.LOOKUP && receiver != null) return new Lookup(unit, tree, name, method, receiver, arguments);
    return new Call(unit, tree, name, method, receiver, arguments);
  }

  private Expr[] arguments(Tree call, List<? extends ExpressionTree> trees, ExecutableElement method, Row row) {
    if (trees.isEmpty() && (method == null || !method.isVarArgs())) return NO_EXPRS;
    List<? extends VariableElement> formals = method == null ? null : method.getParameters();
    Expr[] given = new Expr[trees.size()];
    for (int i = 0; i < given.length; i++) given[i] = argument(trees.get(i), row == null ? null : row.argument(i));
    if (formals == null) return given;
    if (!method.isVarArgs()) {
      for (int i = 0; i < given.length && i < formals.size(); i++) given[i] = convert(given[i], formals.get(i).asType());
      return given;
    }
    int fixed = formals.size() - 1;
    TypeMirror last = formals.get(fixed).asType();
    if (given.length == formals.size() && passesArray(given[fixed], last)) {
      for (int i = 0; i < given.length; i++) given[i] = convert(given[i], formals.get(i).asType());
      return given;
    }
    if (given.length < fixed) return given;
    Expr[] all = new Expr[formals.size()];
    for (int i = 0; i < fixed; i++) all[i] = convert(given[i], formals.get(i).asType());
    Expr[] rest = new Expr[given.length - fixed];
    TypeMirror component = last.getKind() == TypeKind.ARRAY ? ((ArrayType) last).getComponentType() : null;
    for (int i = 0; i < rest.length; i++) rest[i] = convert(given[fixed + i], component);
    all[fixed] = new VarargsArray(unit, call, rest);
    return all;
  }

  private boolean passesArray(Expr last, TypeMirror formal) {
    TypeMirror type = last.type();
    if (type == null || type.getKind() == TypeKind.NULL) return true;
    if (type.getKind() != TypeKind.ARRAY) return false;
    return unit.types().isAssignable(unit.types().erasure(type), unit.types().erasure(formal));
  }

  private Expr argument(ExpressionTree tree, String word) {
    Tree bare = tree;
    while (bare instanceof ParenthesizedTree) bare = ((ParenthesizedTree) bare).getExpression();
    Loop.Form form = formOf(word);
    if (form == null) return expression(tree);
    if (bare instanceof LambdaExpressionTree) return lambda((LambdaExpressionTree) bare, form);
    if (bare instanceof NewClassTree) {
      MethodTree only = Anonymous.methodOf((NewClassTree) bare, unit);
      if (only != null) return anonymous((NewClassTree) bare, only, form);
    }
    return expression(tree);
  }

  private static Loop.Form formOf(String word) {
    if (word == null) return null;
    switch (word) {
      case "each": return Loop.Form.FOR_EACH_CALL;
      case "later": return Loop.Form.STREAM_STAGE;
      default: return null;
    }
  }

  private Expr creation(NewClassTree tree) {
    MethodTree only = Anonymous.methodOf(tree, unit);
    if (only != null) return anonymous(tree, only, null);
    Element element = unit.element(tree);
    ExecutableElement constructor = element instanceof ExecutableElement ? (ExecutableElement) element : null;
    if (constructor == null) complete = false;
    Expr outer = tree.getEnclosingExpression() == null ? null : expression(tree.getEnclosingExpression());
    Expr[] arguments = arguments(tree, tree.getArguments(), tree.getClassBody() == null ? constructor : null, null);
    if (outer != null) {
      Expr[] all = new Expr[arguments.length + 1];
      all[0] = outer;
      System.arraycopy(arguments, 0, all, 1, arguments.length);
      arguments = all;
    }
    if (tree.getClassBody() != null) {
      captureThis();
      captureOuter(tree.getClassBody());
    }
    return new New(unit, tree, constructor, tree.getClassBody() != null, arguments);
  }

  /** What an anonymous class reads of the variables around it counts as a use here. */
  private void captureOuter(ClassTree body) {
    complete = false;
    capturedBy(body);
  }

  private void capturedBy(ClassTree body) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree node, Void none) {
        Element element = unit.element(node);
        if (element instanceof VariableElement && variables.containsKey(element)) new LocalRead(unit, node, variable((VariableElement) element));
        return null;
      }
    }.scan(body, null);
  }

  private Expr anonymous(NewClassTree tree, MethodTree only, Loop.Form form) {
    Element element = unit.element(only);
    TypeMirror result = element instanceof ExecutableElement ? unit.functionResult(unit.typeOf(tree.getIdentifier()), (ExecutableElement) element) : null;
    return lambda(tree, only.getParameters(), only.getBody(), result, form, true);
  }

  private Expr lambda(LambdaExpressionTree tree, Loop.Form form) {
    return lambda(tree, tree.getParameters(), tree.getBody(), unit.functionResult(unit.typeOf(tree), null), form, false);
  }

  private Expr lambda(Tree tree, List<? extends VariableTree> parameterTrees, Tree bodyTree, TypeMirror result, Loop.Form form, boolean anonymous) {
    TypeMirror outerReturn = returnType;
    TypeMirror outerYield = yieldType;
    returnType = result;
    scope = new Scope(scope);
    List<Variable> parameters = new ArrayList<>(parameterTrees.size());
    for (VariableTree each : parameterTrees) {
      Variable variable = declare(each);
      if (variable != null) parameters.add(variable);
      else complete = false;
    }
    Node code = bodyTree instanceof ExpressionTree ? convert(expression(bodyTree), result) : statement(bodyTree);
    boolean captures = scope.captures;
    scope = scope.outer;
    returnType = outerReturn;
    yieldType = outerYield;
    if (form != null) code = new Loop(unit, bodyTree, form, null, null, code, 0, code);
    return captures
        ? new CapturingLambda(unit, tree, parameters, anonymous, code)
        : new Lambda(unit, tree, parameters, anonymous, code);
  }

  private Expr reference(MemberReferenceTree tree) {
    Element element = unit.element(tree);
    Expr receiver = expression(tree.getQualifierExpression());
    ExecutableElement method = element instanceof ExecutableElement ? (ExecutableElement) element : null;
    return new MethodRef(unit, tree, tree.getName().toString(), method, receiver);
  }

  // Operations

  private Expr binary(BinaryTree tree) {
    if (isString(unit.typeOf(tree)) && tree.getKind() == Tree.Kind.PLUS) return concat(tree);
    Op op = binaryOp(tree.getKind());
    if (op == null) return opaque(tree);
    Expr left = expression(tree.getLeftOperand());
    Expr right = expression(tree.getRightOperand());
    boolean identity = (op == Op.EQUAL || op == Op.NOT_EQUAL) && !left.isPrimitive() && !right.isPrimitive();
    if (!identity) {
      left = unboxedIfBoxed(left);
      right = unboxedIfBoxed(right);
    }
    return new Binary(unit, tree, op, left, right, null);
  }

  /** A chain of {@code +} is one concatenation; chains may be thousands long, so this is a loop. */
  private Expr concat(BinaryTree tree) {
    List<ExpressionTree> operands = new ArrayList<>();
    ExpressionTree at = tree;
    while (at instanceof BinaryTree && at.getKind() == Tree.Kind.PLUS && isString(unit.typeOf(at))) {
      operands.add(((BinaryTree) at).getRightOperand());
      at = ((BinaryTree) at).getLeftOperand();
    }
    operands.add(at);
    Expr[] parts = new Expr[operands.size()];
    for (int i = 0; i < parts.length; i++) {
      Expr part = expression(operands.get(parts.length - 1 - i));
      parts[i] = part.isString() ? part : new ToText(unit, part);
    }
    return new Concat(unit, tree, parts);
  }

  private boolean isString(TypeMirror type) {
    return type != null && type.getKind() == TypeKind.DECLARED && unit.isClass(type, "java.lang.String");
  }

  private Expr assignment(AssignmentTree tree) {
    ExpressionTree target = bare(tree.getVariable());
    Element element = unit.element(target);
    Variable variable = localOf(target, element);
    Expr place = variable != null ? null : expression(target);
    TypeMirror type = variable != null ? variable.type() : unit.typeOf(target);
    Expr value = convert(expression(tree.getExpression()), type);
    return new Assignment(unit, tree, Assignment.Form.SIMPLE, variable, place, value);
  }

  private static ExpressionTree bare(ExpressionTree tree) {
    while (tree instanceof ParenthesizedTree) tree = ((ParenthesizedTree) tree).getExpression();
    return tree;
  }

  private Variable localOf(ExpressionTree target, Element element) {
    if (!(target instanceof IdentifierTree) || !(element instanceof VariableElement) || isField((VariableElement) element)) return null;
    return variable((VariableElement) element);
  }

  private Expr compound(CompoundAssignmentTree tree) {
    ExpressionTree target = bare(tree.getVariable());
    Variable variable = localOf(target, unit.element(target));
    Expr place = variable != null ? null : expression(target);
    // The read is a node of its own: for fields and array elements it repeats the place, which is evaluated once.
    Expr read = variable != null ? new LocalRead(unit, target, variable) : new ElementRead(unit, target, unit.typeOf(target));
    TypeMirror type = variable != null ? variable.type() : unit.typeOf(target);
    Expr operand = expression(tree.getExpression());
    Expr value;
    if (isString(type)) {
      Expr text = operand.isString() ? operand : new ToText(unit, operand);
      value = new Concat(unit, tree, read, text);
    } else {
      Op op = compoundOp(tree.getKind());
      if (op == null) return opaque(tree);
      TypeMirror primitive = unit.isBoxed(type) ? unit.unboxed(type) : type;
      value = convert(new Binary(unit, tree, op, unboxedIfBoxed(read), unboxedIfBoxed(operand), primitive), type);
    }
    return new Assignment(unit, tree, Assignment.Form.COMPOUND, variable, place, value);
  }

  private Expr increment(UnaryTree tree) {
    ExpressionTree target = bare(tree.getExpression());
    Variable variable = localOf(target, unit.element(target));
    Expr place = variable != null ? null : expression(target);
    Expr read = variable != null ? new LocalRead(unit, target, variable) : new ElementRead(unit, target, unit.typeOf(target));
    TypeMirror type = variable != null ? variable.type() : unit.typeOf(target);
    TypeMirror primitive = unit.isBoxed(type) ? unit.unboxed(type) : type;
    boolean up = tree.getKind() == Tree.Kind.PREFIX_INCREMENT || tree.getKind() == Tree.Kind.POSTFIX_INCREMENT;
    boolean prefix = tree.getKind() == Tree.Kind.PREFIX_INCREMENT || tree.getKind() == Tree.Kind.PREFIX_DECREMENT;
    Expr one = new Literal(unit, tree, 1);
    Expr value = convert(new Binary(unit, tree, up ? Op.PLUS : Op.MINUS, unboxedIfBoxed(read), one, primitive), type);
    return new Assignment(unit, tree, prefix ? Assignment.Form.PREFIX : Assignment.Form.POSTFIX, variable, place, value);
  }

  // Conversions

  private Expr unboxedIfBoxed(Expr expr) {
    TypeMirror type = expr.type();
    if (type == null || type.getKind() != TypeKind.DECLARED || !unit.isBoxed(type)) return expr;
    return new Unbox(unit, expr, unit.unboxed(type));
  }

  private Expr convert(Expr expr, TypeMirror target) {
    if (target == null) return expr;
    TypeKind to = target.getKind();
    if (to == TypeKind.VOID || to == TypeKind.NONE || to == TypeKind.ERROR) return expr;
    TypeMirror type = expr.type();
    if (type == null) return expr;
    TypeKind from = type.getKind();
    if (from.isPrimitive() == to.isPrimitive()) return expr;
    if (from.isPrimitive()) {
      TypeMirror wrapper = to == TypeKind.DECLARED && unit.isBoxed(target) ? target : unit.boxed(type);
      return new Box(unit, expr, wrapper);
    }
    if (from != TypeKind.DECLARED && from != TypeKind.TYPEVAR && from != TypeKind.INTERSECTION) return expr;
    return new Unbox(unit, expr, unit.isBoxed(type) ? unit.unboxed(type) : target);
  }

  private static Op unaryOp(Tree.Kind kind) {
    switch (kind) {
      case UNARY_PLUS: return Op.PLUS;
      case UNARY_MINUS: return Op.MINUS;
      case BITWISE_COMPLEMENT: return Op.COMPLEMENT;
      default: return Op.NOT;
    }
  }

  private static Op binaryOp(Tree.Kind kind) {
    switch (kind) {
      case PLUS: return Op.PLUS;
      case MINUS: return Op.MINUS;
      case MULTIPLY: return Op.TIMES;
      case DIVIDE: return Op.DIVIDE;
      case REMAINDER: return Op.REMAINDER;
      case LEFT_SHIFT: return Op.LEFT_SHIFT;
      case RIGHT_SHIFT: return Op.RIGHT_SHIFT;
      case UNSIGNED_RIGHT_SHIFT: return Op.UNSIGNED_SHIFT;
      case AND: return Op.BIT_AND;
      case OR: return Op.BIT_OR;
      case XOR: return Op.BIT_XOR;
      case LESS_THAN: return Op.LESS;
      case GREATER_THAN: return Op.GREATER;
      case LESS_THAN_EQUAL: return Op.LESS_EQUAL;
      case GREATER_THAN_EQUAL: return Op.GREATER_EQUAL;
      case EQUAL_TO: return Op.EQUAL;
      case NOT_EQUAL_TO: return Op.NOT_EQUAL;
      default: return null;
    }
  }

  private static Op compoundOp(Tree.Kind kind) {
    switch (kind) {
      case PLUS_ASSIGNMENT: return Op.PLUS;
      case MINUS_ASSIGNMENT: return Op.MINUS;
      case MULTIPLY_ASSIGNMENT: return Op.TIMES;
      case DIVIDE_ASSIGNMENT: return Op.DIVIDE;
      case REMAINDER_ASSIGNMENT: return Op.REMAINDER;
      case LEFT_SHIFT_ASSIGNMENT: return Op.LEFT_SHIFT;
      case RIGHT_SHIFT_ASSIGNMENT: return Op.RIGHT_SHIFT;
      case UNSIGNED_RIGHT_SHIFT_ASSIGNMENT: return Op.UNSIGNED_SHIFT;
      case AND_ASSIGNMENT: return Op.BIT_AND;
      case OR_ASSIGNMENT: return Op.BIT_OR;
      case XOR_ASSIGNMENT: return Op.BIT_XOR;
      default: return null;
    }
  }
}
