// refused: hiddentypeinsignature.HiddenTypeInSignature.Secretive has a method take(hiddentypeinsignature.HiddenTypeInSignature.Secret) with a type in its signature that its wrapper can't name: make that type visible in the package, and let no type variable be bounded by an array, or put Profiling.scope("...") around its work, or on JDK 25 let the JVM time it (the generated .jfc)
package hiddentypeinsignature;

import dev.brisk.annotations.Profiled;

class HiddenTypeInSignature {
  private static class Secret {}

  @Profiled
  interface Secretive {
    void take(Secret secret);
  }

  static void take(Secretive secretive) {
    secretive.take(new Secret());
  }
}
