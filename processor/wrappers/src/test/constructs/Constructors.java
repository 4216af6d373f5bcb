// wrapped
// records: sum() 2
package constructors;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;
import java.io.IOException;
import java.util.List;

class Constructors {
  @Profiled
  static class Many<T> {
    private final int sum;

    public Many(int a, long b) throws IOException {
      if (a < 0) throw new IOException();
      sum = a + (int) b;
    }

    protected Many(String... texts) {
      sum = texts.length;
    }

    <N extends Number & Comparable<N>> Many(N number, T other) {
      sum = number.intValue();
    }

    @SafeVarargs
    Many(T first, List<T>... more) {
      sum = more.length;
    }

    @SuppressWarnings("unused")
    private Many(char hidden) {
      sum = 0;
    }

    int sum() {
      return sum;
    }
  }

  static void use() {
    Check.equal(new Constructors$ManyProfiled<String>("a", "b").sum(), 2);
    Check.equal(new Constructors$ManyProfiled<String>(7, "b").sum(), 7);
    Check.that(Check.thrown(() -> new Constructors$ManyProfiled<String>(-1, 1L)) instanceof IOException);
  }
}
