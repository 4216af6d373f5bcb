// wrapped
// records: m(java.lang.CharSequence) 1, m(java.lang.Number) 1
package boundsoverloads;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;

class BoundsOverloads {
  @Profiled
  static class Overloads {
    <T extends CharSequence> int m(T t) {
      return 1;
    }

    <T extends Number> int m(T t) {
      return 2;
    }
  }

  static void use() {
    Check.equal(new BoundsOverloads$OverloadsProfiled().m("a"), 1);
    Check.equal(new BoundsOverloads$OverloadsProfiled().m(1), 2);
  }
}
