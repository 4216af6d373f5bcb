package dev.brisk.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the files of this repository. */
public final class Repository {
  private Repository() {}

  /** Its root. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("lint-rules")) || !Files.isDirectory(folder.resolve("annotations"))) {
      folder = folder.getParent();
      if (folder == null) throw new IllegalStateException("not run inside the repository");
    }
    return folder;
  }
}
