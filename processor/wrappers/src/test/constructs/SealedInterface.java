// refused: sealedinterface.SealedInterface is sealed and its permits clause does not name SealedInterfaceProfiled: add that, or put Profiling.scope("...") around its work, or on JDK 25 let the JVM time it (the generated .jfc)
// on ECJ: The type SealedInterfaceProfiled that implements the sealed interface sealedinterface.SealedInterface should be a permitted subtype of sealedinterface.SealedInterface
package sealedinterface;

import dev.brisk.annotations.Profiled;

@Profiled
sealed interface SealedInterface {
  void run();

  /** The only one. */
  record Only() implements SealedInterface {
    @Override
    public void run() {}
  }
}
