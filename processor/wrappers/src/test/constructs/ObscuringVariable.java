// wrapped
// records: all(java.lang.CharSequence, obscuring.variable.ObscuringVariable.String) 1
package obscuring.variable;

import dev.brisk.annotations.Profiled;

/** A type variable named like a package whose classes must be written in full, since a member has the simple name. */
@Profiled
public interface ObscuringVariable<java> {
  /** Hides the other. */
  class String {}

  java all(CharSequence any, String mine);

  /** Runs it. */
  static void use() {
    ObscuringVariable<Integer> plain = (any, mine) -> 1;
    dev.brisk.wrappers.Check.equal(ObscuringVariableProfiled.of(plain).all("", null), 1);
  }
}
