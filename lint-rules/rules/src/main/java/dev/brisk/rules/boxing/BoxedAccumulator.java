package dev.brisk.rules.boxing;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.BOXING;

import com.google.auto.service.AutoService;
import dev.brisk.api.Fix;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.model.Assignment;
import dev.brisk.model.LocalDecl;
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
        needed; on fields, which other threads may see; and on `Boolean` and `Byte`, whose objects are never allocated.""",
    fixSafety = "The same: the variable is shown to hold a value on every path and to be read for its value only, or returned.",
    rewrite = Rewrite.ALWAYS,
    since = "0.1")
public final class BoxedAccumulator implements Rule {
  /** A box and what it keeps the JIT compiler from, in nanoseconds. */
  private static final long BOX = 10;

  @Override
  public void register(Registry rules) {
    rules.on(Assignment.class, this::check).inLoop().declaring(Wrappers.NAMES);
  }

  private void check(Assignment update, Site site) {
    Variable total = update.variable();
    if (total == null || !(total.declaration() instanceof LocalDecl) || Wrappers.primitiveOf(total.type()) == null) return;
    // One finding for each variable, however often it is updated.
    if (BoxedLocals.accumulation(total) != update || !BoxedLocals.canBePrimitive(total)) return;
    Fix fix = PrimitiveDeclaration.of(total);
    Saving saving = site.saving(update, BOX);
    Site.Report report = site.report(update, saving, "'%s' is of type %s: each pass unboxes it and allocates a new one (%s); declare it %s",
        total, Wrappers.nameOf(total.type()), saving.text(), Wrappers.primitiveOf(total.type())).about(total);
    if (fix != null) report.fix(fix);
  }
}
