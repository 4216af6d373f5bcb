package underscoretwin;

import dev.brisk.annotations.Profiled;

@Profiled
public interface A_B {
  void run();
}
