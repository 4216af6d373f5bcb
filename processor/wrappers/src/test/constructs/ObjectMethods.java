// wrapped
// records: compare(java.lang.Object, java.lang.Object) 1, equals(java.lang.Object) 1
package objectmethods;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;
import java.util.Comparator;

class ObjectMethods {
  @Profiled
  interface Redeclared<T> extends Comparator<T> {
    @Override
    boolean equals(Object other);

    @Override
    int hashCode();

    @Override
    String toString();
  }

  @Profiled
  static class Sub {
    @Profiled
    @Override
    public boolean equals(Object other) {
      return other instanceof Sub;
    }

    @Override
    public int hashCode() {
      return 1;
    }

    void run() {}
  }

  static void use() {
    Redeclared<String> plain = (a, b) -> 5;
    Redeclared<String> wrapped = ObjectMethods$RedeclaredProfiled.of(plain);
    Check.equal(wrapped.compare("a", "b"), 5);
    Check.that(wrapped.equals(plain));
    Check.that(wrapped.equals(wrapped));
    Check.equal(wrapped.toString(), plain.toString());
    Check.that(new ObjectMethods$SubProfiled().equals(new Sub()));
  }
}
