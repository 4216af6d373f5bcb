// wrapped
package hiddenbymember;

import dev.brisk.annotations.Profiled;

@Profiled
public interface Main {
  hiddenbymember.Other.Twin outer();

  Other get(hiddenbymember.Second second);

  /** Named like a class of the package. */
  class Second {}
}
