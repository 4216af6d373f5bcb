// refused: run() is abstract, which no wrapper of its class can record: annotate the methods that implement it
package abstractmethod;

import dev.brisk.annotations.Profiled;

abstract class AbstractMethod {
  @Profiled
  abstract void run();
}
