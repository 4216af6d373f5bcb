// refused: obscuring.field.ObscuringField has a wrapper that must write dev.brisk.annotations.spi.Probes in full, and what is named dev there hides that package: rename it, or put Profiling.scope("...") around its work, or on JDK 25 let the JVM time it (the generated .jfc)
package obscuring.field;

import dev.brisk.annotations.Profiled;

@Profiled
public interface ObscuringField {
  /** Hides the package wherever an expression may begin. */
  int dev = 1;

  /** Hides the class. */
  class Probes {}

  Probes all();
}
