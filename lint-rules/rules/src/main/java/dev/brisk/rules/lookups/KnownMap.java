package dev.brisk.rules.lookups;

import dev.brisk.facts.Facts;
import dev.brisk.model.Body;
import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.Concat;
import dev.brisk.model.Conditional;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.Return;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What is known about the map a lookup asks. */
final class KnownMap {
  private static final String HASH = "java.util.HashMap";
  private static final String LINKED = "java.util.LinkedHashMap";
  private static final String CONCURRENT = "java.util.concurrent.ConcurrentHashMap";
  private static final String TREE = "java.util.TreeMap";
  private static final String IMMUTABLE = "java.util.ImmutableCollections";
  private static final Set<String> READERS =
      Set.of("get", "containsKey", "getOrDefault", "size", "isEmpty", "remove", "clear", "computeIfAbsent", "merge", "keySet", "values");

  private KnownMap() {}

  /** Whether the map is one of the JDK's that find a key by its hash, or in natural order; a local or a field that can be asked twice. */
  static boolean isPlain(Expr map, Facts facts) {
    if (!isNamed(map)) return false;
    String exact = facts.exactClassOf(map);
    if (exact == null) return isDeclared(map, HASH) || isDeclared(map, LINKED) || isDeclared(map, CONCURRENT);
    if (exact.equals(IMMUTABLE)) return true;
    if (exact.equals(TREE)) return facts.originOf(map) instanceof New && ((New) facts.originOf(map)).argumentCount() == 0;
    return exact.equals(HASH) || exact.equals(LINKED) || exact.equals(CONCURRENT);
  }

  /** Whether it is a local or field declared as {@code Map} and nothing is known of its class. */
  static boolean isDeclaredAsMap(Expr map) {
    return isNamed(map) && isDeclared(map, "java.util.Map");
  }

  private static boolean isNamed(Expr map) {
    if (map instanceof LocalRead) return true;
    if (!(map instanceof FieldRead) || ((FieldRead) map).field() == null) return false;
    return ((FieldRead) map).receiver() == null || ((FieldRead) map).onThis();
  }

  private static boolean isDeclared(Expr map, String name) {
    return map.type() != null && map.source().isClass(map.type(), name);
  }

  /** Whether its class takes no null values, or all that is put into it in sight is none. */
  static boolean holdsNoNulls(Expr map, Facts facts) {
    String exact = facts.exactClassOf(map);
    if (CONCURRENT.equals(exact) || IMMUTABLE.equals(exact) || isDeclared(map, CONCURRENT)) return true;
    Expr made = facts.originOf(map);
    if (!(made instanceof New) || ((New) made).argumentCount() > 0) return false;
    if (map instanceof LocalRead) {
      if (!facts.isConfined(((LocalRead) map).variable())) return false;
      for (LocalRead read : ((LocalRead) map).variable().reads()) if (mayPutNull(read, facts)) return false;
      return true;
    }
    if (!facts.isConfined((FieldRead) map)) return false;
    List<Expr> uses = map.source().classFacts().uses(((FieldRead) map).field());
    if (uses == null) return false;
    for (Expr use : uses) if (use instanceof FieldRead && mayPutNull(use, null)) return false;
    return true;
  }

  /** Whether some code in sight puts null values into it, or its type says that they may be there. */
  static boolean isSeenToHoldNulls(Expr map) {
    if (hasNullableValues(map.type())) return true;
    if (map instanceof LocalRead) return ((LocalRead) map).variable().reads().stream().anyMatch(KnownMap::getsNull);
    List<Expr> uses = ((FieldRead) map).field() == null ? null : map.source().classFacts().uses(((FieldRead) map).field());
    return uses != null && uses.stream().anyMatch(KnownMap::getsNull);
  }

  /** {@code Map<K, @Nullable V>}, whoever declares the annotation. */
  private static boolean hasNullableValues(TypeMirror type) {
    if (type == null || type.getKind() != TypeKind.DECLARED) return false;
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    if (arguments.size() != 2) return false;
    return isNullable(arguments.get(1).getAnnotationMirrors());
  }

  private static boolean getsNull(Expr use) {
    if (!(use.parent() instanceof Call) || ((Call) use.parent()).receiver() != use) return false;
    Call call = (Call) use.parent();
    return (call.name().equals("put") || call.name().equals("putIfAbsent")) && call.argumentCount() == 2 && isNullOrElse(call.argument(1));
  }

  private static boolean isNullOrElse(Expr value) {
    if (value instanceof Conditional) return isNullOrElse(((Conditional) value).whenTrue()) || isNullOrElse(((Conditional) value).whenFalse());
    // A variable that begins with null and goes in whatever became of it.
    Expr first = value instanceof LocalRead ? ((LocalRead) value).variable().initializer() : value;
    return isNullLiteral(first) || first instanceof Call && mayAnswerNull((Call) first);
  }

  private static boolean isNullLiteral(Expr value) {
    return value instanceof Literal && ((Literal) value).isNull();
  }

  /** Whether the method says by an annotation, or in its body, that its result may be null. */
  private static boolean mayAnswerNull(Call call) {
    if (call.method() == null) return false;
    if (isNullable(call.method().getAnnotationMirrors()) || isNullable(call.method().getReturnType().getAnnotationMirrors())) return true;
    Body body = call.source().bodyOf(call.method());
    boolean[] found = {false};
    if (body != null) body.walk(node -> found[0] |= node instanceof Return && isNullLiteral(((Return) node).value()));
    return found[0];
  }

  private static boolean isNullable(List<? extends AnnotationMirror> annotations) {
    return annotations.stream().anyMatch(each -> each.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
  }

  /** With {@code facts} of the body of {@code use}, or null where only the spelling counts. */
  private static boolean mayPutNull(Expr use, Facts facts) {
    if (!(use.parent() instanceof Call)) return !(use.parent() instanceof dev.brisk.model.Assignment);
    Call call = (Call) use.parent();
    if (call.receiver() != use) return true;
    if (READERS.contains(call.name())) return false;
    if (!call.name().equals("put") && !call.name().equals("putIfAbsent") || call.argumentCount() != 2) return true;
    Expr value = call.argument(1);
    if (facts != null) return facts.mayBeNull(value);
    return !(value instanceof Box || value instanceof New || value instanceof Concat || value instanceof Literal && !((Literal) value).isNull());
  }
}
