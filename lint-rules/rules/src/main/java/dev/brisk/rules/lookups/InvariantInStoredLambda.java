package dev.brisk.rules.lookups;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.LOOKUPS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Frequency;
import dev.brisk.model.Call;
import dev.brisk.model.CapturingLambda;
import dev.brisk.model.Concat;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Lambda;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Node;
import dev.brisk.model.Return;
import dev.brisk.model.This;
import dev.brisk.model.ToText;
import dev.brisk.model.TypeRef;
import dev.brisk.model.VarargsArray;
import dev.brisk.model.Variable;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Matches a costly call in a lambda that a method returns, whose receiver and arguments come from outside the lambda and stay as they are. Left alone are
 * lambdas without parameters, which are there to do something later, and calls that not each run of the lambda makes.
 */
@AutoService(Rule.class)
@LintRule(
    theme = LOOKUPS,
    heat = WARM,
    summary = "call on captured values only, made anew each time a returned lambda runs",
    why = """
        A method that returns a function runs once, the function many times. What the function derives from captured values alone comes out the same each time; derived
        before the lambda it is a captured value itself.""",
    given = "String[] xs",
    setup = """
        static java.util.function.ToIntFunction<String> slow(String pattern) {
          return text -> String.format(pattern, "x").compareTo(text);
        }

        static java.util.function.ToIntFunction<String> fast(String pattern) {
          String bound = String.format(pattern, "x");
          return text -> bound.compareTo(text);
        }""",
    slow = """
        long total = 0;
        java.util.function.ToIntFunction<String> order = slow("%sy");
        for (String x : xs) total += order.applyAsInt(x);
        return total;""",
    fast = """
        long total = 0;
        java.util.function.ToIntFunction<String> order = fast("%sy");
        for (String x : xs) total += order.applyAsInt(x);
        return total;""",
    limits = """
        Only lambdas with parameters that are returned as they stand, and calls that each run makes. Where the call is not known to compute its result alone the message
        names that condition.""",
    fixSafety = "The call is made when the lambda is, even if that never runs; what it throws it throws there. No fix is offered.",
    byHand = "what the call throws it would throw where the lambda is made",
    since = "0.1")
public final class InvariantInStoredLambda implements Rule {
  private static final long DERIVATION = 200;
  /** What is worth a captured variable more. */
  private static final long LEAST = 100;

  @Override
  public void register(Registry rules) {
    rules.on(CapturingLambda.class, this::check);
  }

  private void check(CapturingLambda lambda, Site site) {
    if (!(lambda.parent() instanceof Return) || lambda.parameters().isEmpty() || lambda.elementLoop() != null) return;
    lambda.walk(node -> {
      if (node instanceof Call && node.lambda() == lambda) look((Call) node, lambda, site);
    });
  }

  private static void look(Call call, Lambda lambda, Site site) {
    if (call.loop() != null && call.loop().isWithin(lambda) || call.type() == null || call.parent() == null) return;
    boolean[] captures = {false};
    if (!isGiven(call, lambda, captures) || !captures[0] || isPartOfLarger(call, lambda)) return;
    if (site.facts().frequencyOf(call) != Frequency.EACH_PASS) return;
    List<Expr> doubts = site.facts().doubtsAbout(call);
    if (doubts == null && !isDerivation(call) || doubts != null && doubts.size() > 1) return;
    long nanos = site.facts().nanosKnownOf(call);
    if (isDerivation(call)) nanos = Math.max(nanos, DERIVATION);
    if (nanos < LEAST) return;
    Saving saving = site.saving(call, nanos);
    site.report(call, saving, "'%s' takes captured values only and is called each time the returned lambda runs (%s); call it once, before the lambda%s", call.excerpt(), saving.text(),
        doubts != null && doubts.isEmpty() ? "" : ", if '" + call.name() + "' gives the same each time").atMostNote();
  }

  private static boolean isPartOfLarger(Call call, Lambda lambda) {
    return call.parent() instanceof Call && isGiven((Call) call.parent(), lambda, new boolean[1]);
  }

  /** Of a class or member: found by reflection, remembered seldom. */
  private static boolean isDerivation(Call call) {
    if (call.name().startsWith("get") && call.argumentCount() == 0) return false;
    for (int i = 0; i < call.argumentCount(); i++) {
      Expr argument = call.argument(i);
      if (argument instanceof LocalRead && argument.type() != null && argument.source().isSubclass(argument.type(), "java.lang.reflect.Member")) return true;
    }
    return false;
  }

  /** Whether everything in it comes from outside the lambda and stays. */
  private static boolean isGiven(Expr expr, Lambda lambda, boolean[] captures) {
    if (expr instanceof Literal || expr instanceof TypeRef || expr instanceof This) return true;
    if (expr instanceof LocalRead) {
      Variable variable = ((LocalRead) expr).variable();
      Node declared = variable.declaration();
      boolean outside = declared != null && declared != lambda && !declared.isWithin(lambda);
      captures[0] |= outside;
      return outside && variable.isEffectivelyFinal();
    }
    if (expr instanceof FieldRead) return ((FieldRead) expr).is(Modifier.FINAL) && (expr.childCount() == 0 || isGiven((Expr) expr.child(0), lambda, captures));
    if (!(expr instanceof Call) && !(expr instanceof VarargsArray) && !(expr instanceof Concat) && !(expr instanceof ToText)) return false;
    for (int i = 0; i < expr.childCount(); i++) {
      if (!(expr.child(i) instanceof Expr) || !isGiven((Expr) expr.child(i), lambda, captures)) return false;
    }
    return true;
  }
}
