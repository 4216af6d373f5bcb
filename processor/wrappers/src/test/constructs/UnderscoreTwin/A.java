// wrapped
// records: run() 2
package underscoretwin;

import dev.brisk.annotations.Profiled;

/** Has a nested B. */
public class A {
  /** Nested. */
  @Profiled
  public interface B {
    void run();
  }

  static void use() {
    A$BProfiled.of(() -> {}).run();
    A_BProfiled.of(() -> {}).run();
  }
}
