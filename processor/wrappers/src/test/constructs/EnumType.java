// refused: enumtype.EnumType is an enum, which no wrapper can extend: put Profiling.scope("...") around its work, or on JDK 25 let the JVM time it (the generated .jfc)
package enumtype;

import dev.brisk.annotations.Profiled;

@Profiled
enum EnumType { A }
