// wrapped
// records: name() 1
package defaultsonly;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;

@Profiled
interface DefaultsOnly {
  default String name() {
    return "a";
  }

  static void use() {
    Check.equal(DefaultsOnlyProfiled.of(new DefaultsOnly() {}).name(), "a");
  }
}
