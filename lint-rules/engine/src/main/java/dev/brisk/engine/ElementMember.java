package dev.brisk.engine;

import dev.brisk.jdk.HeatTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
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

/** A method as the compiler's elements show it. */
final class ElementMember implements HeatTable.Member {
  private static final int TYPES = 64;

  private final ExecutableElement method;

  ElementMember(ExecutableElement method) {
    this.method = method;
  }

  @Override
  public String name() {
    return method.getSimpleName().toString();
  }

  @Override
  public int parameters() {
    return method.getParameters().size();
  }

  @Override
  public String className() {
    return method.getEnclosingElement().getSimpleName().toString();
  }

  @Override
  public String packageName() {
    Element at = method;
    while (at != null && !(at instanceof PackageElement)) at = at.getEnclosingElement();
    return at == null ? "" : ((PackageElement) at).getQualifiedName().toString();
  }

  @Override
  public boolean isOfEnum() {
    return method.getEnclosingElement().getKind() == ElementKind.ENUM;
  }

  @Override
  public Iterable<String> annotations() {
    List<String> names = new ArrayList<>(2);
    for (Element at = method; at != null && !(at instanceof PackageElement); at = at.getEnclosingElement()) {
      for (AnnotationMirror each : at.getAnnotationMirrors()) names.add(each.getAnnotationType().asElement().getSimpleName().toString());
    }
    return names;
  }

  @Override
  public Iterable<String> supertypes() {
    Set<String> names = new LinkedHashSet<>();
    Deque<TypeElement> open = new ArrayDeque<>();
    if (method.getEnclosingElement() instanceof TypeElement) open.add((TypeElement) method.getEnclosingElement());
    for (int seen = 0; !open.isEmpty() && seen < TYPES; seen++) {
      TypeElement type = open.poll();
      if (seen > 0) names.add(type.getSimpleName().toString());
      add(type.getSuperclass(), open);
      for (TypeMirror above : type.getInterfaces()) add(above, open);
    }
    return names;
  }

  private static void add(TypeMirror type, Deque<TypeElement> open) {
    if (type.getKind() == TypeKind.DECLARED) open.add((TypeElement) ((DeclaredType) type).asElement());
  }
}
