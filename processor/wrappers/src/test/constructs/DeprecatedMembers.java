// wrapped
package deprecatedmembers;

import dev.brisk.annotations.Profiled;

class DeprecatedMembers {
  @Deprecated
  static class Old {}

  @Deprecated(forRemoval = true)
  static class Leaving {}

  @Profiled
  interface Members {
    @Deprecated
    void old();

    @Deprecated(since = "1", forRemoval = true)
    void leaving();

    Old oldType(Leaving leaving);
  }

  @Profiled
  @Deprecated
  interface OldInterface {
    void run();
  }

  @Profiled
  @Deprecated(forRemoval = true)
  static class LeavingClass {
    @Deprecated
    LeavingClass() {}

    void run() {}
  }

  @Profiled
  static class Constructor {
    @Deprecated(forRemoval = true)
    Constructor() {}

    @Deprecated
    void run(Old old) {}
  }
}
