// nothing
package localclass;

import dev.brisk.annotations.Profiled;

class LocalClass {
  Object local() {
    @Profiled
    class Local {
      @Profiled
      void run() {}
    }
    @Profiled
    interface Near {
      void run();
    }
    Near near = () -> new Local().run();
    return near;
  }
}
