package dev.brisk.rules.hashkeys;

import dev.brisk.facts.Facts;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Concat;
import dev.brisk.model.Conditional;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.MethodRef;
import dev.brisk.model.New;
import dev.brisk.model.NewArray;
import dev.brisk.model.Node;
import dev.brisk.model.This;
import dev.brisk.model.VarargsArray;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Which URLs name class path resources or files, so that they have no host to resolve. */
final class LocalUrls {
  private static final int DEPTH = 8;
  private static final Set<String> RESOURCES = Set.of("getResource", "getResources", "getSystemResource", "getSystemResources", "findResource",
      "findResources", "resources", "getURLs");
  private static final Set<String> MAPPINGS = Set.of("map", "flatMap", "mapMulti", "mapToObj");
  private static final Set<String> FILES = Set.of("java.io.File", "java.nio.file.Path", "java.nio.file.Paths");
  private static final Set<String> SPECS = Set.of("file:", "jar:file:", "jrt:", "classpath:", "about:", "data:", "blob:", "mailto:", "javascript:");

  private LocalUrls() {}

  /** Whether the value, a URL or something that hands out URLs, is surely made of local ones; null is. */
  static boolean isLocal(Expr expr, Facts facts) {
    return isLocal(expr, facts, DEPTH);
  }

  /** Whether the value is seen to be made of text that may name a host; where it comes from elsewhere nobody knows. */
  static boolean mayNameHost(Expr expr, Facts facts) {
    Expr made = facts.originOf(expr);
    if (made instanceof New) return made.type() != null && made.source().isClass(made.type(), "java.net.URL");
    return made instanceof Call && (((Call) made).is("java.net.URI", "toURL") || ((Call) made).is("java.net.URL", "of"));
  }

  /** Whether it is a constant whose URL stands elsewhere: most are told apart by their protocol or path before any host is looked at. */
  static boolean isForeignConstant(Expr expr, Facts facts) {
    if (!(expr instanceof FieldRead) || ((FieldRead) expr).field() == null || facts.originOf(expr) != expr) return false;
    return ((FieldRead) expr).field().getModifiers().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL));
  }

  private static boolean isLocal(Expr expr, Facts facts, int depth) {
    if (depth == 0 || expr == null) return false;
    if (expr instanceof Cast) return isLocal(((Cast) expr).operand(), facts, depth);
    if (expr instanceof Literal) return ((Literal) expr).isNull();
    if (expr instanceof Conditional) {
      return isLocal(((Conditional) expr).whenTrue(), facts, depth - 1) && isLocal(((Conditional) expr).whenFalse(), facts, depth - 1);
    }
    if (expr instanceof LocalRead) return isLocalVariable((LocalRead) expr, facts, depth);
    if (expr instanceof FieldRead) {
      Expr made = facts.originOf(expr);
      return made != expr && isLocal(made, facts, depth - 1);
    }
    if (expr instanceof New) return isLocalNew((New) expr, facts, depth);
    if (expr instanceof VarargsArray || expr instanceof NewArray) return areLocal(expr, facts, depth);
    return expr instanceof Call && isLocalCall((Call) expr, facts, depth);
  }

  private static boolean areLocal(Node parts, Facts facts, int depth) {
    for (int i = 0; i < parts.childCount(); i++) {
      if (!isLocal((Expr) parts.child(i), facts, depth - 1)) return false;
    }
    return parts.childCount() > 0;
  }

  private static boolean isLocalVariable(LocalRead read, Facts facts, int depth) {
    if (isFile(read)) return true;
    if (read.variable().isParameter() && read.variable().isEffectivelyFinal()) return isLocalParameter(read, facts, depth);
    List<Node> definitions = facts.definitionsOf(read);
    for (Node definition : definitions) {
      Expr value = Facts.valueOf(definition);
      if (definition instanceof Loop && ((Loop) definition).iterable() != null) value = ((Loop) definition).iterable();
      if (value == null || !isLocal(value, facts, depth - 1)) return false;
    }
    return !definitions.isEmpty();
  }

  /** Whether all calls in sight of the private method pass local ones. */
  private static boolean isLocalParameter(LocalRead read, Facts facts, int depth) {
    ExecutableElement method = read.body().method();
    int index = read.body().parameters().indexOf(read.variable());
    if (method == null || index < 0 || !method.getModifiers().contains(Modifier.PRIVATE) || method.isVarArgs()) return false;
    boolean[] called = {false};
    boolean[] foreign = {false};
    for (Body body : read.source().classFacts().naming(Set.of(method.getSimpleName().toString()))) {
      Facts own = new Facts(body, facts.table());
      body.walk(node -> {
        foreign[0] |= node instanceof MethodRef && method.equals(((MethodRef) node).method());
        if (!(node instanceof Call) || !method.equals(((Call) node).method())) return;
        called[0] = true;
        foreign[0] |= !isLocal(((Call) node).argument(index), own, depth - 1);
      });
    }
    return called[0] && !foreign[0];
  }

  private static boolean isFile(Expr expr) {
    if (expr.type() == null) return false;
    for (String name : FILES) {
      if (expr.source().isClass(expr.type(), name)) return true;
    }
    return false;
  }

  private static boolean isLocalNew(New creation, Facts facts, int depth) {
    if (isFile(creation)) return true;
    if (creation.argumentCount() == 0 || creation.type() == null) return false;
    if (!creation.source().isClass(creation.type(), "java.net.URL")) return isLocal(creation.argument(0), facts, depth - 1);
    if (creation.argumentCount() == 1 && isLocalText(creation.argument(0), facts)) return true;
    if (creation.argumentCount() == 3 && creation.argument(1).isString() && isLocalText(creation.argument(1), facts)) return true;
    return creation.argumentCount() == 2 && isLocal(creation.argument(0), facts, depth - 1);
  }

  /** Text that starts with a scheme that has no host. */
  private static boolean isLocalText(Expr text, Facts facts) {
    Expr first = text instanceof Concat ? (Expr) text.child(0) : text;
    Object constant = facts.constantOf(first);
    if (!(constant instanceof String)) return false;
    String spec = ((String) constant).toLowerCase(Locale.ROOT);
    for (String local : SPECS) {
      // file://host/path has a host.
      if (spec.startsWith(local)) return !spec.startsWith(local + "//") || spec.startsWith(local + "///");
    }
    return false;
  }

  private static boolean isLocalCall(Call call, Facts facts, int depth) {
    if (RESOURCES.contains(call.name()) || isFile(call) || call.is("java.security.CodeSource", "getLocation")) return true;
    if (MAPPINGS.contains(call.name())) return false;
    Expr receiver = call.receiver();
    if (call.is("java.net.URI", "create") && call.argumentCount() == 1) return isLocalText(call.argument(0), facts);
    // An iterator, an element, a copy, a stream: what it hands out comes from the receiver, or from the argument of a static call.
    if (!call.isStatic()) return receiver != null && !(receiver instanceof This) && isLocal(receiver, facts, depth - 1);
    if (call.argumentCount() == 0 || !call.owner().startsWith("java.util.")) return false;
    for (int i = 0; i < call.argumentCount(); i++) {
      if (!isLocal(call.argument(i), facts, depth - 1)) return false;
    }
    return true;
  }
}
