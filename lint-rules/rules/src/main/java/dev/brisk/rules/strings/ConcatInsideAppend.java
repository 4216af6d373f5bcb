package dev.brisk.rules.strings;

import static dev.brisk.api.Heat.HOT;
import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.STRINGS;

import com.google.auto.service.AutoService;
import dev.brisk.api.Fix;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.model.Binary;
import dev.brisk.model.Call;
import dev.brisk.model.Concat;
import dev.brisk.model.Conditional;
import dev.brisk.model.Expr;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.ToText;
import dev.brisk.model.Variable;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Matches texts put together by {@code +} only to be appended to a builder. Leaves alone what a builder shared by threads is given, for which each further
 * {@code append} takes a lock, parts that see the builder, and code that runs seldom.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRINGS,
    heat = WARM,
    summary = "text concatenated only to be appended",
    why = """
        `+` makes a text of its own, an object and an array, which `append` then copies into the builder. Appended one after the other the parts go there
        at once.""",
    given = "String[] xs",
    slow = """
        StringBuilder all = new StringBuilder();
        for (String x : xs) {
          all.append(x + "=" + x.length() + ",");
        }
        return all.length();""",
    fast = """
        StringBuilder all = new StringBuilder();
        for (String x : xs) {
          all.append(x).append("=").append(x.length()).append(",");
        }
        return all.length();""",
    limits = "Only in loops and other code that runs often. Silent for `StringBuffer`, on the way to exceptions and log lines, and where a part reads the builder.",
    fixSafety = "If a part throws, the builder holds the parts before it. The fix is offered where no part can.",
    rewrite = Rewrite.ALWAYS,
    since = "0.1")
public final class ConcatInsideAppend implements Rule {
  /** The object, its array, and the copy. */
  private static final long NANOS = 20;
  private static final long NANOS_OF_PART = 5;
  private static final double FAIR_SHARE = 0.25;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("append").inWarmCode();
  }

  private void check(Call append, Site site) {
    if (append.argumentCount() != 1 || append.receiver() == null || append.receiver().type() == null) return;
    if (!append.source().isClass(append.receiver().type(), "java.lang.StringBuilder")) return;
    Concat text = concatIn(append.argument(0));
    if (text == null || site.facts().constantOf(text) != null || site.facts().frequencyOf(append).isRare()) return;
    if (ForPeople.isMadeBy(append.body())) return;
    Expr builder = builderOf(append);
    for (int i = 0; i < text.childCount(); i++) if (showsOtherwise(text.part(i)) || mentions(text.part(i), builder)) return;
    Saving saving = site.saving(text, NANOS + text.childCount() * NANOS_OF_PART);
    String last = text.part(text.childCount() - 1).excerpt();
    Site.Report report = site.report(text, saving, "'%s' makes a text only to be appended, %s; append its parts one after the other, '.append(%s)' last",
        Shown.shortened(text), saving.text(), last);
    // Each part more in the chain is one to read: for a fair part of what is done. Of a choice between texts each would have to be appended for itself.
    if (saving.share() < FAIR_SHARE || endsInName(text) || append.argument(0) instanceof Conditional) report.worthFrom(HOT);
    if (text == append.argument(0) && isRewritable(text, builder, site.facts())) report.fix(Fix.titled("append the parts").replace(text, chained(text)));
  }

  /** {@code ", size=" + size}: a description. */
  private static boolean endsInName(Concat text) {
    for (int i = 0; i + 1 < text.childCount(); i++) {
      if (!(text.part(i) instanceof Literal) || !(((Literal) text.part(i)).value() instanceof String)) continue;
      String name = (String) ((Literal) text.part(i)).value();
      if (name.length() > 3 && name.endsWith("=") && Character.isLetter(name.charAt(name.length() - 2)) && " ,(".indexOf(name.charAt(0)) >= 0) return true;
    }
    return false;
  }

  /** The text itself, or what one branch of a conditional gives. */
  private static Concat concatIn(Expr argument) {
    if (argument instanceof Concat) return (Concat) argument;
    if (argument instanceof ToText) return concatIn((Expr) argument.child(0));
    if (!(argument instanceof Conditional)) return null;
    Concat found = null;
    for (int i = 1; i < argument.childCount() && found == null; i++) found = concatIn((Expr) argument.child(i));
    return found;
  }

  /** What the chain of calls begins with. */
  private static Expr builderOf(Call append) {
    Expr at = append;
    while (at instanceof Call && ((Call) at).receiver() != null) at = ((Call) at).receiver();
    return at;
  }

  /** An array of characters, which {@code append} would show as its characters. */
  private static boolean showsOtherwise(Expr part) {
    TypeMirror type = valueOf(part).type();
    return type == null || type.getKind() == TypeKind.ARRAY || type.getKind() == TypeKind.NULL;
  }

  private static Expr valueOf(Expr part) {
    return part instanceof ToText ? (Expr) part.child(0) : part;
  }

  private static boolean mentions(Expr part, Expr builder) {
    Variable variable = builder instanceof LocalRead ? ((LocalRead) builder).variable() : null;
    if (variable == null) return !(builder instanceof New) && part.text().contains(builder.text());
    boolean[] found = {false};
    part.walk(node -> found[0] |= node instanceof LocalRead && ((LocalRead) node).variable() == variable);
    return found[0];
  }

  private static boolean isRewritable(Concat text, Expr builder, Facts facts) {
    if (!(builder instanceof LocalRead) && !(builder instanceof New) || text.childCount() < 2) return false;
    for (int i = 0; i < text.childCount(); i++) {
      Expr value = valueOf(text.part(i));
      if (value instanceof Binary || !value.isPrimitive() && !value.isString()) return false;
      // The first part is evaluated before anything is appended, now and then.
      if (i > 0 && (!facts.isTotal(value) || !facts.isPure(value))) return false;
    }
    return true;
  }

  private static String chained(Concat text) {
    StringBuilder chain = new StringBuilder();
    for (int i = 0; i < text.childCount(); i++) chain.append(i == 0 ? "" : ").append(").append(text.part(i).text());
    return chain.toString();
  }
}
