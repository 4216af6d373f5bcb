package dev.brisk.javac;

import com.sun.source.tree.*;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.brisk.calls.CallIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.util.Elements;

/**
 * Fills the index of calls from parsed trees. Two looks: {@link #declare} notes which methods there are, {@link #add} the calls of methods with such names. The
 * type of an object is taken from where its variable is declared, if that is in the same file.
 */
final class CallIndexer extends TreeScanner<Void, Void> {
  private static final int[] NONE = {};
  private static final int INITIALIZER = -1;
  private static final long ALLOCATION = 10;

  private final CallIndex index;
  private final Trees trees;
  private final Elements elements;
  /** The name of constructors. */
  private final Name constructor;
  // Names are compared with these: to look into one costs a text.
  private final Name self;
  private final Name above;
  private final Name throwing;
  private final Name empty;
  private final IndexedNames names;
  private final IndexedMarks marks;

  private final Map<Name, Name> locals = new HashMap<>();
  private TreePath root;
  private String packageName = "";
  private IndexedClass type;
  private IndexedPlace place;

  CallIndexer(CallIndex index, Trees trees, Elements elements) {
    this.index = index;
    this.names = new IndexedNames(index);
    this.marks = new IndexedMarks(names, elements);
    this.trees = trees;
    this.elements = elements;
    this.constructor = elements.getName("<init>");
    this.self = elements.getName("this");
    this.above = elements.getName("super");
    this.throwing = elements.getName("orElseThrow");
    this.empty = elements.getName("");
  }

  /** Notes methods and classes that files declare which are not compiled now. */
  void declare(Set<String> methodNames, Set<String> typeNames) {
    for (String each : methodNames) names.of(elements.getName(each)).isMethod = true;
    for (String each : typeNames) names.of(elements.getName(each)).isType = true;
  }

  /** Notes the methods and classes that a file declares. */
  void declare(CompilationUnitTree unit) {
    for (Tree each : unit.getTypeDecls()) {
      if (each instanceof ClassTree) declare((ClassTree) each);
    }
  }

  private void declare(ClassTree tree) {
    names.of(tree.getSimpleName()).isType = true;
    for (Tree member : tree.getMembers()) {
      if (member instanceof MethodTree) names.of(((MethodTree) member).getName()).isMethod = true;
      else if (member instanceof ClassTree) declare((ClassTree) member);
    }
  }

  /** Adds a file: its classes, their members and the calls in these. */
  void add(CompilationUnitTree unit, String path, long hash) {
    index.addFile(path, hash);
    root = new TreePath(unit);
    packageName = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    for (Tree each : unit.getTypeDecls()) {
      type = null;
      place = null;
      if (each instanceof ClassTree) scan(each, null);
    }
  }

  /** A map for the variables of a member: always the same one, but for classes within members. */
  private Map<Name, Name> noLocals() {
    if (CallIndex.isLocal(type.flags)) return new HashMap<>(8);
    locals.clear();
    return locals;
  }

  // Classes and members

  @Override
  public Void visitClass(ClassTree tree, Void none) {
    IndexedClass outer = type;
    IndexedPlace outerPlace = place;
    IndexedClass entered = enter(tree, outer, outerPlace != null);
    type = entered;
    for (Tree member : tree.getMembers()) {
      if (member instanceof VariableTree) entered.fields.put(((VariableTree) member).getName(), typeName(((VariableTree) member).getType()));
    }
    for (Tree member : tree.getMembers()) {
      place = null;
      if (member instanceof ClassTree) scan(member, none);
      else if (member instanceof MethodTree) method((MethodTree) member);
      else if (member instanceof VariableTree) initializer(((VariableTree) member).getInitializer(), outerPlace);
      else if (member instanceof BlockTree) initializer(member, outerPlace);
    }
    type = outer;
    place = outerPlace;
    return null;
  }

