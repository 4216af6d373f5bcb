package dev.brisk.tools.baseline;

import dev.brisk.api.Severity;
import dev.brisk.tools.analysis.Compilation;
import dev.brisk.tools.analysis.Finding;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many findings each module may have. What tools write is never more than what was there; a module that is not named may have none.
 *
 * <p>The file has a line for each module, sorted, so that git merges it line by line: its folder and a number. Of two lines for one module the lower counts.
 */
public final class Budget {
  private static final String HEAD = "# brisk budget ";
  private static final int VERSION = 1;
  private static final String EXPLAINED = ": findings that each module may have; numbers only fall, --lower-budget writes what is left";
  private static final String SOURCES = "src/";
  /** The module whose sources lie where paths begin. */
  private static final String HERE = ".";

  private final Map<String, Integer> allowed;

  private Budget(Map<String, Integer> allowed) {
    this.allowed = allowed;
  }

  /**
   * Reads a file.
   *
   * @throws IOException with a line for the user, if it is none of ours, of a later version, or can't be read
   */
  public static Budget read(Path file) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (CharacterCodingException other) {
      throw new FileSystemException(file.toString(), null, "this is no budget");
    }
    if (lines.isEmpty() || !lines.get(0).startsWith(HEAD)) throw new FileSystemException(file.toString(), null, "this is no budget");
    if (!lines.get(0).startsWith(HEAD + VERSION + ":")) throw new FileSystemException(file.toString(), null, "this budget is of another version of Brisk");
    Map<String, Integer> allowed = new TreeMap<>();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) continue;
      String[] columns = line.strip().split("\\s+(?=\\S+$)");
      if (columns.length != 2 || !columns[1].matches("\\d{1,9}")) throw new FileSystemException(file.toString(), null, "line " + (i + 1) + " is not a module and a number: " + line);
      allowed.merge(columns[0], Integer.valueOf(columns[1]), Math::min);
    }
    return new Budget(allowed);
  }

  /** The folder of the module that a file belongs to: what lies before {@code src}. */
  public static String moduleOf(String file) {
    if (file.startsWith(SOURCES)) return HERE;
    int at = file.indexOf('/' + SOURCES);
    return at < 0 ? HERE : file.substring(0, at);
  }

  /** How many findings there are by module. */
  public static Map<String, Integer> counts(List<Finding> findings) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Finding each : findings) if (each.told().severity() != Severity.OFF) counts.merge(moduleOf(each.file()), 1, Integer::sum);
    return counts;
  }

  /** As above, with the modules named here that a compilation looks at and in which there are none. */
  public Map<String, Integer> counts(List<Finding> findings, Compilation compilation) {
    Map<String, Integer> counts = counts(findings);
    for (String each : allowed.keySet()) if (looksAt(compilation, each)) counts.putIfAbsent(each, 0);
    return counts;
  }

  private static boolean looksAt(Compilation compilation, String module) {
    Path folder = compilation.base().resolve(module).normalize();
    for (Path each : compilation.sources()) {
      Path source = each.toAbsolutePath().normalize();
      if (folder.startsWith(source)) return true;
      if (source.startsWith(folder) && moduleOf(compilation.base().relativize(source).toString().replace('\\', '/') + '/').equals(module)) return true;
    }
    return false;
  }

  /** What to say of a module with so many findings; null if it may have them. */
  public String overrun(String module, int count) {
    int may = allowed.getOrDefault(module, 0);
    if (count <= may) return null;
    String name = module.equals(HERE) ? "this module" : module;
    return name + " has " + count + (count == 1 ? " finding" : " findings") + ", and its budget is " + (allowed.containsKey(module) ? String.valueOf(may) : "none");
  }

  /** Those modules that have fewer findings than they may, each with how many it has. */
  public Map<String, Integer> mayFall(Map<String, Integer> counts) {
    Map<String, Integer> fewer = new TreeMap<>();
    counts.forEach((module, count) -> {
      if (count < allowed.getOrDefault(module, 0)) fewer.put(module, count);
    });
    return fewer;
  }

  /** What is left when modules may have no more than they have; null for the first one. Modules that are not counted keep what they had. */
  public static Budget lowered(Budget former, Map<String, Integer> counts) {
    Map<String, Integer> allowed = new TreeMap<>(counts);
    if (former != null) {
      // A module that is not named may have none.
      allowed.replaceAll((module, count) -> Math.min(count, former.allowed.getOrDefault(module, 0)));
      former.allowed.forEach(allowed::putIfAbsent);
    }
    return new Budget(allowed);
  }

  /** Writes the file, at once or not at all; one that is no budget is not replaced. */
  public void write(Path file) throws IOException {
    if (Files.exists(file)) read(file);
    List<String> lines = new ArrayList<>();
    lines.add(HEAD + VERSION + EXPLAINED);
    allowed.forEach((module, count) -> lines.add(module + '\t' + count));
    WholeFile.write(file, lines);
  }
}
