package dev.brisk.rules.lookups;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Length.LONGER;
import static dev.brisk.api.Length.SHORTER;
import static dev.brisk.api.Theme.LOOKUPS;

import com.google.auto.service.AutoService;
import dev.brisk.api.Length;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Held;
import dev.brisk.jdk.Role;
import dev.brisk.model.Assert;
import dev.brisk.model.Call;
import dev.brisk.model.Condition;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Lookup;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.TypeTest;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/**
 * Matches two lookups of one key in one map where nothing between them changes map or key: {@code containsKey} and {@code get}, {@code get} and
 * {@code get}, {@code containsKey} and {@code remove}. A {@code get} whose result is kept and tested, with a {@code put} behind the test, is the
 * form to write and left alone. Only maps whose class is known and keys whose {@code hashCode} is no user's code are looked at.
 */
@AutoService(Rule.class)
@LintRule(
    theme = LOOKUPS,
    heat = WARM,
    summary = "one key looked up twice in a map",
    why = """
        Each call of `containsKey`, `get` or `remove` hashes the key, finds its bucket and compares keys. One lookup answers both questions: `get`
        gives null for an absent key, `getOrDefault` gives the default, `computeIfAbsent` makes what is missing.""",
    given = "HashMap<String, Integer> prices, String[] keys",
    slow = """
        long total = 0;
        for (String key : keys) {
          if (prices.containsKey(key)) {
            total += prices.get(key);
          }
        }
        return total;""",
    fast = """
        long total = 0;
        for (String key : keys) {
          Integer price = prices.get(key);
          if (price != null) {
            total += price;
          }
        }
        return total;""",
    limits = """
        Silent for maps of unknown class and for keys that hash by code of the user, but in code that runs often, where a note names the condition. Silent
        where anything between the two lookups may change the map
        or the key, where the second lookup is made only for an exception, a warning or the report of an error, where the code tells a null
        value from an absent key or puts null values into the map, and for a single `put` behind a test, which costs a second lookup only when
        the key is new. `merge` is never suggested: it was measured to be slower than `get` and `put`.""",
    fixSafety = "The same for a map without null values; where these can't be ruled out the message says so. No fix is offered.",
    byHand = "a test for null instead of `containsKey` is the same only for maps without null values",
    since = "0.1")
public final class RepeatedMapLookup implements Rule {
  /** A body with more lookups was written by a program, and each of them would be held against each. */
  private static final int MOST = 200;
  /** What one lookup takes, in nanoseconds. */
  private static final long LOOKUP = 20;
  /** The least part of what runs that a lookup must be. */
  private static final double LEAST_SHARE = 0.1;
  /** The least where it is not sure that it is one lookup too many. */
  private static final double FAIR_SHARE = 0.18;

  /** What to do instead, what that does to the length of the code, and whether it takes null for an absent key. */
  private record Advice(String text, Length length, boolean needsNoNulls) {}

  @Override
  public void register(Registry rules) {
    rules.on(Lookup.class, this::check).calling("containsKey", "get", "put", "remove", "putIfAbsent", "computeIfAbsent", "getOrDefault").repeatedly();
  }

  private void check(Lookup first, Site site) {
    Facts facts = site.facts();
    if (!isLookup(first) || first.enclosing(Assert.class) != null || !mayBePlain(first, facts)) return;
    // Of each key of a loop over keySet(), KeySetLookup says more.
    if (WalkedMap.keysWalkedFor(first, facts) != null) return;
    List<Call> others = othersLike(first, facts);
    if (others.isEmpty() || isRepeated(first, others, facts)) return;
    Repetition repetition = null;
    for (Call other : others) {
      Repetition found = Repetition.of(first, other, others, facts);
      if (found == null) continue;
      // Where one lookup means null, so do the others.
      if (MeantLookup.tellsNullApart(found, facts)) return;
      if (MeantLookup.leadsToThrow(found, facts) || !found.isMadeWheneverPresent()) continue;
      if (isAskedInHeader(found)) continue;
      if (repetition == null || found.isStronger(repetition)) repetition = found;
    }
    if (repetition != null) report(repetition, site);
  }

  /** {@code map.containsKey(key) && map.get(key) instanceof X}. */
  private static boolean isAskedForItsType(Repetition repetition) {
    Node test = repetition.second().parent();
    boolean both = repetition.first().name().equals("containsKey") && test instanceof TypeTest && test.parent() instanceof Condition && ((Condition) test.parent()).isAnd();
    return both && repetition.first().parent() == test.parent();
  }

  /** Whether the map is a constant that is filled where it is made, or in the static initialiser: what is written by hand is a handful. */
  private static boolean isConstant(Expr map, Facts facts) {
    if (!(map instanceof FieldRead) || ((FieldRead) map).field() == null || !((FieldRead) map).is(Modifier.STATIC) || !((FieldRead) map).is(Modifier.FINAL)) return false;
    Held held = facts.heldBy(map);
    if (held == null || held.shared() || held.made().isEmpty()) return false;
    boolean filled = !(held.made().get(0) instanceof New);
    for (Held.Access access : held.in(Role.INSERT)) {
      if (access.by().body().member().getKind() == ElementKind.METHOD || access.by().loop() != null) return false;
      filled = true;
    }
    return filled;
  }

