// refused: int is neither a class nor an interface
package dependencynotype;

import dev.brisk.annotations.Profiled;

@Profiled(types = int.class)
class DependencyNoType {}
