package dev.brisk.tools.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/** A processor path without Brisk: where a build has it already, it would run a second time with the build's own settings and write its list. */
public final class ProcessorPath {
  private static final String DOOR = "dev/brisk/javac/BriskProcessor.class";

  private ProcessorPath() {}

  /** Whether Brisk is on it. */
  public static boolean holdsBrisk(List<Path> path) {
    return withoutBrisk(path).size() < path.size();
  }

  static List<Path> withoutBrisk(List<Path> path) {
    List<Path> kept = new ArrayList<>();
    for (Path each : path) if (!holdsBrisk(each)) kept.add(each);
    return kept;
  }

  private static boolean holdsBrisk(Path entry) {
    if (Files.isDirectory(entry)) return Files.exists(entry.resolve(DOOR));
    if (!Files.isRegularFile(entry)) return false;
    try (ZipFile jar = new ZipFile(entry.toFile())) {
      return jar.getEntry(DOOR) != null;
    } catch (IOException broken) {
      // The compiler will say so.
      return false;
    }
  }
}
