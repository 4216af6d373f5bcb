package dev.brisk.tools.cli;

import dev.brisk.tools.analysis.SourceLines;
import dev.brisk.tools.report.Merge;
import dev.brisk.tools.report.Report;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lists that are named on the command line, each as {@code LIST} or {@code FOLDER=LIST}. */
final class Lists {
  private Lists() {}

  /** Whether a word names a list rather than sources. */
  static boolean isList(String word) {
    return word.endsWith(".sarif") || word.endsWith(".sarif.json") || word.endsWith(".json");
  }

  /**
   * All of them in one report.
   *
   * @param title of the report; may be empty
   * @param base the folder that all modules lie in
   */
  static Report joined(String title, List<String> words, Path base, SourceLines sources, Screen screen) throws UnusableException, IOException {
    Merge merge = new Merge(Brisk.Version.of());
    for (String word : words) {
      int cut = Files.exists(Path.of(word)) ? -1 : word.indexOf('=');
      Path list = Path.of(word.substring(cut + 1));
      try {
        merge.add(cut < 0 ? module(base, list) : folder(word.substring(0, cut)), list);
      } catch (FileSystemException unusable) {
        throw new UnusableException(Brisk.reason(unusable));
      }
    }
    if (!merge.shared().isEmpty()) {
      screen.err().println("brisk: " + TextReport.count(merge.shared().size(), "file") + " in more than one list, such as " + merge.shared().get(0)
          + "; if the lists are of different modules, name their folders: FOLDER=LIST");
    }
    return merge.report(title, sources::of);
  }

  private static String folder(String named) throws UnusableException {
    String folder = named.replace('\\', '/');
    if (folder.startsWith("/") || List.of(folder.split("/")).contains("..")) throw new UnusableException("a module's folder lies within the common one: " + named);
    return folder;
  }

  /** The folder of the module whose build left the list where it is; empty if that can't be told. */
  private static String module(Path base, Path list) {
    Path whole = list.toAbsolutePath().normalize();
    if (!whole.startsWith(base)) return "";
    Path inner = base.relativize(whole);
    int names = inner.getNameCount();
    if (names < 4 || !inner.getName(names - 2).toString().equals("brisk")) return "";
    String build = inner.getName(names - 3).toString();
    if (!build.equals("target") && !build.equals("build")) return "";
    return inner.subpath(0, names - 3).toString().replace('\\', '/');
  }
}
