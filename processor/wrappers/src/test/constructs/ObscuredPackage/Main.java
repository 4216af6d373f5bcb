// refused: obscured.Main has a wrapper that must write java.lang.String in full, and what is named java there hides that package: rename it, or put Profiling.scope("...") around its work, or on JDK 25 let the JVM time it (the generated .jfc)
package obscured;

import dev.brisk.annotations.Profiled;
import java.lang.String;

@Profiled
public interface Main {
  obscured.String both(String theirs);
}
