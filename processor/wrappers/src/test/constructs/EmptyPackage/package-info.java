// refused: the package emptypackage names no types, as in @Profiled(types = DataSource.class)
@Profiled
package emptypackage;

import dev.brisk.annotations.Profiled;
