import dev.brisk.api.Rewrite;
import dev.brisk.tools.analysis.Analysis;
import dev.brisk.tools.analysis.Compilation;
import dev.brisk.tools.analysis.Finding;
import dev.brisk.tools.analysis.Outcome;
import dev.brisk.tools.analysis.RuleBook;
import dev.brisk.tools.fix.FixPlan;
import dev.brisk.tools.fix.Fixer;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes all rewrites in copies of real sources, and looks what came of them: whether everything still compiles, whether a second run finds nothing to do, and
 * whether the instructions of all methods without a finding are what they were. Writes the tables of {@code docs/fixes.md}; {@code run} beside it says where
 * the sources come from.
 *
 * <p>Arguments: the page, a folder to work in, then for each source a name, a folder and a class path.
 */
final class Rewrites {
  /** What is true is rewritten even if it saves little: more is to be seen so. */
  private static final Map<String, String> OPTIONS = Map.of("worth", "off");

  /** What came of the rewrites of one rule. */
  private static final class Counts {
    int told;
    int offeredOfTold;
    int findings;
    int offered;
    int applied;
    int verified;

    void add(Counts other) {
      told += other.told;
      offeredOfTold += other.offeredOfTold;
      findings += other.findings;
      offered += other.offered;
      applied += other.applied;
      verified += other.verified;
    }
  }

  /** What came of one source. */
  private record Result(String name, int files, int findings, int applied, long errorsBefore, long errorsAfter, int again, int methods, int changed, List<String> elsewhere) {
    boolean isGood() {
      return errorsBefore == errorsAfter && again == 0 && elsewhere.isEmpty();
    }
  }

  private final Map<String, Counts> byRule = new TreeMap<>();
  private final List<Result> results = new ArrayList<>();
  private final Path work;

  private Rewrites(Path work) {
    this.work = work;
  }

  public static void main(String[] arguments) throws Exception {
    Rewrites rewrites = new Rewrites(Path.of(arguments[1]).toAbsolutePath());
    for (int i = 2; i + 2 < arguments.length; i += 3) {
      rewrites.look(arguments[i], Path.of(arguments[i + 1]), arguments[i + 2]);
    }
    Files.writeString(Path.of(arguments[0]), rewrites.page());
    System.exit(rewrites.results.stream().allMatch(Result::isGood) ? 0 : 1);
  }

  private void look(String name, Path sources, String classPath) throws Exception {
    System.err.println(name + "...");
    Path copy = work.resolve(name);
    delete(copy);
    copy(sources, copy.resolve("src"));
    List<Path> entries = Arrays.stream(classPath.split(File.pathSeparator)).filter(each -> !each.isBlank()).map(Path::of).toList();
    Compilation compilation = Compilation.of(name, copy, List.of(copy.resolve("src"))).withPaths(entries, List.of(), List.of());
    long errorsBefore = compile(copy.resolve("src"), classPath, copy.resolve("before"));
    for (Finding each : new Analysis(Map.of()).run(compilation).findings()) {
      Counts counts = byRule.computeIfAbsent(each.told().rule(), key -> new Counts());
      counts.told++;
      if (each.fix() != null) counts.offeredOfTold++;
    }
    Analysis analysis = new Analysis(OPTIONS);
    Outcome first = analysis.run(compilation);
    for (Finding each : first.findings()) {
      Counts counts = byRule.computeIfAbsent(each.told().rule(), key -> new Counts());
      counts.findings++;
      if (each.fix() != null) counts.offered++;
    }
    Fixer fixer = new Fixer(analysis, compilation, false);
    FixPlan plan = fixer.plan(first);
    plan.refusals().forEach(each -> System.err.println("  refused: " + each.finding().file() + ":" + each.finding().told().line() + " " + each.finding().told().rule() + ": " + each.reason()));
    fixer.write(plan);
    long errorsAfter = compile(copy.resolve("src"), classPath, copy.resolve("after"));
    int again = new Fixer(analysis, compilation, false).plan(analysis.run(compilation)).applied().size();
    Methods before = Methods.of(copy.resolve("before"));
    Methods after = Methods.of(copy.resolve("after"));
    Set<String> changed = before.differing(after);
    Set<String> expected = new HashSet<>();
    for (Finding each : plan.applied()) expected.addAll(Methods.touchedBy(each.told().member()));
    List<String> elsewhere = changed.stream().filter(method -> !expected.contains(method)).toList();
    elsewhere.forEach(each -> System.err.println("  changed without a finding: " + each));
    boolean compiles = errorsBefore == errorsAfter;
    for (Finding each : plan.applied()) {
      Counts counts = byRule.computeIfAbsent(each.told().rule(), key -> new Counts());
      counts.applied++;
      if (compiles && again == 0 && elsewhere.isEmpty()) counts.verified++;
    }
    results.add(new Result(name, first.files(), first.findings().size(), plan.applied().size(), errorsBefore, errorsAfter, again, before.count(), changed.size(), elsewhere));
  }

