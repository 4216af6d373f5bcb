package dev.brisk.rules.hashkeys;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.HASH_KEYS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Site;
import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.VarargsArray;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/**
 * Matches {@code Objects.hash(...)} of two and more values in the {@code hashCode} of a class whose fields are all final, as those of keys are. What can
 * change is rarely a key and left alone.
 */
@AutoService(Rule.class)
@LintRule(
    theme = HASH_KEYS,
    heat = WARM,
    onByDefault = false,
    summary = "hash code of an immutable object through an array and boxes",
    why = """
        `Objects.hash` takes an array, made for each call, and boxes each number that goes into it. The `hashCode` of a key is called for each lookup, often
        for nothing else. Combined by hand the same hash takes a multiplication and an addition for each field.""",
    given = "String[] names, int[] numbers",
    setup = """
        static final class SlowKey {
          final String name;
          final int number;

          SlowKey(String name, int number) {
            this.name = name;
            this.number = number;
          }

          @Override
          public int hashCode() {
            return java.util.Objects.hash(name, number);
          }
        }

        static final class FastKey {
          final String name;
          final int number;

          FastKey(String name, int number) {
            this.name = name;
            this.number = number;
          }

          @Override
          public int hashCode() {
            return 31 * (31 + java.util.Objects.hashCode(name)) + number;
          }
        }""",
    slow = """
        long sum = 0;
        for (int i = 0; i < names.length; i++) sum += new SlowKey(names[i], numbers[i % numbers.length]).hashCode();
        return sum;""",
    fast = """
        long sum = 0;
        for (int i = 0; i < names.length; i++) sum += new FastKey(names[i], numbers[i % numbers.length]).hashCode();
        return sum;""",
    limits = """
        Off by default: most keys that readers looked at are hashed when something is registered, or beside what takes longer. Only classes whose fields
        are all final, and that are named like a key or are keys in a field of a class around them, which is a note. Records need no `hashCode` of their own.""",
    fixSafety = "Combined by 31, starting with 1, the hash is the same. No fix is offered.",
    byHand = "which fields take part, and in what order, is written out for each field by a person",
    since = "0.1")
public final class AllocatingHashCode implements Rule {
  private static final List<String> KEYS = List.of("Key", "Id", "ID", "UUID", "Pair", "Coordinate", "Point");

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("hash");
  }

  private void check(Call call, Site site) {
    if (!call.isStatic() || !"java.util.Objects".equals(call.owner()) || call.argumentCount() != 1 || !(call.argument(0) instanceof VarargsArray)) return;
    ExecutableElement method = call.body().method();
    if (method == null || !method.getSimpleName().contentEquals("hashCode") || !method.getParameters().isEmpty()) return;
    Expr values = call.argument(0);
    if (values.childCount() < 2 || !isImmutable((TypeElement) method.getEnclosingElement())) return;
    boolean named = isNamedLikeKey(method.getEnclosingElement());
    if (!named && !isKeyAround((TypeElement) method.getEnclosingElement())) return;
    int boxes = 0;
    for (int i = 0; i < values.childCount(); i++) if (values.child(i) instanceof Box) boxes++;
    Site.Report report = site.report(call, site.saving(call, 20 + 5L * boxes), "Objects.hash makes an array%s for each hash code; combine them by hand: 31 * hash + ...",
        boxes == 0 ? "" : boxes == 1 ? " and a box" : " and " + boxes + " boxes");
    if (!named) report.atMostNote();
  }

  private static boolean isImmutable(TypeElement type) {
    int fields = 0;
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (field.getModifiers().contains(Modifier.STATIC)) continue;
      if (!field.getModifiers().contains(Modifier.FINAL)) return false;
      fields++;
    }
    return fields > 0;
  }

  /** Whether a class around it has a field that holds such objects as keys. */
  private static boolean isKeyAround(TypeElement type) {
    for (Element around = type; around instanceof TypeElement; around = around.getEnclosingElement()) {
      for (VariableElement field : ElementFilter.fieldsIn(around.getEnclosedElements())) {
        if (!(field.asType() instanceof DeclaredType)) continue;
        DeclaredType held = (DeclaredType) field.asType();
        String name = held.asElement().getSimpleName().toString();
        boolean hashes = name.endsWith("Map") || name.endsWith("Set") || name.endsWith("Cache");
        if (hashes && !held.getTypeArguments().isEmpty() && held.getTypeArguments().get(0).toString().equals(type.asType().toString())) return true;
      }
    }
    return false;
  }

  private static boolean isNamedLikeKey(Element type) {
    for (String key : KEYS) if (type.getSimpleName().toString().endsWith(key)) return true;
    return false;
  }
}
