package dev.brisk.rules.hashkeys;

import static dev.brisk.api.Heat.HOT;
import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.HASH_KEYS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.model.Assignment;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Node;
import dev.brisk.model.This;
import dev.brisk.model.VarargsArray;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Matches a {@code hashCode} that goes over a collection or array on each call, in a class whose fields never change once it is made. Left alone are
 * classes that keep their hash already, records, which can't, and what hashes in no more than a few steps.
 */
@AutoService(Rule.class)
@LintRule(
    theme = HASH_KEYS,
    heat = WARM,
    summary = "hash of an unchanging object computed from a whole collection on each call",
    why = """
        A key is hashed for each lookup, and a list, set or array in it hashes all its elements, each time with the same outcome. `String` keeps its hash in a
        field for that reason: computed when first asked.""",
    given = "String[] xs",
    setup = """
        static final class SlowKey {
          private final java.util.List<String> parts;

          SlowKey(java.util.List<String> parts) {
            this.parts = parts;
          }

          @Override
          public int hashCode() {
            return parts.hashCode();
          }
        }

        static final class FastKey {
          private final java.util.List<String> parts;
          private int hash;

          FastKey(java.util.List<String> parts) {
            this.parts = parts;
          }

          @Override
          public int hashCode() {
            int known = hash;
            if (known == 0) hash = known = parts.hashCode();
            return known;
          }
        }""",
    slow = """
        SlowKey key = new SlowKey(java.util.List.of(xs));
        long sum = 0;
        for (String x : xs) sum += key.hashCode();
        return sum;""",
    fast = """
        FastKey key = new FastKey(java.util.List.of(xs));
        long sum = 0;
        for (String x : xs) sum += key.hashCode();
        return sum;""",
    limits = """
        Off by default: most keys that readers looked at are made for a single lookup, so that nobody asks for their hash twice. Only classes named like keys,
        or that some field of the compilation holds as keys of a map or elements of a set, whose fields are all final, or written by their constructors alone.
        A note: whether the elements of the collection stay as they are is not in sight. Silent for records, which have no room for it.""",
    fixSafety = "The same as long as the elements and their hashes stay, as they must for a key. A hash kept in a field takes four bytes an object.",
    byHand = "a field more takes memory in each object, and must be kept in step",
    since = "0.1",
    onByDefault = false)
public final class HashRecomputed implements Rule {
  private static final List<String> KEYS = List.of("Key", "Id", "ID", "Tuple", "Pair", "Signature");

  @Override
  public void register(Registry rules) {
    rules.on(Body.class, this::check).calling("hashCode", "hash", "deepHashCode");
  }

  private void check(Body body, Site site) {
    ExecutableElement method = body.method();
    if (method == null || !method.getSimpleName().contentEquals("hashCode") || !method.getParameters().isEmpty() || !body.isComplete()) return;
    TypeElement type = (TypeElement) method.getEnclosingElement();
    if (type.getKind() != ElementKind.CLASS || method.getModifiers().contains(Modifier.STATIC) || !isUnchanging(type, body) || !isKey(type, body)) return;
    List<Expr> walks = new ArrayList<>(2);
    boolean[] known = {true};
    body.walk(node -> {
      if (node instanceof FieldRead && !isSteady((FieldRead) node)) known[0] = false;
      if (node instanceof Assignment && ((Assignment) node).field() != null || node instanceof This && node.parent() instanceof Call && isOwn((Call) node.parent())) known[0] = false;
      Expr walked = node instanceof Call ? walkedBy((Call) node) : null;
      if (walked != null) walks.add(walked);
    });
    if (!known[0] || walks.isEmpty()) return;
    Saving saving = site.saving(walks.get(0), Math.max(40L * walks.size(), site.facts().nanosOf(body.code())));
    site.report(walks.get(0), saving, "'%s' is hashed as a whole on each call (%s), and no field of %s ever changes; if its elements stay too, keep the hash in a field",
        walks.get(0).text(), saving.text(), type.getSimpleName()).atMostNote().worthFrom(HOT);
  }

  private static boolean isSteady(FieldRead read) {
    return read.isArrayLength() || read.field() != null && (read.is(Modifier.FINAL) || read.source().classFacts().isStable(read.field()));
  }

  /** What other methods of the object do is not looked at. */
  private static boolean isOwn(Call call) {
    return call.receiver() instanceof This && !call.name().equals("getClass");
  }

  /** The field of a collection or array that the call hashes; null when it is none. */
  private static Expr walkedBy(Call call) {
    String owner = call.owner();
    if (owner == null) return null;
    if (call.name().equals("hashCode") && call.argumentCount() == 0) return isWhole(call.receiver()) ? call.receiver() : null;
    boolean hashes = owner.equals("java.util.Objects") || owner.equals("java.util.Arrays") || owner.equals("com.google.common.base.Objects");
    if (!hashes || call.argumentCount() != 1) return null;
    if (!(call.argument(0) instanceof VarargsArray)) return isWhole(call.argument(0)) && !isIdentity(call) ? call.argument(0) : null;
    for (int i = 0; i < call.argument(0).childCount(); i++) {
      Node part = call.argument(0).child(i);
      if (part instanceof Expr && isWhole((Expr) part) && ((Expr) part).type().getKind() != TypeKind.ARRAY) return (Expr) part;
    }
    return null;
  }

  /** {@code Objects.hashCode} of an array is its identity's. */
  private static boolean isIdentity(Call call) {
    return call.owner().equals("java.util.Objects") && call.argument(0).type() != null && call.argument(0).type().getKind() == TypeKind.ARRAY;
  }

  private static boolean isWhole(Expr value) {
    if (!(value instanceof FieldRead) || !((FieldRead) value).onThis() || value.type() == null) return false;
    TypeMirror type = value.type();
    return type.getKind() == TypeKind.ARRAY || value.source().isSubclass(type, "java.util.Collection") || value.source().isSubclass(type, "java.util.Map");
  }

  /** Settings, results and other plain data have a hash as well, and nobody asks for it. */
  private static boolean isKey(TypeElement type, Body body) {
    String name = type.getSimpleName().toString();
    for (String end : KEYS) if (name.endsWith(end)) return true;
    return body.source().wholeFacts() != null && body.source().wholeFacts().isKey(name);
  }

  private static boolean isUnchanging(TypeElement type, Body body) {
    int fields = 0;
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (field.getModifiers().contains(Modifier.STATIC)) continue;
      if (!field.getModifiers().contains(Modifier.FINAL) && !body.source().classFacts().isStable(field)) return false;
      fields++;
    }
    return fields > 0;
  }
}
