// wrapped
@Profiled(types = java.util.concurrent.Callable.class)
package annotatedpackage;

import dev.brisk.annotations.Profiled;
