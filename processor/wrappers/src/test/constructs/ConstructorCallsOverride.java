// wrapped
// records: start() 1
package constructorcallsoverride;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;

class ConstructorCallsOverride {
  @Profiled
  static class Early {
    int started;

    Early() {
      start();
    }

    void start() {
      started++;
    }
  }

  static void use() {
    Check.equal(new ConstructorCallsOverride$EarlyProfiled().started, 1);
  }
}
