// wrapped
// records: run() 1
package wrong.object;

import dev.brisk.annotations.Profiled;
import dev.brisk.annotations.Profiling;
import dev.brisk.wrappers.Check;
import java.util.List;

/** The door gives back what it can't wrap, as it does where nothing records: whoever made the cast meets it, and nobody else. */
@Profiled
public interface WrongObject {
  void run();

  /** Runs it. */
  static void use() {
    Class<?> raw = WrongObject.class;
    @SuppressWarnings("unchecked")
    Class<Object> any = (Class<Object>) raw;
    Object wrong = List.of();
    Check.that(Profiling.of(any, wrong) == wrong);
    WrongObject right = () -> {};
    Profiling.of(WrongObject.class, right).run();
    Check.that(Profiling.<WrongObject>of(null, right) == right);
  }
}
