package dev.brisk.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The table's files against their own rules and against the class files of the JDK that runs the test. */
class JdkTableDataTest {
  private static final String[] COLUMNS = {"type", "method", "descriptor", "receiver", "arguments", "effect", "result", "throws",
      "allocates", "blocks", "cost", "jdk", "role"};
  private static final Set<String> ARGUMENTS = Set.of("-", "hash", "equals", "compare", "text", "each", "once", "later", "kept");
  private static final Set<String> EFFECTS = Set.of("pure", "reads", "reads-args", "writes", "writes-args", "io", "locks", "unknown");
  private static final Set<String> GLOBALS = Set.of("charset", "classloading", "clock", "environment", "filesystem", "gc", "interrupts",
      "locale", "logging", "memory", "processors", "properties", "random", "reflection", "security", "streams", "threadlocal", "threads",
      "timezone");
  private static final Set<String> RESULTS = Set.of("void", "value", "same", "self", "argument", "fresh", "view");
  private static final Set<String> THROWS = Set.of("never", "null", "index", "value", "cast", "state", "user", "checked");
  /** Their identity is their content: equal ones are the same object. */
  private static final Set<String> ONE_OBJECT_PER_VALUE = Set.of("java.lang.Class", "java.util.Currency");
  private static final Set<String> ROLES = Set.of("insert", "lookup", "remove", "walk", "count", "copy", "-");
  private static final Pattern RELEASES = Pattern.compile("(\\d+)-(\\d*)");
  /** Interfaces that, in practice, only the JDK implements. */
  private static final Set<String> ONLY_IN_THE_JDK = Set.of("java.util.stream.BaseStream", "java.util.stream.Stream",
      "java.util.stream.IntStream", "java.util.stream.LongStream", "java.util.stream.DoubleStream", "java.util.stream.Collector");

  private final JdkClasses jdk = new JdkClasses();
  private final List<Line> rows = read("methods.tsv").stream().map(Line::new).collect(Collectors.toList());

  /** A row of {@code methods.tsv} by column. */
  static final class Line {
    final String[] cells;
    final String type;
    final String method;
    final String descriptor;
    final String receiver;
    final List<String> arguments;
    final List<String> effects;
    final String result;
    final List<String> failures;

    Line(String[] cells) {
      this.cells = cells;
      type = cells[0];
      method = cells[1];
      descriptor = cells[2];
      receiver = cells[3];
      arguments = descriptor.startsWith("()") && cells[4].equals("-") ? List.of() : Arrays.asList(cells[4].split(",", -1));
      effects = Arrays.asList(cells[5].split(",", -1));
      result = cells[6];
      failures = Arrays.asList(cells[7].split(",", -1));
    }

    boolean isConstructor() {
      return method.equals("<init>");
    }

    /** Whether the running JDK should have it. */
    boolean isForThisJdk() {
      java.util.regex.Matcher releases = RELEASES.matcher(cells[11]);
      assertThat(releases.matches()).as(toString()).isTrue();
      int feature = Runtime.version().feature();
      boolean begun = Integer.parseInt(releases.group(1)) <= feature;
      return begun && (releases.group(2).isEmpty() || feature <= Integer.parseInt(releases.group(2)));
    }

    @Override
    public String toString() {
      return String.join(" ", cells);
    }
  }

