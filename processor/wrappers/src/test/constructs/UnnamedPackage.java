// wrapped
// records: run() 1

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;

@Profiled
interface UnnamedPackage {
  UnnamedPackage run();

  static void use() {
    UnnamedPackage wrapped = UnnamedPackageProfiled.of(() -> null);
    Check.that(wrapped.run() == null);
  }
}
