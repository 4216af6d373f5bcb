// wrapped
// records: call() thrown 1, next() 1, next(int) 1, nextInt() 1, setSeed(long) 1
package dependencytype;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;

@Profiled(types = {Callable.class, Iterator.class, Map.Entry.class, Random.class})
class DependencyType {
  static void use() {
    IllegalStateException failure = new IllegalStateException();
    Callable<String> call = CallableProfiled.of(() -> {
      throw failure;
    });
    Check.that(Check.thrown(call::call) == failure);
    Check.equal(IteratorProfiled.of(List.of(1).iterator()).next(), 1);
    Check.equal(new RandomProfiled(1L).nextInt(), new Random(1L).nextInt());
    Check.equal(Map$EntryProfiled.of(Map.entry(1, 2)), Map.entry(1, 2));
  }
}
