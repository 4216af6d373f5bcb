// refused: second.CallableProfiled or the entry of java.util.concurrent.Callable is made already: list a type once, and give no class the name of a wrapper
package first;

import dev.brisk.annotations.Profiled;
import java.util.concurrent.Callable;

@Profiled(types = Callable.class)
class First {}
