// wrapped
package deprecatedelsewhere;

import dev.brisk.annotations.Profiled;

@Profiled
public interface Main extends Above {}
