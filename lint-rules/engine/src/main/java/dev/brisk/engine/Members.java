package dev.brisk.engine;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Names of members in lists: {@code com.acme.Orders#total(java.util.List,int)}. */
final class Members {
  private Members() {}

  static String nameOf(Element member) {
    if (member instanceof TypeElement) return typeName((TypeElement) member);
    Element owner = member.getEnclosingElement();
    StringBuilder name = new StringBuilder();
    if (owner instanceof TypeElement) name.append(typeName((TypeElement) owner)).append('#');
    if (!(member instanceof ExecutableElement)) return name.append(member.getSimpleName()).toString();
    name.append(member.getKind() == ElementKind.CONSTRUCTOR ? "<init>" : member.getSimpleName()).append('(');
    boolean first = true;
    for (VariableElement parameter : ((ExecutableElement) member).getParameters()) {
      if (!first) name.append(',');
      first = false;
      name.append(plain(parameter.asType().toString()));
    }
    return name.append(')').toString();
  }

  private static String typeName(TypeElement type) {
    String name = type.getQualifiedName().toString();
    if (!name.isEmpty()) return name;
    Element owner = type.getEnclosingElement();
    while (owner != null && !(owner instanceof TypeElement)) owner = owner.getEnclosingElement();
    return owner == null ? type.getSimpleName().toString() : typeName((TypeElement) owner) + "$" + type.getSimpleName();
  }

  /** Without type arguments and annotations. */
  private static String plain(String type) {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < type.length(); i++) {
      char c = type.charAt(i);
      if (c == '<') depth++;
      else if (c == '>') depth--;
      else if (depth == 0 && c != ' ' && c != '@') text.append(c);
    }
    return text.toString();
  }
}
