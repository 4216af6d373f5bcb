package dev.brisk.rules.strings;

import dev.brisk.model.Lambda;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Whether a lambda is of a type whose objects are called once for each element of something. */
final class PerElement {
  private static final Set<String> TYPES = Set.of("java.util.function.Predicate", "java.util.function.BiPredicate", "java.util.function.Function",
      "java.util.function.BiFunction", "java.util.function.UnaryOperator", "java.util.function.ToIntFunction", "java.util.function.ToLongFunction",
      "java.util.function.IntPredicate", "java.util.Comparator", "java.io.FileFilter", "java.io.FilenameFilter", "java.nio.file.DirectoryStream.Filter",
      "com.google.common.base.Predicate", "com.google.common.base.Function");

  private PerElement() {}

  /** Whether the lambda's type says that it is called again and again; an anonymous class stands for the interface it implements. */
  static boolean is(Lambda lambda) {
    if (!(lambda.type() instanceof DeclaredType)) return false;
    TypeElement type = (TypeElement) ((DeclaredType) lambda.type()).asElement();
    return isOne(type) || lambda.isAnonymousClass() && type.getInterfaces().stream().anyMatch(each -> isOne((TypeElement) ((DeclaredType) each).asElement()));
  }

  private static boolean isOne(TypeElement type) {
    return TYPES.contains(type.getQualifiedName().toString());
  }
}
