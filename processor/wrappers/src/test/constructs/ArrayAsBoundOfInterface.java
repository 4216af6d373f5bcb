// refused: ArrayAsBoundOfInterface.Rows has a method take(java.lang.String[]) with a type in its signature that its wrapper can't name: make that type visible in the package, and let no type variable be bounded by an array, or put Profiling.scope("...") around its work, or on JDK 25 let the JVM time it (the generated .jfc)

import dev.brisk.annotations.Profiled;

class ArrayAsBoundOfInterface {
  interface Holder<K> {
    <T extends K> void take(T element);
  }

  @Profiled
  interface Rows extends Holder<String[]> {}
}
