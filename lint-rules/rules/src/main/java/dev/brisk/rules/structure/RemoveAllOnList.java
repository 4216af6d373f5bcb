package dev.brisk.rules.structure;

import static dev.brisk.api.Heat.HOT;
import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.STRUCTURE;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Held;
import dev.brisk.jdk.JdkTable;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * Matches {@code removeAll(list)}, {@code retainAll(list)} and {@code list.containsAll(all)}: the list is searched for each element of the other
 * collection. Sets and what is not known to be a list are left alone, and so are lists that can be shown to be small.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRUCTURE,
    heat = WARM,
    summary = "list searched for each element of another collection",
    why = """
        `removeAll` and `retainAll` ask their argument for each element of the receiver whether it contains that element, `containsAll` asks the receiver.
        Where a list is asked, it compares the element with all it holds, so the time grows with the product of both sizes.""",
    given = "ArrayList<String> words, String[] xs",
    slow = """
        ArrayList<String> left = new ArrayList<>(words);
        left.removeAll(java.util.Arrays.asList(xs));
        return left.size();""",
    fast = """
        ArrayList<String> left = new ArrayList<>(words);
        left.removeAll(new HashSet<>(java.util.Arrays.asList(xs)));
        return left.size();""",
    limits = """
        Silent where `removeAll` is called on what may be a set, which goes over the smaller one of both. Silent where one of the two has at most fifteen elements as far as the class shows or by its name (listeners, parameters), or holds constants of an enum. Where nothing shows that one of
        them grows with the data a finding is a note.""",
    fixSafety = "The same where `hashCode` agrees with `equals`. No fix is offered.",
    byHand = "a set compares by `hashCode` as well",
    since = "0.1")
public final class RemoveAllOnList implements Rule {
  /** Of some dozens of elements searched among some dozens. */
  private static final long SEARCHES = 1000;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("removeAll", "retainAll", "containsAll").withArguments(1);
  }

  private void check(Call call, Site site) {
    if (call.receiver() == null || call.isStatic() || call.argumentCount() != 1 || !call.is("java.util.Collection", call.name()) || !isOfJdk(call.receiver())) return;
    Facts facts = site.facts();
    Expr asked = call.name().equals("containsAll") ? call.receiver() : call.argument(0);
    Expr walked = call.name().equals("containsAll") ? call.argument(0) : call.receiver();
    Held list = facts.heldBy(asked);
    if (list.search() != Held.Search.WALKED || !Sizable.mayBeLarge(asked, list, facts) || facts.frequencyOf(call).isRare()) return;
    Held other = facts.heldBy(walked);
    // Sets go over the smaller one of both.
    if (call.name().equals("removeAll") && other.search() != Held.Search.WALKED) return;
    if (!Sizable.mayBeLarge(walked, other, facts)) return;
    Site.Report report = site.report(call, site.saving(call, SEARCHES), "%s searches %s from its start for each element of %s; %s", call.name(),
        Sizable.nameOf(asked), Sizable.nameOf(walked), advice(call, asked));
    if (!list.grows() && !other.grows()) report.atMostNote();
    // Elsewhere both mostly are short, or what they hold is dearer to come by.
    if (call.loop() != null && (list.grows() || other.grows())) report.worthFrom(WARM);
    else report.worthFrom(HOT);
  }

  /** A project's own collection may do more for all at once than for one. */
  private static boolean isOfJdk(Expr collection) {
    return collection.type() instanceof DeclaredType && JdkTable.isJdk(((TypeElement) ((DeclaredType) collection.type()).asElement()).getQualifiedName().toString());
  }

  private static String advice(Call call, Expr asked) {
    if (call.name().equals("containsAll")) return "ask a HashSet of its elements";
    String text = asked.text();
    return text.length() > 30 || text.indexOf('\n') >= 0 ? "pass a HashSet of them" : "pass new HashSet<>(" + text + ")";
  }
}
