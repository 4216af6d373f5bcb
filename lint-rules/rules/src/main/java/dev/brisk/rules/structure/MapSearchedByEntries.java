package dev.brisk.rules.structure;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Length.SHORTER;
import static dev.brisk.api.Theme.STRUCTURE;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Held;
import dev.brisk.model.Binary;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Condition;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.Return;
import dev.brisk.model.Unary;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Matches a loop over the entries, keys or values of a map, or over a set, that only looks for what equals a key: the map's own key, an element of the
 * set, or something of either. Loops that do anything for other entries are left alone, and so are maps that can be shown to be small.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRUCTURE,
    heat = WARM,
    summary = "map or set gone over to find one key",
    why = """
        A map finds a key by its hash code or by few comparisons, however many it holds. Gone over entry by entry it is no better than a list, and worse to
        walk. What is searched for by something else, such as a value or a part of the key, wants an index of its own.""",
    given = "HashMap<String, Integer> prices, String[] keys",
    slow = """
        long sum = 0;
        for (int i = 0; i < keys.length; i += 100) {
          for (Map.Entry<String, Integer> entry : prices.entrySet()) {
            if (entry.getKey().equals(keys[i])) {
              sum += entry.getValue();
              break;
            }
          }
        }
        return sum;""",
    fast = """
        long sum = 0;
        for (int i = 0; i < keys.length; i += 100) {
          Integer price = prices.get(keys[i]);
          if (price != null) sum += price;
        }
        return sum;""",
    limits = """
        Silent where the map has at most fifteen entries as far as the class shows or by its name (listeners, parameters), and where its keys are constants of
        an enum. A search by a value or a part of the key is told as a note, of maps that are fields.""",
    fixSafety = "The same where keys hash as they compare. No fix is offered.",
    byHand = "keys must hash as they compare",
    since = "0.1")
public final class MapSearchedByEntries implements Rule {
  private static final long LONG_WALK = 1000;
  private static final long WALK = 100;
  /** In nanoseconds, the longest way to an answer of a search that does nothing else: what is asked more of each entry than a field is asked of few. */
  private static final long SHORT = 50;
  private static final Set<String> SORTED = Set.of("java.util.TreeMap", "java.util.TreeSet", "java.util.concurrent.ConcurrentSkipListMap",
      "java.util.concurrent.ConcurrentSkipListSet");

  @Override
  public void register(Registry rules) {
    rules.on(Loop.class, this::checkMap).calling("entrySet", "keySet", "values");
    rules.on(Call.class, this::checkSet).calling("equals").inLoop().inClassesMentioning("Set", "HashSet", "LinkedHashSet", "TreeSet", "SortedSet");
  }

  private void checkMap(Loop loop, Site site) {
    Facts facts = site.facts();
    LinearSearch search = LinearSearch.of(loop, facts);
    if (search == null) return;
    Expr walked = facts.originOf(search.walked());
    if (!(walked instanceof Call) || !isView((Call) walked)) return;
    Call view = (Call) walked;
    if (!mayMatter(search, view.receiver(), site)) return;
    Held held = facts.heldBy(view.receiver());
    if (isKey(search, view)) {
      if (!comparesContent(search) || !isAlone(search) || !findsWhatIsEqual(view.receiver(), facts)) return;
      site.report(loop, site.saving(loop, held.grows() ? LONG_WALK : WALK), "%s is gone over to find the key %s, so the time grows with its size; get finds it at once",
          Sizable.nameOf(view.receiver()), Sizable.nameOf(search.key())).makesCode(SHORTER);
    } else if (search.leaves() && site.saving(loop, WALK).path() <= SHORT && isField(view.receiver()) && isAlone(search) && !isOfFew(search.own().type()) && isPlain(view.receiver(), facts)) {
      site.report(loop, site.saving(loop, held.grows() ? LONG_WALK : WALK),
          "%s is gone over to find what has %s, so the time grows with its size; keep a map from that beside it", Sizable.nameOf(view.receiver()),
          Sizable.nameOf(search.key())).atMostNote();
    }
  }

  private void checkSet(Call comparison, Site site) {
    Loop loop = comparison.loop();
    Facts facts = site.facts();
    LinearSearch search = LinearSearch.of(loop, facts);
    if (search == null || !comparison.isWithin(loop) || search.own().parent() != comparison || !search.isByElement()) return;
    Expr set = facts.originOf(search.walked());
    if (set instanceof Call && isView((Call) set) || !isSet(search.walked()) || !mayMatter(search, search.walked(), site)) return;
    if (!isAlone(search) || !findsWhatIsEqual(search.walked(), facts)) return;
    site.report(loop, site.saving(loop, facts.heldBy(search.walked()).grows() ? LONG_WALK : WALK),
        "%s is gone over to find %s, so the time grows with its size; contains finds it at once", Sizable.nameOf(search.walked()), Sizable.nameOf(search.key())).makesCode(SHORTER);
  }

