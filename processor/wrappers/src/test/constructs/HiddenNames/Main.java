// wrapped
// records: all(hidden.String, java.lang.String, hidden.Object, hidden.System) 2, text() 2
package hidden;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;

@Profiled
public interface Main {
  String all(String mine, java.lang.String theirs, Object object, System system);

  java.lang.String text();

  /** A class. */
  @Profiled
  class Sub implements Main {
    @java.lang.Override
    public String all(String mine, java.lang.String theirs, Object object, System system) {
      return mine;
    }

    @java.lang.Override
    public java.lang.String text() {
      return "a";
    }
  }

  /** Runs it. */
  static void use() {
    String mine = new String();
    Main wrapped = MainProfiled.of(new Main$SubProfiled());
    Check.that(wrapped.all(mine, "", null, null) == mine);
    Check.equal(wrapped.text(), "a");
  }
}
