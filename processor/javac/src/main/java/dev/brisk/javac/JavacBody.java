package dev.brisk.javac;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.brisk.engine.ClassUnit;
import dev.brisk.engine.Sketch;
import dev.brisk.model.Body;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** A method, initialiser or field with its tree; lowered when first asked. */
final class JavacBody implements ClassUnit.BodyHandle {
  private final JavacUnit unit;
  private final Tree tree;
  private final ClassTree owner;
  private final JavacBody around;
  private final JavacClass enclosing;
  private final Sketch sketch;
  private Body body;
  private boolean lowered;

  /** Classes around a body, innermost first. */
  record JavacClass(ClassTree tree, JavacClass outer) {}

  JavacBody(JavacUnit unit, Tree tree, JavacClass enclosing, JavacBody around) {
    this.unit = unit;
    this.tree = tree;
    this.owner = enclosing.tree();
    this.enclosing = enclosing;
    this.around = around;
    this.sketch = new Sketch(unit.sketch());
  }

  Tree tree() {
    return tree;
  }

  JavacClass enclosing() {
    return enclosing;
  }

  /** The body a local or anonymous class stands in; null for members of ordinary classes. */
  JavacBody around() {
    return around;
  }

  @Override
  public Sketch sketch() {
    return sketch;
  }

  @Override
  public Element member() {
    if (tree instanceof BlockTree) return unit.element(owner);
    return unit.element(tree);
  }

  @Override
  public boolean isInitializer() {
    return !(tree instanceof MethodTree);
  }

  @Override
  public Body body() {
    if (lowered) return body;
    lowered = true;
    Element type = unit.element(owner);
    Element member = member();
    if (!(type instanceof TypeElement) || member == null) return null;
    unit.context().modelled();
    Lowering lowering = new Lowering(unit, (TypeElement) type);
    if (tree instanceof MethodTree) body = lowering.method((MethodTree) tree, (ExecutableElement) member);
    else if (tree instanceof VariableTree) body = lowering.field((VariableTree) tree, (VariableElement) member);
    else body = lowering.initializer((BlockTree) tree);
    return body;
  }
}
