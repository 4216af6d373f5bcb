package dev.brisk.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * The knowledge of the JDK: {@code methods.tsv} and its companions. The text is read once; a line is looked up and parsed when a method is first
 * asked about, since a compilation meets few of the thousands.
 *
 * <p>Users add rows with a file of the same form at {@code META-INF/brisk/methods.tsv} on the processor path.
 */
public final class JdkTable {
  private static final Row UNKNOWN = null;

  private final Types typeUtils;
  /** Lines sorted by type, method and descriptor; read once for all compilations. */
  private final String text = Text.METHODS;
  private final Map<String, Row> rows = new HashMap<>();
  private final Map<String, Row> added = new HashMap<>();
  private final Map<ExecutableElement, Row> known = new HashMap<>();
  private final CallTable calls = new CallTable();
  private Map<String, Integer> classes;
  private Set<String> identity;
  private Set<String> values;
  private Set<String> few;

  /** The table, for one compilation. */
  public JdkTable(Types types) {
    this.typeUtils = types;
  }

  private static final class Text {
    static final String METHODS = read("methods.tsv");
  }

  private static String read(String file) {
    try (InputStream in = JdkTable.class.getResourceAsStream(file)) {
      // One byte a character: the file is ASCII but for its comments, and offsets are cheap this way.
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines without comments and header. */
  private static List<String> linesOf(String text) {
    List<String> lines = new ArrayList<>();
    boolean header = true;
    for (int from = 0; from < text.length(); ) {
      int to = text.indexOf('\n', from);
      if (to < 0) to = text.length();
      if (to > from && text.charAt(from) != '#') {
        if (!header) lines.add(text.substring(from, to));
        header = false;
      }
      from = to + 1;
    }
    return lines;
  }

  /** What is known of calls by type and name alone, of the JDK and of widely used libraries. */
  public CallTable calls() {
    return calls;
  }

  /** Adds the rows of a user's file, which win over ours. */
  public void add(InputStream in) throws IOException {
    for (String line : linesOf(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
      String[] cells = Row.split(line, '\t');
      added.put(cells[0] + '#' + cells[1] + cells[2].substring(0, cells[2].indexOf(')') + 1), new Row(line));
    }
    known.clear();
    rows.clear();
  }

  /** Whether rows for {@code receiverType} hold for objects of exactly {@code exactClass}, made by a constructor of so many parameters. */
  public boolean isKnownReceiver(String receiverType, String exactClass, int constructorParameters) {
    if (classes == null) classes = readClasses();
    Integer atMost = classes.get(receiverType + '<' + exactClass);
    return atMost != null && constructorParameters <= atMost;
  }

  /** Whether the class compares and hashes by identity although people take it for a value. */
  public boolean hashesByIdentity(String className) {
    if (identity == null) identity = readFirstColumn("identity.tsv");
    return identity.contains(className);
  }

  /** Whether {@code equals}, {@code hashCode}, {@code compareTo} and {@code toString} of the class are pure and run no user code. */
  public boolean isValue(String className) {
    if (values == null) values = readFirstColumn("values.tsv");
    return values.contains(className);
  }

  /** Whether things of that name are few, such as the {@code listeners} or {@code excludedTypes} of something: by its last word. */
  public boolean namesFew(String name) {
    if (few == null) few = readFirstColumn("few.tsv");
    if (name.equals(name.toUpperCase(Locale.ROOT)) && !name.equals(name.toLowerCase(Locale.ROOT))) return namesFew(name.toLowerCase(Locale.ROOT));
    int from = name.length();
    while (from > 0 && !Character.isUpperCase(name.charAt(from - 1)) && name.charAt(from - 1) != '_') from--;
    String last = name.substring(from > 0 && Character.isUpperCase(name.charAt(from - 1)) ? from - 1 : from).toLowerCase(Locale.ROOT);
    // A list of types is named for its type: typeList.
    boolean container = last.equals("list") || last.equals("names") || last.equals("name") || last.equals("set") || last.equals("map") || last.equals("array");
    if (container && from > 1) return namesFew(name.substring(0, from - 1));
    return few.contains(last) || last.endsWith("s") && few.contains(last.substring(0, last.length() - 1))
        || last.endsWith("ies") && few.contains(last.substring(0, last.length() - 3) + "y") || last.endsWith("es") && few.contains(last.substring(0, last.length() - 2))
        || last.endsWith("d") && few.contains(last.substring(0, last.length() - 1));
  }

  private static Map<String, Integer> readClasses() {
    Map<String, Integer> classes = new HashMap<>();
    for (String line : linesOf(read("classes.tsv"))) {
      String[] cells = Row.split(line, '\t');
      boolean limited = cells.length > 2 && !cells[2].equals("-");
      classes.put(cells[0] + '<' + cells[1], limited ? Integer.valueOf(cells[2]) : Integer.valueOf(Integer.MAX_VALUE));
    }
    return classes;
  }

  private static Set<String> readFirstColumn(String file) {
    Set<String> names = new HashSet<>();
    for (String line : linesOf(read(file))) {
      int tab = line.indexOf('\t');
      names.add(tab < 0 ? line : line.substring(0, tab));
    }
    return names;
  }

  /** The row for a method or constructor, or the one of the method it inherits or overrides in the JDK; null when there is none. */
  public Row find(ExecutableElement method) {
    if (method == null) return UNKNOWN;
    if (known.containsKey(method)) return known.get(method);
    Row row = search(method);
    known.put(method, row);
    return row;
  }

  /** The row for the method as the class {@code exact}, given by binary name, declares it anew; null when there is none. */
  public Row find(String exact, ExecutableElement method) {
    return row(exact + '#' + method.getSimpleName() + parameters(method));
  }

  /** The row that the type, given by binary name, has of its own for a method such as {@code contains(Ljava/lang/Object;)}; null when there is none. */
  public Row find(String type, String nameAndParameters) {
    return row(type + '#' + nameAndParameters);
  }

  private Row search(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    Element owner = method.getEnclosingElement();
    if (!(owner instanceof TypeElement)) return UNKNOWN;
    String ownerName = binaryName((TypeElement) owner);
    if (!isJdk(ownerName) && added.isEmpty()) return UNKNOWN;
    String suffix = '#' + name + parameters(method);
    Row direct = row(ownerName + suffix);
    if (direct != null || method.getKind() == ElementKind.CONSTRUCTOR) return direct;
    if (!isJdk(ownerName)) return UNKNOWN;
    return inherited((TypeElement) owner, method, name);
  }

  /** Looks at the JDK supertypes breadth first: the method may be declared anew with the same contract. */
  private Row inherited(TypeElement owner, ExecutableElement method, String name) {
    Deque<TypeMirror> open = new ArrayDeque<>(typeUtils.directSupertypes(owner.asType()));
    String own = parameters(method);
    while (!open.isEmpty()) {
      TypeMirror next = open.poll();
      TypeElement type = (TypeElement) ((DeclaredType) next).asElement();
      Row row = row(binaryName(type) + '#' + name + own);
      if (row == null) row = overridden(type, method, name);
      if (row != null) return row;
      open.addAll(typeUtils.directSupertypes(next));
    }
    return UNKNOWN;
  }

  private Row overridden(TypeElement type, ExecutableElement method, String name) {
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() != ElementKind.METHOD || !member.getSimpleName().contentEquals(name)) continue;
      ExecutableElement candidate = (ExecutableElement) member;
      if (candidate.getParameters().size() != method.getParameters().size()) continue;
      Row row = row(binaryName(type) + '#' + name + parameters(candidate));
      if (row != null && typeUtils.isSubsignature((javax.lang.model.type.ExecutableType) method.asType(), (javax.lang.model.type.ExecutableType)
          typeUtils.asMemberOf((DeclaredType) method.getEnclosingElement().asType(), candidate))) return row;
    }
    return null;
  }

  private Row row(String key) {
    if (rows.containsKey(key)) return rows.get(key);
    Row row = added.get(key);
    if (row == null) {
      int hash = key.indexOf('#');
      String line = line(key.substring(0, hash) + '\t' + key.substring(hash + 1, key.indexOf('(')) + '\t' + key.substring(key.indexOf('(')));
      row = line == null ? null : new Row(line);
    }
    rows.put(key, row);
    return row;
  }

  /** The line that begins with {@code start}, found by halving. */
  private String line(String start) {
    int low = 0;
    int high = text.length();
    while (low < high) {
      int at = text.lastIndexOf('\n', (low + high) / 2 - 1) + 1;
      if (at < low) at = low;
      int end = text.indexOf('\n', at);
      if (end < 0) end = text.length();
      // Comments and the header stand before all rows.
      int order = text.charAt(at) == '#' || text.startsWith("type\t", at) ? -1 : compare(at, end, start);
      if (order == 0) return text.substring(at, end);
      if (order < 0) low = end + 1;
      else high = at;
    }
    return null;
  }

  /** Compares the start of a line with {@code wanted}, tabs before all else, as the file is sorted. */
  private int compare(int from, int to, String wanted) {
    for (int i = 0; i < wanted.length(); i++) {
      if (from + i >= to) return -1;
      char has = text.charAt(from + i);
      char want = wanted.charAt(i);
      if (has != want) return has - want;
    }
    return 0;
  }

  /** Whether the class belongs to the platform's public API. */
  public static boolean isJdk(String className) {
    return className.startsWith("java.") || className.startsWith("javax.") || className.startsWith("org.w3c.dom.");
  }

  /** Name with {@code $} before nested classes. */
  public static String binaryName(TypeElement type) {
    Element outer = type.getEnclosingElement();
    return outer instanceof TypeElement ? binaryName((TypeElement) outer) + '$' + type.getSimpleName() : type.getQualifiedName().toString();
  }

  private String parameters(ExecutableElement method) {
    StringBuilder text = new StringBuilder("(");
    for (VariableElement parameter : method.getParameters()) describe(typeUtils.erasure(parameter.asType()), text);
    return text.append(')').toString();
  }

  private static void describe(TypeMirror type, StringBuilder text) {
    switch (type.getKind()) {
      case BOOLEAN: text.append('Z'); break;
      case BYTE: text.append('B'); break;
      case SHORT: text.append('S'); break;
      case CHAR: text.append('C'); break;
      case INT: text.append('I'); break;
      case LONG: text.append('J'); break;
      case FLOAT: text.append('F'); break;
      case DOUBLE: text.append('D'); break;
      case ARRAY:
        text.append('[');
        describe(((ArrayType) type).getComponentType(), text);
        break;
      case DECLARED:
        text.append('L').append(binaryName((TypeElement) ((DeclaredType) type).asElement()).replace('.', '/')).append(';');
        break;
      default: text.append('?');
    }
  }
}
