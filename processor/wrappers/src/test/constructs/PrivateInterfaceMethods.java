// wrapped
// records: run() 1
package privateinterfacemethods;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;

@Profiled
interface PrivateInterfaceMethods {
  default int run() {
    return hidden() + shared();
  }

  private int hidden() {
    return 1;
  }

  private static int shared() {
    return 1;
  }

  static int open() {
    return 1;
  }

  static void use() {
    Check.equal(PrivateInterfaceMethodsProfiled.of(new PrivateInterfaceMethods() {}).run(), 2);
  }
}
