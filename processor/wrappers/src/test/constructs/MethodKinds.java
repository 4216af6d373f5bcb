// wrapped
// records: locked() 1, plain() 1
package methodkinds;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;

class MethodKinds {
  @Profiled
  abstract static class Kinds {
    abstract int missing();

    native int beyond();

    synchronized int locked() {
      Check.that(Thread.holdsLock(this));
      return plain();
    }

    int plain() {
      return hidden();
    }

    final int last() {
      return 1;
    }

    private int hidden() {
      return last();
    }

    static int shared() {
      return 1;
    }

    @Override
    protected Object clone() throws CloneNotSupportedException {
      return super.clone();
    }
  }

  static void use() {
    Kinds kinds = new MethodKinds$KindsProfiled() {
      @Override
      int missing() {
        return 2;
      }
    };
    Check.equal(kinds.locked(), 1);
    Check.equal(kinds.last(), 1);
    Check.equal(kinds.missing(), 2);
  }
}
