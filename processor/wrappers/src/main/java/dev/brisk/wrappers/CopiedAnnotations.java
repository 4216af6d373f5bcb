package dev.brisk.wrappers;

import com.palantir.javapoet.AnnotationSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Annotations of a declaration that its callers, their tools or a container look at. All others stay away: they may be a request to another processor or
 * framework, which would be answered twice. Those on types are {@link TypeNamer}'s.
 */
final class CopiedAnnotations {
  private static final Set<String> FOR_CALLERS = Set.of("Nullable", "NonNull", "Nonnull", "NotNull", "CheckForNull", "CheckReturnValue",
      "CanIgnoreReturnValue", "ParametersAreNonnullByDefault", "NullMarked", "NullUnmarked");
  private static final Set<String> FOR_CONTAINERS = Set.of("Inject", "Autowired", "ConstructorProperties", "SafeVarargs", "Named");

  private CopiedAnnotations() {}

  static List<AnnotationSpec> of(Element declaration, Access access) {
    List<AnnotationSpec> specs = copied(declaration, FOR_CALLERS, false, access);
    // Other languages and old compilers leave the mark in class files without the annotation.
    AnnotationMirror deprecated = Env.annotation(declaration, "java.lang.Deprecated");
    if (deprecated != null) specs.add(0, written(deprecated));
    else if (access.isDeprecated(declaration)) specs.add(0, AnnotationSpec.builder(Deprecated.class).build());
    return specs;
  }

  static List<AnnotationSpec> ofConstructor(Element constructorOrParameter, Access access) {
    List<AnnotationSpec> all = new ArrayList<>(of(constructorOrParameter, access));
    all.addAll(copied(constructorOrParameter, FOR_CONTAINERS, true, access));
    return all;
  }

  private static List<AnnotationSpec> copied(Element declaration, Set<String> names, boolean qualifiers, Access access) {
    List<AnnotationSpec> specs = new ArrayList<>();
    for (AnnotationMirror annotation : declaration.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
      boolean wanted = names.contains(type.getSimpleName().toString()) || qualifiers && isQualifier(type);
      if (wanted && !isOnTypes(type) && access.names(type) && isWritable(annotation)) specs.add(written(annotation));
    }
    return specs;
  }

  /** As it is written; JavaPoet leaves out arrays without elements. */
  static AnnotationSpec written(AnnotationMirror annotation) {
    AnnotationSpec.Builder spec = AnnotationSpec.get(annotation).toBuilder();
    annotation.getElementValues().forEach((element, value) -> {
      if (isEmpty(value)) spec.addMember(element.getSimpleName().toString(), "{}");
    });
    return spec.build();
  }

  private static boolean isEmpty(AnnotationValue value) {
    return value.getValue() instanceof List<?> elements && elements.isEmpty();
  }

  /** Whether its values can be written as literals, which not-a-number and the infinities have none of; and arrays without elements only outermost. */
  static boolean isWritable(AnnotationMirror annotation) {
    return annotation.getElementValues().values().stream().allMatch(CopiedAnnotations::isWritable);
  }

  private static boolean isWritable(AnnotationValue value) {
    if (value.getValue() instanceof Number number) return Double.isFinite(number.doubleValue());
    if (value.getValue() instanceof AnnotationMirror nested) {
      return nested.getElementValues().values().stream().noneMatch(CopiedAnnotations::isEmpty) && isWritable(nested);
    }
    return Env.items(value).stream().allMatch(CopiedAnnotations::isWritable);
  }

  private static boolean isQualifier(TypeElement type) {
    return type.getAnnotationMirrors().stream().anyMatch(each -> each.getAnnotationType().asElement().getSimpleName().contentEquals("Qualifier"));
  }

  private static boolean isOnTypes(TypeElement annotation) {
    AnnotationMirror target = Env.annotation(annotation, "java.lang.annotation.Target");
    return target != null && Env.items(Env.value(target, "value")).stream().anyMatch(place -> place.getValue().toString().endsWith("TYPE_USE"));
  }
}
