package dev.brisk.jdk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
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
 * The knowledge of the JDK: {@code methods.tsv} and its companions, read once, each row parsed when first asked for.
 *
 * <p>Users add rows with a file of the same form at {@code META-INF/brisk/methods.tsv} on the processor path.
 */
public final class JdkTable {
  private static final Row UNKNOWN = null;

  private final Map<String, String> lines = new HashMap<>(4096);
  private final Map<String, Row> rows = new HashMap<>();
  private final Map<ExecutableElement, Row> known = new HashMap<>();
  private final Set<String> names = new HashSet<>(1024);
  private final Map<String, Integer> classes = new HashMap<>();
  private final Map<String, String> identity = new HashMap<>();
  private final Set<String> values = new HashSet<>();
  private final Set<String> types = new HashSet<>();
  private final Types typeUtils;

  /** Reads the table's files. */
  public JdkTable(Types types) {
    this.typeUtils = types;
    eachLine("methods.tsv", this::addMethod);
    eachLine("classes.tsv", this::addClass);
    eachLine("identity.tsv", this::addIdentity);
    eachLine("values.tsv", values::add);
  }

  private interface LineReader {
    void read(String line);
  }

  private static void eachLine(String file, LineReader reader) {
    InputStream in = JdkTable.class.getResourceAsStream(file);
    if (in == null) return;
    readAll(in, reader);
  }

  private static void readAll(InputStream in, LineReader reader) {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 65_536)) {
      boolean header = true;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty() || line.charAt(0) == '#') continue;
        if (!header) reader.read(line);
        header = false;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds the rows of a user's file, which win over ours. */
  public void add(InputStream in) {
    readAll(in, this::addMethod);
    known.clear();
    rows.clear();
  }

  private void addMethod(String line) {
    int type = line.indexOf('\t');
    int method = line.indexOf('\t', type + 1);
    int close = line.indexOf(')', method + 1);
    names.add(line.substring(type + 1, method));
    String typeName = line.substring(0, type);
    types.add(typeName);
    lines.put(typeName + '#' + line.substring(type + 1, method) + line.substring(method + 1, close + 1), line);
  }

  private void addClass(String line) {
    String[] cells = Row.split(line, '\t');
    boolean limited = cells.length > 2 && !cells[2].equals("-");
    classes.put(cells[0] + '<' + cells[1], limited ? Integer.valueOf(cells[2]) : Integer.valueOf(Integer.MAX_VALUE));
  }

  private void addIdentity(String line) {
    int tab = line.indexOf('\t');
    identity.put(tab < 0 ? line : line.substring(0, tab), tab < 0 ? "" : line.substring(tab + 1));
  }

  /** Whether any row is about a method of this simple name: a cheap test before {@link #find}. */
  public boolean knowsName(String name) {
    return names.contains(name);
  }

  /** Whether rows for {@code receiverType} hold for objects of exactly {@code exactClass}, made by a constructor of so many parameters. */
  public boolean isKnownReceiver(String receiverType, String exactClass, int constructorParameters) {
    Integer atMost = classes.get(receiverType + '<' + exactClass);
    return atMost != null && constructorParameters <= atMost;
  }

  /** Whether the class compares and hashes by identity although people take it for a value. */
  public boolean hashesByIdentity(String className) {
    return identity.containsKey(className);
  }

  /** Whether {@code equals}, {@code hashCode}, {@code compareTo} and {@code toString} of the class are pure and run no user code. */
  public boolean isValue(String className) {
    return values.contains(className);
  }

  /** The row for a method or constructor, or the one of the method it inherits or overrides in the JDK; null when there is none. */
  public Row find(ExecutableElement method) {
    if (method == null) return UNKNOWN;
    if (known.containsKey(method)) return known.get(method);
    Row row = search(method);
    known.put(method, row);
    return row;
  }

  private Row search(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    if (!names.contains(name)) return UNKNOWN;
    Element owner = method.getEnclosingElement();
    if (!(owner instanceof TypeElement)) return UNKNOWN;
    String ownerName = binaryName((TypeElement) owner);
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
      if (types.contains(binaryName(type))) {
        Row row = row(binaryName(type) + '#' + name + own);
        if (row == null) row = overridden(type, method, name);
        if (row != null) return row;
      }
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
    Row row = rows.get(key);
    if (row != null) return row;
    String line = lines.get(key);
    if (line == null) return null;
    row = new Row(line);
    rows.put(key, row);
    return row;
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
