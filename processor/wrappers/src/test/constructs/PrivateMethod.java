// refused: run() is private, which no wrapper reaches: put Profiling.scope("...") around its work, or on JDK 25 let the JVM time it (the generated .jfc)
package privatemethod;

import dev.brisk.annotations.Profiled;

class PrivateMethod {
  @Profiled
  private void run() {}

  void other() {
    run();
  }
}
