// wrapped
// records: name() 1, run() 1
package nested;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;

class Nested {
  interface Middle {
    @Profiled
    interface Deep {
      void run();
    }
  }

  static class Generic<T> {
    @Profiled
    interface Inside {
      String name();
    }
  }

  static void use() {
    Nested$Middle$DeepProfiled.of(() -> {}).run();
    Check.equal(Nested$Generic$InsideProfiled.of(() -> "a").name(), "a");
  }
}
