// refused: java.lang.String is final, so no wrapper can extend it: annotate an interface of it, or put Profiling.scope("...") around its work, or on JDK 25 let the JVM time it (the generated .jfc)
package dependencyfinal;

import dev.brisk.annotations.Profiled;

@Profiled(types = {Runnable.class, String.class})
class DependencyFinal {}
