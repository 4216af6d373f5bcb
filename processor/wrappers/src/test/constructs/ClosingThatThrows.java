// wrapped
// records: close() 1
package closingthatthrows;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;

class ClosingThatThrows {
  @Profiled
  @SuppressWarnings("try")
  interface Door extends AutoCloseable {}

  static void use() {
    Check.that(Check.thrown(() -> {
      ClosingThatThrows$DoorProfiled.of(() -> {}).close();
      throw new IllegalStateException("end");
    }) instanceof IllegalStateException);
  }
}
