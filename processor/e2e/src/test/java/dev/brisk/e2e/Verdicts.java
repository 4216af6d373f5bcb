package dev.brisk.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.Set;
import java.util.Map;
import java.util.TreeMap;

/** Findings on a real library with what readers said of them: one line each of rule, file, line, severity, verdict, reason. */
final class Verdicts {
  private static final String HEADER = "rule\tfile\tline\tseverity\tverdict\treason\n";
  private final Map<String, String> judged = new TreeMap<>();
  private final List<String> findings = new ArrayList<>();

  static Verdicts read(Path file) throws IOException {
    Verdicts verdicts = new Verdicts();
    if (!Files.exists(file)) return verdicts;
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", -1);
      if (line.startsWith("#") || cells[0].equals("rule") || cells.length < 6) continue;
      String key = String.join("\t", cells[0], cells[1], cells[2], cells[3]);
      verdicts.judged.put(key, cells[4] + "\t" + cells[5]);
      verdicts.findings.add(key);
    }
    return verdicts;
  }

  /** The judged findings. */
  List<String> findings() {
    return findings;
  }

  /** What was said of each. */
  List<String> verdicts() {
    return judged.values().stream().map(value -> value.substring(0, value.indexOf('\t'))).toList();
  }

  /** The file's text for these findings; what is new is unread. */
  String with(List<String> now) {
    StringBuilder text = new StringBuilder("# Findings on the sources of this library, each read and judged: right, wrong or unread.\n" + HEADER);
    for (String key : now) text.append(key).append('\t').append(judged.getOrDefault(key, "unread\t")).append('\n');
    return text.toString();
  }

  /** Ids of the rules that users hear of without asking, from the table of rules. */
  static Set<String> rulesThatAreOn() throws IOException {
    Set<String> on = new TreeSet<>();
    for (String line : Files.readAllLines(Project.ROOT.resolve("docs/rules/README.md"))) {
      if (line.startsWith("| [") && line.contains(" | on | ")) on.add(line.substring(3, line.indexOf(']')));
    }
    return on;
  }

  /** Findings in the compiler's output, sorted: rule, file, line, severity. */
  static List<String> linesOf(String output, Path folder) {
    List<String> found = new ArrayList<>();
    for (String line : output.split("\n")) {
      int java = line.indexOf(".java:");
      if (java < 0) continue;
      int file = line.indexOf(folder.toString());
      String[] parts = line.substring(java + 6).split(":", 3);
      if (file < 0 || parts.length < 3) continue;
      String note = parts[1].strip();
      String text = parts[2].strip();
      if (!text.startsWith("[") || !text.contains("] ") || !Character.isUpperCase(text.charAt(1)) || note.contains("[")) continue;
      String rule = text.substring(1, text.indexOf(']'));
      if (!rule.matches("[A-Z][A-Za-z]+")) continue;
      String path = line.substring(file + folder.toString().length() + 1, java + 5).replace('\\', '/');
      found.add(String.join("\t", rule, path, parts[0], note.equals("Note") ? "note" : note));
    }
    found.sort(java.util.Comparator.comparing((String key) -> key.split("\t")[0]).thenComparing(key -> key.split("\t")[1])
        .thenComparing(key -> Integer.parseInt(key.split("\t")[2])));
    return found;
  }
}
