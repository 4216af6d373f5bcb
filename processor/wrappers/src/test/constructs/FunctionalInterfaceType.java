// wrapped
// records: apply(java.lang.Object) 1
package functionalinterfacetype;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;
import java.util.function.Function;

@Profiled
@FunctionalInterface
interface FunctionalInterfaceType<A, B> extends Function<A, B> {
  static void use() {
    Check.equal(FunctionalInterfaceTypeProfiled.<String, Integer>of(text -> 1).apply("a"), 1);
  }
}
