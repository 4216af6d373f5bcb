// nothing
package leftout;

import dev.brisk.annotations.Profiled;

@Profiled(false)
interface LeftOut {
  void run();
}
