package dev.brisk.rules.structure;

import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Theme.STRUCTURE;

import com.google.auto.service.AutoService;
import dev.brisk.api.Fix;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Guard;
import dev.brisk.facts.Questions;
import dev.brisk.jdk.Row;
import dev.brisk.model.Assignment;
import dev.brisk.model.Block;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.If;
import dev.brisk.model.Jump;
import dev.brisk.model.Labeled;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.Return;
import dev.brisk.model.Switch;
import dev.brisk.model.Throw;
import dev.brisk.model.Try;
import dev.brisk.model.Unary;
import dev.brisk.model.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;

/**
 * Matches an assignment in a loop after which the passes that are left can't change the result: a flag that is only ever set, a search that is over. Leaves
 * alone loops that do anything else, and assignments that leave the loop.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRUCTURE,
    heat = NORMAL,
    summary = "loop that goes on after its result is settled",
    why = """
        Once the flag is set, or the only element that is looked for is found, each pass that follows asks the same questions for nothing: on average half of
        all passes, where something is found.""",
    given = "String[] xs",
    slow = """
        boolean any = false;
        for (String x : xs) {
          if (x.indexOf('z') >= 0) any = true;
        }
        return any ? 1 : 0;""",
    fast = """
        boolean any = false;
        for (String x : xs) {
          if (x.indexOf('z') >= 0) {
            any = true;
            break;
          }
        }
        return any ? 1 : 0;""",
    limits = """
        Only loops whose passes do nothing but set variables, and only where these keep what they have once the assignment was made. Calls whose code is out of sight
        are taken for questions only by their names, and one is named as the condition of a note. Silent where a pass leaves for a label further out.""",
    fixSafety = """
        An exception that a later pass would throw is not thrown. A fix is offered where all that the passes do is known to have no effect and the
        assignment stands last in its block.""",
    rewrite = Rewrite.ALWAYS,
    since = "0.1")
public final class MissingEarlyExit implements Rule {
  private static final int FEW_PASSES = 16;
  /** Half of a loop that is nearly all that is done. */
  private static final double LARGE_SHARE = 0.45;
  private static final String[] ANSWERS = {"is", "has", "get", "contains", "equals", "match", "starts", "ends", "compare", "supports"};

  @Override
  public void register(Registry rules) {
    rules.on(Assignment.class, this::check).settingInLoop();
  }

  private void check(Assignment place, Site site) {
    Loop loop = site.loop();
    Facts facts = site.facts();
    if (loop == null || !(place.parent() instanceof ExprStmt) || place.form() != Assignment.Form.SIMPLE || !isBehindATest(place, loop)) return;
    List<Call> unless = facts.settledUnless(place, loop);
    if (unless == null || !facts.mayRepeatAfter(place, loop) || leavesForAnother(loop) || goesOverFew(loop, facts) || endsByItself(place, loop, facts) || isFailure(place, loop, facts)) return;
    unless.removeIf(call -> isQuestionByContract(call, facts));
    for (Call call : unless) if (!onlyAnswers(call, facts)) return;
    String name = place.variable() != null ? place.variable().name() : place.target().excerpt();
    // Where it is found anywhere, half of the passes are left.
    long half = facts.nanosOf(loop) / 2;
    Saving saving = site.saving(loop, half);
    if (saving.share() < LARGE_SHARE) return;
    boolean total = unless.isEmpty() && isTotal(loop, facts);
    String condition = total ? "" : unless.isEmpty() ? "if no later pass is meant to fail, " : "if '" + unless.get(0).name() + "' only answers, ";
    Site.Report report = site.report(place, saving, "the loop goes on although nothing it does later changes '%s' any more (half the passes: %s); %sleave it here",
        name, saving.text(), condition);
    if (!total) report.atMostNote();
    else if (isLastInPlainBlock(place, loop)) report.fix(Fix.titled("leave the loop").replace(place.parent().end(), place.parent().end(), "\n" + indent(place) + "break;"));
  }

  /** Whether it goes over what callers write one by one, or makes a few passes by a constant. */
  private static boolean goesOverFew(Loop loop, Facts facts) {
    int passes = facts.constantPasses(loop);
    if (passes >= 0 && passes < FEW_PASSES) return true;
    Expr walked = facts.goneOverBy(loop);
    ExecutableElement method = loop.body().method();
    if (!(walked instanceof LocalRead) || method == null || !method.isVarArgs()) return false;
    return ((LocalRead) walked).variable().name().equals(method.getParameters().get(method.getParameters().size() - 1).getSimpleName().toString());
  }

  private static boolean isQuestionByContract(Call call, Facts facts) {
    Row row = facts.contractOf(call);
    return row != null && row.isReadOnly() && !row.isUnknown() && !row.blocks();
  }

  /** Whether a call whose effect nobody shows is named like a question, and its code, where that is in sight, changes nothing. */
  private static boolean onlyAnswers(Call call, Facts facts) {
    if (call.method() == null || call.method().getReturnType().getKind() == TypeKind.VOID) return false;
    Body body = call.source().bodyOf(call.method());
    if (body != null && body != call.body() && (facts.summaryOf(call.method()) == null || !facts.summaryOf(call.method()).pure())) return false;
    for (String word : ANSWERS) {
      if (call.name().startsWith(word) && (Questions.isOne(call.name()) || word.equals("match"))) return true;
    }
    return false;
  }

  /** Whether what is found, or something that is written beside it, ends the loop by its condition or by a jump behind a test. */
  private static boolean endsByItself(Assignment place, Loop loop, Facts facts) {
    Set<Variable> written = new HashSet<>();
    branchOf(place, loop).walk(node -> {
      if (node instanceof Assignment && ((Assignment) node).variable() != null) written.add(((Assignment) node).variable());
    });
    if (loop.condition() != null && reads(loop.condition(), written)) return true;
    boolean[] ends = {false};
    loop.code().walk(node -> {
      if (ends[0] || !(node instanceof Jump || node instanceof Return || node instanceof Throw)) return;
      for (Guard guard : facts.guardsOf(node)) ends[0] |= guard.test().isWithin(loop) && reads(guard.test(), written);
    });
    return ends[0];
  }

  /** The outermost branch within the loop in which it stands. */
  private static Node branchOf(Node place, Loop loop) {
    Node branch = place;
    for (Node at = place; at.parent() != loop; at = at.parent()) if (at.parent() instanceof If) branch = at;
    return branch;
  }

  private static boolean reads(Expr test, Set<Variable> variables) {
    boolean[] reads = {false};
    test.walk(node -> reads[0] |= node instanceof LocalRead && variables.contains(((LocalRead) node).variable()));
    return reads[0];
  }

  /** Whether finding it leads to an exception or a log line: then it nearly never is found, and all passes are made anyway. */
  private static boolean isFailure(Assignment place, Loop loop, Facts facts) {
    if (place.variable() == null || !(place.value() instanceof Literal) || !(((Literal) place.value()).value() instanceof Boolean)) return false;
    boolean found = (Boolean) ((Literal) place.value()).value();
    for (LocalRead read : place.variable().reads()) {
      boolean holds = found;
      Node test = read;
      for (; test.parent() instanceof Unary; test = test.parent()) holds = !holds;
      if (read.isWithin(loop) || !(test.parent() instanceof If) || ((If) test.parent()).condition() != test) continue;
      If choice = (If) test.parent();
      Node branch = holds ? choice.then() : choice.otherwise();
      if (branch != null && facts.frequencyOf(branch).isRare()) return true;
    }
    return false;
  }

  /** A jump to a label further out skips what is told to be reached. */
  private static boolean leavesForAnother(Loop loop) {
    boolean[] found = {false};
    loop.code().walk(node -> found[0] |= node instanceof Jump && ((Jump) node).label() != null);
    return found[0];
  }

  /** Whether no later pass can throw. */
  private static boolean isTotal(Loop loop, Facts facts) {
    boolean[] total = {true};
    loop.code().walk(node -> total[0] &= !(node instanceof Expr) || node.parent() instanceof Expr || facts.isTotal((Expr) node));
    return total[0];
  }

  private static boolean isBehindATest(Assignment place, Loop loop) {
    for (Node at = place.parent(); at != loop; at = at.parent()) if (at instanceof If) return true;
    return false;
  }

  /** A {@code break} put behind it leaves this loop, and nothing is left out by it. */
  private static boolean isLastInPlainBlock(Assignment place, Loop loop) {
    Node statement = place.parent();
    if (!(statement.parent() instanceof Block) || statement.parent().child(statement.parent().childCount() - 1) != statement) return false;
    for (Node at = statement.parent(); at != loop; at = at.parent()) {
      if (at instanceof Switch || at instanceof Loop || at instanceof Try || at instanceof Labeled) return false;
    }
    return true;
  }

  private static String indent(Assignment place) {
    String before = place.body().text().substring(0, place.parent().start() - place.body().start());
    String line = before.substring(before.lastIndexOf('\n') + 1);
    return line.isBlank() ? line : "  ";
  }
}
