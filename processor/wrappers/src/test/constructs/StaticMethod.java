// refused: run() is static, which no wrapper reaches: put Profiling.scope("...") around its work, or on JDK 25 let the JVM time it (the generated .jfc)
package staticmethod;

import dev.brisk.annotations.Profiled;

class StaticMethod {
  @Profiled
  static void run() {}

  void other() {
    run();
  }
}
