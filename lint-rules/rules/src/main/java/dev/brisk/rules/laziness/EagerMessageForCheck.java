package dev.brisk.rules.laziness;

import static dev.brisk.api.Heat.HOT;
import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.LAZINESS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.jdk.Verbs;
import dev.brisk.model.Call;
import dev.brisk.model.Concat;
import dev.brisk.model.Expr;
import dev.brisk.model.VarargsArray;
import java.util.List;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/**
 * Matches a text put together for a method that needs it only if something fails: a check by its name or class, or a method in sight that reads the parameter
 * only on the way to an exception or log line. Leaves alone texts that are constant, and checks that are on the way to an exception themselves.
 */
@AutoService(Rule.class)
@LintRule(
    theme = LAZINESS,
    heat = NORMAL,
    summary = "message put together for a check that seldom fails",
    why = """
        Arguments are evaluated before the check is made: the text is concatenated or formatted each time, and thrown away each time the check passes.""",
    given = "int[] xs",
    setup = """
        static void check(boolean holds, String message) {
          if (!holds) throw new IllegalArgumentException(message);
        }
        static void check(boolean holds, String message, int argument) {
          if (!holds) throw new IllegalArgumentException(message + argument);
        }""",
    slow = """
        long total = 0;
        for (int x : xs) {
          check(x != Integer.MIN_VALUE + 7, "no such number: " + x);
          total += x;
        }
        return total;""",
    fast = """
        long total = 0;
        for (int x : xs) {
          check(x != Integer.MIN_VALUE + 7, "no such number: ", x);
          total += x;
        }
        return total;""",
    limits = """
        Only texts that are concatenated, formatted or made by a call; only methods whose name begins with a word such as `check` or `require`, that belong
        to a class such as `Preconditions`, or whose body in sight uses the text for exceptions and log lines only.""",
    fixSafety = "What the text is made from is read only when the check fails: as it is then. No fix is offered.",
    byHand = "what takes the message must change as well, most often a method of the project",
    since = "0.1")
public final class EagerMessageForCheck implements Rule {
  private static final double LARGE_SHARE = 0.7;
  private static final double FAIR_SHARE = 0.3;
  private static final double LEAST_SHARE = 0.15;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).takingText();
  }

  private void check(Call call, Site site) {
    Facts facts = site.facts();
    if (call.method() == null || isFailing(call) || alwaysFails(call, facts) || givesDefault(call)) return;
    for (int i = 0; i < call.argumentCount(); i++) {
      Expr text = call.argument(i);
      if (!isMade(text, facts) || !isSeldomNeeded(call, i, facts)) continue;
      List<Expr> doubts = facts.doubtsAbout(text);
      if (doubts == null || doubts.size() > 1) continue;
      Saving saving = site.saving(text, facts.nanosOf(text));
      Site.Report report = site.report(text, saving, "'%s' is put together each time though '%s' needs it only if something fails (%s); %s", text.excerpt(), call.name(),
          saving.text(), Overloads.takesLazily(call, i) || isNamedCheck(call) ? Overloads.advice(call, i) : "let '" + call.name() + "' put it together where it fails");
      // A test of one's own before the call makes the code longer: where nothing else is done, or where code runs often.
      boolean isLonger = !Overloads.takesLazily(call, i);
      if (saving.share() < (isLonger ? FAIR_SHARE : LEAST_SHARE)) report.worthFrom(HOT);
      else if (isLonger && (saving.share() < LARGE_SHARE || !isNamedCheck(call))) report.worthFrom(WARM);
      return;
    }
  }

  /** What is named so, and given nothing but the reason, is called where something has failed already. */
  private static boolean isFailing(Call call) {
    return call.argumentCount() == 1 && (call.name().startsWith("fail") || call.name().startsWith("abort"));
  }

  /** What {@code requireNonNullElse} is given stands for what is missing, and nothing fails. */
  private static boolean givesDefault(Call call) {
    return call.name().endsWith("Else");
  }

  /** {@code check(false, text)} is a way to throw. */
  private static boolean alwaysFails(Call call, Facts facts) {
    for (int i = 0; i < call.argumentCount(); i++) if (Boolean.FALSE.equals(facts.constantOf(call.argument(i)))) return true;
    return false;
  }

  private static boolean isMade(Expr text, Facts facts) {
    return text.isString() && (text instanceof Concat || text instanceof Call && !isNameOfConstant((Call) text)) && facts.constantOf(text) == null;
  }

  /** A constant of an enum gives its name, unless it says otherwise. */
  private static boolean isNameOfConstant(Call call) {
    return call.receiver() != null && call.argumentCount() == 0 && "java.lang.Enum".equals(call.owner());
  }

  /**
   * Whether it is given something to check beside the message: without that it always fails. A message that comes first stands before a condition, any other
   * value there is what is checked.
   */
  private static boolean asksSomething(Call call, int index) {
    for (int i = 0; i < call.argumentCount(); i++) {
      if (i < index && !(call.argument(i) instanceof VarargsArray)) return true;
      if (i > index && call.argument(i).type() != null && call.argument(i).type().getKind() == TypeKind.BOOLEAN) return true;
    }
    return false;
  }

  /** Where texts are checked, the message is the one behind; what goes into a template is an object. */
  private static boolean takesOtherTextBehind(Call call, int index) {
    List<? extends VariableElement> parameters = call.method().getParameters();
    for (int i = index + 1; i < call.argumentCount() && i < parameters.size(); i++) {
      if (call.argument(i).isString() && call.source().isClass(parameters.get(i).asType(), "java.lang.String")) return true;
    }
    return false;
  }

  private static boolean isNamedCheck(Call call) {
    String owner = call.method().getEnclosingElement().getSimpleName().toString();
    return Verbs.isChecker(owner) || Verbs.isCheck(call.name()) || call.is("java.util.Objects", "requireNonNull");
  }

  private static boolean isSeldomNeeded(Call call, int index, Facts facts) {
    Boolean seen = RareParameters.isNeededRarely(call, index, facts);
    if (seen != null) return seen;
    boolean result = call.method().getReturnType().getKind() == TypeKind.BOOLEAN || call.method().getReturnType().getKind() == TypeKind.INT;
    if (result || !asksSomething(call, index) || takesOtherTextBehind(call, index)) return false;
    return isNamedCheck(call);
  }
}
