package dev.brisk.tools.fix;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Changes as {@code git apply} and {@code patch -p1} take them. */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private UnifiedDiff() {}

  /** The lines of the diff, without line ends but for those that belong to the sources. */
  public static List<String> of(Change change) {
    List<String> before = lines(change.before());
    List<String> after = lines(change.after());
    return UnifiedDiffUtils.generateUnifiedDiff("a/" + change.file(), "b/" + change.file(), before, DiffUtils.diff(before, after), CONTEXT);
  }

  private static List<String> lines(String text) {
    // A carriage return stays a part of its line.
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int last = lines.size() - 1;
    if (lines.get(last).isEmpty()) lines.remove(last);
    else lines.set(last, lines.get(last) + "\n\\ No newline at end of file");
    return lines;
  }
}
