// wrapped
// records: share() 1

import dev.brisk.annotations.Profiled;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Not-a-number and the infinities have no literal, so that such annotations stay away. */
@Profiled
interface AnnotationWithoutLiteral {
  @interface Nullable {
    double[] otherwise();
  }

  @Target(ElementType.TYPE_USE)
  @interface Within {
    float most();
  }

  @Nullable(otherwise = {1, Double.NaN})
  @Within(most = Float.POSITIVE_INFINITY) Double share();

  static void use() {
    AnnotationWithoutLiteralProfiled.of(() -> 1.0).share();
  }
}