  private IndexedClass enter(ClassTree tree, IndexedClass outer, boolean local) {
    int flags = marks.openness(tree.getModifiers(), outer != null && outer.isInterface());
    if (tree.getKind() == Tree.Kind.ENUM) flags |= CallIndex.ENUM;
    if (local || tree.getSimpleName().equals(empty)) flags |= CallIndex.LOCAL;
    flags |= marks.of(tree.getModifiers()) | (outer == null ? 0 : outer.flags & (CallIndex.HOT | CallIndex.COLD | CallIndex.LOCAL));
    String name = tree.getSimpleName().toString();
    if (outer != null) name = index.className(outer.number) + '.' + name;
    else if (!packageName.isEmpty()) name = packageName + '.' + name;
    List<Integer> above = new ArrayList<>(2);
    if (tree.getExtendsClause() != null) addType(tree.getExtendsClause(), above);
    for (Tree each : tree.getImplementsClause()) addType(each, above);
    int number = index.addClass(index.name(name), outer == null ? -1 : outer.number, flags, IndexedMarks.array(above), marks.annotations(tree.getModifiers()));
    return new IndexedClass(outer, tree, number, flags);
  }

  private void addType(Tree tree, List<Integer> all) {
    Name name = Spelling.simpleName(tree);
    if (name != null) all.add(names.number(name));
  }

  private void method(MethodTree tree) {
    int flags = marks.openness(tree.getModifiers(), type.isInterface()) | marks.of(tree.getModifiers()) | type.flags & (CallIndex.HOT | CallIndex.COLD);
    if (tree.getBody() == null) flags |= CallIndex.ABSTRACT;
    List<? extends VariableTree> parameters = tree.getParameters();
    if (isVarArgs(tree)) flags |= CallIndex.VARARGS;
    int member = index.addMember(type.number, names.number(tree.getName()), parameters.size(), flags, marks.annotations(tree.getModifiers()));
    if (tree.getBody() == null) return;
    place = new IndexedPlace(member, noLocals());
    for (VariableTree each : parameters) place.locals.put(each.getName(), typeName(each.getType()));
    scan(tree.getBody(), null);
    place = null;
  }

  /** Of a local class nothing is known yet. */
  private boolean isVarArgs(MethodTree method) {
    List<? extends VariableTree> parameters = method.getParameters();
    if (parameters.isEmpty() || parameters.get(parameters.size() - 1).getType().getKind() != Tree.Kind.ARRAY_TYPE) return false;
    Element element = trees.getElement(new TreePath(root, method));
    return element instanceof ExecutableElement && ((ExecutableElement) element).isVarArgs();
  }

  /** What runs with a class or a constructor; of an anonymous class, with the code around it. */
  private void initializer(Tree code, IndexedPlace outer) {
    if (code == null) return;
    if (outer != null && type.tree.getSimpleName().equals(empty)) {
      place = outer;
    } else {
      place = new IndexedPlace(index.addMember(type.number, names.number(constructor), INITIALIZER, CallIndex.PRIVATE | CallIndex.INITIALIZER, NONE), noLocals());
    }
    scan(code, null);
    place = null;
  }

  /** Simple name of a declared type; null for arrays, type variables and what is not written. */
  private Name typeName(Tree tree) {
    Name name = tree == null ? null : Spelling.simpleName(tree);
    if (name == null) return null;
    return names.of(name).isLetter() || type != null && type.hasTypeVariable(name) ? null : name;
  }

