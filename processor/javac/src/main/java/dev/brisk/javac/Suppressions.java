package dev.brisk.javac;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.Node;
import dev.brisk.model.Variable;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;

/** What a user has accepted, and what no user wrote. */
final class Suppressions {
  private final JavacUnit unit;

  Suppressions(JavacUnit unit) {
    this.unit = unit;
  }

  /** Whether a declaration around {@code at}, or that of {@code about}, accepts findings of the rule or is generated. */
  boolean cover(Node at, Variable about, String rule) {
    if (unit.context().isGenerated(unit)) return true;
    if (about != null && about.tree() != null && covers((Tree) about.tree(), rule)) return true;
    for (Node node = at; node != null; node = node.parent()) {
      if (node instanceof LocalDecl && ((LocalDecl) node).variable().tree() != null && covers((Tree) ((LocalDecl) node).variable().tree(), rule)) {
        return true;
      }
    }
    JavacBody body = unit.handleOf(at.body());
    while (body != null) {
      if (covers(body.tree(), rule)) return true;
      for (JavacBody.JavacClass each = body.enclosing(); each != null; each = each.outer()) {
        if (covers(each.tree(), rule)) return true;
      }
      body = body.around();
    }
    return false;
  }

  private boolean covers(Tree declaration, String rule) {
    ModifiersTree modifiers = modifiersOf(declaration);
    if (modifiers == null) return false;
    for (AnnotationTree annotation : modifiers.getAnnotations()) {
      String name = simpleName(annotation.getAnnotationType());
      if (name.equals("Generated")) return true;
      boolean suppress = name.equals("SuppressWarnings");
      if (!suppress && !name.equals("Accepted")) continue;
      if (names(annotation, rule, suppress)) return true;
    }
    return false;
  }

  private static ModifiersTree modifiersOf(Tree declaration) {
    if (declaration instanceof MethodTree) return ((MethodTree) declaration).getModifiers();
    if (declaration instanceof VariableTree) return ((VariableTree) declaration).getModifiers();
    return declaration instanceof ClassTree ? ((ClassTree) declaration).getModifiers() : null;
  }

  private static String simpleName(Tree type) {
    if (type instanceof IdentifierTree) return ((IdentifierTree) type).getName().toString();
    return type instanceof MemberSelectTree ? ((MemberSelectTree) type).getIdentifier().toString() : "";
  }

  private boolean names(AnnotationTree annotation, String rule, boolean allCounts) {
    for (ExpressionTree argument : annotation.getArguments()) {
      ExpressionTree value = argument;
      if (argument instanceof AssignmentTree) {
        if (!simpleName(((AssignmentTree) argument).getVariable()).equals("value")) continue;
        value = ((AssignmentTree) argument).getExpression();
      }
      if (contains(value, rule, allCounts)) return true;
    }
    return false;
  }

  private boolean contains(ExpressionTree value, String rule, boolean allCounts) {
    while (value instanceof ParenthesizedTree) value = ((ParenthesizedTree) value).getExpression();
    if (value instanceof NewArrayTree) {
      for (ExpressionTree each : ((NewArrayTree) value).getInitializers()) {
        if (contains(each, rule, allCounts)) return true;
      }
      return false;
    }
    Object word = value instanceof LiteralTree ? ((LiteralTree) value).getValue() : constant(value);
    if (!(word instanceof String)) return false;
    String text = (String) word;
    if (text.equals(rule) || text.equals("brisk") || allCounts && text.equals("all")) return true;
    return rule.equals(unit.context().presentName(text));
  }

  private Object constant(ExpressionTree tree) {
    Element element = unit.element(tree);
    return element instanceof VariableElement ? ((VariableElement) element).getConstantValue() : null;
  }
}
