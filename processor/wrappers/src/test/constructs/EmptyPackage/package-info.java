// refused: @Profiled on a package needs types, as in @Profiled(types = DataSource.class)
@Profiled
package emptypackage;

import dev.brisk.annotations.Profiled;
