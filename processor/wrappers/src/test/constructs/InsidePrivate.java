// refused: insideprivate.InsidePrivate.Hidden.Inside is inside of the private Hidden, so no wrapper beside it can name it: make it package-private, or put Profiling.scope("...") around its work, or on JDK 25 let the JVM time it (the generated .jfc)
package insideprivate;

import dev.brisk.annotations.Profiled;

class InsidePrivate {
  private static class Hidden {
    @Profiled
    interface Inside {
      void run();
    }
  }

  Object hidden() {
    Hidden.Inside inside = () -> {};
    return inside;
  }
}