  /** {@code while (map.get(key) != null && !map.get(key).isEmpty())}: no local can hold what is looked up on each pass. */
  private static boolean isAskedInHeader(Repetition repetition) {
    Loop loop = repetition.first().loop();
    return loop != null && loop.condition() != null && repetition.first().isWithin(loop.condition());
  }

  private static boolean isKnown(Call lookup, Facts facts) {
    return KnownMap.isPlain(lookup.receiver(), facts) && facts.isValueType(lookup.argument(0).type());
  }

  /** What is declared as a map and nothing more keeps the contract of maps: it may be told in warm code, with the condition. */
  private static boolean mayBePlain(Call lookup, Facts facts) {
    if (isKnown(lookup, facts)) return true;
    Expr key = lookup.argument(0);
    boolean sameKey = facts.isValueType(key.type()) || key instanceof LocalRead && ((LocalRead) key).variable().writes().isEmpty();
    if (!sameKey) return false;
    return KnownMap.isPlain(lookup.receiver(), facts) || KnownMap.isDeclaredAsMap(lookup.receiver()) && facts.exactClassOf(lookup.receiver()) == null;
  }

  private static boolean isLookup(Call call) {
    return call.argumentCount() == 1 && (call.name().equals("get") || call.name().equals("containsKey"));
  }

  /** Calls in the same piece of code with the same map and key. */
  private static List<Call> othersLike(Call first, Facts facts) {
    List<Call> found = new ArrayList<>(2);
    int[] lookups = {0};
    first.body().walk(node -> {
      if (node instanceof Lookup) lookups[0]++;
      if (!(node instanceof Call) || node == first || lookups[0] > MOST) return;
      Call call = (Call) node;
      if (call.receiver() == null || call.argumentCount() == 0 || call.lambda() != first.lambda() || call.enclosing(Assert.class) != null) return;
      if (!SameValue.areAlike(first.receiver(), call.receiver(), facts)) return;
      if (SameValue.areAlike(first.argument(0), call.argument(0), facts)) found.add(call);
    });
    return lookups[0] > MOST ? List.of() : found;
  }

  private static boolean isRepeated(Call call, List<Call> others, Facts facts) {
    List<Call> all = new ArrayList<>(others);
    all.add(call);
    for (Call other : others) {
      if (isLookup(other) && Repetition.of(other, call, all, facts) != null) return true;
    }
    return false;
  }

  private static void report(Repetition repetition, Site site) {
    Call first = repetition.first();
    Call second = repetition.second();
    Expr map = first.receiver();
    // What is kept under names of its own is a handful, and so is what a constant holds.
    if (site.facts().constantOf(first.argument(0)) != null || isConstant(map, site.facts())) return;
    String what = repetition.put() != null ? "by " + first.name() + ", put and get"
        : first.name().equals(second.name()) ? "twice by get" : "by containsKey and again by " + second.name();
    Advice advice = advice(repetition, site.facts());
    if (!isKnown(first, site.facts())) {
      if (!site.heat().reaches(WARM)) return;
      Saving saving = site.saving(second, LOOKUP);
      if (saving.share() < FAIR_SHARE) return;
      site.report(first, saving, "%s is looked up in '%s' %s (%s); %s, if it is a plain map without null values", repetition.keyText(), map.text(), what,
          saving.text(), advice.text()).makesCode(advice.length()).atMostNote();
      return;
    }
    Saving saving = site.saving(second, LOOKUP);
    if (saving.share() < LEAST_SHARE) return;
    String condition = advice.needsNoNulls() && !KnownMap.holdsNoNulls(map, site.facts()) ? ", if the map holds no null values" : "";
    site.report(first, saving, "%s is looked up in '%s' %s (%s); %s%s", repetition.keyText(), map.text(), what, saving.text(), advice.text(), condition)
        .makesCode(advice.length());
  }

  private static Advice advice(Repetition repetition, Facts facts) {
    Call first = repetition.first();
    if (repetition.put() != null) {
      boolean asks = !first.name().equals("get");
      String once = "call get once and put where it gives null";
      // A function of its own makes the whole shorter.
      return MadeForAbsent.fitsLambda(repetition.put(), facts) ? new Advice("use computeIfAbsent, or " + once, SHORTER, asks) : new Advice(once, LONGER, asks);
    }
    if (isAskedForItsType(repetition)) return new Advice("leave out containsKey, since null is an instance of nothing", SHORTER, false);
    if (repetition.second().name().equals("remove")) {
      return repetition.isAllThatIsDone() ? new Advice("call remove alone, which does nothing for an absent key", SHORTER, false)
          : new Advice("call remove once and compare its result with null", LONGER, true);
    }
    if (first.name().equals("get")) return new Advice("keep the result of the first get in a local", LONGER, false);
    return repetition.isChoice() ? new Advice("use getOrDefault", SHORTER, false) : new Advice("call get once and compare its result with null", LONGER, true);
  }
}
