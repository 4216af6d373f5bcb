// wrapped
// records: all(java.lang.String, java.util.List, obscuring.java) 1
package obscuring;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;
import java.util.List;

/** Names of packages as names of classes, type variables, fields and parameters; imports get along with all of them. */
@Profiled
public interface Main<javax> {
  int dev = 1;

  <lang> List<? extends javax> all(String java, List<lang> util, java brisk);

  /** Runs it. */
  static void use() {
    Main<Integer> plain = new Main<>() {
      @Override
      public <lang> List<Integer> all(String java, List<lang> util, java brisk) {
        return List.of(dev);
      }
    };
    Check.equal(MainProfiled.of(plain).all("", List.of(), null), List.of(1));
  }
}
