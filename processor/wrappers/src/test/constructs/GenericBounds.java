// wrapped
// records: max(java.util.Collection) 1
package genericbounds;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

class GenericBounds {
  @Profiled
  interface Bounds<K extends Comparable<? super K>, V extends Collection<? extends K> & Cloneable, M extends Map<K, ? super V>> {
    <C extends Collection<K>> K max(C from);

    <X extends Exception> void fail(X x) throws X;

    <X extends Exception, Y extends X> void none() throws X, Y;
  }

  static void use() {
    Bounds<String, ArrayList<String>, Map<String, Object>> wrapped = GenericBounds$BoundsProfiled.of(new Bounds<String, ArrayList<String>, Map<String, Object>>() {
      @Override
      public <C extends Collection<String>> String max(C from) {
        return Collections.max(from);
      }

      @Override
      public <X extends Exception> void fail(X x) throws X {
        throw x;
      }

      @Override
      public <X extends Exception, Y extends X> void none() throws X, Y {}
    });
    Check.equal(wrapped.max(List.of("a", "b")), "b");
  }
}
