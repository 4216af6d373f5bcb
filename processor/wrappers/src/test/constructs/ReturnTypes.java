// wrapped
// records: array() 1, both(java.lang.Comparable) 1, done() later 1, grid(int[][]) 1, list(java.util.List) 1, published() later 1, ran() later 1
package returntypes;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.ScheduledFuture;

class ReturnTypes {
  @Profiled
  interface Types<T extends Number & Comparable<T>> {
    T[] array();

    int[][] grid(int[][] grid);

    List<? extends T> list(List<? super T> list);

    <B extends Comparable<B> & Runnable> B both(B both);

    CompletableFuture<Void> done();

    ScheduledFuture<?> ran();

    Flow.Publisher<? super T> published();
  }

  static void use() {
    Types<Integer> types = ReturnTypes$TypesProfiled.of(new Types<Integer>() {
      @Override
      public Integer[] array() {
        return new Integer[1];
      }

      @Override
      public int[][] grid(int[][] grid) {
        return grid;
      }

      @Override
      public List<? extends Integer> list(List<? super Integer> list) {
        return null;
      }

      @Override
      public <B extends Comparable<B> & Runnable> B both(B both) {
        return both;
      }

      @Override
      public CompletableFuture<Void> done() {
        return null;
      }

      @Override
      public ScheduledFuture<?> ran() {
        return null;
      }

      @Override
      public Flow.Publisher<? super Integer> published() {
        return null;
      }
    });
    Check.equal(types.array().length, 1);
    types.grid(null);
    types.list(null);
    types.both(null);
    types.done();
    types.ran();
    types.published();
  }
}
