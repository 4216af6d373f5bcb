package dev.brisk.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.brisk.api.Severity;
import dev.brisk.calls.CallTimes;
import dev.brisk.calls.CallerHeat;
import dev.brisk.calls.Sight;
import dev.brisk.engine.ClassSketch;
import dev.brisk.engine.ClassUnit;
import dev.brisk.engine.LoadedRule;
import dev.brisk.jdk.JdkTable;
import dev.brisk.model.Body;
import dev.brisk.model.Declarations;
import dev.brisk.model.Node;
import dev.brisk.model.Source;
import dev.brisk.model.Variable;
import dev.brisk.report.Acceptance;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;

/** One top-level class under analysis: its bodies for the engine, types and text for the model. */
final class JavacUnit implements ClassUnit, Source {
  private final JavacContext context;
  private final CompilationUnitTree unit;
  private final TreePath root;
  private final TypeElement top;
  private final ClassTree topTree;
  private final Positions positions;
  private final Suppressions suppressions;
  private final ClassSketch sketch = new ClassSketch();
  private final List<JavacBody> bodies = new ArrayList<>();
  private final Map<Tree, JavacBody> byTree = new IdentityHashMap<>();
  private final Map<ClassTree, JavacBody.JavacClass> classes = new IdentityHashMap<>();
  private Map<Element, JavacBody> byMember;
  private ClassFacts facts;
  private final Map<Object, Object> memory = new HashMap<>();

  JavacUnit(JavacContext context, CompilationUnitTree unit, TypeElement top, ClassTree topTree) {
    this.context = context;
    this.unit = unit;
    this.root = new TreePath(unit);
    this.top = top;
    this.topTree = topTree;
    this.positions = new Positions(unit, context.trees().getSourcePositions());
    this.suppressions = new Suppressions(this);
    new Sketcher(this, context.wanted()).scan(topTree, null);
  }

  // For the sketcher

  ClassSketch sketch() {
    return sketch;
  }

  JavacBody addBody(Tree tree, Deque<ClassTree> around, JavacBody aroundBody) {
    JavacBody body = new JavacBody(this, tree, classOf(around.iterator()), aroundBody);
    bodies.add(body);
    byTree.put(tree, body);
    return body;
  }

  private JavacBody.JavacClass classOf(Iterator<ClassTree> innermostFirst) {
    ClassTree tree = innermostFirst.next();
    JavacBody.JavacClass known = classes.get(tree);
    if (known != null) return known;
    known = new JavacBody.JavacClass(tree, innermostFirst.hasNext() ? classOf(innermostFirst) : null);
    classes.put(tree, known);
    return known;
  }

  /** Notes annotations that accept findings. */
  void noteMarks(ModifiersTree modifiers) {
    if (!modifiers.getAnnotations().isEmpty()) suppressions.add(modifiers);
  }

  // For this package

  void print(Severity severity, String text, Tree at) {
    context.trees().printMessage(kindOf(severity), text, at, unit);
  }

  JavacContext context() {
    return context;
  }

  JdkTable table() {
    return context.table();
  }

  Positions positions() {
    return positions;
  }

  JavacBody handleOf(Body body) {
    return byTree.get(body.tree());
  }

  Element element(Tree tree) {
    return context.trees().getElement(new TreePath(root, tree));
  }

  /** The class or field a modelled tree names, without a path of its own. */
  ClassTree topTree() {
    return topTree;
  }

  // ClassUnit

  @Override
  public String file() {
    return context.pathOf(unit);
  }

  @Override
  public boolean isTest() {
    return context.isTest(unit);
  }

  @Override
  public List<JavacBody> bodies() {
    return bodies;
  }

  @Override
  public CallTimes callTimes() {
    return context.prePass().callTimes();
  }

  @Override
  public CallerHeat callerHeat() {
    return context.prePass().callerHeat();
  }

  @Override
  public Sight sight() {
    return context.prePass().sight();
  }

  @Override
  public Acceptance acceptance(Node at, Variable about, LoadedRule rule) {
    return suppressions.cover(at, about, rule);
  }

  @Override
  public List<String> lines() {
    return positions.content().toString().lines().toList();
  }

  @Override
  public boolean accepts() {
    return suppressions.isAny();
  }

  @Override
  public void tellAcceptances(Severity mistakes, Predicate<LoadedRule> runs) {
    suppressions.tell(mistakes, runs);
  }

  @Override
  public int[] position(Node at) {
    Tree tree = (Tree) at.tree();
    int start = positions.anchorOffset(Positions.anchor(tree));
    int end = Math.max(positions.end(tree), start + 1);
    return new int[] {positions.line(start), positions.column(start), positions.line(end), positions.column(end)};
  }

  @Override
  public void print(Severity severity, String text, Node at) {
    context.trees().printMessage(kindOf(severity), text, Positions.anchor((Tree) at.tree()), unit);
  }

  static Diagnostic.Kind kindOf(Severity severity) {
    switch (severity) {
      case ERROR: return Diagnostic.Kind.ERROR;
      case WARNING: return Diagnostic.Kind.WARNING;
      default: return Diagnostic.Kind.NOTE;
    }
  }

