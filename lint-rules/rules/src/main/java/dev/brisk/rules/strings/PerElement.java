package dev.brisk.rules.strings;

import dev.brisk.model.Lambda;
import java.util.Set;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Whether a lambda is of a type whose objects are called once for each element of something. */
final class PerElement {
  private static final Set<String> TYPES = Set.of("java.util.function.Predicate", "java.util.function.BiPredicate", "java.util.function.Function",
      "java.util.function.BiFunction", "java.util.function.UnaryOperator", "java.util.function.ToIntFunction", "java.util.function.ToLongFunction",
      "java.util.function.IntPredicate", "java.util.Comparator", "java.io.FileFilter", "java.io.FilenameFilter", "java.nio.file.DirectoryStream.Filter",
      "com.google.common.base.Predicate", "com.google.common.base.Function");

  private PerElement() {}

  /** Whether the lambda's type says that it is called again and again. */
  static boolean is(Lambda lambda) {
    TypeMirror type = lambda.type();
    if (!(type instanceof DeclaredType)) return false;
    String name = ((javax.lang.model.element.TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().toString();
    return TYPES.contains(name);
  }
}
