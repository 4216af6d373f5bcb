// wrapped
// records: any() 1, bare() 1, next(int) 2, sub() 1
package returnsitself;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;

class ReturnsItself {
  interface Fluent<S extends Fluent<S>> {
    S bare();
  }

  @Profiled
  interface Chain extends Fluent<Chain> {
    Chain next(int i);

    Object any();

    Special sub();
  }

  interface Special extends Chain {}

  @Profiled
  interface Recursive<S extends Recursive<S>> {
    S self();
  }

  static class Sub implements Special {
    @Override
    public Chain next(int i) {
      return i == 0 ? this : null;
    }

    @Override
    public Object any() {
      return this;
    }

    @Override
    public Chain bare() {
      return this;
    }

    @Override
    public Special sub() {
      return this;
    }
  }

  static void use() {
    Sub sub = new Sub();
    Chain wrapped = ReturnsItself$ChainProfiled.of(sub);
    Check.that(wrapped.next(0) == wrapped);
    Check.that(wrapped.next(1) == null);
    Check.that(wrapped.any() == wrapped);
    Check.that(wrapped.bare() == wrapped);
    Check.that(wrapped.sub() == sub);
  }
}
