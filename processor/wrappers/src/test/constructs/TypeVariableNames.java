// wrapped
// records: m(java.lang.Object, java.lang.String) 1, same(java.lang.Object, java.lang.Object) 1
package typevariablenames;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;

class TypeVariableNames {
  interface Base<A> {
    <T> A same(A a, T t);
  }

  @Profiled
  @SuppressWarnings("hiding")
  interface Named<T, Probe, String extends Comparable<String>> extends Base<T> {
    <Object, Override> Object m(Object o, java.lang.String text);

    @Override
    <S> T same(T a, S t);
  }

  @Profiled
  interface Inherited<T> extends Base<T> {}

  static void use() {
    Named<Integer, Void, Integer> named = TypeVariableNames$NamedProfiled.of(new Named<Integer, Void, Integer>() {
      @Override
      public <X, Y> X m(X o, String text) {
        return o;
      }

      @Override
      public <T> Integer same(Integer a, T t) {
        return a;
      }
    });
    Check.equal(named.m(2, ""), 2);
    Check.equal(named.same(3, ""), 3);
  }
}
