import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.SimpleName;
import dev.brisk.tools.analysis.Analysis;
import dev.brisk.tools.analysis.Compilation;
import dev.brisk.tools.analysis.Finding;
import dev.brisk.tools.analysis.Outcome;
import dev.brisk.tools.baseline.Baseline;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Accepts all findings of real sources, edits these at random 200 times, and looks whether an accepted finding comes back or a new one hides.
 *
 * <p>Edits insert comments, fields and methods, move members, rename private methods, lay files out anew, and bring new slow code, of
 * which is counted how much there must be told. Arguments: a folder to work in, a folder of sources, a class path, and a seed.
 */
final class Edits {
  /** So that neither the heat of a new name nor what it saves decides whether something is told. */
  private static final Map<String, String> OPTIONS = Map.of("worth", "off", "heat", "cold");
  private static final int ROUNDS = 20;
  private static final int EDITS = 10;

  private final Path folder;
  private final Compilation compilation;
  private final Random random;
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, Integer> kinds = new TreeMap<>();
  private final Set<String> fresh = new TreeSet<>();
  private final JavaParser parser = new JavaParser(new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE));
  private int names;

  private Edits(Path folder, String classPath, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
    List<Path> entries = Arrays.stream(classPath.split(File.pathSeparator)).filter(each -> !each.isBlank()).map(Path::of).toList();
    this.compilation = Compilation.of("edited", folder, List.of(folder.resolve("src"))).withPaths(entries, List.of(), List.of());
  }

  public static void main(String[] arguments) throws Exception {
    Edits edits = new Edits(Path.of(arguments[0]).toAbsolutePath(), arguments[2], Long.parseLong(arguments[3]));
    edits.take(Path.of(arguments[1]));
    System.exit(edits.run() ? 0 : 1);
  }

  /** The files that have findings; the others come from the class path. */
  private void take(Path sources) throws Exception {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path each : files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("module-info.java")).toList()) {
        all.put(sources.relativize(each).toString().replace('\\', '/'), Files.readString(each));
      }
    }
    texts.putAll(all);
    Outcome outcome = look();
    texts.clear();
    for (Finding each : outcome.findings()) texts.put(each.file().substring("src/".length()), all.get(each.file().substring("src/".length())));
  }

  private Outcome look() throws Exception {
    Path root = folder.resolve("src");
    if (Files.exists(root)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path each : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
      }
    }
    for (Map.Entry<String, String> each : texts.entrySet()) {
      Path file = root.resolve(each.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, each.getValue());
    }
    return new Analysis(OPTIONS).run(compilation);
  }

  private boolean run() throws Exception {
    Outcome first = look();
    Path file = folder.resolve("baseline.txt");
    Files.deleteIfExists(file);
    Baseline.of(first.findings(), folder, StandardCharsets.UTF_8).write(file);
    Baseline baseline = Baseline.read(file);
    int back = 0;
    int hidden = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      int before = kinds.values().stream().mapToInt(Integer::intValue).sum();
      while (kinds.values().stream().mapToInt(Integer::intValue).sum() < before + EDITS) edit();
      Outcome now = look();
      Baseline.Verdict verdict = baseline.judge(now.findings(), folder, StandardCharsets.UTF_8);
      Set<String> told = new TreeSet<>();
      for (Finding each : verdict.told()) {
        String member = each.told().member();
        String brought = fresh.stream().filter(name -> member.contains("#" + name + "(")).findFirst().orElse(null);
        if (brought != null) told.add(brought);
        else System.out.println("round " + round + ": came back: " + each.file() + ":" + each.told().line() + " " + each.told().rule() + " in " + member);
        if (brought == null) back++;
      }
      for (String each : fresh) if (!told.contains(each)) System.out.println("round " + round + ": hidden: " + each);
      hidden += fresh.size() - told.size();
      if (now.problems().size() > first.problems().size()) System.out.println("round " + round + ": " + now.problems().get(0));
    }
    System.out.println(texts.size() + " files, " + baseline.size() + " findings accepted, " + kinds.values().stream().mapToInt(Integer::intValue).sum() + " edits " + kinds + ", " + fresh.size()
        + " new findings: " + back + " came back, " + hidden + " hidden");
    return back == 0 && hidden == 0;
  }

  private void edit() {
    List<String> files = new ArrayList<>(texts.keySet());
    String file = files.get(random.nextInt(files.size()));
    String text = texts.get(file);
    ParseResult<CompilationUnit> parsed = parser.parse(text);
    if (!parsed.isSuccessful()) return;
    CompilationUnit unit = parsed.getResult().orElseThrow();
    List<ClassOrInterfaceDeclaration> classes = unit.findAll(ClassOrInterfaceDeclaration.class, each -> !each.isInterface() && !each.isNestedType() && !each.getMembers().isEmpty());
    if (classes.isEmpty()) return;
    List<BodyDeclaration<?>> members = classes.get(0).getMembers();
    BodyDeclaration<?> member = members.get(random.nextInt(members.size()));
    int at = start(text, member);
    switch (random.nextInt(7)) {
      case 0 -> put(file, text.substring(0, at) + "// One more line.\n\n  " + text.substring(at), "insert a comment");
      case 1 -> put(file, text.substring(0, at) + "private int added" + names++ + ";\n\n  " + text.substring(at), "insert a field");
      case 2 -> insertSlow(file, text, at);
      case 3 -> move(file, text, members);
      case 4 -> rename(file, text, unit);
      case 5 -> put(file, unit.toString(), "lay out anew");
      default -> put(file, text.replaceAll("(?m)^( +)(?=\\S)", "$1$1").replaceAll("(?m)(?<=\\S) \\{$", "\n{"), "indent otherwise");
    }
  }

  private void put(String file, String text, String kind) {
    if (!parser.parse(text).isSuccessful()) return;
    texts.put(file, text);
    kinds.merge(kind, 1, Integer::sum);
  }

  private void insertSlow(String file, String text, int at) {
    String name = "brought" + names++;
    int before = kinds.getOrDefault("bring slow code", 0);
    put(file, text.substring(0, at) + "static long " + name + "(long[] all" + name + ") {\n    Long sum" + name + " = 0L;\n    for (long each : all" + name + ") sum" + name + " += each;\n    return sum" + name
        + ";\n  }\n\n  " + text.substring(at), "bring slow code");
    if (kinds.getOrDefault("bring slow code", 0) > before) fresh.add(name);
  }

  /** Two methods without fields between them, whose order means nothing, change places. */
  private void move(String file, String text, List<BodyDeclaration<?>> members) {
    int index = random.nextInt(members.size());
    if (index + 1 >= members.size() || !(members.get(index) instanceof MethodDeclaration) || !(members.get(index + 1) instanceof MethodDeclaration)) return;
    int first = start(text, members.get(index));
    int firstEnd = end(text, members.get(index));
    int second = start(text, members.get(index + 1));
    int secondEnd = end(text, members.get(index + 1));
    put(file, text.substring(0, first) + text.substring(second, secondEnd) + text.substring(firstEnd, second) + text.substring(first, firstEnd) + text.substring(secondEnd), "move a method");
  }

  /** A private method gets another name, at all places where the old one stands. */
  private void rename(String file, String text, CompilationUnit unit) {
    List<MethodDeclaration> methods = unit.findAll(MethodDeclaration.class, each -> each.isPrivate() && !each.getNameAsString().startsWith("brought") && !each.isAnnotationPresent("Override"));
    if (methods.isEmpty()) return;
    String old = methods.get(random.nextInt(methods.size())).getNameAsString();
    List<SimpleName> places = unit.findAll(SimpleName.class, each -> each.getIdentifier().equals(old)
        && (each.getParentNode().orElse(null) instanceof MethodCallExpr || each.getParentNode().orElse(null) instanceof MethodDeclaration));
    boolean referred = !unit.findAll(MethodReferenceExpr.class, each -> each.getIdentifier().equals(old)).isEmpty();
    boolean foreign = unit.findAll(MethodDeclaration.class, each -> each.getNameAsString().equals(old) && !each.isPrivate()).size() > 0
        || !unit.findAll(MethodCallExpr.class, each -> each.getNameAsString().equals(old) && each.getScope().isPresent()).isEmpty();
    if (referred || foreign) return;
    places.sort(Comparator.comparingInt((SimpleName each) -> start(text, each)).reversed());
    StringBuilder renamed = new StringBuilder(text);
    String name = "renamed" + names++;
    for (SimpleName each : places) renamed.replace(start(text, each), end(text, each), name);
    put(file, renamed.toString(), "rename a method");
  }

  private static int start(String text, Node node) {
    return offset(text, node.getBegin().orElseThrow());
  }

  private static int end(String text, Node node) {
    return offset(text, node.getEnd().orElseThrow()) + 1;
  }

  private static int offset(String text, Position position) {
    int line = 1;
    int at = 0;
    while (line < position.line) {
      int next = text.indexOf('\n', at);
      at = next + 1;
      line++;
    }
    return at + position.column - 1;
  }
}
