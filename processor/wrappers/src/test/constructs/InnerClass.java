// refused: innerclass.InnerClass.Inner is an inner class, whose objects need an outer one: make it static, or put Profiling.scope("...") around its work, or on JDK 25 let the JVM time it (the generated .jfc)
package innerclass;

import dev.brisk.annotations.Profiled;

class InnerClass {
  @Profiled
  class Inner {
    void run() {}
  }
}
