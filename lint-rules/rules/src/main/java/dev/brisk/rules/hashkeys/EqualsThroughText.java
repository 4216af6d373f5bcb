package dev.brisk.rules.hashkeys;

import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Theme.HASH_KEYS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.model.Assignment;
import dev.brisk.model.Call;
import dev.brisk.model.Concat;
import dev.brisk.model.Expr;
import dev.brisk.model.TypeRef;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Matches texts put together in {@code equals}, {@code hashCode} and {@code compareTo} only to be compared or hashed. Leaves alone what has its text at hand: strings,
 * names, constants of enums.
 */
@AutoService(Rule.class)
@LintRule(
    theme = HASH_KEYS,
    heat = NORMAL,
    summary = "objects compared or hashed by texts made for it",
    why = """
        `equals`, `hashCode` and `compareTo` run for each lookup and each step of a sort. A text made there allocates and copies before the first character is
        looked at. The parts can be compared one after the other, and mostly the first one decides.""",
    given = "String[] xs",
    setup = """
        record Slow(String name, String type) {
          @Override
          public int hashCode() {
            return (name + "/" + type).hashCode();
          }
        }
        record Fast(String name, String type) {
          @Override
          public int hashCode() {
            return 31 * java.util.Objects.hashCode(name) + java.util.Objects.hashCode(type);
          }
        }""",
    slow = """
        long zeros = 0;
        for (String x : xs) {
          if (new Slow(x, "type").hashCode() == 0) zeros++;
        }
        return zeros;""",
    fast = """
        long zeros = 0;
        for (String x : xs) {
          if (new Fast(x, "type").hashCode() == 0) zeros++;
        }
        return zeros;""",
    limits = "Only in methods named `equals`, `hashCode`, `compareTo` and `compare`, and for texts that are put together there or by a `toString` that does.",
    fixSafety = "A hash combined of parts is another number. Two objects may show the same text and differ in parts: a person decides. No fix is offered.",
    byHand = "which parts make two objects equal is for a person to say",
    since = "0.1")
public final class EqualsThroughText implements Rule {
  private static final long TEXT = 50;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("equals", "hashCode", "compareTo", "equalsIgnoreCase", "compareToIgnoreCase");
  }

  private void check(Call question, Site site) {
    ExecutableElement method = question.body().method();
    if (method == null || question.lambda() != null || question.receiver() == null || !question.receiver().isString() || !isComparison(method)) return;
    boolean hash = question.name().equals("hashCode");
    if (hash != method.getSimpleName().contentEquals("hashCode")) return;
    if (hash && isKept(question)) return;
    Expr one = site.facts().originOf(question.receiver());
    Expr other = hash || question.argumentCount() == 0 ? null : site.facts().originOf(question.argument(0));
    if (!isPutTogether(one, site.facts()) || other != null && !isPutTogether(other, site.facts())) return;
    // Objects without an order of their own are ordered by their texts.
    if (question.name().startsWith("compareTo") && (one instanceof Call || other instanceof Call)) return;
    Saving saving = site.saving(question, TEXT + (other == null ? 0 : TEXT));
    if (hash) site.report(question, saving, "'%s' is put together only to be hashed (%s); combine the hash codes of its parts", one.excerpt(), saving.text());
    else site.report(question, saving, "'%s' and '%s' are put together only to be compared (%s); compare what they are made of", one.excerpt(), other.excerpt(),
        saving.text());
  }

  /** Whether the hash is worked out once and kept in a field. */
  private static boolean isKept(Call hash) {
    boolean[] kept = {false};
    hash.body().walk(node -> kept[0] |= node instanceof Assignment && ((Assignment) node).field() != null);
    return kept[0];
  }

  private static boolean isComparison(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    int count = method.getParameters().size();
    if (method.getModifiers().contains(Modifier.STATIC)) return false;
    return name.equals("equals") && count == 1 || name.equals("hashCode") && count == 0 || name.equals("compareTo") && count == 1 || name.equals("compare") && count == 2;
  }

  /** Concatenated, formatted, or the text of an object that holds none. */
  private static boolean isPutTogether(Expr text, Facts facts) {
    // A text that a field holds is made once.
    if (!facts.isOf(text.body())) return false;
    if (text instanceof Concat) return facts.constantOf(text) == null;
    if (!(text instanceof Call)) return false;
    Call call = (Call) text;
    if (call.is("java.lang.String", "format") || call.is("java.lang.String", "join")) return true;
    if (!call.name().equals("toString") || call.argumentCount() > 0 || call.receiver() == null || call.receiver() instanceof TypeRef) return false;
    return isPutTogetherBy(call.receiver().type(), call, facts);
  }

  /** Whether objects of the type put their text together when asked: those of the compilation whose {@code toString} in sight does. */
  private static boolean isPutTogetherBy(TypeMirror type, Call call, Facts facts) {
    if (type == null || type.getKind() != TypeKind.DECLARED) return false;
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    if (element.getKind() == ElementKind.ENUM || call.source().isSubclass(type, "java.lang.CharSequence")) return false;
    String name = element.getQualifiedName().toString();
    if (name.startsWith("java.")) return facts.nanosOf(call) >= TEXT;
    long nanos = call.method() == null ? -1 : call.source().wholeFacts().nanosOf(call.method());
    return nanos >= TEXT;
  }
}
