// refused: privatenested.PrivateNested.Hidden is private, so no wrapper beside it can name it: make it package-private, or put Profiling.scope("...") around its work, or on JDK 25 let the JVM time it (the generated .jfc)
package privatenested;

import dev.brisk.annotations.Profiled;

class PrivateNested {
  @Profiled
  private interface Hidden {
    void run();
  }

  Object hidden() {
    Hidden hidden = () -> {};
    return hidden;
  }
}
