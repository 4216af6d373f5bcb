// refused: methodnamedof.MethodNamedOf has a method of(methodnamedof.MethodNamedOf) itself, and its wrapper needs a static one of that name: rename it, or put Profiling.scope("...") around its work, or on JDK 25 let the JVM time it (the generated .jfc)
package methodnamedof;

import dev.brisk.annotations.Profiled;

@Profiled
interface MethodNamedOf {
  MethodNamedOf of(MethodNamedOf other);
}