  // Calls

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void none) {
    ExpressionTree select = tree.getMethodSelect();
    if (select instanceof MemberSelectTree) scan(((MemberSelectTree) select).getExpression(), none);
    Name name = Spelling.methodName(tree);
    arguments(tree.getArguments(), name);
    if (place == null) return null;
    if (name == null) return null;
    if (isSelf(name)) {
      constructor(name.equals(self) ? simpleNameOf(type.tree) : Spelling.simpleName(type.tree.getExtendsClause()), tree.getArguments().size());
      return null;
    }
    Name owner = null;
    boolean own = select instanceof IdentifierTree;
    if (!own) {
      ExpressionTree object = ((MemberSelectTree) select).getExpression();
      own = object instanceof IdentifierTree && isSelf(((IdentifierTree) object).getName());
      if (!own) owner = typeOf(object);
    }
    note(name, own, owner, tree.getArguments().size(), 0);
    return null;
  }

  /** What is given to {@code orElseThrow} only makes exceptions. */
  private void arguments(List<? extends ExpressionTree> arguments, Name name) {
    boolean makesException = place != null && throwing.equals(name) && !arguments.isEmpty();
    IndexedPlace caller = place;
    if (makesException) caller.rare++;
    scan(arguments, null);
    if (makesException) caller.rare--;
  }

  private Name simpleNameOf(ClassTree tree) {
    return tree.getSimpleName().equals(empty) ? null : tree.getSimpleName();
  }

  private boolean isSelf(Name name) {
    return name.equals(self) || name.equals(above);
  }

  private void note(Name name, boolean own, Name owner, int arguments, int flags) {
    boolean always = place.isAlways() && flags == 0;
    IndexedNames.Known called = names.of(name);
    IndexedNames.Known on = owner == null ? null : names.of(owner);
    // A call on a type of some library leads to no method here but one that overrides the library's, whose callers nobody knows anyway.
    boolean library = !called.isMethod || on != null && !on.isType;
    if (!library) {
      int number = own ? CallIndex.OWN : on == null ? CallIndex.UNKNOWN : names.number(on);
      index.addCall(place.member, names.number(called), arguments, number, place.loops, flags | place.flags() | (always ? CallIndex.ALWAYS : 0));
    }
    if (always && library) take(nanosOf(called, on, arguments));
  }

  private static long nanosOf(IndexedNames.Known method, IndexedNames.Known owner, int arguments) {
    long nanos = owner == null ? -1 : owner.nanosOf(method);
    if (nanos >= 0) return nanos;
    return arguments > 0 ? IndexedNames.UNKNOWN_CALL : method.nanos();
  }

  private void take(long nanos) {
    index.addNanos(place.member, place.nanosOfAll(nanos));
  }

  private void constructor(Name owner, int arguments) {
    if (owner == null) return;
    IndexedNames.Known made = names.of(owner);
    if (made.isType) {
      int flags = place.flags() | (place.isAlways() ? CallIndex.ALWAYS : 0);
      index.addCall(place.member, names.number(constructor), arguments, names.number(made), place.loops, flags);
    } else if (place.isAlways()) {
      long nanos = made.nanosOf(names.of(constructor));
      take(nanos >= 0 ? nanos : ALLOCATION);
    }
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void none) {
    scan(tree.getEnclosingExpression(), none);
    scan(tree.getArguments(), none);
    if (place != null) constructor(Spelling.simpleName(tree.getIdentifier()), tree.getArguments().size());
    if (tree.getClassBody() != null) {
      if (place == null) scan(tree.getClassBody(), none);
      else anonymous(tree);
    }
    return null;
  }

  private void anonymous(NewClassTree tree) {
    MethodTree only = onlyMethod(tree.getClassBody());
    place.kept++;
    if (only != null) {
      // As a lambda would.
      for (VariableTree each : only.getParameters()) place.locals.put(each.getName(), typeName(each.getType()));
      scan(only.getBody(), null);
    } else {
      scan(tree.getClassBody(), null);
    }
    place.kept--;
  }

  private MethodTree onlyMethod(ClassTree body) {
    MethodTree only = null;
    for (Tree member : body.getMembers()) {
      if (!(member instanceof MethodTree)) return null;
      if (((MethodTree) member).getName().equals(constructor)) continue;
      if (only != null) return null;
      only = (MethodTree) member;
    }
    return only;
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void none) {
    scan(tree.getQualifierExpression(), none);
    if (place == null) return null;
    ExpressionTree object = tree.getQualifierExpression();
    boolean own = object instanceof IdentifierTree && isSelf(((IdentifierTree) object).getName());
    Name owner = own ? null : typeOf(object);
    if (tree.getMode() == MemberReferenceTree.ReferenceMode.NEW) {
      if (owner != null && names.of(owner).isType) {
        index.addCall(place.member, names.number(constructor), 0, names.number(owner), place.loops, place.flags() | CallIndex.KEPT | CallIndex.REFERENCE);
      }
    } else {
      note(tree.getName(), own, owner, 0, CallIndex.KEPT | CallIndex.REFERENCE);
    }
    return null;
  }

  /** Simple name of the type of an object, as the file shows it; null when it doesn't. */
  private Name typeOf(ExpressionTree object) {
    ExpressionTree bare = object;
    while (bare instanceof ParenthesizedTree) bare = ((ParenthesizedTree) bare).getExpression();
    if (bare instanceof IdentifierTree) return typeOf(((IdentifierTree) bare).getName());
    if (bare instanceof NewClassTree) return typeName(((NewClassTree) bare).getIdentifier());
    if (bare instanceof TypeCastTree) return typeName(((TypeCastTree) bare).getType());
    if (!(bare instanceof MemberSelectTree)) return null;
    MemberSelectTree select = (MemberSelectTree) bare;
    if (select.getExpression() instanceof IdentifierTree && isSelf(((IdentifierTree) select.getExpression()).getName())) return fieldType(select.getIdentifier());
    return isTypeName(select.getIdentifier()) ? select.getIdentifier() : null;
  }

  private Name typeOf(Name variable) {
    if (place.locals.containsKey(variable)) return place.locals.get(variable);
    IndexedClass declaring = type.withField(variable);
    if (declaring != null) return declaring.fields.get(variable);
    return isTypeName(variable) ? variable : null;
  }

  private Name fieldType(Name field) {
    return type.fields.get(field);
  }

  private boolean isTypeName(Name name) {
    return names.of(name).isSpelledAsType();
  }

  // Where calls stand

  @Override
  public Void visitVariable(VariableTree tree, Void none) {
    if (place != null) {
      ExpressionTree value = tree.getInitializer();
      Name declared = tree.getType() == null && value instanceof NewClassTree ? typeName(((NewClassTree) value).getIdentifier()) : typeName(tree.getType());
      Name before = place.locals.put(tree.getName(), declared);
      // Two variables of one name, one after the other: the type is that of both or of none.
      if (before != null && !before.equals(declared)) place.locals.put(tree.getName(), null);
    }
    return scan(tree.getInitializer(), none);
  }

  @Override
  public Void visitForLoop(ForLoopTree tree, Void none) {
    scan(tree.getInitializer(), none);
    place.loops++;
    scan(tree.getCondition(), none);
    scan(tree.getUpdate(), none);
    scan(tree.getStatement(), none);
    place.loops--;
    return null;
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void none) {
    scan(tree.getExpression(), none);
    place.loops++;
    scan(tree.getVariable(), none);
    scan(tree.getStatement(), none);
    place.loops--;
    return null;
  }

  @Override
  public Void visitWhileLoop(WhileLoopTree tree, Void none) {
    place.loops++;
    super.visitWhileLoop(tree, none);
    place.loops--;
    return null;
  }

  @Override
  public Void visitDoWhileLoop(DoWhileLoopTree tree, Void none) {
    place.loops++;
    super.visitDoWhileLoop(tree, none);
    place.loops--;
    return null;
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void none) {
    if (place == null) return super.visitLambdaExpression(tree, none);
    place.kept++;
    int jumps = place.jumps;
    for (VariableTree each : tree.getParameters()) place.locals.put(each.getName(), typeName(each.getType()));
    scan(tree.getBody(), none);
    place.jumps = jumps;
    place.kept--;
    return null;
  }

  @Override
  public Void visitIf(IfTree tree, Void none) {
    scan(tree.getCondition(), none);
    int jumps = place.jumps;
    branch(tree.getThenStatement());
    branch(tree.getElseStatement());
    if (place.jumps > jumps) place.mayHaveLeft = true;
    return null;
  }

  private void branch(StatementTree tree) {
    if (tree == null) return;
    boolean fails = endsInThrow(tree);
    place.branches++;
    if (fails) place.rare++;
    int jumps = place.jumps;
    scan(tree, null);
    // An exception is no ordinary way on.
    if (fails) place.jumps = jumps;
    if (fails) place.rare--;
    place.branches--;
  }

  private static boolean endsInThrow(StatementTree tree) {
    if (!(tree instanceof BlockTree)) return tree instanceof ThrowTree;
    List<? extends StatementTree> statements = ((BlockTree) tree).getStatements();
    return !statements.isEmpty() && statements.get(statements.size() - 1) instanceof ThrowTree;
  }

  @Override
  public Void visitConditionalExpression(ConditionalExpressionTree tree, Void none) {
    scan(tree.getCondition(), none);
    if (place != null) place.branches++;
    scan(tree.getTrueExpression(), none);
    scan(tree.getFalseExpression(), none);
    if (place != null) place.branches--;
    return null;
  }

  @Override
  public Void visitBinary(BinaryTree tree, Void none) {
    // Chains may be thousands long: their left side is walked in a loop, from right to left.
    ExpressionTree at = tree;
    while (at instanceof BinaryTree) {
      boolean settles = place != null && (at.getKind() == Tree.Kind.CONDITIONAL_AND || at.getKind() == Tree.Kind.CONDITIONAL_OR);
      if (settles) place.branches++;
      scan(((BinaryTree) at).getRightOperand(), none);
      if (settles) place.branches--;
      at = ((BinaryTree) at).getLeftOperand();
    }
    return scan(at, none);
  }

  @Override
  public Void visitCase(CaseTree tree, Void none) {
    if (place == null) return super.visitCase(tree, none);
    int jumps = place.jumps;
    place.branches++;
    if (tree.getStatements() != null) scan(tree.getStatements(), none);
    else scan(tree.getBody(), none);
    place.branches--;
    if (place.jumps > jumps) place.mayHaveLeft = true;
    return null;
  }

  @Override
  public Void visitCatch(CatchTree tree, Void none) {
    int jumps = place.jumps;
    place.locals.put(tree.getParameter().getName(), null);
    place.rare++;
    scan(tree.getBlock(), none);
    place.rare--;
    place.jumps = jumps;
    return null;
  }

  @Override
  public Void visitThrow(ThrowTree tree, Void none) {
    if (place != null) place.rare++;
    scan(tree.getExpression(), none);
    if (place != null) place.rare--;
    if (place != null) place.jumps++;
    return null;
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void none) {
    scan(tree.getExpression(), none);
    if (place != null) place.jumps++;
    return null;
  }

  @Override
  public Void visitBreak(BreakTree tree, Void none) {
    if (place != null) place.jumps++;
    return null;
  }

  @Override
  public Void visitContinue(ContinueTree tree, Void none) {
    if (place != null) place.jumps++;
    return null;
  }

  @Override
  public Void visitAssert(AssertTree tree, Void none) {
    if (place == null) return null;
    place.rare++;
    super.visitAssert(tree, none);
    place.rare--;
    return null;
  }

  // What holds no calls

  @Override
  public Void visitModifiers(ModifiersTree tree, Void none) {
    return null;
  }

  @Override
  public Void visitAnnotation(AnnotationTree tree, Void none) {
    return null;
  }

  @Override
  public Void visitTypeCast(TypeCastTree tree, Void none) {
    return scan(tree.getExpression(), none);
  }

  @Override
  public Void visitNewArray(NewArrayTree tree, Void none) {
    scan(tree.getDimensions(), none);
    return scan(tree.getInitializers(), none);
  }

  @Override
  public Void visitParameterizedType(ParameterizedTypeTree tree, Void none) {
    return null;
  }
}
