package dev.brisk.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import dev.brisk.engine.RuleSet;
import dev.brisk.jdk.JdkTable;
import dev.brisk.model.Source;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;

/** What all classes of one compilation share. */
final class JavacContext {
  private static final String[] BOXED = {"Integer", "Long", "Double", "Boolean", "Character", "Float", "Short", "Byte"};

  private final Trees trees;
  private final Types types;
  private final Elements elements;
  private final JdkTable table;
  private final RuleSet rules;
  private final PrePass prePass;
  private final int release;
  private final WantedNames wanted;
  private final Set<Name> boxed = new HashSet<>();
  private final Map<String, Boolean> onClassPath = new HashMap<>();
  private final Map<String, TypeElement> typeElements = new HashMap<>();
  private final Map<TypeElement, ExecutableElement> functions = new HashMap<>();
  private final Map<CompilationUnitTree, String> paths = new IdentityHashMap<>();
  private final Map<Name, String> texts = new HashMap<>(1024);
  private final Map<String, Map<TypeElement, Boolean>> below = new HashMap<>();
  /** The module that holds most of what is asked for; null before Java 9. */
  private final ModuleElement base;
  private final Name self;
  private final Name above;
  private final Name classWord;
  private int models;
  private boolean thorough;

  JavacContext(Trees trees, Types types, Elements elements, RuleSet rules, PrePass prePass, int release) {
    this.trees = trees;
    this.types = types;
    this.elements = elements;
    this.rules = rules;
    this.prePass = prePass;
    this.release = release;
    this.table = new JdkTable(types);
    this.base = elements.getModuleElement("java.base");
    this.self = elements.getName("this");
    this.above = elements.getName("super");
    this.classWord = elements.getName("class");
    this.wanted = new WantedNames(rules.interests(), elements, prePass.mutableHashes());
    for (String name : BOXED) boxed.add(elements.getName("java.lang." + name));
  }

  Trees trees() {
    return trees;
  }

  Types types() {
    return types;
  }

  Elements elements() {
    return elements;
  }

  JdkTable table() {
    return table;
  }

  int release() {
    return release;
  }

  /** Whether it is {@code this} or {@code super}. */
  boolean isSelf(Name name) {
    return name.equals(self) || name.equals(above);
  }

  /** Whether it is the {@code class} of a class literal. */
  boolean isClass(Name name) {
    return name.equals(classWord);
  }

  /** Whether the class is, extends or implements, by however many steps, the JDK's class of that name, if this module can see it. */
  boolean isBelow(TypeElement type, String name) {
    Map<TypeElement, Boolean> known = below.get(name);
    if (known == null) {
      known = new HashMap<>();
      below.put(name, known);
    }
    Boolean answer = known.get(type);
    if (answer == null) {
      TypeElement wanted = typeElement(name);
      answer = wanted != null && types.isSubtype(types.erasure(type.asType()), types.erasure(wanted.asType()));
      known.put(type, answer);
    }
    return answer;
  }

  /** The name's text, the same one each time. */
  String text(Name name) {
    String text = texts.get(name);
    if (text == null) {
      text = name.toString();
      texts.put(name, text);
    }
    return text;
  }

  /** Notes that one more body is modelled. */
  void modelled() {
    models++;
  }

  /** How many bodies were modelled so far. */
  int models() {
    return models;
  }

  WantedNames wanted() {
    return wanted;
  }

  PrePass prePass() {
    return prePass;
  }

  Source.WholeFacts wholeFacts() {
    return prePass;
  }

  boolean isBoxedName(Name qualified) {
    return boxed.contains(qualified);
  }

  /** A class of the JDK by its name; null when this module can't see it. */
  TypeElement typeElement(String name) {
    TypeElement known = typeElements.get(name);
    if (known != null || typeElements.containsKey(name)) return known;
    // Asking without a module looks through all of them.
    if (base != null && name.startsWith("java.")) known = elements.getTypeElement(base, name);
    if (known == null) known = elements.getTypeElement(name);
    typeElements.put(name, known);
    return known;
  }

  /** Whether the module of {@code from} can name that class. */
  boolean isOnClassPath(String name, TypeElement from) {
    return onClassPath.computeIfAbsent(name, key -> {
      // Asking without a module would look through all of them.
      ModuleElement module = elements.getModuleOf(from);
      return (module == null ? elements.getTypeElement(key) : elements.getTypeElement(module, key)) != null;
    });
  }

  /** All rules, running or not. */
  RuleSet rules() {
    return rules;
  }

  /** Whether all comments are read, not only those of files with findings. */
  boolean isThorough() {
    return thorough;
  }

  void thorough(boolean all) {
    thorough = all;
  }

  /** Path with {@code /} between folders, as the build names the file. */
  String pathOf(CompilationUnitTree unit) {
    String known = paths.get(unit);
    if (known != null) return known;
    String path = pathOf(unit.getSourceFile());
    paths.put(unit, path);
    return path;
  }

  /** As above. */
  static String pathOf(FileObject file) {
    URI uri = file.toUri();
    String path = "file".equals(uri.getScheme()) ? uri.getPath() : file.getName();
    if (path == null) path = file.getName();
    return path.replace('\\', '/');
  }

  boolean isTest(CompilationUnitTree unit) {
    String path = pathOf(unit);
    return path.contains("/src/test/") || path.contains("/src/it/") || path.contains("/src/integrationTest/") || path.contains("/src/testFixtures/");
  }

  boolean isGenerated(JavacUnit unit) {
    return isGeneratedPath(unit.file());
  }

  static boolean isGeneratedPath(String path) {
    return path.contains("/generated-sources/") || path.contains("/generated-test-sources/") || path.contains("/build/generated/")
        || path.contains("/generated/sources/") || path.contains("/.apt_generated/");
  }

  /** The one abstract method of an interface; null when there is none or more than one. */
  ExecutableElement functionOf(TypeElement type) {
    if (!functions.containsKey(type)) functions.put(type, findFunction(type));
    return functions.get(type);
  }

  private ExecutableElement findFunction(TypeElement type) {
    if (type.getKind() != ElementKind.INTERFACE) return null;
    ExecutableElement found = null;
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() != ElementKind.METHOD || !member.getModifiers().contains(Modifier.ABSTRACT)) continue;
      if (isOfObject((ExecutableElement) member)) continue;
      if (found != null) return null;
      found = (ExecutableElement) member;
    }
    if (found != null) return found;
    for (TypeMirror above : type.getInterfaces()) {
      ExecutableElement inherited = functionOf((TypeElement) ((DeclaredType) above).asElement());
      if (inherited == null) continue;
      if (found != null) return null;
      found = inherited;
    }
    return found;
  }

  private static boolean isOfObject(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    int parameters = method.getParameters().size();
    return name.equals("equals") && parameters == 1 || (name.equals("hashCode") || name.equals("toString")) && parameters == 0;
  }
}
