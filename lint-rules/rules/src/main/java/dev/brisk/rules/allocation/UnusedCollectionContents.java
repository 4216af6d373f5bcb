package dev.brisk.rules.allocation;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.ALLOCATION;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Use;
import dev.brisk.model.Assignment;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.Lambda;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.MethodRef;
import dev.brisk.model.New;
import dev.brisk.model.NewArray;
import dev.brisk.model.Variable;
import java.util.List;

/** Matches a collection, array or builder that a local holds, that is filled perhaps, and that nobody ever reads. */
@AutoService(Rule.class)
@LintRule(
    theme = ALLOCATION,
    heat = WARM,
    summary = "collection, array or builder filled and never read",
    why = "What is put into a container that nobody looks into was computed, boxed, hashed and copied for nothing. It is left over from an earlier version of the code, most often.",
    given = "int[] xs",
    slow = """
        long total = 0;
        java.util.Set<Integer> seen = new java.util.HashSet<>();
        for (int x : xs) {
          seen.add(x);
          total += x;
        }
        return total;""",
    fast = """
        long total = 0;
        for (int x : xs) {
          total += x;
        }
        return total;""",
    limits = "Only locals that hold a collection of the JDK, a builder, or an array made in a loop or from written elements. Silent where a method that fills it is asked whether it did, where a lambda sees it, and where what is put in may do more than compute its value.",
    fixSafety = "What computes the elements may have effects of its own: no fix is offered.",
    byHand = "contents that nobody reads are often a mistake: a person knows what was meant",
    since = "0.1")
public final class UnusedCollectionContents implements Rule {
  @Override
  public void register(Registry rules) {
    rules.on(New.class, this::create).creating("ArrayList", "LinkedList", "Vector", "HashSet", "LinkedHashSet", "TreeSet", "HashMap", "LinkedHashMap", "TreeMap", "Hashtable",
        "ArrayDeque", "PriorityQueue", "StringBuilder", "StringBuffer", "BitSet", "EnumMap");
    rules.on(NewArray.class, this::array);
  }

  private void create(New creation, Site site) {
    if (creation.hasBody() || creation.constructor() == null || !isJdk(creation)) return;
    check(creation, site);
  }

  private static boolean isJdk(New creation) {
    String owner = creation.constructor().getEnclosingElement().toString();
    return owner.startsWith("java.util.") || owner.equals("java.lang.StringBuilder") || owner.equals("java.lang.StringBuffer");
  }

  private void array(NewArray array, Site site) {
    check(array, site);
  }

  private static void check(Expr made, Site site) {
    Variable variable = made.parent() instanceof LocalDecl ? ((LocalDecl) made.parent()).variable()
        : made.parent() instanceof Assignment && made.parent().parent() instanceof ExprStmt ? ((Assignment) made.parent()).variable() : null;
    if (variable == null || variable.declaration() == null || !(variable.declaration() instanceof LocalDecl) || !made.body().isComplete()) return;
    // Another object it holds may be read.
    if (made.parent() instanceof LocalDecl && variable.reads().isEmpty() && !variable.writes().isEmpty()) return;
    List<Use> uses = site.facts().usesOf(made);
    // Another one takes its place, and is used.
    if (uses.isEmpty() && made.parent() instanceof LocalDecl && !variable.writes().isEmpty()) return;
    for (Use use : uses) {
      if (!use.is(Use.Kind.CHANGED) || !isStatement(use) || !hasQuietParts(use, site.facts())) return;
    }
    if (!hasQuietParts(made, site.facts())) return;
    String kind = made instanceof NewArray ? "the array in" : "what is put into";
    if (uses.isEmpty()) site.report(made, "'%s' is made and never used; leave it out", variable.name());
    else site.report(made, "%s '%s' is never read; leave it out", kind, variable.name());
  }

  /** Whether what is put in only computes values, as far as that is known: what does more must stay, and what is called back by the collection as well. */
  private static boolean hasQuietParts(Use use, Facts facts) {
    if (!(use.user() instanceof Call)) return use.user().parent() instanceof Assignment && isQuiet(((Assignment) use.user().parent()).value(), facts);
    return hasQuietParts((Expr) use.user(), facts);
  }

  private static boolean hasQuietParts(Expr made, Facts facts) {
    for (int i = 0; i < made.childCount(); i++) {
      Expr part = made.child(i) instanceof Expr ? (Expr) made.child(i) : null;
      boolean receiver = made instanceof Call && ((Call) made).receiver() == part;
      if (part != null && !receiver && !isQuiet(part, facts)) return false;
      if (receiver && part instanceof Call && !hasQuietParts(part, facts)) return false;
    }
    return true;
  }

  private static boolean isQuiet(Expr part, Facts facts) {
    if (part instanceof Lambda || part instanceof MethodRef) return false;
    List<Expr> doubts = facts.doubtsAbout(part);
    return doubts != null && doubts.isEmpty();
  }

  /** Whether nobody asks what the change gave back. */
  private static boolean isStatement(Use use) {
    if (use.user() instanceof Call) return isOn((Call) use.user(), use.at()) && isDropped((Call) use.user());
    return use.user().parent() instanceof Assignment && use.user().parent().parent() instanceof ExprStmt;
  }

  private static boolean isOn(Call call, Expr object) {
    return call.receiver() == object || call.receiver() instanceof Call && isOn((Call) call.receiver(), object);
  }

  /** {@code builder.append(a).append(b)} as well. */
  private static boolean isDropped(Call call) {
    return call.parent() instanceof ExprStmt || call.parent() instanceof Call && ((Call) call.parent()).receiver() == call && call.name().equals("append")
        && isDropped((Call) call.parent());
  }
}
