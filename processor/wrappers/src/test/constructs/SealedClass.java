// refused: sealedclass.SealedClass is sealed and its permits clause does not name SealedClassProfiled: add that, or put Profiling.scope("...") around its work, or on JDK 25 let the JVM time it (the generated .jfc)
// on ECJ: The class SealedClassProfiled cannot extend the class sealedclass.SealedClass as it is not a permitted subtype of sealedclass.SealedClass
package sealedclass;

import dev.brisk.annotations.Profiled;

@Profiled
sealed class SealedClass permits SealedClass.Only {
  void run() {}

  static final class Only extends SealedClass {}
}
