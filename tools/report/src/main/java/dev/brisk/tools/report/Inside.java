package dev.brisk.tools.report;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Paths with slashes that stay within the folder they begin at. */
final class Inside {
  private Inside() {}

  /**
   * A path seen from a folder further out.
   *
   * @return without detours; null if it leads out of the outer folder, is absolute, or could be on some system
   */
  static String path(String folder, String path) {
    if (path.isEmpty() || path.startsWith("/") || path.startsWith("\\") || path.indexOf('\0') >= 0) return null;
    Deque<String> names = new ArrayDeque<>();
    for (String whole : new String[] {folder, path}) {
      for (String name : whole.split("/")) {
        if (name.isEmpty() || name.equals(".")) continue;
        // On Windows a colon begins a drive or another stream of a file.
        if (names.isEmpty() && name.length() == 2 && name.charAt(1) == ':') return null;
        // A name may hold backslashes on systems where these separate nothing.
        if (name.indexOf('\\') >= 0 && Arrays.asList(name.split("\\\\")).contains("..")) return null;
        if (!name.equals("..")) names.addLast(name);
        else if (names.pollLast() == null) return null;
      }
    }
    return names.isEmpty() ? null : String.join("/", names);
  }
}