  static List<String[]> read(String file) {
    List<String[]> lines = new ArrayList<>();
    try (InputStream in = JdkTableDataTest.class.getResourceAsStream(file);
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) lines.add(line.split("\t", -1));
      }
    } catch (IOException e) {
      throw new AssertionError(file, e);
    }
    return lines.subList(1, lines.size());
  }

  @Test
  void everyRowIsComplete() {
    assertThat(rows).hasSizeGreaterThan(900);
    for (Line row : rows) {
      assertThat(row.cells).as(row.toString()).hasSize(COLUMNS.length).allMatch(cell -> !cell.isEmpty() && cell.equals(cell.trim()));
      assertThat(row.arguments).as(row.toString()).hasSize(Type.getArgumentTypes(row.descriptor).length);
    }
  }

  @Test
  void onlyWordsThatAreExplained() {
    for (Line row : rows) {
      String text = row.toString();
      assertThat(row.receiver).as(text).isIn("-", "any", "known");
      assertThat(ARGUMENTS).as(text).containsAll(row.arguments);
      assertThat(row.effects).as(text).doesNotHaveDuplicates().allMatch(JdkTableDataTest::isEffect);
      assertThat(RESULTS).as(text).contains(row.result.endsWith("?") ? row.result.substring(0, row.result.length() - 1) : row.result);
      assertThat(THROWS).as(text).containsAll(row.failures);
      assertThat(row.failures).as(text).doesNotHaveDuplicates();
      assertThat(row.cells[8]).as(text).isIn("no", "maybe", "yes");
      assertThat(row.cells[9]).as(text).isIn("no", "yes");
      assertThat(Cost.valueOf(row.cells[10])).as(text).isNotNull();
      assertThat(ROLES).as(text).contains(row.cells[12]);
    }
  }

  private static boolean isEffect(String word) {
    return EFFECTS.contains(word) || (word.startsWith("reads:") || word.startsWith("writes:")) && GLOBALS.contains(word.substring(word.indexOf(':') + 1));
  }

  @Test
  void wordsAgreeWithEachOther() {
    List<String> wrong = new ArrayList<>();
    for (Line row : rows) {
      boolean runsUserCode = row.effects.contains("unknown");
      if (row.effects.contains("pure") && row.effects.size() > 1) wrong.add(row + ": pure and something else");
      if (row.failures.contains("never") && row.failures.size() > 1) wrong.add(row + ": never and something else");
      if ((row.arguments.contains("each") || row.arguments.contains("once")) && !runsUserCode) wrong.add(row + ": runs a lambda");
      if (row.failures.contains("user") && !runsUserCode) wrong.add(row + ": throws what code of unknown effect throws");
      if (row.receiver.equals("-") && (row.effects.contains("reads") || row.effects.contains("writes"))) wrong.add(row + ": has no receiver");
      boolean waits = row.effects.contains("io") || row.cells[10].equals("BLOCKING");
      if (waits && row.cells[9].equals("no")) wrong.add(row + ": waits");
      if (row.isConstructor() && !row.cells[8].equals("yes")) wrong.add(row + ": a constructor allocates");
      if (row.result.startsWith("fresh") && row.cells[8].equals("no")) wrong.add(row + ": a fresh object is allocated");
      if (row.result.startsWith("self") && row.receiver.equals("-")) wrong.add(row + ": has no receiver to return");
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void rolesAgreeWithEffects() {
    List<String> wrong = new ArrayList<>();
    for (Line row : rows) {
      String role = row.cells[12];
      boolean changes = row.effects.contains("writes") || row.effects.contains("writes-args") || row.effects.contains("unknown");
      if ((role.equals("insert") || role.equals("remove")) && !changes && !row.result.startsWith("self") && !row.failures.contains("state")) {
        wrong.add(row + ": changes nothing");
      }
      boolean asks = role.equals("lookup") || role.equals("count");
      if (asks && row.effects.contains("writes") && !row.effects.contains("unknown") && !row.effects.contains("reads:gc")) wrong.add(row + ": changes what it asks");
      if (role.equals("count") && !row.result.equals("value")) wrong.add(row + ": a count is a number or a flag");
      if (role.equals("copy") && row.result.startsWith("self")) wrong.add(row + ": hands out the same object");
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void sortedWithoutDuplicates() {
    List<String> keys = rows.stream().map(row -> row.type + '\t' + row.method + '\t' + row.descriptor).collect(Collectors.toList());
    assertThat(keys).isSorted().doesNotHaveDuplicates();
    // The reader looks rows up without their result type.
    assertThat(keys.stream().map(key -> key.substring(0, key.indexOf(')')))).doesNotHaveDuplicates();
  }

  @Test
  void everyMethodIsDeclaredWhereTheRowSays() {
    List<String> wrong = new ArrayList<>();
    for (Line row : rows) {
      Integer flags = flags(row);
      if (row.isForThisJdk() != (flags != null)) wrong.add(row + (flags == null ? ": no such method" : ": declared outside the row's releases"));
      else if (flags != null && (flags & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) == 0) wrong.add(row + ": not accessible");
    }
    assertThat(wrong).isEmpty();
  }

  private Integer flags(Line row) {
    JdkClasses.Shape shape = jdk.find(row.type);
    return shape == null ? null : shape.methods.get(row.method + row.descriptor);
  }

  @Test
  void receiverAndResultAgreeWithTheMethod() {
    List<String> wrong = new ArrayList<>();
    for (Line row : rows) {
      if (!row.isForThisJdk()) continue;
      boolean isStatic = row.isConstructor() || (flags(row) & Opcodes.ACC_STATIC) != 0;
      if (isStatic != row.receiver.equals("-")) wrong.add(row + ": receiver");
      Type result = Type.getReturnType(row.descriptor);
      if (result.equals(Type.VOID_TYPE) != row.result.equals("void")) wrong.add(row + ": void");
      if (result.getSort() < Type.ARRAY && !result.equals(Type.VOID_TYPE) && !row.result.equals("value")) wrong.add(row + ": a primitive is a value");
      if (result.getSort() == Type.ARRAY && row.result.equals("value")) wrong.add(row + ": an array is no value");
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void anyReceiverOnlyWhereNothingCanBeOverridden() {
    List<String> wrong = new ArrayList<>();
    for (Line row : rows) {
      if (!row.receiver.equals("any") || !row.isForThisJdk()) continue;
      boolean isFinal = jdk.find(row.type).isClosed() || (flags(row) & Opcodes.ACC_FINAL) != 0;
      boolean assumesNothing = row.effects.contains("unknown") && row.failures.contains("user");
      if (!isFinal && !assumesNothing && !ONLY_IN_THE_JDK.contains(row.type)) wrong.add(row.toString());
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void mostCalledMethodsHaveRows() {
    Set<String> keys = rows.stream().map(row -> key(row.type, row.method, row.descriptor)).collect(Collectors.toSet());
    List<String[]> calls = read("most-called.tsv");
    assertThat(calls).hasSize(400);
    List<String> missing = new ArrayList<>();
    for (String[] call : calls) if (!isCovered(call[1], call[2], call[3], keys)) missing.add(String.join(" ", call));
    assertThat(missing).isEmpty();
  }

  private boolean isCovered(String type, String method, String descriptor, Set<String> keys) {
    Set<String> types = method.equals("<init>") ? Set.of(type) : jdk.withSupertypes(type);
    return types.stream().anyMatch(each -> keys.contains(key(each, method, descriptor)));
  }

  /** Without the result type, which an override may narrow. */
  private static String key(String type, String method, String descriptor) {
    return type + '#' + method + descriptor.substring(0, descriptor.indexOf(')'));
  }

  @Test
  void classesFitTheirTypes() {
    List<String[]> lines = read("classes.tsv");
    assertThat(lines.stream().map(line -> String.join("\t", line))).isSorted().doesNotHaveDuplicates();
    Set<String> known = rows.stream().filter(row -> row.receiver.equals("known")).map(row -> row.type).collect(Collectors.toSet());
    assertThat(lines).allSatisfy(line -> {
      String text = String.join(" ", line);
      assertThat(line).as(text).hasSize(3);
      assertThat(known).as(text + ": no row needs it").contains(line[0]);
      assertThat(jdk.withSupertypes(line[1])).as(text).contains(line[0]);
      assertThat(jdk.find(line[1]).access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)).as(text + ": nothing has this exact class").isZero();
      assertThat(line[2]).as(text).matches("-|\\d+");
    });
    assertThat(lines.stream().map(line -> line[1])).doesNotContain("java.util.WeakHashMap");
  }

  @Test
  void identityClassesDoNotOverrideEquals() {
    List<String[]> lines = read("identity.tsv");
    assertThat(lines.stream().map(line -> line[0])).isSorted().doesNotHaveDuplicates();
    assertThat(lines).allSatisfy(line -> {
      assertThat(line).hasSize(2);
      assertThat(line[1]).isIn("yes", "no");
      for (String type = line[0]; !type.equals("java.lang.Object"); type = jdk.find(type).superName) {
        assertThat(jdk.find(type).methods).as(line[0]).doesNotContainKeys("equals(Ljava/lang/Object;)Z", "hashCode()I");
      }
    });
  }

  @Test
  void valueClassesAreFinalAndCompareTheirContent() {
    List<String> types = read("values.tsv").stream().map(line -> line[0]).collect(Collectors.toList());
    assertThat(types).isSorted().doesNotHaveDuplicates().allSatisfy(type -> {
      JdkClasses.Shape shape = jdk.find(type);
      assertThat(shape.access & Opcodes.ACC_FINAL).as(type).isNotZero();
      if (!ONE_OBJECT_PER_VALUE.contains(type)) assertThat(shape.methods).as(type).containsKeys("equals(Ljava/lang/Object;)Z", "hashCode()I");
    });
    Set<String> both = new TreeSet<>(types);
    both.retainAll(read("identity.tsv").stream().map(line -> line[0]).collect(Collectors.toSet()));
    assertThat(both).isEmpty();
  }

  @Test
  void wordsForFewThings() {
    List<String> words = read("few.tsv").stream().map(line -> line[0]).collect(Collectors.toList());
    assertThat(words).isSorted().doesNotHaveDuplicates().allMatch(word -> word.matches("[a-z]+"));
    JdkTable table = new JdkTable(null);
    assertThat(List.of("listeners", "excludedTypes", "typeList", "properties", "MY_FILTERS", "argNames", "excluded", "aliases")).allMatch(table::namesFew);
    assertThat(List.of("rows", "users", "lines", "list", "names", "l", "", "typesetter", "args2")).noneMatch(table::namesFew);
  }
}
