// refused: staticonly.StaticOnly has no method that a wrapper could record (it would have to override it): put Profiling.scope("...") around its work, or on JDK 25 let the JVM time it (the generated .jfc)
package staticonly;

import dev.brisk.annotations.Profiled;

@Profiled
class StaticOnly {
  static void run() {}

  final void last() {}
}
