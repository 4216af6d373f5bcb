package dev.brisk.profiler.recording;

import dev.brisk.profiler.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the profile goes. */
final class OutputPath {
  private OutputPath() {}

  /** As asked for; otherwise a file of its own for each process, in the build's output folder where there is one, else in the working directory. */
  static Path of(Settings settings, Path folder, long process) {
    if (settings.output() != null) return folder.resolve(settings.output().replace("%p", Long.toString(process))).normalize();
    String name = "brisk-profile-" + process + ".jsonl";
    for (String output : new String[] {"target", "build"}) {
      if (Files.isDirectory(folder.resolve(output))) return folder.resolve(output).resolve(name);
    }
    return folder.resolve(name);
  }
}
