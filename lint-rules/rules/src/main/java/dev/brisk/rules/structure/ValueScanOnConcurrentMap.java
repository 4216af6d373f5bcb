package dev.brisk.rules.structure;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Length.MUCH_LONGER;
import static dev.brisk.api.Theme.STRUCTURE;

import com.google.auto.service.AutoService;
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
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;

/**
 * Matches a question for a value of a map: {@code containsValue}, {@code values().contains}, and {@code contains} of the old tables and of
 * {@code ConcurrentHashMap}, which is about values as well. Told in loops, and in any method of a class that fills the map.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRUCTURE,
    heat = WARM,
    summary = "map searched for a value",
    why = """
        A map finds keys. `containsValue`, `values().contains` and, of `Hashtable` and `ConcurrentHashMap`, `contains` compare one value after the other and walk the
        whole table for one that is not there. A set of the values beside the map answers at once.""",
    given = "int[] xs",
    slow = """
        java.util.Map<Integer, Integer> copies = new java.util.HashMap<>();
        long total = 0;
        for (int x : xs) {
          if (copies.containsValue(x)) continue;
          copies.put(x, x + 1);
          total += x;
        }
        return total;""",
    fast = """
        java.util.Map<Integer, Integer> copies = new java.util.HashMap<>();
        java.util.Set<Integer> made = new java.util.HashSet<>();
        long total = 0;
        for (int x : xs) {
          if (made.contains(x)) continue;
          copies.put(x, x + 1);
          made.add(x + 1);
          total += x;
        }
        return total;""",
    limits = """
        Silent for maps that hold a few entries, enum maps among them, for maps made on the same pass, and outside loops for maps that the class does not
        fill. How large the map gets nobody knows when compiling: outside loops it is a note.""",
    fixSafety = "A person decides: the set must follow each change of the map. `contains` of a concurrent map may have been meant for keys.",
    byHand = "a set beside the map must follow each change of it",
    since = "0.1")
public final class ValueScanOnConcurrentMap implements Rule {
  private static final int FEW = 16;
  /** Nanoseconds of a walk over a map that may be large. */
  private static final long WALK = 200;
  /** And over one that grows with the data, on each pass of a loop. */
  private static final long LONG_WALK = 1000;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("containsValue").withArguments(1);
    rules.on(Call.class, this::check).calling("contains").withArguments(1).inClassesMentioning("Hashtable", "ConcurrentHashMap");
    rules.on(Call.class, this::checkValues).calling("values");
  }

  private void check(Call search, Site site) {
    boolean byName = search.is("java.util.Map", "containsValue");
    boolean old = search.is("java.util.concurrent.ConcurrentHashMap", "contains") || search.is("java.util.Hashtable", "contains");
    if (byName || old) tell(search, search.receiver(), site);
  }

  private void checkValues(Call values, Site site) {
    if (!(values.parent() instanceof Call) || values.argumentCount() > 0 || !values.is("java.util.Map", "values")) return;
    Call search = (Call) values.parent();
    if (search.receiver() == values && search.name().equals("contains")) tell(search, values.receiver(), site);
  }

  private static void tell(Call search, Expr map, Site site) {
    Facts facts = site.facts();
    boolean named = map instanceof LocalRead || map instanceof FieldRead;
    if (!named || search.enclosing(Assert.class) != null || facts.frequencyOf(search).isRare() || isOfEnum(map)) return;
    Held held = facts.heldBy(map);
    if (held == null || held.sizeAtMost() >= 0 && held.sizeAtMost() <= FEW) return;
    Loop loop = search.loop();
    boolean repeated = loop != null && facts.mayRepeatAfter(search, loop) && !isMadeIn(map, loop);
    if (isSameQuestion(search) || !repeated && !(map instanceof FieldRead && held.grows() && !held.in(Role.INSERT).isEmpty())) return;
    long walk = repeated && held.grows() ? LONG_WALK : WALK;
    Saving saving = new Saving(search, walk, site.saving(search, walk).path(), "");
    Site.Report report = site.report(search, saving, "'%s' compares one value of '%s' after the other (%s); keep a set of the values beside the map%s", search.source().text(search.tree()),
        map.text(), saving.text(), search.name().equals("contains") && search.receiver() == map ? ", or ask containsKey if keys are meant" : "");
    if (!repeated) report.atMostNote();
    report.makesCode(MUCH_LONGER);
  }

  /** A collection or map that asks the map it is made of: whoever asks it may be told. */
  private static boolean isSameQuestion(Call search) {
    return search.body().method() != null && search.body().method().getSimpleName().toString().startsWith("contains");
  }

  private static boolean isOfEnum(Expr map) {
    return map.type() != null && map.source().isClass(map.type(), "java.util.EnumMap");
  }

  private static boolean isMadeIn(Expr map, Loop loop) {
    Node declaration = map instanceof LocalRead ? ((LocalRead) map).variable().declaration() : null;
    return declaration != null && declaration.isWithin(loop);
  }
}
