// refused: handwritten.MainProfiled is written by hand, and the wrapper of Main needs that name: rename one of both
package handwritten;

import dev.brisk.annotations.Profiled;

@Profiled
public interface Main {
  void run();
}
