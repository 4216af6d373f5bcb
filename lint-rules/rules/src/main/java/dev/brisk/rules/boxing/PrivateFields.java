package dev.brisk.rules.boxing;

import dev.brisk.model.Source;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Whether the type of a field is nobody's business but its class's. */
final class PrivateFields {
  private PrivateFields() {}

  /** Whether the field is private, not volatile, and no framework or serialised form is likely to know it. */
  static boolean isFreeToChange(VariableElement field, Source source) {
    if (!field.getModifiers().contains(Modifier.PRIVATE) || field.getModifiers().contains(Modifier.VOLATILE)) return false;
    if (!field.getAnnotationMirrors().isEmpty()) return false;
    boolean written = !field.getModifiers().contains(Modifier.STATIC) && !field.getModifiers().contains(Modifier.TRANSIENT);
    for (Element at = field.getEnclosingElement(); at instanceof TypeElement; at = at.getEnclosingElement()) {
      if (isAnnotated(at)) return false;
      if (written && at == field.getEnclosingElement() && source.isSubclass(at.asType(), "java.io.Serializable")) return false;
    }
    return true;
  }

  private static boolean isAnnotated(Element type) {
    for (AnnotationMirror annotation : type.getAnnotationMirrors()) {
      String name = ((TypeElement) annotation.getAnnotationType().asElement()).getQualifiedName().toString();
      if (!name.startsWith("java.lang.") && !name.startsWith("dev.brisk.")) return true;
    }
    return false;
  }
}