  /** Whether it looks up what equals the key: not by identity, nor by a comparator that may think otherwise. */
  private static boolean findsWhatIsEqual(Expr collection, Facts facts) {
    String exact = facts.exactClassOf(collection);
    if ("java.util.IdentityHashMap".equals(exact) || collection.source().isSubclass(collection.type(), "java.util.IdentityHashMap")) return false;
    boolean sorted = SORTED.contains(String.valueOf(exact)) || collection.source().isSubclass(collection.type(), "java.util.SortedMap")
        || collection.source().isSubclass(collection.type(), "java.util.SortedSet");
    if (!sorted) return true;
    Expr made = facts.originOf(collection);
    return made instanceof New && ((New) made).argumentCount() == 0 && isOrderedAsEqual(collection, facts);
  }

  /** Whether elements or keys of the same place in the order are equal: a class of the project may order its objects by less, or more, than equals compares. */
  private static boolean isOrderedAsEqual(Expr collection, Facts facts) {
    List<? extends TypeMirror> arguments = collection.type() instanceof DeclaredType ? ((DeclaredType) collection.type()).getTypeArguments() : List.of();
    return !arguments.isEmpty() && facts.isValueType(arguments.get(0));
  }

  /** A map beside one that several threads change would have to be changed with it, at once. */
  private static boolean isPlain(Expr map, Facts facts) {
    String exact = facts.exactClassOf(map);
    if (exact != null) return !exact.startsWith("java.util.concurrent.") && !exact.equals("java.util.IdentityHashMap") && !exact.equals("java.util.WeakHashMap");
    return !map.source().isSubclass(map.type(), "java.util.concurrent.ConcurrentMap");
  }

  /** Many elements have the same one of few values. */
  private static boolean isOfFew(TypeMirror type) {
    if (type == null || type.getKind() == TypeKind.BOOLEAN) return true;
    return type.getKind() == TypeKind.DECLARED && ((DeclaredType) type).asElement().getKind() == ElementKind.ENUM;
  }

  private static boolean isSet(Expr walked) {
    return walked.type() != null && walked.source().isSubclass(walked.type(), "java.util.Set");
  }

  private static boolean mayMatter(LinearSearch search, Expr collection, Site site) {
    Facts facts = site.facts();
    return !facts.frequencyOf(search.loop()).isRare() && Sizable.mayBeLarge(collection, facts.heldBy(collection), facts);
  }

  private static boolean isView(Call call) {
    boolean named = call.name().equals("entrySet") || call.name().equals("keySet") || call.name().equals("values");
    return named && call.receiver() != null && call.argumentCount() == 0 && call.is("java.util.Map", call.name());
  }

  private static boolean isKey(LinearSearch search, Call view) {
    return view.name().equals("keySet") ? search.isByElement() : "getKey".equals(search.partOfEntry());
  }

  /** Whether it is compared by equals, or by {@code ==} where that is the same. */
  private static boolean comparesContent(LinearSearch search) {
    if (!(search.own().parent() instanceof Binary)) return true;
    TypeMirror type = search.own().type();
    return type != null && (type.getKind().isPrimitive() || type.getKind() == TypeKind.DECLARED && ((DeclaredType) type).asElement().getKind() == ElementKind.ENUM);
  }

  /** Whether nothing else is asked of an entry: what fits both need not be the only one that fits. */
  private static boolean isAlone(LinearSearch search) {
    Node test = search.own().parent();
    while (test.parent() instanceof Unary) test = test.parent();
    return !(test.parent() instanceof Condition);
  }

  private static boolean isField(Expr map) {
    Expr at = map;
    while (at instanceof Cast) at = ((Cast) at).operand();
    if (at instanceof LocalRead) at = ((LocalRead) at).variable().initializer();
    return at instanceof FieldRead || at instanceof Call && handsOutField((Call) at);
  }

  /** A getter in sight. */
  private static boolean handsOutField(Call call) {
    Body getter = call.method() == null ? null : call.source().bodyOf(call.method());
    Node only = getter == null || getter.code().childCount() != 1 ? null : getter.code().child(0);
    return only instanceof Return && ((Return) only).value() instanceof FieldRead;
  }
}
