// wrapped
// records: $run$(java.lang.String) 1, größe(int) 1
package dollarandunicode;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;

class DollarAndUnicode {
  @Profiled
  interface Maß$ung<$T> {
    int größe(int $);

    $T $run$(String größe);
  }

  static void use() {
    Maß$ung<Integer> wrapped = DollarAndUnicode$Maß$ungProfiled.of(new Maß$ung<Integer>() {
      @Override
      public int größe(int $) {
        return $;
      }

      @Override
      public Integer $run$(String größe) {
        return 1;
      }
    });
    Check.equal(wrapped.größe(2), 2);
    Check.equal(wrapped.$run$("$L"), 1);
  }
}
