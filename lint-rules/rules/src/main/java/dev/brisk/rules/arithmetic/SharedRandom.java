package dev.brisk.rules.arithmetic;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.ARITHMETIC;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.model.Assert;
import dev.brisk.model.Assignment;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.New;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/**
 * Matches numbers drawn from a generator that all threads share: {@code Math.random()}, or a private static {@code Random} without a seed that is asked
 * for numbers and nothing else. A generator that is seeded, handed out or replaced is left alone.
 */
@AutoService(Rule.class)
@LintRule(
    theme = ARITHMETIC,
    heat = WARM,
    summary = "random numbers from one generator for all threads",
    why = """
        `Random` steps by an atomic compare-and-set: threads that draw at the same time repeat it and fetch the cache line from each other. `Math.random`
        draws twice from one such generator. `ThreadLocalRandom` keeps a generator for each thread and needs no atomic step.""",
    given = "int[] xs",
    slow = """
        long total = 0;
        for (int x : xs) {
          if (Math.random() < 1) total += x;
        }
        return total;""",
    fast = """
        long total = 0;
        java.util.concurrent.ThreadLocalRandom random = java.util.concurrent.ThreadLocalRandom.current();
        for (int x : xs) {
          if (random.nextDouble() < 1) total += x;
        }
        return total;""",
    limits = """
        Silent for a generator with a seed, whose numbers someone may want to see again, for `SecureRandom`, for one that is passed on, returned or replaced,
        and for one that is a field of an object, which may belong to one thread.""",
    fixSafety = "Other numbers come, from a generator of the same quality. `ThreadLocalRandom` can't be given a seed.",
    byHand = "other numbers come",
    since = "0.1")
public final class SharedRandom implements Rule {
  /** Nanoseconds of a draw; of two for a double. Other threads make it longer. */
  private static final long DRAW = 20;
  /** The part of what runs from which threads that draw meet. */
  private static final double LARGE_SHARE = 0.6;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("random", "nextInt", "nextLong", "nextDouble", "nextFloat", "nextBoolean", "nextGaussian", "nextBytes");
  }

  private void check(Call draw, Site site) {
    if (draw.enclosing(Assert.class) != null) return;
    boolean anonymous = draw.name().equals("random") && draw.is("java.lang.Math", "random");
    // In code that does not run often threads seldom meet.
    if (!site.heat().reaches(WARM) || !anonymous && !isShared(draw, site.facts())) return;
    Saving saving = site.saving(draw, DRAW);
    if (saving.share() < LARGE_SHARE) return;
    String instead = "ThreadLocalRandom.current()." + (anonymous ? "nextDouble()" : draw.name());
    site.report(draw, saving, "'%s' draws from one generator for all threads (%s); draw from %s", draw.text(), saving.text(), instead);
  }

  private static boolean isShared(Call draw, Facts facts) {
    if (!(draw.receiver() instanceof FieldRead)) return false;
    FieldRead read = (FieldRead) draw.receiver();
    if (!read.is(Modifier.STATIC) || !read.is(Modifier.PRIVATE) || !isUnseeded(facts.originOf(read))) return false;
    return isOnlyDrawnFrom(read.field(), read);
  }

  private static boolean isUnseeded(Expr made) {
    if (!(made instanceof New) || ((New) made).argumentCount() > 0 || ((New) made).hasBody() || ((New) made).constructor() == null) return false;
    return ((New) made).constructor().getEnclosingElement().toString().equals("java.util.Random");
  }

  private static boolean isOnlyDrawnFrom(VariableElement field, FieldRead at) {
    List<Expr> uses = at.source().classFacts().uses(field);
    if (uses == null) return false;
    for (Expr use : uses) {
      if (use instanceof Assignment) continue;
      boolean draws = use.parent() instanceof Call && ((Call) use.parent()).receiver() == use && ((Call) use.parent()).name().startsWith("next");
      if (!draws) return false;
    }
    return true;
  }
}
