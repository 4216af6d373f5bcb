package dev.brisk.wrappers;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Whether all of a type is there yet that other processors may still write. */
final class Completeness {
  private Completeness() {}

  /** Names in the headers and signatures of a type and of all above it that mean nothing in this round. */
  static List<String> missing(TypeElement type, Env env) {
    Mentions mentions = new Mentions();
    for (DeclaredType each : Hierarchy.of(type, env).all()) {
      TypeElement element = (TypeElement) each.asElement();
      mentions.addBounds(element);
      if (element.getSuperclass().getKind() != TypeKind.NONE) mentions.add(element.getSuperclass());
      for (TypeMirror above : element.getInterfaces()) mentions.add(above);
      ElementFilter.methodsIn(element.getEnclosedElements()).forEach(method -> mentions.add(Mentions.of(method)));
    }
    ElementFilter.constructorsIn(type.getEnclosedElements()).forEach(constructor -> mentions.add(Mentions.of(constructor)));
    return mentions.missing();
  }

  /** Whether Lombok, which adds members to classes while it runs, has something to do for a type or one above it. */
  static boolean lombokAtWork(TypeElement type, Env env) {
    for (DeclaredType each : Hierarchy.of(type, env).classes()) {
      if (hasLombok(each.asElement())) return true;
      for (Element member : each.asElement().getEnclosedElements()) if (hasLombok(member)) return true;
    }
    return false;
  }

  private static boolean hasLombok(Element element) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (annotation.getAnnotationType().toString().startsWith("lombok.")) return true;
    }
    return false;
  }
}
