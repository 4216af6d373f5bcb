package dev.brisk.rules.waiting;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Length.SHORTER;
import static dev.brisk.api.Theme.WAITING;

import com.google.auto.service.AutoService;
import dev.brisk.api.Fix;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.model.Call;
import dev.brisk.model.Condition;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import dev.brisk.model.Unary;
import dev.brisk.model.VarargsArray;
import java.util.Set;

/**
 * Matches a file that is asked whether it exists beside a question that no absent file answers with yes. Left alone are questions about different paths, and
 * those of which the second one may be answered with yes although there is no file.
 */
@AutoService(Rule.class)
@LintRule(
    theme = WAITING,
    heat = WARM,
    summary = "file asked whether it exists beside a question that implies it",
    why = """
        Each question about a file is a call of the operating system. `isDirectory()`, `isFile()` and `canRead()` give false for what does not exist: asked whether it
        exists as well, the system looks up the same path twice.""",
    given = "int n",
    slow = """
        long found = 0;
        java.io.File folder = new java.io.File(".");
        for (int i = 0; i < n; i++) {
          if (folder.exists() && folder.isDirectory()) found++;
        }
        return found;""",
    fast = """
        long found = 0;
        java.io.File folder = new java.io.File(".");
        for (int i = 0; i < n; i++) {
          if (folder.isDirectory()) found++;
        }
        return found;""",
    limits = """
        Only in loops and other code that runs often, for two such questions next to each other in a test, about a path that a local, a parameter or a field holds. Silent
        where a single question is a small part of what runs.""",
    fixSafety = "The same: what is no file at all is no directory and can't be read either. A security manager that objects is asked by both.",
    rewrite = Rewrite.ON_REQUEST,
    since = "0.1")
public final class RepeatedFileSystemCall implements Rule {
  private static final String FILE = "java.io.File";
  private static final String FILES = "java.nio.file.Files";
  /** What an absent file answers with no. */
  private static final Set<String> IMPLYING = Set.of("isDirectory", "isFile", "canRead", "canWrite", "canExecute", "isRegularFile", "isReadable", "isWritable",
      "isExecutable");

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("exists");
  }

  private void check(Call existence, Site site) {
    if (!site.heat().reaches(WARM)) return;
    Node operand = existence.parent() instanceof Unary ? existence.parent() : existence;
    for (Node chain = operand.parent(); chain instanceof Condition; chain = chain.parent()) check((Condition) chain, existence, site);
  }

  private static void check(Condition test, Call existence, Site site) {
    Expr left = neighbour(test);
    Call first = question(left, test.isAnd());
    Call second = question(test.right(), test.isAnd());
    if (first == null || second == null || first != existence && second != existence || !asksTheSame(first, second)) return;
    boolean before = first == existence;
    Call implying = before ? second : first;
    if (!IMPLYING.contains(implying.name())) return;
    Saving saving = site.saving(second, site.facts().nanosOf(existence));
    boolean pair = !before || test.left() == left;
    Condition shorter = pair ? test : (Condition) left.parent();
    Expr rest = before && pair ? test.right() : shorter.left();
    Fix fix = Fix.titled("ask " + implying.name() + " alone").replace(test.source().start(shorter.tree()), test.source().end(shorter.tree()), rest.text());
    site.report(existence, saving, "'%s' makes the system look up the path twice; '%s' alone gives false for what does not exist", existence.excerpt(),
        implying.excerpt()).makesCode(SHORTER).fix(fix);
  }

  /** The operand that is evaluated right before the last one. */
  private static Expr neighbour(Condition test) {
    Expr left = test.left();
    while (left instanceof Condition && ((Condition) left).isAnd() == test.isAnd()) left = ((Condition) left).right();
    return left;
  }

  /** A question about a file, negated in a chain of {@code ||}. */
  private static Call question(Expr operand, boolean and) {
    Expr asked = operand;
    if (!and) {
      if (!(operand instanceof Unary) || ((Unary) operand).op() != Op.NOT) return null;
      asked = ((Unary) operand).operand();
    }
    if (!(asked instanceof Call)) return null;
    Call call = (Call) asked;
    return call.is(FILE, call.name()) && call.argumentCount() == 0 || call.isStatic() && call.is(FILES, call.name()) ? call : null;
  }

  private static boolean asksTheSame(Call first, Call second) {
    if (first.isStatic() != second.isStatic() || !hasNoOptions(first) || !hasNoOptions(second)) return false;
    Expr one = first.isStatic() ? first.argument(0) : first.receiver();
    Expr other = second.isStatic() ? second.argument(0) : second.receiver();
    if (one instanceof LocalRead) return other instanceof LocalRead && ((LocalRead) one).variable() == ((LocalRead) other).variable();
    boolean fields = one instanceof FieldRead && other instanceof FieldRead && ((FieldRead) one).field() != null;
    return fields && ((FieldRead) one).field().equals(((FieldRead) other).field()) && one.text().equals(other.text());
  }

  /** Without options both follow links. */
  private static boolean hasNoOptions(Call call) {
    if (!call.isStatic()) return call.receiver() != null;
    if (call.argumentCount() == 0) return false;
    return call.argumentCount() == 1 || call.argumentCount() == 2 && call.argument(1).childCount() == 0 && call.argument(1) instanceof VarargsArray;
  }
}
