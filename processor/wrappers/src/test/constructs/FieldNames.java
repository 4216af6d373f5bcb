// wrapped
// records: get() 2
package fieldnames;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;

class FieldNames {
  @Profiled
  interface Constants {
    int Probes = 1;
    int GET = 2;
    int delegate = 3;

    int get();
  }

  @Profiled
  static class Fields {
    static final int Probes = 1;
    protected int GET = 2;
    protected int ON = 3;

    int get() {
      return GET + ON;
    }
  }

  static void use() {
    Check.equal(FieldNames$ConstantsProfiled.of(() -> Constants.delegate).get(), 3);
    FieldNames$FieldsProfiled fields = new FieldNames$FieldsProfiled();
    fields.GET = 5;
    Check.equal(fields.get(), 8);
  }
}
