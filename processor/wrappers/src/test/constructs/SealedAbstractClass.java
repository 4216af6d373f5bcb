// wrapped
// records: twice() 1

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;

@Profiled
abstract sealed class SealedAbstractClass permits SealedAbstractClassProfiled {
  int twice() {
    return 2 * once();
  }

  abstract int once();

  static void use() {
    SealedAbstractClass made = new SealedAbstractClassProfiled() {
      @Override
      int once() {
        return 2;
      }
    };
    Check.that(made.twice() == 4);
  }
}
