// wrapped
// records: size() 1

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;

/** The bound of {@code take}'s variable can't be written. */
class ArrayAsBound {
  static class Holder<K> {
    <T extends K> void take(T element) {}
  }

  @Profiled
  static class Rows extends Holder<String[]> {
    int size() {
      return 1;
    }
  }

  static void use() {
    Rows rows = new ArrayAsBound$RowsProfiled();
    rows.take(new String[0]);
    Check.that(rows.size() == 1);
  }
}
