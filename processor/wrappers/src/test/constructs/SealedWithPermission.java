// wrapped
// records: run() 2
package sealedwithpermission;

import dev.brisk.annotations.Profiled;

class SealedWithPermission {
  @Profiled
  sealed interface Shape permits Dot, SealedWithPermission$ShapeProfiled {
    void run();
  }

  @Profiled
  static sealed class Dot implements Shape permits SealedWithPermission$DotProfiled {
    @Override
    public void run() {}
  }

  static void use() {
    SealedWithPermission$ShapeProfiled.of(new SealedWithPermission$DotProfiled()).run();
  }
}
