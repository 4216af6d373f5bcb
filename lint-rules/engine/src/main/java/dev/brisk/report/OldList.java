package dev.brisk.report;

import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;

/** What still holds of the list a former compilation wrote, read finding by finding. */
final class OldList implements Closeable {
  private final ListReader reader;
  private final Path base;
  private final Set<String> replaced;
  private final Set<String> rules;
  private Listed last;
  private String lastFile;
  private boolean lastFileKept;

  /**
   * Opens the list and reads up to the first finding.
   *
   * @param replaced files, relative to the base, whose findings are left out
   * @param rules ids; the findings of others are left out
   */
  OldList(Path list, Path base, Set<String> replaced, Set<String> rules) throws ListReader.Unreadable {
    this.base = base;
    this.replaced = replaced;
    this.rules = rules;
    this.reader = new ListReader(list);
  }

  @Override
  public void close() {
    reader.close();
  }

  /** The next finding that still holds; null behind the last, when the list is well-formed to its end. */
  Listed next() throws ListReader.Unreadable {
    for (Listed each = reader.next(); each != null; each = reader.next()) {
      // The merge relies on it. Equal neighbours are never written either.
      if (last != null && Listed.ORDER.compare(last, each) >= 0) throw new ListReader.Unreadable();
      last = each;
      if (rules.contains(each.finding().rule()) && keeps(each.finding().file())) return each;
    }
    return null;
  }

  private boolean keeps(String file) {
    if (!file.equals(lastFile)) {
      lastFile = file;
      lastFileKept = !replaced.contains(file) && exists(file);
    }
    return lastFileKept;
  }

  private boolean exists(String file) {
    try {
      return Files.isRegularFile(base.resolve(file));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
