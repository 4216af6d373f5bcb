// wrapped
// records: get() 1, make(java.lang.Object) 1
package covariantreturns;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;
import java.util.Collection;
import java.util.List;

class CovariantReturns {
  interface Wide {
    CharSequence get();

    <T> Collection<T> make(T x);
  }

  interface Narrow {
    String get();

    <S> List<S> make(S x);
  }

  @Profiled
  interface Both extends Wide, Narrow {}

  static void use() {
    Both both = CovariantReturns$BothProfiled.of(new Both() {
      @Override
      public String get() {
        return "a";
      }

      @Override
      public <X> List<X> make(X x) {
        return List.of(x);
      }
    });
    Check.equal(both.get().length(), 1);
    Check.equal(both.make("b").get(0), "b");
  }
}
