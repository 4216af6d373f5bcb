// wrapped
// records: name(java.lang.String, java.util.List) 1
package annotation.array;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

/** Values that are empty arrays, without a default they could be left to. */
@dev.brisk.annotations.Profiled
public interface AnnotationWithEmptyArray {
  /** Not the one that compilers know. */
  @interface Deprecated {
    Nullable replacement();
  }

  /** With an array. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface Nullable {
    String[] value();

    Class<?>[] types() default Object.class;
  }

  /** On types. */
  @Target(ElementType.TYPE_USE)
  @interface Kind {
    int[] value();
  }

  @Nullable({})
  @Deprecated(replacement = @Nullable({}))
  @Kind({})
  String name(@Nullable(value = "a", types = {}) String first, @Kind({}) List<@Kind({1}) String> others);

  /** Runs it. */
  static void use() throws NoSuchMethodException {
    AnnotationWithEmptyArray plain = (first, others) -> first;
    dev.brisk.wrappers.Check.equal(AnnotationWithEmptyArrayProfiled.of(plain).name("a", List.of()), "a");
    var copied = AnnotationWithEmptyArrayProfiled.class.getMethod("name", String.class, List.class).getAnnotations();
    dev.brisk.wrappers.Check.that(copied.length == 1 && ((Nullable) copied[0]).value().length == 0);
  }
}
