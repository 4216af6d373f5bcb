package dev.brisk.rules.boxing;

import static dev.brisk.api.Heat.NORMAL;
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
import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Unbox;
import dev.brisk.model.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * Matches a local of a wrapper class, in a loop or other hot code, that is only ever given primitive values and only ever read as one. One that
 * makes its new value from its old one is an accumulator and left to the rule for those; parameters and fields belong to a signature.
 */
@AutoService(Rule.class)
@LintRule(
    theme = BOXING,
    heat = NORMAL,
    summary = "local of a wrapper class that only holds primitive values",
    why = """
        Declared `Integer`, a local boxes each value it is given and unboxes it at each use. Of a box that lives within one pass of a loop, the
        JIT compiler leaves nothing once it has compiled all of its uses: findings about these are notes. A box that lives on into the next pass it keeps: then each pass
        allocates an object, and that is what is measured here.""",
    given = "int[] xs",
    slow = """
        long changes = 0;
        Integer last = 0;
        for (int x : xs) {
          if (x != last) {
            changes++;
          }
          last = x;
        }
        return changes;""",
    fast = """
        long changes = 0;
        int last = 0;
        for (int x : xs) {
          if (x != last) {
            changes++;
          }
          last = x;
        }
        return changes;""",
    limits = """
        Silent where a value may be null or comes from a collection or a method that returns an object, where the object is compared with `==`,
        locked, captured by a lambda or passed on, on parameters and fields, outside of loops and hot code, and on `Boolean` and `Byte`, whose
        objects are never allocated.""",
    fixSafety = "The same: the variable is shown to hold a value on every path and to be read for its value only, or returned.",
    rewrite = Rewrite.ON_REQUEST,
    since = "0.1")
public final class BoxedVariable implements Rule {
  /** A box that lives into the next pass, in nanoseconds. */
  private static final long CARRIED = 10;
  /** A box that the JIT compiler may remove. */
  private static final long LOCAL = 5;

  @Override
  public void register(Registry rules) {
    rules.on(LocalDecl.class, this::check).declaring(Wrappers.NAMES);
  }

  private void check(LocalDecl declaration, Site site) {
    Variable local = declaration.variable();
    String primitive = Wrappers.primitiveOf(local.type());
    if (primitive == null || BoxedLocals.accumulation(local) != null || !BoxedLocals.canBePrimitive(local)) return;
    if (holdsConstants(local, site) || !isUnboxed(local) || !isRepeated(declaration) && !site.heat().reaches(WARM)) return;
    Fix fix = PrimitiveDeclaration.of(local);
    String wrapper = Wrappers.nameOf(local.type());
    Assignment carried = carriedBy(declaration);
    Saving saving = site.saving(carried != null ? carried : declaration, carried != null ? CARRIED : LOCAL);
    Site.Report report = carried != null
        ? site.report(declaration, saving, "'%s' is of type %s and only ever used as %s: each value is boxed (%s); declare it %s%s",
            local, wrapper, primitive, saving.text(), primitive, unwrapping(local, primitive)).about(local)
        // The JIT compiler may remove a box that no other pass sees, so nothing is claimed of its cost.
        : site.report(declaration, saving, "'%s' is of type %s and only ever used as %s: each value is boxed until the JIT compiler removes the box; declare it %s%s",
            local, wrapper, primitive, primitive, unwrapping(local, primitive)).about(local).atMostNote();
    if (fix != null) report.fix(fix);
  }

  /** What must go along with the declaration: a primitive has no {@code intValue()}. */
  private static String unwrapping(Variable local, String primitive) {
    String shed = making(local, primitive);
    for (LocalRead read : local.reads()) {
      if (!(read.parent() instanceof Call) || ((Call) read.parent()).receiver() != read || !Wrappers.isUnwrapping((Call) read.parent())) continue;
      String name = ((Call) read.parent()).name();
      if (!name.equals(primitive + "Value")) return " and cast in place of " + name + "()";
      shed = " and leave out " + name + "()";
    }
    return shed;
  }

  /** What must go along with the declaration where the value is made: {@code valueOf} boxes whatever it is stored in. */
  private static String making(Variable local, String primitive) {
    List<Expr> values = new ArrayList<>();
    if (local.initializer() != null) values.add(local.initializer());
    for (Assignment write : local.writes()) values.add(write.value());
    for (Expr value : values) {
      Expr made = value instanceof Box ? ((Box) value).operand() : value;
      if (made instanceof Unbox) made = ((Unbox) made).operand();
      if (!(made instanceof Call) || !((Call) made).name().equals("valueOf")) continue;
      boolean parses = ((Call) made).argumentCount() > 0 && ((Call) made).argument(0).isString();
      return parses ? " and parse by parse" + BoxedStream.capital(primitive) + "()" : " and leave out valueOf()";
    }
    return "";
  }

  /** The assignment whose box lives on into the next pass: the local is declared before that loop. Null where there is none. */
  private static Assignment carriedBy(LocalDecl declaration) {
    for (Assignment write : declaration.variable().writes()) {
      if (write.loop() != null && !declaration.isWithin(write.loop().code())) return write;
    }
    return null;
  }

  /** Numbers written out are mostly small, and small ones have their objects already. */
  private static boolean holdsConstants(Variable local, Site site) {
    if (local.initializer() != null && !isConstant(local.initializer(), site)) return false;
    for (Assignment write : local.writes()) {
      if (!isConstant(write.value(), site)) return false;
    }
    return true;
  }

  private static boolean isConstant(Expr made, Site site) {
    return made instanceof Box && site.facts().constantOf(((Box) made).operand()) != null;
  }

  /** A variable that is only returned is boxed once whatever its type. */
  private static boolean isUnboxed(Variable local) {
    for (LocalRead read : local.reads()) {
      if (ValueUses.needsValueOnly(read)) return true;
    }
    return false;
  }

  /** Whether a loop gives it a value on each pass. */
  private static boolean isRepeated(LocalDecl declaration) {
    if (declaration.initializer() != null && declaration.loop() != null) return true;
    for (Assignment write : declaration.variable().writes()) {
      if (write.loop() != null) return true;
    }
    return false;
  }
}
