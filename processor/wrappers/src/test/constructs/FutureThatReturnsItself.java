// wrapped
// records: isDone() 1, self() later 2

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

@Profiled
interface FutureThatReturnsItself<T> extends Future<T> {
  FutureThatReturnsItself<T> self();

  class Result extends CompletableFuture<String> implements FutureThatReturnsItself<String> {
    @Override
    public FutureThatReturnsItself<String> self() {
      return this;
    }
  }

  static void use() {
    FutureThatReturnsItself<String> wrapped = FutureThatReturnsItselfProfiled.of(new Result());
    Check.that(wrapped.self() == wrapped && wrapped.self() == wrapped);
    Check.that(!wrapped.isDone());
  }
}
