package dev.brisk.javac;

import com.sun.source.tree.*;
import com.sun.source.util.TreeScanner;
import dev.brisk.model.HashState;
import dev.brisk.model.Source;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * One cheap look at all parsed sources before the first class is analysed: how each class hashes, by names alone. Classes without a
 * {@code hashCode} of their own cost nothing.
 */
final class PrePass implements Source.WholeFacts {
  private final Map<String, HashState> states = new HashMap<>();

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
      if (!(member instanceof MethodTree)) continue;
      MethodTree method = (MethodTree) member;
      int parameters = method.getParameters().size();
      if (method.getName().contentEquals("hashCode") && parameters == 0) hashCode = method;
      else if (method.getName().contentEquals("equals") && parameters == 1) equals = method;
    }
    if (hashCode != null && hashCode.getBody() != null) states.put(name, stateOf(type, hashCode, equals));
    else if (hasLombokHash(type)) states.put(name, lombokStateOf(type));
  }

  @Override
  public HashState hashStateOf(TypeElement type) {
    return states.get(type.getQualifiedName().toString());
  }

  private static HashState stateOf(ClassTree type, MethodTree hashCode, MethodTree equals) {
    Set<String> mutable = mutableFields(type);
    Set<String> read = new LinkedHashSet<>();
    collectReads(type, hashCode, mutable, read, new HashSet<>());
    if (equals != null && equals.getBody() != null) collectReads(type, equals, mutable, read, new HashSet<>());
    return withWriters(type, read);
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
        if (tree.getMethodSelect() instanceof IdentifierTree && tree.getArguments().isEmpty()) {
          String name = ((IdentifierTree) tree.getMethodSelect()).getName().toString();
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

  private static HashState withWriters(ClassTree type, Set<String> fields) {
    Map<String, String> setters = new LinkedHashMap<>();
    Map<String, String> writers = new LinkedHashMap<>();
    if (fields.isEmpty()) return new HashState(fields, setters, writers);
    for (Tree member : type.getMembers()) {
      if (!(member instanceof MethodTree)) continue;
      MethodTree method = (MethodTree) member;
      if (method.getBody() == null || method.getReturnType() == null) continue;
      if (method.getModifiers().getFlags().contains(Modifier.STATIC)) continue;
      String written = firstWrite(method, fields);
      if (written == null) continue;
      String key = method.getName().toString() + '/' + method.getParameters().size();
      (isSetter(method) ? setters : writers).putIfAbsent(key, written);
    }
    return new HashState(fields, setters, writers);
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
        target(tree.getExpression());
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

  /** One parameter, stored as it is, and nothing else but {@code return this}. */
  private static boolean isSetter(MethodTree method) {
    if (method.getParameters().size() != 1 || method.getBody().getStatements().isEmpty()) return false;
    StatementTree first = method.getBody().getStatements().get(0);
    if (!(first instanceof ExpressionStatementTree)) return false;
    ExpressionTree expression = ((ExpressionStatementTree) first).getExpression();
    if (!(expression instanceof AssignmentTree)) return false;
    ExpressionTree value = ((AssignmentTree) expression).getExpression();
    if (!(value instanceof IdentifierTree)
        || !((IdentifierTree) value).getName().equals(method.getParameters().get(0).getName())) return false;
    int statements = method.getBody().getStatements().size();
    return statements == 1 || statements == 2 && method.getBody().getStatements().get(1) instanceof ReturnTree;
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
    // With a selection of fields, only those that it names by "of" are sure to be read.
    if (hash != null && !hash.getArguments().isEmpty()) {
      Set<String> named = new HashSet<>();
      boolean of = false;
      for (ExpressionTree argument : hash.getArguments()) {
        of |= argument instanceof AssignmentTree && ((AssignmentTree) argument).getVariable().toString().equals("of");
        new TreeScanner<Void, Void>() {
          @Override
          public Void visitLiteral(LiteralTree tree, Void none) {
            if (tree.getValue() instanceof String) named.add((String) tree.getValue());
            return null;
          }
        }.scan(argument, null);
      }
      if (of) fields.retainAll(named);
      else fields.removeAll(named);
    }
    for (Tree member : type.getMembers()) {
      if (!(member instanceof VariableTree)) continue;
      VariableTree field = (VariableTree) member;
      boolean excluded = field.getModifiers().getFlags().contains(Modifier.TRANSIENT);
      for (AnnotationTree each : field.getModifiers().getAnnotations()) excluded |= each.getAnnotationType().toString().contains("Exclude");
      if (excluded) fields.remove(field.getName().toString());
    }
    HashState state = withWriters(type, fields);
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
}
