package dev.brisk.javac;

import com.sun.source.tree.CompilationUnitTree;
import java.lang.reflect.Proxy;

/** A unit without a file, for what concerns no file: a message about it has no place. */
final class Nowhere {
  private Nowhere() {}

  static CompilationUnitTree unit() {
    return (CompilationUnitTree) Proxy.newProxyInstance(CompilationUnitTree.class.getClassLoader(), new Class<?>[] {CompilationUnitTree.class}, (proxy, method, arguments) -> null);
  }
}
