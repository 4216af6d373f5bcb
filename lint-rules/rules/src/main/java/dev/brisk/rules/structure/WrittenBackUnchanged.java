package dev.brisk.rules.structure;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.STRUCTURE;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Guard;
import dev.brisk.model.Assert;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Conditional;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.Opaque;
import dev.brisk.model.Sync;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/**
 * Matches a value that is read from a map, made where it is missing, and put under the same key on both ways: where the key was there the very object
 * goes back. Maps of the user's own classes are left alone, since their {@code put} may mean more than that.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRUCTURE,
    heat = WARM,
    summary = "value put back into the map it was just read from",
    why = """
        `put` hashes the key, finds the entry and stores the object that is there already; a concurrent map takes a lock for it. Only a value that was
        missing needs to be put.""",
    given = "int[] keys",
    slow = """
        long total = 0;
        HashMap<Integer, int[]> counts = new HashMap<>();
        for (int key : keys) {
          int[] count = counts.get(key & 63);
          if (count == null) {
            count = new int[1];
          }
          total += ++count[0];
          counts.put(key & 63, count);
        }
        return total;""",
    fast = """
        long total = 0;
        HashMap<Integer, int[]> counts = new HashMap<>();
        for (int key : keys) {
          int[] count = counts.get(key & 63);
          if (count == null) {
            count = new int[1];
            counts.put(key & 63, count);
          }
          total += ++count[0];
        }
        return total;""",
    limits = """
        Silent for maps of the user's own classes and maps in order of access, where anything between the two calls may change the map or the key, and where
        the value may be another one although the key was there. A map that may be of any class draws a note: a cache or a session may take a `put` for
        news.""",
    fixSafety = "The same object stays under the key. Between two threads the `put` would bring back what the other one has just removed.",
    byHand = "between two threads the `put` would bring back what the other one has just removed",
    since = "0.1")
public final class WrittenBackUnchanged implements Rule {
  private static final Set<String> PLAIN = Set.of("java.util.HashMap", "java.util.LinkedHashMap", "java.util.TreeMap", "java.util.EnumMap", "java.util.Hashtable",
      "java.util.IdentityHashMap");
  private static final Set<String> SHARED = Set.of("java.util.concurrent.ConcurrentHashMap", "java.util.concurrent.ConcurrentSkipListMap");
  private static final Set<String> OPEN = Set.of("java.util.Map", "java.util.SortedMap", "java.util.NavigableMap", "java.util.concurrent.ConcurrentMap");
  /** Nanoseconds of a lookup with a lock that other threads want as well. */
  private static final long LOCKED = 50;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("get", "getOrDefault", "put", "putIfAbsent").repeatedly();
  }

  private void check(Call put, Site site) {
    boolean puts = put.name().equals("put") || put.name().equals("putIfAbsent");
    if (!puts || put.argumentCount() != 2 || put.receiver() == null || put.enclosing(Assert.class) != null || !put.is("java.util.Map", put.name())) return;
    LocalRead value = valueOf(put.argument(1));
    Facts facts = site.facts();
    String map = value == null ? null : classOf(put.receiver(), facts);
    if (map == null || facts.frequencyOf(put).isRare()) return;
    List<Node> others = new ArrayList<>(2);
    Call get = null;
    for (Node definition : facts.definitionsOf(value)) {
      Call found = lookup(Facts.valueOf(definition), put);
      if (found == null) others.add(definition);
      else if (get != null) return;
      else get = found;
    }
    if (get == null || mayChangeBetween(get, put, others, facts)) return;
    for (Node other : others) if (!isForMissing(other, value, facts)) return;
    if (others.isEmpty() && get.name().equals("get") && (value != put.argument(1) || facts.mayBeNull(value))) return;
    Saving saving = site.saving(put, SHARED.contains(map) ? LOCKED : facts.nanosOf(put), others);
    boolean known = !OPEN.contains(map);
    Site.Report report = site.report(put, saving, "'%s' puts back what '%s' has just read%s (%s); %s%s", put.text(), get.text(),
        others.isEmpty() && get.name().equals("get") ? "" : " wherever the key is there", saving.text(), advice(get, others),
        known ? "" : ", if the map is one of the JDK's");
    if (!known) report.atMostNote();
  }

  /** Whether another value is stored only where none was there: else it may be what is put back in place of the old one. */
  private static boolean isForMissing(Node definition, LocalRead value, Facts facts) {
    for (Guard guard : facts.guardsOf(definition)) {
      if (guard.test() instanceof Call && ((Call) guard.test()).name().startsWith("contains")) return true;
      if (!Boolean.TRUE.equals(guard.meansNull())) continue;
      for (int i = 0; i < 2; i++) {
        Node side = guard.test().child(i);
        if (side instanceof LocalRead && ((LocalRead) side).variable() == value.variable()) return true;
      }
    }
    return false;
  }

  private static String advice(Call get, List<Node> others) {
    if (!others.isEmpty()) return "put it only where it was missing";
    return get.name().equals("get") ? "leave it out" : "use computeIfAbsent, which puts it only where it was missing";
  }

  /** The local that is put, also behind a test for null: {@code value == null ? NONE : value}. */
  private static LocalRead valueOf(Expr put) {
    if (put instanceof LocalRead) return (LocalRead) put;
    if (!(put instanceof Conditional)) return null;
    Expr left = ((Conditional) put).whenTrue();
    Expr right = ((Conditional) put).whenFalse();
    LocalRead read = right instanceof LocalRead ? (LocalRead) right : left instanceof LocalRead ? (LocalRead) left : null;
    boolean[] tested = {false};
    ((Conditional) put).condition().walk(node -> tested[0] |= read != null && node instanceof LocalRead && ((LocalRead) node).variable() == read.variable());
    return tested[0] ? read : null;
  }

  /** The map's class, or its declared type where objects of any class may be behind that; null when it is none to speak of. */
  private static String classOf(Expr map, Facts facts) {
    boolean named = map instanceof LocalRead && ((LocalRead) map).variable().isEffectivelyFinal()
        || map instanceof FieldRead && (((FieldRead) map).onThis() || ((FieldRead) map).is(Modifier.STATIC)) && !((FieldRead) map).is(Modifier.VOLATILE);
    if (!named || map.type() == null || map.type().getKind() != TypeKind.DECLARED) return null;
    if (facts.originOf(map) instanceof New && ((New) facts.originOf(map)).argumentCount() > 2) return null;
    String exact = facts.exactClassOf(map);
    String name = exact != null ? exact : ((TypeElement) ((DeclaredType) map.type()).asElement()).getQualifiedName().toString();
    return PLAIN.contains(name) || SHARED.contains(name) || exact == null && OPEN.contains(name) ? name : null;
  }

  /** The lookup of the same key in the same map that a definition stores; null when it stores something else. */
  private static Call lookup(Expr stored, Call put) {
    Expr made = stored;
    while (made instanceof Cast) made = ((Cast) made).operand();
    if (!(made instanceof Call) || ((Call) made).receiver() == null) return null;
    Call call = (Call) made;
    boolean reads = call.name().equals("get") && call.argumentCount() == 1 || call.name().equals("getOrDefault") && call.argumentCount() == 2;
    return reads && isSame(call.receiver(), put.receiver()) && isSame(call.argument(0), put.argument(0)) ? call : null;
  }

  /** Whether both read the same variable, which gets no other value, the same field of this object, or the same constant. */
  private static boolean isSame(Expr one, Expr other) {
    if (one.getClass() != other.getClass()) return false;
    if (one instanceof LocalRead) return ((LocalRead) one).variable() == ((LocalRead) other).variable() && ((LocalRead) one).variable().isEffectivelyFinal();
    if (one instanceof Literal) return Objects.equals(((Literal) one).value(), ((Literal) other).value());
    if (!(one instanceof FieldRead) || ((FieldRead) one).field() == null) return one.childCount() == 1 && one.child(0) instanceof Expr && isBox(one, other);
    FieldRead read = (FieldRead) one;
    return read.field().equals(((FieldRead) other).field()) && (read.is(Modifier.STATIC) || read.onThis() && ((FieldRead) other).onThis());
  }

  private static boolean isBox(Expr one, Expr other) {
    return one instanceof dev.brisk.model.Box && isSame((Expr) one.child(0), (Expr) other.child(0));
  }

  /** Whether something on a way from the lookup to the put, on which the value stays the one that was read, may change the map. */
  private static boolean mayChangeBetween(Call get, Call put, List<Node> others, Facts facts) {
    boolean[] may = {false};
    List<Node> barriers = new ArrayList<>(others);
    barriers.add(get);
    put.body().walk(node -> {
      boolean runs = node instanceof Call || node instanceof New || node instanceof Opaque || node instanceof Sync;
      if (may[0] || !runs || node == get || node == put || !facts.mayChange(put.receiver(), node)) return;
      may[0] = facts.reaches(get, node, barriers) && facts.reaches(node, put, barriers);
    });
    return may[0];
  }
}
