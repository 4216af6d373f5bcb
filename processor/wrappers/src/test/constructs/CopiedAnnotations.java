// wrapped
package copiedannotations;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;

class CopiedAnnotations {
  @interface Nullable {}

  @interface Secret {}

  @Profiled
  interface Annotated {
    @Nullable
    @Secret
    String get(@Nullable @Secret String key);
  }

  static void use() throws Exception {
    Check.that(Annotated.class.isInterface());
  }
}
