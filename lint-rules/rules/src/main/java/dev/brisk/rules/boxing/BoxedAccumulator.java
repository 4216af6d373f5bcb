package dev.brisk.rules.boxing;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.BOXING;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Site;
import dev.brisk.model.Assignment;
import dev.brisk.model.Box;
import dev.brisk.model.Node;
import dev.brisk.model.Variable;

/**
 * Matches {@code x = box(unbox(x) op y)} on a local that lives longer than the pass. Fields are left alone: another thread may see them.
 */
@AutoService(Rule.class)
@LintRule(
    theme = BOXING,
    heat = WARM,
    summary = "boxed local updated by arithmetic in a loop",
    why = """
        A `Long` that collects a sum is unboxed, added to and boxed again on each pass. Beyond the small values that are cached, each pass
        allocates an object of 16 bytes or more, and the loop can't be vectorised.""",
    given = "long[] xs",
    slow = """
        Long total = 0L;
        for (long x : xs) {
          total += x;
        }
        return total;""",
    fast = """
        long total = 0L;
        for (long x : xs) {
          total += x;
        }
        return total;""",
    limits = """
        Silent where the variable may be null, is compared with `==`, used as a lock, captured by a lambda, or passed where an object is
        needed; and on fields, which other threads may see.""",
    fixSafety = "The same: the variable is shown to hold a value on every path and to be read as a number only, or returned.",
    since = "0.1")
public final class BoxedAccumulator implements Rule {
  @Override
  public void register(Registry rules) {
    rules.on(Assignment.class, this::check).inLoop().mentioning(BoxedLocals.TYPES);
  }

  private void check(Assignment update, Site site) {
    Variable total = update.variable();
    if (total == null || !(update.value() instanceof Box) || !isUpdate(update)) return;
    if (total.declaration() == null || total.declaration().isWithin(site.loop())) return;
    if (!BoxedLocals.canBePrimitive(total, site.facts())) return;
    String type = BoxedLocals.primitiveName(total);
    BoxedLocals.declare(total, type, site.report(update, "'%s' is a %s: each pass unboxes it, allocates a new one and is %s; declare it %s",
        total, BoxedLocals.wrapperName(total), site.measured(), type));
  }

  private static boolean isUpdate(Assignment update) {
    boolean[] reads = {false};
    update.value().walk((Node node) -> reads[0] |= node instanceof dev.brisk.model.LocalRead
        && ((dev.brisk.model.LocalRead) node).variable() == update.variable() && node.parent() instanceof dev.brisk.model.Unbox);
    return reads[0];
  }
}
