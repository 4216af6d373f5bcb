package dev.brisk.javac;

import com.sun.source.tree.*;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.brisk.calls.CallIndex;
import dev.brisk.calls.CallTimes;
import dev.brisk.calls.CallerHeat;
import dev.brisk.calls.CallsFile;
import dev.brisk.calls.Sight;
import dev.brisk.calls.TextHash;
import dev.brisk.calls.UnseenSources;
import dev.brisk.model.HashState;
import dev.brisk.model.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * One cheap look at all parsed sources before the first class is analysed: how each class hashes, by names alone, and who calls whom. Classes without a
 * {@code hashCode} of their own cost nothing but their calls.
 */
final class PrePass implements Source.WholeFacts {
  private final Map<String, HashState> states = new HashMap<>();
  private final Set<Name> mutableHashes = new HashSet<>();
  /** Simple names of classes whose objects are keys of maps or elements of sets that fields hold. */
  private final Set<String> keys = new HashSet<>();
  private final CallIndex calls = new CallIndex();
  private final CallIndexer indexer;
  private final Name hashCodeName;
  private final Name equalsName;
  private final CallerHeat heat = new CallerHeat(calls);
  private final CallTimes times = new CallTimes(calls);
  private final Map<ExecutableElement, Long> nanos = new HashMap<>();
  private final UnseenSources unseen = new UnseenSources();
  private final Sight sight = new Sight(calls, heat, unseen);
  private final List<CallsFile.Section> kept = new ArrayList<>();
  private CallsFile callsFile;

  PrePass(Trees trees, Elements elements) {
    indexer = new CallIndexer(calls, trees, elements);
    hashCodeName = elements.getName("hashCode");
    equalsName = elements.getName("equals");
  }

  /**
   * What the last build has left of files that are not compiled now, before all else.
   *
   * @param file null when nothing is kept
   * @param compiled the files of this compilation, as the build names them
   */
  void remember(CallsFile file, Collection<String> compiled) {
    callsFile = file;
    if (file == null) return;
    Map<String, CallsFile.Section> left = file.read();
    for (String each : compiled) left.remove(file.addressOf(each));
    for (CallsFile.Section each : left.values()) {
      if (!file.holds(each)) continue;
      kept.add(each);
      file.add(each, calls);
      unseen.addSeen(file.fileOf(each), null);
    }
    indexer.declare(calls.memberNames(), calls.simpleNames());
  }

  /** The first look at a file, at all of them before the second: which methods there are. */
  void declare(CompilationUnitTree unit) {
    indexer.declare(unit);
  }

  /** The second look at a file: who calls these methods, and what a call of each takes. */
  void index(CompilationUnitTree unit, String path) {
    indexer.add(unit, path, callsFile == null ? 0 : hashOf(unit));
  }

  private static long hashOf(CompilationUnitTree unit) {
    try {
      return TextHash.of(unit.getSourceFile().getCharContent(true));
    } catch (IOException unreadable) {
      return 0;
    }
  }

  /** Notes that a file is compiled, whether it is looked at or not. */
  void sees(CompilationUnitTree unit) {
    URI uri = unit.getSourceFile().toUri();
    if ("file".equals(uri.getScheme())) unseen.addSeen(Path.of(uri), unit.getPackageName() == null ? "" : unit.getPackageName().toString());
  }

  /** Leaves what was learnt for builds that see less; null if all went well, else why not. */
  String leave() {
    return callsFile == null ? null : callsFile.write(calls, kept.size(), kept);
  }

  /** How hot members are by their callers. */
  CallerHeat callerHeat() {
    return heat;
  }

  /** How long members take by the calls in them. */
  CallTimes callTimes() {
    return times;
  }

  /** Whether all sources there are are compiled now. */
  boolean isOfAll() {
    return kept.isEmpty() && sight.isWhole();
  }

  /** Whether all sources are known. */
  Sight sight() {
    return sight;
  }

  @Override
  public long nanosOf(ExecutableElement method) {
    Long known = nanos.get(method);
    if (known == null) {
      known = estimate(method);
      nanos.put(method, known);
    }
    return known;
  }

  private long estimate(ExecutableElement method) {
    if (!(method.getEnclosingElement() instanceof TypeElement)) return -1;
    String type = ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
    return type.isEmpty() ? -1 : times.of(type, method.getSimpleName().toString(), method.getParameters().size());
  }

  void add(CompilationUnitTree unit) {
    String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
    for (Tree declaration : unit.getTypeDecls()) {
      if (declaration instanceof ClassTree) add((ClassTree) declaration, prefix);
    }
  }

