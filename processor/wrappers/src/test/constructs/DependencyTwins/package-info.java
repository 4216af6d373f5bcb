// refused: dependencytwins.DateProfiled is already the wrapper of another type: list java.sql.Date in another package
@Profiled(types = {java.util.Date.class, java.sql.Date.class})
package dependencytwins;

import dev.brisk.annotations.Profiled;
