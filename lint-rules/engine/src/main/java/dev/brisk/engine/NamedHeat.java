package dev.brisk.engine;

import dev.brisk.api.Heat;
import dev.brisk.jdk.HeatTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What the table of heat says of methods, as the compiler's elements show them. */
final class NamedHeat {
  private static final int TYPES = 64;

  private final Map<TypeElement, HeatTable> known = new HashMap<>();

  /** Heat by the names and types of a method; null where the table says nothing. */
  Heat of(ExecutableElement method) {
    HeatTable ofClass = known.computeIfAbsent((TypeElement) method.getEnclosingElement(), NamedHeat::ofClass);
    return ofClass.of(method.getSimpleName().toString(), method.getParameters().size(), annotations(method, method.getEnclosingElement()));
  }

  private static HeatTable ofClass(TypeElement type) {
    List<String> names = new ArrayList<>(2);
    for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) names.add(at.getSimpleName().toString());
    boolean isEnum = type.getKind() == ElementKind.ENUM;
    return HeatTable.of(names, packageOf(type), isEnum, annotations(type, null), supertypes(type));
  }

  private static String packageOf(Element element) {
    Element at = element;
    while (at != null && !(at instanceof PackageElement)) at = at.getEnclosingElement();
    return at == null ? "" : ((PackageElement) at).getQualifiedName().toString();
  }

  /** Simple names of annotations on an element and on those around it, up to {@code end}. */
  private static List<String> annotations(Element element, Element end) {
    List<String> names = new ArrayList<>(2);
    for (Element at = element; at != null && at != end && !(at instanceof PackageElement); at = at.getEnclosingElement()) {
      for (AnnotationMirror each : at.getAnnotationMirrors()) names.add(each.getAnnotationType().asElement().getSimpleName().toString());
    }
    return names;
  }

  private static Set<String> supertypes(TypeElement type) {
    Set<String> names = new LinkedHashSet<>();
    Deque<TypeElement> open = new ArrayDeque<>();
    open.add(type);
    for (int seen = 0; !open.isEmpty() && seen < TYPES; seen++) {
      TypeElement at = open.poll();
      if (seen > 0) names.add(at.getSimpleName().toString());
      add(at.getSuperclass(), open);
      for (TypeMirror above : at.getInterfaces()) add(above, open);
    }
    return names;
  }

  private static void add(TypeMirror type, Deque<TypeElement> open) {
    if (type.getKind() == TypeKind.DECLARED) open.add((TypeElement) ((DeclaredType) type).asElement());
  }
}
