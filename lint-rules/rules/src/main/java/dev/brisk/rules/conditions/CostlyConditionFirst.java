package dev.brisk.rules.conditions;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.CONDITIONS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.model.Assert;
import dev.brisk.model.Binary;
import dev.brisk.model.Condition;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.This;
import dev.brisk.model.TypeRef;
import dev.brisk.model.TypeTest;
import dev.brisk.model.Unary;
import java.util.ArrayList;
import java.util.List;

/**
 * Matches a chain of {@code &&} or of {@code ||} with a costly test before a cheap one that could have settled the answer. Every test the cheap one
 * would cross must be free of effects and fail for nothing but a null, and the cheap one must answer in every state.
 *
 * <p>Left alone: code that is not known to run often, because the odds of both tests are unknown and a note for each such chain is not worth
 * reading; the condition of a loop, all of whose tests hold on every pass but the last; and cheap tests that hold nearly always.
 */
@AutoService(Rule.class)
@LintRule(
    theme = CONDITIONS,
    heat = WARM,
    summary = "costly test made before a cheap one",
    why = """
        In `a && b` the right test runs only if the left one holds, so the left one runs always. When `a` walks a text or looks something up
        and `b` compares two numbers, the cheap test belongs first: wherever it fails, the costly one is spared.

        How often each test holds is not known while compiling. So the costly test must cost ten times as much as the cheap one, and cheap
        tests that nearly always come out the same way are not counted: `x != null`, `length > 3`, a bound on a loop's counter or on an index
        that is read behind it, a flag of the first pass, one flag compared with another. Comparing a text with constants is not costly: the
        lengths differ nearly always, and the order was measured not to matter.""",
    given = "String[] words, int n",
    slow = """
        long found = 0;
        for (int i = 0; i < words.length; i++) {
          if (words[i].endsWith("ing") && i % 10 == 0) found++;
        }
        return found;""",
    fast = """
        long found = 0;
        for (int i = 0; i < words.length; i++) {
          if (i % 10 == 0 && words[i].endsWith("ing")) found++;
        }
        return found;""",
    limits = """
        Silent where the costly test takes less than about a hundred nanoseconds, as comparing and searching short texts does; outside code
        that runs often; in conditions of loops; where a test that would be crossed has effects, reads a volatile field, a
        clock or an atomic, calls a method whose body is not known, or may fail for another reason than a null; and where the cheap test
        depends on what the costly one makes sure of.""",
    fixSafety = """
        The same: both tests are free of effects and neither can throw. Where the costly one throws on a null that can't be ruled out, the message
        says so and there is no fix: the exception would be lost whenever the cheap test fails.""",
    rewrite = Rewrite.ALWAYS,
    since = "0.1")
public final class CostlyConditionFirst implements Rule {
  /** Fewer steps than that are never so many times as costly as a cheap test. */
  private static final int FEW = 10;

  @Override
  public void register(Registry rules) {
    rules.on(Condition.class, this::check).inWarmCode();
  }

  private void check(Condition chain, Site site) {
    if (isInnerLink(chain) || !mayBeCostly(chain.left()) && !isLink(chain.right(), chain) || !site.heat().reaches(WARM) || isAskedOnEveryPass(chain) || chain.enclosing(Assert.class) != null) return;
    List<Operand> operands = new ArrayList<>(4);
    flatten(chain, chain.isAnd(), operands, site);
    BetterOrder better = BetterOrder.ofCondition(operands, chain.isAnd(), site.facts());
    if (better == null || better.doubts().size() > 1) return;
    Saving saving = Spared.of(better, site);
    Site.Report report = site.report(better.place(), saving, "'%s' is evaluated although the cheap '%s' behind it may settle the answer (%s); %stest '%s' first",
        better.costly().shown(), better.cheap().shown(), saving.text(), Doubts.text(better.doubts()), better.cheap().shown());
    if (better.doubts().isEmpty()) report.fix(Reordering.of(chain, operands, better.order()));
    else report.atMostNote();
  }

  private static boolean isInnerLink(Condition chain) {
    return isLink(chain.parent(), chain);
  }

  private static boolean isLink(Node node, Condition chain) {
    return node instanceof Condition && ((Condition) node).isAnd() == chain.isAnd();
  }

  /** Whether it may take several times as long as a cheap test: something is called or made, or there are many steps. Most first operands are no such. */
  private static boolean mayBeCostly(Expr operands) {
    int[] steps = {0};
    operands.walk(node -> steps[0] += isStep(node) ? 1 : FEW);
    return steps[0] >= FEW;
  }

  private static boolean isStep(Node node) {
    return node instanceof LocalRead || node instanceof Literal || node instanceof FieldRead || node instanceof This || node instanceof Binary
        || node instanceof Condition || node instanceof Unary || node instanceof TypeTest || node instanceof TypeRef;
  }

  /** A loop goes on as long as its condition holds, so on all passes but the last every test of it is made. */
  private static boolean isAskedOnEveryPass(Condition chain) {
    Node at = chain;
    while (at.parent() instanceof Expr) at = at.parent();
    return at.parent() instanceof Loop && ((Loop) at.parent()).condition() == at;
  }

  private static void flatten(Expr expr, boolean and, List<Operand> operands, Site site) {
    if (!(expr instanceof Condition) || ((Condition) expr).isAnd() != and) {
      operands.add(Operand.of(expr, site.facts()));
      return;
    }
    flatten(((Condition) expr).left(), and, operands, site);
    flatten(((Condition) expr).right(), and, operands, site);
  }
}
