// wrapped
// records: below() 1, shown() 1
package otherpackage.main;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;
import otherpackage.above.Above;

@Profiled
public class Main extends Above {
  void below() {
    Check.equal(shown(), null);
  }

  static void use() {
    new MainProfiled().below();
  }
}