  /** Without numbers of lines; how many errors there were. */
  private static long compile(Path sources, String classPath, Path classes) throws IOException {
    Files.createDirectories(classes);
    List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-cp", classPath, "-encoding", "UTF-8", "-g:none", "-proc:none", "-nowarn", "-Xmaxerrs", "100000"));
    try (Stream<Path> files = Files.walk(sources)) {
      files.filter(each -> each.toString().endsWith(".java")).sorted().forEach(each -> arguments.add(each.toString()));
    }
    StringWriter said = new StringWriter();
    PrintWriter printer = new PrintWriter(said);
    ToolProvider.findFirst("javac").orElseThrow().run(printer, printer, arguments.toArray(new String[0]));
    return said.toString().lines().filter(line -> line.contains(": error: ")).peek(line -> System.err.println("  " + line)).count();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java") && !each.endsWith("module-info.java")).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
    }
  }

  private String page() {
    StringBuilder page = new StringBuilder("""
        # Rewrites on real code

        Made by `benchmarks/rewrites/run` from sources that nobody wrote for Brisk. *Told* is what the rules that are on by default say. The other columns are about all that
        is true, also what saves too little to be told (`worth=off`), so that more rewrites are seen. *Offered* have a rewrite, *applied* are those that `brisk fix` makes by
        itself; of rules whose rewrites are made on request none is. *Verified*: the sources compile as before, a second run has nothing to do, and the instructions of all
        methods without a finding are what they were, but for the numbers of lines and lambdas and the order of constants.

        """);
    Map<String, Rewrite> kinds = new TreeMap<>();
    for (RuleBook.Entry each : RuleBook.load().entries()) kinds.put(each.id(), each.rewrite());
    page.append("| rule | rewrite | told | with a rewrite | all | offered | applied | verified |\n| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    Counts always = new Counts();
    byRule.entrySet().stream().sorted(Comparator.comparing((Map.Entry<String, Counts> each) -> kinds.get(each.getKey())).reversed().thenComparing(Map.Entry::getKey)).forEach(each -> {
      Counts counts = each.getValue();
      page.append("| [").append(each.getKey()).append("](rules/").append(each.getKey()).append(".md) | ").append(word(kinds.get(each.getKey()))).append(cells(counts));
      if (kinds.get(each.getKey()) == Rewrite.ALWAYS) always.add(counts);
    });
    page.append("| **all that are made by themselves** | ").append(cells(always)).append('\n');
    page.append("| source | files | findings | applied | errors before, after | second run | methods | changed | changed without a finding |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    for (Result each : results) {
      page.append("| ").append(each.name()).append(" | ").append(each.files()).append(" | ").append(each.findings()).append(" | ").append(each.applied()).append(" | ").append(each.errorsBefore()).append(", ")
          .append(each.errorsAfter()).append(" | ").append(each.again()).append(" | ").append(each.methods()).append(" | ").append(each.changed()).append(" | ").append(each.elsewhere().size()).append(" |\n");
    }
    return page.toString();
  }

  private static String cells(Counts counts) {
    return " | " + counts.told + " | " + counts.offeredOfTold + " | " + counts.findings + " | " + counts.offered + " | " + counts.applied + " | " + counts.verified + " |\n";
  }

  private static String word(Rewrite rewrite) {
    return rewrite.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  /** The instructions of all methods of some classes. */
  private static final class Methods {
    private static final Pattern INSTRUCTION = Pattern.compile("\\s+(\\d+): ([a-z]\\w*)(.*)");
    private static final Pattern TARGET = Pattern.compile("\\s+(-?\\d+|default): (\\d+)");

    private final Map<String, List<String>> code = new TreeMap<>();

    static Methods of(Path classes) throws IOException {
      Methods methods = new Methods();
      try (Stream<Path> files = Files.walk(classes)) {
        List<String> all = files.filter(each -> each.toString().endsWith(".class")).map(Path::toString).sorted().toList();
        for (int from = 0; from < all.size(); from += 500) methods.read(all.subList(from, Math.min(all.size(), from + 500)));
      }
      methods.code.values().forEach(each -> each.sort(null));
      return methods;
    }

    private void read(List<String> files) {
      List<String> arguments = new ArrayList<>(List.of("-p", "-c"));
      arguments.addAll(files);
      StringWriter out = new StringWriter();
      PrintWriter printer = new PrintWriter(out);
      ToolProvider.findFirst("javap").orElseThrow().run(printer, printer, arguments.toArray(new String[0]));
      String type = "";
      String method = null;
      StringBuilder body = new StringBuilder();
      for (String line : out.toString().lines().toList()) {
        if (line.startsWith("  ") && !line.startsWith("   ") && line.endsWith(";")) {
          add(method, body);
          method = type + '#' + nameOf(line, type);
          body.append(line);
        } else if (line.endsWith("{") && !line.startsWith(" ")) {
          add(method, body);
          method = null;
          type = typeOf(line);
        } else if (!line.equals("}")) {
          body.append('\n').append(line);
        }
      }
      add(method, body);
    }

    private void add(String method, StringBuilder body) {
      // Fields have no code.
      if (method != null && body.indexOf("Code:") >= 0) code.computeIfAbsent(method, key -> new ArrayList<>()).add(plain(body.toString()));
      body.setLength(0);
    }

    /** Without numbers of constants and lambdas, and with instructions counted one by one: which constants come first decides how long some instructions are. */
    private static String plain(String body) {
      Map<String, Integer> places = new HashMap<>();
      for (String line : body.lines().toList()) {
        Matcher instruction = INSTRUCTION.matcher(line);
        if (instruction.matches()) places.put(instruction.group(1), places.size());
      }
      StringBuilder plain = new StringBuilder();
      for (String line : body.lines().toList()) {
        Matcher instruction = INSTRUCTION.matcher(line);
        Matcher target = TARGET.matcher(line);
        String text = line;
        if (instruction.matches()) {
          text = instruction.group(2).replace("ldc_w", "ldc") + ' ' + (instruction.group(2).matches("if.*|goto.*") ? "to " + places.get(instruction.group(3).strip()) : instruction.group(3));
        } else if (target.matches()) {
          text = target.group(1) + " to " + places.get(target.group(2));
        } else if (line.matches("(\\s+\\d+){3}\\s+\\w.*")) {
          String[] words = line.strip().split("\\s+", 4);
          text = places.get(words[0]) + " " + places.get(words[1]) + " " + places.get(words[2]) + " " + words[3];
        }
        plain.append(text.replaceAll("#\\d+(, +\\d+)?", "#").replaceAll("lambda\\$(\\w+)\\$\\d+", "lambda\\$$1\\$").replaceAll("\\s+", " ")).append('\n');
      }
      return plain.toString();
    }

    /** As findings name it: anonymous and local classes without their numbers. */
    private static String typeOf(String header) {
      return header.replaceAll("<.*", "").replaceAll(" (extends|implements|permits) .*", "").replaceAll("[ {]+$", "").replaceAll(".* ", "").replace('$', '.').replaceAll("\\.\\d+", ".");
    }

    /** Simple name; that of the method around it for a lambda. */
    private static String nameOf(String declaration, String type) {
      if (declaration.contains(" static {}")) return "<clinit>";
      String name = declaration.replaceAll("\\(.*", "").replaceAll(".* ", "");
      if (name.startsWith("lambda$")) return name.replaceAll("lambda\\$(.*)\\$\\d+", "$1").replaceAll("^static$", "<clinit>").replaceAll("^new$", "<init>");
      return name.replace('$', '.').equals(type) || type.endsWith('.' + name) ? "<init>" : name;
    }

    int count() {
      return code.values().stream().mapToInt(List::size).sum();
    }

    /** Methods that are not the same, or not on both sides. */
    Set<String> differing(Methods other) {
      Set<String> all = new TreeSet<>(code.keySet());
      all.addAll(other.code.keySet());
      all.removeIf(each -> code.getOrDefault(each, List.of()).equals(other.code.getOrDefault(each, List.of())));
      return all;
    }

    /** What a rewrite in a member may change: its code, and the initialisers of the classes around it. */
    static Set<String> touchedBy(String member) {
      Set<String> touched = new HashSet<>();
      String type = member.contains("#") ? member.substring(0, member.indexOf('#')) : member;
      String name = member.contains("#") ? member.substring(member.indexOf('#') + 1).replaceAll("\\(.*", "") : "<clinit>";
      type = type.replace('$', '.');
      touched.add(type + '#' + name);
      if (!member.contains("(")) touched.add(type + "#<init>");
      for (String at = type; at.contains("."); at = at.substring(0, at.lastIndexOf('.'))) touched.add(at + "#<clinit>");
      return touched;
    }
  }
}