  private void add(ClassTree type, String prefix) {
    String name = prefix + type.getSimpleName();
    MethodTree hashCode = null;
    MethodTree equals = null;
    for (Tree member : type.getMembers()) {
      if (member instanceof ClassTree) add((ClassTree) member, name + ".");
      if (member instanceof VariableTree) addKey(((VariableTree) member).getType());
      if (!(member instanceof MethodTree)) continue;
      MethodTree method = (MethodTree) member;
      int parameters = method.getParameters().size();
      if (method.getName().equals(hashCodeName) && parameters == 0) hashCode = method;
      else if (method.getName().equals(equalsName) && parameters == 1) equals = method;
    }
    HashState state = null;
    if (hashCode != null && hashCode.getBody() != null) state = stateOf(type, hashCode, equals);
    else if (hashCode == null && hasLombokHash(type)) state = lombokStateOf(type);
    if (state != null) states.put(name, state);
    if (state != null && !state.hashed().isEmpty()) mutableHashes.add(type.getSimpleName());
  }

  private void addKey(Tree type) {
    if (!(type instanceof ParameterizedTypeTree)) return;
    String collection = simpleName(((ParameterizedTypeTree) type).getType());
    List<? extends Tree> arguments = ((ParameterizedTypeTree) type).getTypeArguments();
    boolean hashes = collection.endsWith("Map") || collection.endsWith("Set") || collection.endsWith("Cache") || collection.endsWith("Table");
    if (hashes && !arguments.isEmpty()) keys.add(simpleName(arguments.get(0)));
  }

  private static String simpleName(Tree type) {
    if (type instanceof ParameterizedTypeTree) return simpleName(((ParameterizedTypeTree) type).getType());
    if (type instanceof MemberSelectTree) return ((MemberSelectTree) type).getIdentifier().toString();
    return type instanceof IdentifierTree ? ((IdentifierTree) type).getName().toString() : "";
  }

  @Override
  public boolean isKey(String simpleName) {
    return keys.contains(simpleName);
  }

  @Override
  public HashState hashStateOf(TypeElement type) {
    return states.get(type.getQualifiedName().toString());
  }

  /** Simple names of the classes whose hash follows fields that can change; grows with the files seen. */
  Set<Name> mutableHashes() {
    return mutableHashes;
  }

  private static HashState stateOf(ClassTree type, MethodTree hashCode, MethodTree equals) {
    Set<String> mutable = mutableFields(type);
    Set<String> hashed = new LinkedHashSet<>();
    Set<String> called = new HashSet<>();
    collectReads(type, hashCode, mutable, hashed, called);
    // A hash that is kept, or made of lazy getters, does not follow its fields.
    for (Tree member : type.getMembers()) {
      if (!(member instanceof MethodTree) || !called.contains(((MethodTree) member).getName().toString())) continue;
      MethodTree method = (MethodTree) member;
      if (method.getBody() != null && (method == hashCode || method.getParameters().isEmpty()) && firstWrite(method, mutable) != null) return null;
    }
    Set<String> read = new LinkedHashSet<>(hashed);
    if (equals != null && equals.getBody() != null) collectReads(type, equals, mutable, read, called);
    return withWriters(type, hashed, read, called);
  }

  private static Set<String> mutableFields(ClassTree type) {
    Set<String> fields = new HashSet<>();
    for (Tree member : type.getMembers()) {
      if (!(member instanceof VariableTree)) continue;
      Set<Modifier> modifiers = ((VariableTree) member).getModifiers().getFlags();
      if (!modifiers.contains(Modifier.FINAL) && !modifiers.contains(Modifier.STATIC)) fields.add(((VariableTree) member).getName().toString());
    }
    return fields;
  }

