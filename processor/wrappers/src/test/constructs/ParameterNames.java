// wrapped
// records: a(int, int, int, int) 1, b(int, int, int, int, int) 1, c(int) 1
package parameternames;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;

class ParameterNames {
  @Profiled
  interface Named {
    int a(int call, int result, int thrown, int delegate);

    int b(int A, int ON, int Probes, int Probe, int dev);

    int c(int x);
  }

  @Profiled
  static class Subclass implements Named {
    @Override
    public int a(int call, int result, int thrown, int delegate) {
      return call + result + thrown + delegate;
    }

    @Override
    public int b(int A, int ON, int Probes, int Probe, int dev) {
      return A + ON + Probes + Probe + dev;
    }

    @Override
    @Profiled(false)
    public int c(int x) {
      return x;
    }
  }

  static void use() {
    Named named = ParameterNames$NamedProfiled.of(new Subclass());
    Check.equal(named.a(1, 2, 3, 4), 10);
    Check.equal(named.c(1), 1);
    Check.equal(new ParameterNames$SubclassProfiled().b(1, 2, 3, 4, 5), 15);
  }
}
