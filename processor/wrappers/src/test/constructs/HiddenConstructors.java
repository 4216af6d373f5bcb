// refused: hiddenconstructors.HiddenConstructors has no constructor that a subclass can call: give it one that is not private, or put Profiling.scope("...") around its work, or on JDK 25 let the JVM time it (the generated .jfc)
package hiddenconstructors;

import dev.brisk.annotations.Profiled;

@Profiled
class HiddenConstructors {
  private HiddenConstructors() {}

  void run() {}

  static HiddenConstructors make() {
    return new HiddenConstructors();
  }
}
