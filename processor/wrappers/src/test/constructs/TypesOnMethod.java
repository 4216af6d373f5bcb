// refused: types are listed on a package or a class: run() is a method
package typesonmethod;

import dev.brisk.annotations.Profiled;

class TypesOnMethod {
  @Profiled(types = Runnable.class)
  void run() {}
}
