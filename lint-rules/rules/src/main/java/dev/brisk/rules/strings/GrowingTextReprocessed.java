package dev.brisk.rules.strings;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.STRINGS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Guard;
import dev.brisk.facts.Use;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Variable;
import java.util.List;
import java.util.Set;

/** Matches a builder that grows in a loop and is turned into a text on its passes only for that to be tested or searched. */
@AutoService(Rule.class)
@LintRule(
    theme = STRINGS,
    heat = WARM,
    summary = "growing text copied on each pass only to be tested",
    why = """
        `toString` copies all that the builder holds. Where it grows on each pass that adds up to the square of its length, although mostly only the end
        of it is asked for. Builders have `indexOf`, `charAt` and `length` themselves.""",
    given = "String[] xs",
    slow = """
        long total = 0;
        StringBuilder all = new StringBuilder();
        for (String x : xs) {
          all.append(x);
          if (all.toString().endsWith("ing")) total++;
        }
        return total;""",
    fast = """
        long total = 0;
        StringBuilder all = new StringBuilder();
        for (String x : xs) {
          all.append(x);
          if (all.indexOf("ing", Math.max(0, all.length() - 3)) >= 0) total++;
        }
        return total;""",
    limits = "Silent where the text is kept, passed on or put to any other use, where the builder is made in the pass, and where it grows only behind a test of "
        + "its own content.",
    fixSafety = "No fix is offered: which part can hold what is asked for depends on the question.",
    byHand = "which part can hold what is asked for depends on the question",
    since = "0.1")
public final class GrowingTextReprocessed implements Rule {
  private static final Set<String> QUESTIONS = Set.of("endsWith", "startsWith", "contains", "indexOf", "lastIndexOf", "equals", "equalsIgnoreCase", "isEmpty", "isBlank",
      "length", "charAt", "matches");
  private static final Set<String> ADDITIONS = Set.of("append", "appendCodePoint", "insert", "write");
  private static final long NANOS = 50;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("toString").withArguments(0).inLoop();
  }

  private void check(Call copy, Site site) {
    if (copy.argumentCount() > 0 || !(copy.receiver() instanceof LocalRead) || copy.parent() == null || copy.receiver().type() == null) return;
    boolean isBuilder = copy.source().isSubclass(copy.receiver().type(), "java.lang.AbstractStringBuilder");
    boolean isBuffer = copy.source().isSubclass(copy.receiver().type(), "java.io.StringWriter")
        || copy.source().isSubclass(copy.receiver().type(), "java.io.ByteArrayOutputStream");
    if (!isBuilder && !isBuffer) return;
    Variable text = ((LocalRead) copy.receiver()).variable();
    Loop loop = copy.loop();
    if (!growsIn(text, loop, site.facts()) || !site.facts().mayRepeatAfter(copy, loop) || site.facts().frequencyOf(copy).isRare()) return;
    String question = question(copy, site.facts());
    if (question == null) return;
    Saving saving = site.saving(copy, NANOS);
    site.report(copy, saving, "'%s' copies all of the growing text only to ask '%s', so time grows with the square of its length, %s; %s", Shown.shortened(copy),
        question, saving.text(), instead(question, isBuilder));
  }

  private static String instead(String question, boolean isBuilder) {
    if (isBuilder && (question.equals("length") || question.equals("charAt"))) return "ask the builder itself";
    if (question.equals("isEmpty") || question.equals("length")) return "ask for its length or size";
    return question.equals("endsWith") ? "look at its last characters" : "look only at what was added";
  }

  private static boolean growsIn(Variable text, Loop loop, Facts facts) {
    if (text.declaration() == null || text.declaration().isWithin(loop) || text.writes().stream().anyMatch(write -> write.isWithin(loop))) return false;
    for (LocalRead read : text.reads()) {
      if (!(read.parent() instanceof Call) || !read.isWithin(loop)) continue;
      Call user = (Call) read.parent();
      if (user.receiver() == read && ADDITIONS.contains(user.name()) && !facts.frequencyOf(user).isRare() && !isBehindQuestion(user, text, facts)) return true;
    }
    return false;
  }

  /** What is added only where the text does not hold it yet makes it grow once. */
  private static boolean isBehindQuestion(Call addition, Variable text, Facts facts) {
    boolean[] asked = {false};
    for (Guard guard : facts.guardsOf(addition)) {
      guard.test().walk(node -> asked[0] |= node instanceof LocalRead && ((LocalRead) node).variable() == text);
    }
    return asked[0];
  }

  /** What alone is asked of the copy, the first of it; null where it is used otherwise. */
  private static String question(Call copy, Facts facts) {
    String first = null;
    List<Use> uses = facts.usesOf(copy);
    for (Use use : uses) {
      if (!(use.user() instanceof Call)) return null;
      Call user = (Call) use.user();
      Expr asked = user.receiver();
      if (!QUESTIONS.contains(user.name()) || asked != use.at() && !user.name().startsWith("equals")) return null;
      if (first == null) first = user.name();
    }
    return first;
  }
}
