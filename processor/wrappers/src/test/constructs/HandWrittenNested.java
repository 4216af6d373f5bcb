// refused: handwrittennested.HandWrittenNested$MainProfiled is written by hand, and the wrapper of Main needs that name: rename one of both
package handwrittennested;

import dev.brisk.annotations.Profiled;

class HandWrittenNested {
  @Profiled
  interface Main {
    void run();
  }

  static class MainProfiled {}
}
