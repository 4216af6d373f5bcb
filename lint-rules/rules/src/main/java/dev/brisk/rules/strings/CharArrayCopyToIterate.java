package dev.brisk.rules.strings;

import static dev.brisk.api.Heat.HOT;
import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.STRINGS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Use;
import dev.brisk.model.ArrayRead;
import dev.brisk.model.Assert;
import dev.brisk.model.Assignment;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.Variable;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Matches {@code toCharArray} whose array is only read, here or by private methods it is passed to. Left alone where the characters are read in nested loops, each of them again
 * and again, for which an array is the faster form.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRINGS,
    heat = WARM,
    summary = "text copied into an array of characters only to look at them",
    why = """
        `toCharArray` allocates two bytes for each character and copies them all, also where the loop stops at the first one. `charAt` looks at the text
        where it is.""",
    given = "String[] xs",
    slow = """
        long total = 0;
        for (String x : xs) {
          for (char c : x.toCharArray()) {
            if (c == 'i') total++;
          }
        }
        return total;""",
    fast = """
        long total = 0;
        for (String x : xs) {
          for (int i = 0; i < x.length(); i++) {
            if (x.charAt(i) == 'i') total++;
          }
        }
        return total;""",
    limits = """
        Silent where the array is written, kept, returned or passed to code out of sight, where it is read in nested loops, and where the code does not surely
        run often: a loop over the indexes is longer.""",
    fixSafety = "The same: a string does not change. A fix is offered where a loop walks the array of a local text.",
    rewrite = Rewrite.ALWAYS,
    since = "0.1")
public final class CharArrayCopyToIterate implements Rule {
  private static final int DEPTH = 3;
  private static final double FAIR_SHARE = 0.3;
  private static final long NANOS = 30;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("toCharArray");
  }

  private void check(Call copy, Site site) {
    if (!copy.is("java.lang.String", "toCharArray") || copy.parent() == null || copy.enclosing(Assert.class) != null) return;
    List<Use> uses = site.facts().usesOf(copy);
    if (uses.isEmpty() || !areReads(uses, copy, site.facts())) return;
    Saving saving = site.saving(copy, NANOS);
    Site.Report report = site.report(copy, saving, "'%s' copies all characters only to look at them, %s; loop over the indexes and call charAt", Shown.shortened(copy), saving.text())
        .fix(IndexLoop.of(copy));
    // By index the code stays as it is; a loop over the characters gets longer.
    boolean isLonger = uses.stream().allMatch(use -> use.user() instanceof Loop);
    report.worthFrom(isLonger || saving.share() < FAIR_SHARE ? HOT : WARM);
  }

  private static boolean areReads(List<Use> uses, Call copy, Facts facts) {
    boolean any = false;
    for (Use use : uses) {
      boolean isRead = isRead(use) || isTextOfRange(use.user()) || use.user() instanceof Call && isOnlyReadBy((Call) use.user(), use.at(), DEPTH);
      if (!isRead || loopsBetween(use.user(), copy) > 1) return false;
      any |= !use.is(Use.Kind.MEASURED);
    }
    return any;
  }

  private static boolean isRead(Use use) {
    if (use.is(Use.Kind.MEASURED, Use.Kind.ELEMENT)) return !(use.user() instanceof Call);
    return use.is(Use.Kind.WALKED) && use.user() instanceof Loop;
  }

  private static int loopsBetween(Node use, Node copy) {
    int loops = 0;
    for (Loop loop = use.loop(); loop != null && !copy.isWithin(loop); loop = loop.loop()) loops++;
    return use instanceof Loop ? loops + 1 : loops;
  }

  /** Whether a private or static method in sight only reads the elements of the array it is given there. */
  private static boolean isOnlyReadBy(Call call, Expr array, int depth) {
    if (depth == 0 || call.method() == null || !call.method().getModifiers().contains(Modifier.PRIVATE)) return false;
    Body body = call.source().bodyOf(call.method());
    if (body == null) return false;
    for (int i = 0; i < call.argumentCount() && i < body.parameters().size(); i++) {
      if (call.argument(i) == array) return isOnlyRead(body.parameters().get(i), depth);
    }
    return false;
  }

  private static boolean isOnlyRead(Variable array, int depth) {
    if (!array.writes().isEmpty()) return false;
    for (LocalRead read : array.reads()) {
      Node user = read.parent();
      boolean isElement = user instanceof ArrayRead && ((ArrayRead) user).array() == read && !isTarget(user);
      boolean isWalked = user instanceof Loop && ((Loop) user).iterable() == read;
      boolean isPassed = isTextOfRange(user) || user instanceof Call && isOnlyReadBy((Call) user, read, depth - 1);
      if (!isElement && !isWalked && !isPassed && !(user instanceof FieldRead)) return false;
    }
    return true;
  }

  /** A part made into a text again, which {@code substring} does as well. */
  private static boolean isTextOfRange(Node user) {
    if (user instanceof New) return ((New) user).argumentCount() == 3 && ((New) user).isString();
    return user instanceof Call && ((Call) user).argumentCount() == 3 && ((Call) user).is("java.lang.String", "valueOf");
  }

  private static boolean isTarget(Node element) {
    return element.parent() instanceof Assignment && ((Assignment) element.parent()).target() == element;
  }
}
