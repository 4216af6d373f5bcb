// wrapped
// records: compareTo(argumentofitstype.ArgumentOfItsType.Money) 1, join(argumentofitstype.ArgumentOfItsType.Chain) 1, maybe(argumentofitstype.ArgumentOfItsType.Chain) 1
package argumentofitstype;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;

class ArgumentOfItsType {
  @Profiled
  interface Money extends Comparable<Money> {}

  record Cents(int cents) implements Money {
    @Override
    public int compareTo(Money other) {
      return Integer.compare(cents, ((Cents) other).cents);
    }
  }

  @Profiled
  interface Chain<T> {
    Chain<T> join(Chain<T> other);

    boolean maybe(Chain<? extends T> other);
  }

  static void use() {
    Money one = ArgumentOfItsType$MoneyProfiled.of(new Cents(1));
    Money two = ArgumentOfItsType$MoneyProfiled.of(new Cents(2));
    Check.equal(one.compareTo(two), -1);
    Chain<String> bare = new Chain<String>() {
      @Override
      public Chain<String> join(Chain<String> other) {
        return other == this ? null : other;
      }

      @Override
      public boolean maybe(Chain<? extends String> other) {
        return other == this;
      }
    };
    Chain<String> wrapped = ArgumentOfItsType$ChainProfiled.of(bare);
    Check.that(wrapped.join(wrapped) == null);
    Check.that(wrapped.maybe(wrapped) == (wrapped == bare));
  }
}
