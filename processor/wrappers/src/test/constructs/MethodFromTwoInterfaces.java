// wrapped
// records: size() 1, stop() 1
package methodfromtwointerfaces;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;

class MethodFromTwoInterfaces {
  interface Sized {
    int size();

    void stop();
  }

  interface Counted {
    int size();

    default void stop() {}
  }

  @Profiled
  interface Both extends Sized, Counted {
    @Override
    default void stop() {
      Counted.super.stop();
    }
  }

  static void use() {
    Both both = MethodFromTwoInterfaces$BothProfiled.of(() -> 4);
    Check.equal(both.size(), 4);
    both.stop();
  }
}