  /** Names of fields read by a method or by the getters of the same class it calls. */
  private static void collectReads(ClassTree type, MethodTree method, Set<String> fields, Set<String> read, Set<String> seen) {
    if (method.getBody() == null || !seen.add(method.getName().toString())) return;
    Set<String> hidden = new HashSet<>();
    for (VariableTree parameter : method.getParameters()) hidden.add(parameter.getName().toString());
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void none) {
        hidden.add(tree.getName().toString());
        return super.visitVariable(tree, none);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void none) {
        String name = tree.getName().toString();
        if (fields.contains(name) && !hidden.contains(name)) read.add(name);
        return null;
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void none) {
        if (tree.getExpression() instanceof IdentifierTree && ((IdentifierTree) tree.getExpression()).getName().contentEquals("this")
            && fields.contains(tree.getIdentifier().toString())) read.add(tree.getIdentifier().toString());
        return super.visitMemberSelect(tree, none);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void none) {
        String name = tree.getArguments().isEmpty() ? ownMethod(tree.getMethodSelect()) : null;
        if (name != null) {
          for (Tree member : type.getMembers()) {
            if (!(member instanceof MethodTree)) continue;
            MethodTree callee = (MethodTree) member;
            if (callee.getName().contentEquals(name) && callee.getParameters().isEmpty()) collectReads(type, callee, fields, read, seen);
          }
        }
        return super.visitMethodInvocation(tree, none);
      }
    }.scan(method.getBody(), null);
  }

  /** The name in {@code name(...)} and {@code this.name(...)}; null for calls on other objects. */
  private static String ownMethod(ExpressionTree select) {
    if (select instanceof IdentifierTree) return ((IdentifierTree) select).getName().toString();
    if (!(select instanceof MemberSelectTree)) return null;
    ExpressionTree object = ((MemberSelectTree) select).getExpression();
    boolean own = object instanceof IdentifierTree && ((IdentifierTree) object).getName().contentEquals("this");
    return own ? ((MemberSelectTree) select).getIdentifier().toString() : null;
  }

  private static HashState withWriters(ClassTree type, Set<String> hashed, Set<String> fields, Set<String> readers) {
    Map<String, String> setters = new LinkedHashMap<>();
    Map<String, String> writers = new LinkedHashMap<>();
    HashState state = new HashState(hashed, fields, setters, writers);
    if (fields.isEmpty()) return state;
    Set<String> seen = new HashSet<>();
    Set<String> overloaded = new HashSet<>();
    for (Tree member : type.getMembers()) {
      if (!(member instanceof MethodTree)) continue;
      MethodTree method = (MethodTree) member;
      if (method.getReturnType() == null) continue;
      String key = method.getName().toString() + '/' + method.getParameters().size();
      if (!seen.add(key)) overloaded.add(key);
      if (method.getBody() == null || method.getModifiers().getFlags().contains(Modifier.STATIC)) continue;
      String written = firstWrite(method, fields);
      if (written == null || method.getParameters().isEmpty() && readers.contains(method.getName().toString())) continue;
      (isSetter(method) ? setters : writers).putIfAbsent(key, written);
    }
    // By name and count alone the two can't be told apart.
    setters.keySet().removeAll(overloaded);
    writers.keySet().removeAll(overloaded);
    return state;
  }

  private static String firstWrite(MethodTree method, Set<String> fields) {
    Set<String> hidden = new HashSet<>();
    for (VariableTree parameter : method.getParameters()) hidden.add(parameter.getName().toString());
    String[] found = {null};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void none) {
        hidden.add(tree.getName().toString());
        return super.visitVariable(tree, none);
      }

      @Override
      public Void visitAssignment(AssignmentTree tree, Void none) {
        target(tree.getVariable());
        return super.visitAssignment(tree, none);
      }

      @Override
      public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void none) {
        target(tree.getVariable());
        return super.visitCompoundAssignment(tree, none);
      }

      @Override
      public Void visitUnary(UnaryTree tree, Void none) {
        if (isStep(tree)) target(tree.getExpression());
        return super.visitUnary(tree, none);
      }

      private void target(ExpressionTree tree) {
        String name = null;
        if (tree instanceof IdentifierTree && !hidden.contains(((IdentifierTree) tree).getName().toString())) {
          name = ((IdentifierTree) tree).getName().toString();
        } else if (tree instanceof MemberSelectTree && ((MemberSelectTree) tree).getExpression() instanceof IdentifierTree
            && ((IdentifierTree) ((MemberSelectTree) tree).getExpression()).getName().contentEquals("this")) {
          name = ((MemberSelectTree) tree).getIdentifier().toString();
        }
        if (found[0] == null && name != null && fields.contains(name)) found[0] = name;
      }
    }.scan(method.getBody(), null);
    return found[0];
  }

  private static boolean isStep(UnaryTree tree) {
    switch (tree.getKind()) {
      case PREFIX_INCREMENT:
      case PREFIX_DECREMENT:
      case POSTFIX_INCREMENT:
      case POSTFIX_DECREMENT:
        return true;
      default:
        return false;
    }
  }

  /** Nothing but stores in fields, of values that no call is made for, and {@code return this}. */
  private static boolean isSetter(MethodTree method) {
    int left = method.getBody().getStatements().size();
    for (StatementTree statement : method.getBody().getStatements()) {
      left--;
      if (left == 0 && statement instanceof ReturnTree && isThis(((ReturnTree) statement).getExpression())) return true;
      if (!(statement instanceof ExpressionStatementTree)) return false;
      ExpressionTree expression = ((ExpressionStatementTree) statement).getExpression();
      boolean store = expression instanceof AssignmentTree || expression instanceof CompoundAssignmentTree || expression instanceof UnaryTree;
      if (!store || callsAnything(expression)) return false;
    }
    return true;
  }

  private static boolean isThis(ExpressionTree tree) {
    return tree == null || tree instanceof IdentifierTree && ((IdentifierTree) tree).getName().contentEquals("this");
  }

  private static boolean callsAnything(ExpressionTree tree) {
    boolean[] calls = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree node, Void none) {
        // Checks of a value before it is stored.
        String called = node.getMethodSelect().toString();
        if (!called.equals("Objects.requireNonNull") && !called.equals("requireNonNull")) calls[0] = true;
        return super.visitMethodInvocation(node, none);
      }

      @Override
      public Void visitNewClass(NewClassTree node, Void none) {
        calls[0] = true;
        return null;
      }
    }.scan(tree, null);
    return calls[0];
  }

  // Lombok writes the members between parsing and this look, or not at all: its annotations say the same.

  private static boolean hasLombokHash(ClassTree type) {
    return has(type.getModifiers(), "Data") || has(type.getModifiers(), "EqualsAndHashCode");
  }

  private static boolean has(ModifiersTree modifiers, String annotation) {
    return find(modifiers, annotation) != null;
  }

  private static AnnotationTree find(ModifiersTree modifiers, String annotation) {
    for (AnnotationTree each : modifiers.getAnnotations()) {
      Tree type = each.getAnnotationType();
      if (type instanceof IdentifierTree && ((IdentifierTree) type).getName().contentEquals(annotation)) return each;
      if (type instanceof MemberSelectTree && type.toString().equals("lombok." + annotation)) return each;
    }
    return null;
  }

  private static HashState lombokStateOf(ClassTree type) {
    Set<String> fields = mutableFields(type);
    AnnotationTree hash = find(type.getModifiers(), "EqualsAndHashCode");
    boolean explicit = false;
    if (hash != null && !hash.getArguments().isEmpty()) {
      Set<String> of = namesIn(hash, "of");
      explicit = "true".equals(textOf(hash, "onlyExplicitlyIncluded"));
      if (textOf(hash, "cacheStrategy") != null) return null;
      // With a selection of fields, only those that it names by "of" are sure to be read.
      if (!of.isEmpty()) fields.retainAll(of);
      fields.removeAll(namesIn(hash, "exclude"));
    }
    for (Tree member : type.getMembers()) {
      if (!(member instanceof VariableTree)) continue;
      VariableTree field = (VariableTree) member;
      boolean included = !explicit;
      boolean excluded = field.getModifiers().getFlags().contains(Modifier.TRANSIENT);
      for (AnnotationTree each : field.getModifiers().getAnnotations()) {
        excluded |= each.getAnnotationType().toString().endsWith("Exclude");
        included |= each.getAnnotationType().toString().endsWith("EqualsAndHashCode.Include");
      }
      if (excluded || !included) fields.remove(field.getName().toString());
    }
    HashState state = withWriters(type, fields, fields, new HashSet<>());
    boolean allSetters = has(type.getModifiers(), "Data") || has(type.getModifiers(), "Setter");
    for (Tree member : type.getMembers()) {
      if (!(member instanceof VariableTree)) continue;
      VariableTree field = (VariableTree) member;
      String name = field.getName().toString();
      if (!fields.contains(name) || !allSetters && !has(field.getModifiers(), "Setter")) continue;
      state.setters().putIfAbsent("set" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "/1", name);
    }
    return state;
  }

  private static ExpressionTree argument(AnnotationTree annotation, String name) {
    for (ExpressionTree argument : annotation.getArguments()) {
      if (argument instanceof AssignmentTree && ((AssignmentTree) argument).getVariable().toString().equals(name)) {
        return ((AssignmentTree) argument).getExpression();
      }
    }
    return null;
  }

  private static String textOf(AnnotationTree annotation, String name) {
    ExpressionTree value = argument(annotation, name);
    return value == null ? null : value.toString();
  }

  private static Set<String> namesIn(AnnotationTree annotation, String name) {
    Set<String> names = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitLiteral(LiteralTree tree, Void none) {
        if (tree.getValue() instanceof String) names.add((String) tree.getValue());
        return null;
      }
    }.scan(argument(annotation, name), null);
    return names;
  }
}
