// wrapped
// records: run() 1
package cloneandfinalize;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;

class CloneAndFinalize {
  @Profiled
  @SuppressWarnings({"deprecation", "removal"})
  interface Copied extends Cloneable {
    Object clone();

    void finalize();

    void run();
  }

  static class Copy implements Copied {
    int finalized;

    @Override
    public Copy clone() {
      return new Copy();
    }

    @Override
    @SuppressWarnings({"deprecation", "removal"})
    public void finalize() {
      finalized++;
    }

    @Override
    public void run() {}
  }

  @SuppressWarnings({"deprecation", "removal"})
  static void use() {
    Copy copy = new Copy();
    Copied wrapped = CloneAndFinalize$CopiedProfiled.of(copy);
    Check.that(wrapped.clone() instanceof Copy);
    wrapped.run();
  }
}
