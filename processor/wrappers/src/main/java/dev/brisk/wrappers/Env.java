package dev.brisk.wrappers;

import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the compiler offers. */
record Env(Elements elements, Types types, SourceVersion source, boolean ecj) {
  static final String PROFILED = "dev.brisk.annotations.Profiled";

  static Env of(ProcessingEnvironment environment) {
    boolean ecj = environment.getClass().getName().startsWith("org.eclipse.");
    return new Env(environment.getElementUtils(), environment.getTypeUtils(), environment.getSourceVersion(), ecj);
  }

  /** A type by its canonical name as seen from {@code place}; null where it can't be named there. */
  TypeElement visible(String name, Element place) {
    var module = elements.getModuleOf(place);
    return module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
  }

  /** The annotation of generated classes; null where the sources are older than it, or their module does not read it. */
  TypeElement generated(Element place) {
    // ECJ finds it for older sources as well.
    return source.compareTo(SourceVersion.RELEASE_9) < 0 ? null : visible("javax.annotation.processing.Generated", place);
  }

  boolean isInNamedModule(Element element) {
    var module = elements.getModuleOf(element);
    return module != null && !module.isUnnamed();
  }

  String packageOf(Element element) {
    return elements.getPackageOf(element).getQualifiedName().toString();
  }

  /** Whether {@code type}, all type arguments aside, is the named type or one below it. */
  boolean isA(TypeMirror type, String name) {
    TypeElement other = elements.getTypeElement(name);
    return other != null && types.isSubtype(types.erasure(type), types.erasure(other.asType()));
  }

  static AnnotationMirror annotation(Element element, String name) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (((TypeElement) annotation.getAnnotationType().asElement()).getQualifiedName().contentEquals(name)) return annotation;
    }
    return null;
  }

  /** A value that is written in the annotation; null where it is left to its default. */
  static AnnotationValue value(AnnotationMirror annotation, String name) {
    for (var entry : annotation.getElementValues().entrySet()) {
      ExecutableElement key = entry.getKey();
      if (key.getSimpleName().contentEquals(name)) return entry.getValue();
    }
    return null;
  }

  /** Whether the element carries {@code @Profiled} or {@code @Profiled(true)}; null where it carries neither that nor {@code @Profiled(false)}. */
  static Boolean profiled(Element element) {
    AnnotationMirror annotation = annotation(element, PROFILED);
    if (annotation == null) return null;
    AnnotationValue value = value(annotation, "value");
    return value == null || !Boolean.FALSE.equals(value.getValue());
  }

  static boolean isTrue(AnnotationMirror annotation, String name) {
    AnnotationValue value = annotation == null ? null : value(annotation, name);
    return value != null && Boolean.TRUE.equals(value.getValue());
  }

  /** The items of an array value. */
  @SuppressWarnings("unchecked")
  static List<? extends AnnotationValue> items(AnnotationValue value) {
    return value != null && value.getValue() instanceof List<?> items ? (List<? extends AnnotationValue>) items : List.of();
  }
}
