// nothing
package anonymousclass;

import dev.brisk.annotations.Profiled;

class AnonymousClass {
  Runnable anonymous() {
    return new Runnable() {
      @Override
      @Profiled
      public void run() {}
    };
  }
}
