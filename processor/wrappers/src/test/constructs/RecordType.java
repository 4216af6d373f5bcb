// refused: recordtype.RecordType is a record, which no wrapper can extend: put Profiling.scope("...") around its work, or on JDK 25 let the JVM time it (the generated .jfc)
package recordtype;

import dev.brisk.annotations.Profiled;

@Profiled
record RecordType(int a) {}
