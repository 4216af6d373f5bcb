// wrapped
// records: fail() thrown 1, price(java.lang.String, int) 2
package plain;

import dev.brisk.annotations.Profiled;
import dev.brisk.annotations.Profiling;
import dev.brisk.wrappers.Check;
import java.io.IOException;

@Profiled
interface PlainInterface {
  long price(String order, int count);

  void fail() throws IOException;

  static void use() {
    IOException failure = new IOException();
    PlainInterface plain = new PlainInterface() {
      @Override
      public long price(String order, int count) {
        return order.length() * count;
      }

      @Override
      public void fail() throws IOException {
        throw failure;
      }
    };
    PlainInterface wrapped = PlainInterfaceProfiled.of(plain);
    Check.equal(wrapped.price("ab", 3), 6L);
    Check.equal(Profiling.of(PlainInterface.class, plain).price("a", 3), 3L);
    Check.that(Check.thrown(wrapped::fail) == failure);
    Check.that(PlainInterfaceProfiled.of(wrapped) == wrapped);
    Check.that(PlainInterfaceProfiled.of(null) == null);
    Check.that(wrapped.equals(plain) && wrapped.equals(wrapped) && wrapped.hashCode() == plain.hashCode() && wrapped.toString().equals(plain.toString()));
  }
}
