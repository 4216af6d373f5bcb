package dev.brisk.tools.fix;

import dev.brisk.tools.git.Git;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether git could give back what a fix changes. */
public final class WorkTree {
  /** Command lines may not be of any length. */
  private static final int AT_ONCE = 200;

  private WorkTree() {}

  /**
   * Why these files should not be changed now: the work tree they are in has changes that are not committed, or git does not know one of them. Null if
   * nothing is in the way, or the files are in no work tree.
   */
  public static String objection(Path base, List<Path> files) throws IOException {
    if (files.isEmpty() || !isWorkTree(base)) return null;
    Git git = new Git(base);
    String changed = first(git.text("status", "--porcelain", "--untracked-files=no", "--ignore-submodules"));
    if (changed != null) return "the git work tree has changes that are not committed, such as " + changed.substring(Math.min(3, changed.length()));
    for (int from = 0; from < files.size(); from += AT_ONCE) {
      List<String> known = new ArrayList<>(List.of("ls-files", "--error-unmatch", "--"));
      for (Path each : files.subList(from, Math.min(from + AT_ONCE, files.size()))) known.add(each.toString());
      try {
        git.text(known.toArray(new String[0]));
      } catch (IOException unknown) {
        return "git does not know one of the files to be changed: " + first(unknown.getMessage());
      }
    }
    return null;
  }

  private static boolean isWorkTree(Path base) {
    for (Path folder = base; folder != null; folder = folder.getParent()) if (Files.exists(folder.resolve(".git"))) return true;
    return false;
  }

  private static String first(String text) {
    return text.lines().filter(line -> !line.isBlank()).findFirst().orElse(null);
  }
}
