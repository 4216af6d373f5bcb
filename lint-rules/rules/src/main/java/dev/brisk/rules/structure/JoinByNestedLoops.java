package dev.brisk.rules.structure;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.STRUCTURE;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Held;
import dev.brisk.model.Expr;
import dev.brisk.model.Loop;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;

/**
 * Matches a loop, or a stream, that goes over a whole collection to find the elements of which something equals a key, within another loop that gives
 * the key. Inner loops that do anything for elements that do not match are left alone, and so is what can be shown to be small.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRUCTURE,
    heat = WARM,
    onByDefault = false,
    summary = "two collections matched by nested loops",
    why = """
        For each element of the one collection the other is gone over from its start, only to find what has the same key. The time grows with the product of
        both sizes; put into a map by that key once, the elements are found at once.""",
    given = "String[] xs, ArrayList<String> words",
    slow = """
        long found = 0;
        for (String x : xs) {
          for (String word : words) {
            if (word.equals(x)) {
              found += word.length();
              break;
            }
          }
        }
        return found;""",
    fast = """
        HashMap<String, String> byText = new HashMap<>();
        for (String word : words) byText.putIfAbsent(word, word);
        long found = 0;
        for (String x : xs) {
          String word = byText.get(x);
          if (word != null) found += word.length();
        }
        return found;""",
    limits = """
        Off by default: on code that it had not been tuned to, too few of its findings were worth acting on.         Silent where one of the two has at most fifteen elements as far as the class shows or by its name (listeners, parameters), and for arrays of numbers
        and characters. Where nothing shows that the inner one grows with the data a finding is a note.""",
    fixSafety = "Which of several equal keys comes first must be kept, and keys must hash as they compare. No fix is offered.",
    byHand = "which of several equal keys comes first must be kept",
    since = "0.1")
public final class JoinByNestedLoops implements Rule {
  private static final long LONG_WALK = 1000;
  private static final long WALK = 100;

  @Override
  public void register(Registry rules) {
    rules.on(Loop.class, this::check).inLoop();
  }

  private void check(Loop inner, Site site) {
    if (inner.loop() == null) return;
    Facts facts = site.facts();
    LinearSearch search = LinearSearch.of(inner, facts);
    if (search == null || isOfNumbers(search.walked()) || facts.frequencyOf(inner).isRare()) return;
    // What the collection finds by itself is another matter: a set its elements, a map its keys.
    if (search.isByElement() && isSet(search.walked()) || "getKey".equals(search.partOfEntry())) return;
    Loop outer = Outlasting.loopFor(search.walked(), inner, facts);
    if (outer == null || Outlasting.isSame(search.key(), outer, facts) || !Sizable.mayBeLong(outer, facts) || !facts.mayRepeatAfter(inner, outer)) return;
    Held held = facts.heldBy(search.walked());
    if (!Sizable.mayBeLong(inner, facts)) return;
    Site.Report report = site.report(inner, site.saving(inner, held.grows() ? LONG_WALK : WALK),
        "all of %s is gone over on each pass to find what equals %s, so the time grows with both sizes; put it into a %s before the loop",
        Sizable.nameOf(search.walked()), Sizable.nameOf(search.key()), search.isByElement() ? "HashSet" : "HashMap by what is compared");
    if (!held.grows()) report.atMostNote();
  }

  private static boolean isSet(Expr walked) {
    return walked.type() != null && walked.source().isSubclass(walked.type(), "java.util.Set");
  }

  private static boolean isOfNumbers(Expr walked) {
    return walked.type() == null || walked.type().getKind() == TypeKind.ARRAY && ((ArrayType) walked.type()).getComponentType().getKind().isPrimitive();
  }
}
