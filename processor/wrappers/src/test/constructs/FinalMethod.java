// refused: run() is final, which no wrapper reaches: put Profiling.scope("...") around its work, or on JDK 25 let the JVM time it (the generated .jfc)
package finalmethod;

import dev.brisk.annotations.Profiled;

class FinalMethod {
  @Profiled
  final void run() {}

  void other() {
    run();
  }
}
