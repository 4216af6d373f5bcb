// wrapped
// records: compareTo(java.lang.Object) 1, list() 1, take(java.util.List) 1
package rawsupertype;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;
import java.util.List;

class RawSupertype {
  @Profiled
  @SuppressWarnings("rawtypes")
  interface Raw extends Comparable {
    List list();

    void take(List raw);
  }

  @SuppressWarnings("rawtypes")
  static void use() {
    Raw raw = RawSupertype$RawProfiled.of(new Raw() {
      @Override
      public int compareTo(Object other) {
        return 3;
      }

      @Override
      public List list() {
        return null;
      }

      @Override
      public void take(List raw) {}
    });
    Check.equal(((Comparable<?>) raw).compareTo(null), 3);
    Check.that(raw.list() == null);
    raw.take(null);
  }
}