  // Source

  @Override
  public TypeMirror typeOf(Object tree) {
    TypeMirror type = context.trees().getTypeMirror(new TreePath(root, (Tree) tree));
    if (type == null || type.getKind() == TypeKind.ERROR || type.getKind() == TypeKind.OTHER) return null;
    return type;
  }

  @Override
  public String text(Object tree) {
    int start = start(tree);
    int end = end(tree);
    CharSequence content = positions.content();
    if (start < 0 || end < start || end > content.length()) return String.valueOf(tree);
    return content.subSequence(start, end).toString();
  }

  @Override
  public int start(Object tree) {
    return positions.start((Tree) tree);
  }

  @Override
  public int end(Object tree) {
    return positions.end((Tree) tree);
  }

  @Override
  public int line(int offset) {
    return positions.line(offset);
  }

  @Override
  public Types types() {
    return context.types();
  }

  @Override
  public Elements elements() {
    return context.elements();
  }

  @Override
  public int release() {
    return context.release();
  }

  @Override
  public boolean isClass(TypeMirror type, String name) {
    if (type.getKind() != TypeKind.DECLARED) return false;
    return context.text(((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName()).equals(name);
  }

  @Override
  public boolean isSubclass(TypeMirror type, String name) {
    if (type == null) return false;
    if (type.getKind() == TypeKind.DECLARED) return context.isBelow((TypeElement) ((DeclaredType) type).asElement(), name);
    if (type.getKind() != TypeKind.TYPEVAR) return false;
    TypeElement wanted = context.typeElement(name);
    return wanted != null && types().isSubtype(types().erasure(type), types().erasure(wanted.asType()));
  }

  boolean isBoxed(TypeMirror type) {
    if (type == null || type.getKind() != TypeKind.DECLARED) return false;
    Name name = ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName();
    return context.isBoxedName(name);
  }

  TypeMirror unboxed(TypeMirror type) {
    return types().unboxedType(type);
  }

  TypeMirror boxed(TypeMirror primitive) {
    return types().boxedClass((PrimitiveType) types().getPrimitiveType(primitive.getKind())).asType();
  }

  /** What a for-each loop over such a type hands out; null when unknown. */
  TypeMirror elementTypeOf(TypeMirror iterable) {
    if (iterable == null) return null;
    TypeElement wanted = context.typeElement("java.lang.Iterable");
    TypeMirror found = asSuper(iterable, wanted, 0);
    if (!(found instanceof DeclaredType) || ((DeclaredType) found).getTypeArguments().isEmpty()) return null;
    TypeMirror argument = ((DeclaredType) found).getTypeArguments().get(0);
    if (argument instanceof WildcardType) {
      TypeMirror bound = ((WildcardType) argument).getExtendsBound();
      return bound != null ? bound : context.typeElement("java.lang.Object").asType();
    }
    return argument;
  }

  private TypeMirror asSuper(TypeMirror type, TypeElement wanted, int depth) {
    if (type.getKind() == TypeKind.DECLARED && ((DeclaredType) type).asElement().equals(wanted)) return type;
    if (depth > 12 || type.getKind().isPrimitive() || type.getKind() == TypeKind.ARRAY) return null;
    for (TypeMirror above : types().directSupertypes(type)) {
      TypeMirror found = asSuper(above, wanted, depth + 1);
      if (found != null) return found;
    }
    return null;
  }

  /** Declared result of the function a lambda implements: primitive, void, or some reference type; null when unknown. */
  TypeMirror functionResult(TypeMirror function, ExecutableElement implementedBy) {
    if (function == null || function.getKind() != TypeKind.DECLARED) return null;
    TypeElement type = (TypeElement) ((DeclaredType) function).asElement();
    ExecutableElement method = context.functionOf(type);
    if (method == null) return null;
    try {
      return ((ExecutableType) types().asMemberOf((DeclaredType) function, method)).getReturnType();
    } catch (IllegalArgumentException notAMember) {
      return method.getReturnType();
    }
  }

  @Override
  public Body bodyOf(ExecutableElement method) {
    if (byMember == null) {
      byMember = new HashMap<>();
      for (JavacBody each : bodies) {
        if (each.tree() instanceof MethodTree) byMember.put(each.member(), each);
      }
    }
    JavacBody handle = byMember.get(method);
    return handle == null ? null : handle.body();
  }

  @Override
  public boolean isOnClassPath(String name) {
    return context.isOnClassPath(name, topClass());
  }

  @Override
  public ClassFacts classFacts() {
    if (facts == null) facts = new JavacClassFacts(this);
    return facts;
  }

  @Override
  public Map<Object, Object> memory() {
    return memory;
  }

  @Override
  public WholeFacts wholeFacts() {
    return context.wholeFacts();
  }

  @Override
  public Declarations declarations() {
    return new JavacDeclarations(this, unit);
  }

  @Override
  public TypeElement topClass() {
    return top;
  }
}
