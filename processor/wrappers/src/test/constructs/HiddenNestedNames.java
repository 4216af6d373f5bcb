// wrapped
// records: get(java.lang.String, hiddennestednames.HiddenNestedNames.Named.String) 1
package hiddennestednames;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;

class HiddenNestedNames {
  @Profiled
  interface Named {
    java.lang.String get(java.lang.String theirs, String mine);

    /** Named like another. */
    class String {}

    /** Named like another. */
    class Object {}

    /** Named like another. */
    @interface Override {}

    /** Named like another. */
    interface Probe {}

    /** Named like another. */
    interface Probes {}
  }

  static void use() {
    Check.equal(HiddenNestedNames$NamedProfiled.of((theirs, mine) -> theirs).get("a", null), "a");
  }
}
