package dev.brisk.javac;

import com.sun.source.tree.CompilationUnitTree;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The folder that all sources lie in or below. */
final class SourceFolder {
  private SourceFolder() {}

  /**
   * Of those in files that nobody made for this compilation.
   *
   * @param classOutput where processors put their sources among the classes; may be null
   * @return null if there is none
   */
  static Path of(Iterable<CompilationUnitTree> units, Path classOutput) {
    String classes = classOutput == null ? null : classOutput.toAbsolutePath().normalize().toString().replace('\\', '/') + '/';
    Path written = of(units, classes);
    // Classes may lie among the sources.
    return written == null && classes != null ? of(units, (String) null) : written;
  }

  private static Path of(Iterable<CompilationUnitTree> units, String classes) {
    String common = null;
    for (CompilationUnitTree each : units) {
      if (!"file".equals(each.getSourceFile().toUri().getScheme())) continue;
      String path = JavacContext.pathOf(each.getSourceFile());
      if (JavacContext.isGeneratedPath(path) || classes != null && path.startsWith(classes)) continue;
      if (common == null) common = path.substring(0, path.lastIndexOf('/') + 1);
      while (!path.startsWith(common)) common = common.substring(0, common.lastIndexOf('/', common.length() - 2) + 1);
    }
    try {
      return common == null || common.isEmpty() ? null : Path.of(common);
    } catch (InvalidPathException foreign) {
      return null;
    }
  }
}
