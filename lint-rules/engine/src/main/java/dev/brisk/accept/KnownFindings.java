package dev.brisk.accept;

import dev.brisk.api.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a baseline accepts, asked class by class as a compiler comes to them. What stands in the baseline for a file that is still there is kept for that file: another
 * compilation may come to it.
 */
public final class KnownFindings {
  private final Path folder;
  private final List<BaselineEntry> open;
  private final Map<String, Boolean> files = new HashMap<>();

  private KnownFindings(Path folder, List<BaselineEntry> open) {
    this.folder = folder;
    this.open = open;
  }

  /**
   * Reads a baseline.
   *
   * @throws IOException with a line for the user
   */
  public static KnownFindings read(Path file) throws IOException {
    Path whole = file.toAbsolutePath().normalize();
    return new KnownFindings(whole.getParent(), new ArrayList<>(BaselineFile.read(whole)));
  }

  /**
   * Which of the findings of one class are accepted. Each line of the baseline accepts one.
   *
   * @param lines of its file
   */
  public boolean[] accepted(List<Finding> findings, List<String> lines) {
    boolean[] accepted = new boolean[findings.size()];
    if (open.isEmpty()) return accepted;
    for (int tier = 0; tier < BaselineEntry.TIERS; tier++) {
      for (int i = 0; i < accepted.length; i++) if (!accepted[i]) accepted[i] = take(findings.get(i), lines, tier);
    }
    return accepted;
  }

  private boolean take(Finding finding, List<String> lines, int tier) {
    for (int i = 0; i < open.size(); i++) {
      BaselineEntry each = open.get(i);
      if (!each.rule().equals(finding.rule())) continue;
      boolean own = finding.file().equals(each.file()) || finding.file().endsWith('/' + each.file());
      if (!own && (tier % 2 == 0 || isThere(each.file()))) continue;
      if (!BaselineEntry.of(finding, each.file(), lines).key(tier).equals(each.key(tier))) continue;
      open.remove(i);
      return true;
    }
    return false;
  }

  private boolean isThere(String file) {
    Boolean known = files.get(file);
    if (known == null) {
      known = lookFor(file);
      files.put(file, known);
    }
    return known;
  }

  /** The folder that names begin at is that of the baseline or one above, as far as the root of the repository. */
  private boolean lookFor(String file) {
    try {
      for (Path each = folder; each != null; each = each.getParent()) {
        if (Files.isRegularFile(each.resolve(file))) return true;
        if (Files.exists(each.resolve(".git"))) return false;
      }
    } catch (InvalidPathException foreign) {
      // Then it is not there.
    }
    return false;
  }
}
