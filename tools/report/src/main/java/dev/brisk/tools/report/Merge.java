package dev.brisk.tools.report;

import dev.brisk.report.ListOrigin;
import dev.brisk.report.ListReader;
import dev.brisk.report.Listed;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Findings joined from lists that were made apart, each of one module. Nothing in a list may name a file out of the folder that all have in common. */
public final class Merge {
  /** As much as fits into a few gigabytes of memory, and more than anybody reads. */
  private static final int MOST_FINDINGS = 5_000_000;

  private final Catalogue catalogue;
  private final List<Listed> findings = new ArrayList<>();
  private final Map<String, Path> firstListOf = new TreeMap<>();
  private final TreeSet<String> shared = new TreeSet<>();

  /** @param version of Brisk; lists of others are not taken */
  public Merge(String version) {
    this.catalogue = Catalogue.empty(version);
  }

  /**
   * Takes in a list.
   *
   * @param folder where its module lies, from the common folder on, with slashes; empty for the common folder itself
   * @throws FileSystemException with a line for the user, if it can't be taken; the file is named
   */
  public void add(String folder, Path list) throws IOException {
    check(list);
    try (ListReader reader = new ListReader(list)) {
      for (Listed each = reader.next(); each != null; each = reader.next()) add(folder, list, each);
    } catch (ListReader.Unreadable unreadable) {
      throw new FileSystemException(list.toString(), null, unreadable.getMessage());
    }
  }

  private void check(Path list) throws IOException {
    if (!Files.exists(list)) throw new NoSuchFileException(list.toString(), null, "no such file");
    if (!Files.isRegularFile(list)) throw new FileSystemException(list.toString(), null, "this is no plain file");
    ListOrigin origin;
    try {
      origin = ListOrigin.of(list);
    } catch (ListReader.Unreadable unreadable) {
      throw new FileSystemException(list.toString(), null, unreadable.getMessage());
    }
    String objection = objection(origin);
    if (objection != null) throw new FileSystemException(list.toString(), null, objection);
    catalogue.add(origin);
  }

  private String objection(ListOrigin origin) {
    if (origin.sarif().isEmpty() || origin.runs() == 0 && origin.tool().isEmpty()) return "it is no list in SARIF";
    if (!origin.sarif().equals("2.1.0")) return "it is SARIF " + origin.sarif() + ", not 2.1.0";
    if (!origin.tool().equals("Brisk")) return origin.tool().isEmpty() ? "it does not say which tool it is of" : "it is a list of " + origin.tool() + ", not of Brisk";
    if (origin.runs() > 1) return "it holds " + origin.runs() + " runs, not one";
    if (!origin.version().equals(catalogue.version())) {
      return "it is a list of Brisk " + (origin.version().isEmpty() ? "without a version" : origin.version()) + ", and this is Brisk " + catalogue.version();
    }
    return null;
  }

  private void add(String folder, Path list, Listed listed) throws IOException {
    String file = listed.finding().file();
    String inner = Inside.path(folder, file);
    if (inner == null) throw new FileSystemException(list.toString(), null, "it names a file out of the folder, " + shown(file));
    Path other = firstListOf.putIfAbsent(inner, list);
    if (other != null && !other.equals(list)) shared.add(inner);
    if (findings.size() == MOST_FINDINGS) throw new FileSystemException(list.toString(), null, "with it there are more than " + MOST_FINDINGS + " findings");
    findings.add(listed.with(Listed.plain(listed.finding(), inner)));
  }

  private static String shown(String file) {
    StringBuilder shown = new StringBuilder("'");
    file.codePoints().limit(200).map(c -> Character.isISOControl(c) ? '\uFFFD' : c).forEach(shown::appendCodePoint);
    return shown.append('\'').toString();
  }

  /** Files that more than one list speaks of, sorted: lists of modules of different folders should not. */
  public List<String> shared() {
    return List.copyOf(shared);
  }

  /**
   * All that was taken in; findings that are alike once.
   *
   * @param sources the lines of files; for those that it can't read, the excerpts in the lists serve
   */
  public Report report(String title, Report.Lines sources) {
    return new Report(title, findings, catalogue, new ExcerptLines(sources, findings), null);
  }
}
