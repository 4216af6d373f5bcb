package dev.brisk.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file says of paths, which begin at its folder.
 *
 * @param folder with slashes, one at its end
 * @param excludes files that are left alone
 * @param sections in the order of the file
 * @param moved a folder in which files stand for those at the same path below the root; null for none
 */
record PathOptions(String folder, List<Glob> excludes, List<Section> sections, String moved) {
  static final PathOptions NONE = new PathOptions("/", List.of(), List.of(), null);

  /** What holds for some files. */
  record Section(List<Glob> patterns, Layer said) {}

  boolean excludes(String path) {
    return !excludes.isEmpty() && anyMatches(excludes, within(path));
  }

  /** Numbers of the sections that hold for a file. */
  List<Integer> sectionsOf(String path) {
    String within = within(path);
    List<Integer> numbers = new ArrayList<>(sections.size());
    for (int i = 0; i < sections.size(); i++) if (anyMatches(sections.get(i).patterns(), within)) numbers.add(i);
    return numbers;
  }

  private static boolean anyMatches(List<Glob> patterns, String path) {
    for (int i = 0; i < patterns.size(); i++) if (patterns.get(i).matches(path)) return true;
    return false;
  }

  /** From the folder on, with a slash at the beginning; of a file elsewhere the whole path. */
  private String within(String path) {
    String slashed = path.replace('\\', '/');
    // As compilers are given them from the working folder.
    if (slashed.contains("/../") || slashed.contains("/./")) slashed = Path.of(slashed).normalize().toString().replace('\\', '/');
    if (moved != null && slashed.startsWith(moved)) slashed = slashed.substring(moved.length());
    return slashed.startsWith(folder) ? slashed.substring(folder.length() - 1) : slashed;
  }
}
