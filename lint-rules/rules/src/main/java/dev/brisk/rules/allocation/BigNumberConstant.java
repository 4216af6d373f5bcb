package dev.brisk.rules.allocation;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.ALLOCATION;

import com.google.auto.service.AutoService;
import dev.brisk.api.Fix;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.model.New;
import java.util.Map;

/** Matches {@code new BigInteger("1")}, {@code new BigDecimal("0.01")} and the like: numbers that are parsed from a constant each time. */
@AutoService(Rule.class)
@LintRule(
    theme = ALLOCATION,
    heat = WARM,
    summary = "constant big number parsed on each call",
    why = "`new BigInteger(\"10\")` reads digits and allocates, each time, what a constant holds once; zero, one, two and ten exist already.",
    given = "long[] xs",
    slow = """
        long count = 0;
        for (long x : xs) {
          if (java.math.BigDecimal.valueOf(x).compareTo(new java.math.BigDecimal("0.05")) > 0) count++;
        }
        return count;""",
    fast = """
        long count = 0;
        for (long x : xs) {
          if (java.math.BigDecimal.valueOf(x).compareTo(LEAST) > 0) count++;
        }
        return count;""",
    setup = """
        private static final java.math.BigDecimal LEAST = new java.math.BigDecimal("0.05");""",
    limits = "Silent in initialisers and other code that runs about once, for numbers of type double, and for what is given a context or a radix.",
    fixSafety = "The same, unless identities are compared. The fix is offered for numbers the class has as constants, of the same scale.",
    rewrite = Rewrite.ALWAYS,
    since = "0.1")
public final class BigNumberConstant implements Rule {
  private static final Map<String, String> CONSTANTS = Map.of("0", "ZERO", "1", "ONE", "10", "TEN");

  @Override
  public void register(Registry rules) {
    rules.on(New.class, this::check).creating("BigInteger", "BigDecimal");
  }

  private void check(New creation, Site site) {
    if (creation.hasBody() || creation.argumentCount() != 1 || creation.type() == null) return;
    boolean decimal = creation.source().isClass(creation.type(), "java.math.BigDecimal");
    if (!decimal && !creation.source().isClass(creation.type(), "java.math.BigInteger")) return;
    Object value = site.facts().constantOf(creation.argument(0));
    if (!(value instanceof String) && !(value instanceof Integer) && !(value instanceof Long)) return;
    String type = decimal ? "BigDecimal" : "BigInteger";
    String constant = CONSTANTS.get(value.toString());
    if (value.toString().equals("2") && (!decimal || creation.source().release() >= 19)) constant = "TWO";
    Saving saving = site.saving(creation, site.facts().nanosOf(creation));
    if (constant == null) {
      site.report(creation, saving, "the constant %s is read from its digits each time (%s); keep it in a static final field", value, saving.text());
      return;
    }
    Site.Report report = site.report(creation, saving, "the constant %s is made anew each time (%s); use %s.%s", value, saving.text(), type, constant);
    int end = creation.text().indexOf('(');
    String named = creation.text().startsWith("new ") && end > 0 ? creation.text().substring(4, end).strip() : null;
    if (named != null && named.endsWith(type)) report.fix(Fix.titled("use " + type + "." + constant).replace(creation, named + "." + constant));
  }
}
