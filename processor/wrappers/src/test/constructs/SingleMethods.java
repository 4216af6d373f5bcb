// wrapped
// records: asked() 1
package singlemethods;

import dev.brisk.annotations.Profiled;

class SingleMethods {
  interface Some {
    @Profiled
    default void asked() {}

    default void silent() {}
  }

  static class Sub {
    @Profiled
    void asked() {}

    void silent() {}
  }

  static void use() {
    Some some = SingleMethods$SomeProfiled.of(new Some() {});
    some.asked();
    some.silent();
    new SingleMethods$SubProfiled().silent();
  }
}
