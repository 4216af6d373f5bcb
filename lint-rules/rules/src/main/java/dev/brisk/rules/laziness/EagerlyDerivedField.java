package dev.brisk.rules.laziness;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.LAZINESS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Frequency;
import dev.brisk.model.Assignment;
import dev.brisk.model.Call;
import dev.brisk.model.Concat;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Matches a private field that constructors fill with a text or something else derived from their arguments, and that nothing reads but exceptions,
 * log lines. Left alone is what some ordinary code reads as well, a text that is kept for {@code toString}, and what only stores an argument.
 */
@AutoService(Rule.class)
@LintRule(
    theme = LAZINESS,
    heat = WARM,
    summary = "field derived in the constructor that only exceptions and log lines read",
    why = """
        Each object pays for a text that is read when something goes wrong, if ever, and carries it along. Kept as the parts it is made of, it can be put together
        where it is read.""",
    given = "String[] xs",
    setup = """
        static final class Eager {
          private final String text;
          private final int length;

          Eager(String name) {
            this.text = "the value of " + name + " must not be negative";
            this.length = name.length() - 1;
          }

          int length() {
            if (length < -1) throw new IllegalStateException(text);
            return length;
          }
        }

        static final class Lazy {
          private final String name;
          private final int length;

          Lazy(String name) {
            this.name = name;
            this.length = name.length() - 1;
          }

          int length() {
            if (length < -1) throw new IllegalStateException("the value of " + name + " must not be negative");
            return length;
          }
        }""",
    slow = """
        long total = 0;
        for (String x : xs) total += new Eager(x).length();
        return total;""",
    fast = """
        long total = 0;
        for (String x : xs) total += new Lazy(x).length();
        return total;""",
    limits = """
        Only private fields all of whose reads are in sight and lead to an exception or a log line whose level may be off: a text kept for `toString` is kept on purpose. Silent in
        exceptions, in objects that are made about once, for what is derived from arrays, collections and other things that may change, and where deriving the value does more than compute it, as far as that can be seen.""",
    fixSafety = "The same as long as what the value is derived from does not change in between; what throws while deriving it throws later.",
    byHand = "the field goes, and its readers with it",
    since = "0.1")
public final class EagerlyDerivedField implements Rule {
  @Override
  public void register(Registry rules) {
    rules.on(Assignment.class, this::check).derivingFields();
  }

  private void check(Assignment write, Site site) {
    VariableElement field = write.field();
    if (field == null || write.form() != Assignment.Form.SIMPLE || !(write.parent() instanceof ExprStmt) || write.body().member().getKind() != ElementKind.CONSTRUCTOR) return;
    if (!field.getModifiers().contains(Modifier.PRIVATE) || field.getModifiers().contains(Modifier.STATIC)) return;
    Expr value = write.value();
    if (!(value instanceof Concat) && !(value instanceof Call) && !(value instanceof New) || site.facts().constantOf(value) != null) return;
    if (value.source().isSubclass(((TypeElement) field.getEnclosingElement()).asType(), "java.lang.Throwable")) return;
    if (!isOfValues(value, site.facts())) return;
    List<Expr> doubts = site.facts().doubtsAbout(value);
    if (doubts == null || !doubts.isEmpty() || !isReadSeldom(field, site.facts(), write)) return;
    Saving saving = site.saving(value, site.facts().nanosKnownOf(value));
    site.report(value, saving, "'%s' is derived for each object (%s), and only exceptions and log lines read it; derive it there", field.getSimpleName(), saving.text());
  }

  /** Texts, numbers and the like stay what they are; a list or an array may have changed by the time it is asked. */
  private static boolean isOfValues(Expr value, Facts facts) {
    boolean[] values = {true};
    value.walk(node -> {
      if (node instanceof LocalRead || node instanceof FieldRead) values[0] &= ((Expr) node).isPrimitive() || facts.isValueType(((Expr) node).type());
    });
    return values[0];
  }

  private static boolean isReadSeldom(VariableElement field, Facts facts, Assignment write) {
    List<Expr> uses = write.source().classFacts().uses(field);
    if (uses == null) return false;
    int reads = 0;
    for (Expr use : uses) {
      if (use instanceof Assignment) {
        // Only constructors fill it.
        if (use.body().member().getKind() != ElementKind.CONSTRUCTOR || ((Assignment) use).form() != Assignment.Form.SIMPLE) return false;
        continue;
      }
      if (use.parent() instanceof Assignment && ((Assignment) use.parent()).target() == use) continue;
      if (!(use instanceof FieldRead) || !isSeldom(use, facts)) return false;
      reads++;
    }
    return reads > 0;
  }

  private static boolean isSeldom(Expr read, Facts facts) {
    if (read.body().method() == null) return false;
    Frequency frequency = Facts.of(read.body(), facts.table()).frequencyOf(read);
    return frequency == Frequency.TO_EXCEPTION || frequency == Frequency.TO_LOG || frequency == Frequency.TO_EXIT;
  }
}
