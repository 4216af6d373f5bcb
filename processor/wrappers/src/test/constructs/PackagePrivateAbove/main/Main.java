// wrapped
// records: run() 1
package packageprivateabove.main;

import dev.brisk.annotations.Profiled;
import packageprivateabove.above.Above;

@Profiled
public class Main extends Above {
  static void use() {
    new MainProfiled().run();
  }
}
