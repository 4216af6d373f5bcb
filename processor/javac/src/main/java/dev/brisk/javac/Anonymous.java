package dev.brisk.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import javax.lang.model.element.Element;

/** Anonymous classes that mean the same as a lambda: one method of an interface and nothing else. */
final class Anonymous {
  private Anonymous() {}

  /** The method such a class implements; null when it is more than a lambda could say. */
  static MethodTree methodOf(NewClassTree creation, JavacUnit unit) {
    ClassTree body = creation.getClassBody();
    if (body == null || !creation.getArguments().isEmpty() || creation.getEnclosingExpression() != null) return null;
    MethodTree only = null;
    for (Tree member : body.getMembers()) {
      if (!(member instanceof MethodTree)) return null;
      MethodTree method = (MethodTree) member;
      if (method.getName().contentEquals("<init>")) continue;
      if (only != null || method.getBody() == null) return null;
      only = method;
    }
    if (only == null) return null;
    Element type = unit.element(creation.getIdentifier());
    return type != null && type.getKind().isInterface() ? only : null;
  }
}
