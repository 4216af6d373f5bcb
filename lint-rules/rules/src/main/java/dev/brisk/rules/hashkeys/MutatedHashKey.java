package dev.brisk.rules.hashkeys;

import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Theme.HASH_KEYS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.model.Assignment;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.If;
import dev.brisk.model.Lambda;
import dev.brisk.model.Node;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * Matches an object that goes into a hashing collection as key or element and changes what it hashes while it is in there: by a store to a field,
 * a method that does nothing but store, or one of the JDK's own that changes it. Only objects of a class that is known exactly and that one
 * definition gives to both places count. Taking it out first makes the change safe, so any step on the way that may do so silences the rule.
 */
@AutoService(Rule.class)
@LintRule(
    theme = HASH_KEYS,
    heat = NORMAL,
    summary = "key changed while it is in a hash map or set",
    why = """
        A hashing collection files a key under the hash it has when it goes in. When what `hashCode` reads changes afterwards, the entry stays
        where it was: `get`, `contains` and `remove` look elsewhere and miss it, also with the very same object. A cache with such keys answers
        nothing, computes everything anew and grows for ever.""",
    given = "String[] words",
    setup = """
        static final class Key {
          String text;

          Key(String text) {
            this.text = text;
          }

          @Override
          public boolean equals(Object other) {
            return other instanceof Key && ((Key) other).text.equals(text);
          }

          @Override
          public int hashCode() {
            return text.hashCode();
          }
        }""",
    slow = """
        java.util.Map<Key, Long> sums = new java.util.HashMap<>();
        long total = 0;
        for (int i = 0; i < words.length; i++) {
          Key key = new Key(words[i % 50]);
          total += sums.computeIfAbsent(key, each -> each.text.chars().asLongStream().sum());
          key.text = "";
        }
        return total;""",
    fast = """
        java.util.Map<Key, Long> sums = new java.util.HashMap<>();
        long total = 0;
        for (int i = 0; i < words.length; i++) {
          Key key = new Key(words[i % 50]);
          total += sums.computeIfAbsent(key, each -> each.text.chars().asLongStream().sum());
        }
        return total;""",
    limits = """
        Silent where the class of the key is not known exactly or its `hashCode` is out of sight, where a cached hash or a getter with side
        effects stands between, where something on the way may take the key out, and where nobody looks into the collection afterwards. Keys
        that hash by identity lose nothing. A field that only `equals` reads draws a note.""",
    fixSafety = "No fix: whether the key, the change or the collection is at fault is yours to say.",
    byHand = "whether the key, the change or the collection is at fault is for a person to say",
    since = "0.1")
public final class MutatedHashKey implements Rule {
  /** Simple names of the classes that most keys are of and that nothing can change. */
  private static final String[] IMMUTABLE = {"Boolean", "Byte", "Character", "Class", "Double", "Float", "Integer", "Long", "Short", "String", "UUID"};

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("put", "add", "putIfAbsent", "computeIfAbsent", "compute", "merge")
        .inClassesMentioning(HashingCollection.SIMPLE_NAMES).takingLocalsExcept(IMMUTABLE);
  }

  private void check(Call insert, Site site) {
    Expr write = lostBy(insert, site.facts());
    if (write == null || isToldBefore(insert, site.facts())) return;
    HashingCollection collection = HashingCollection.of(insert.receiver(), site.facts());
    KeyObject key = KeyObject.of(insert.argument(0), site.facts());
    HashedContent content = contentOf(key, insert);
    String changed = content.changedBy(write, site.facts());
    int line = insert.source().line(insert.start());
    Site.Report report;
    if (content.state() == null) {
      report = site.report(write, "'%s' is %s of '%s' (line %s) when '%s' changes what it hashes: its entry stays under the old hash, lookups miss it"
          + " and it is never removed; use an unmodifiable copy as %s", key.variable(), role(collection), collection.name(), line, changed,
          collection.role());
    } else if (content.isHashed(changed)) {
      report = site.report(write, "'%s' is %s of '%s' (line %s) when its '%s' changes, which hashCode reads: its entry stays under the old hash,"
          + " lookups miss it and it is never removed; change it before it goes in, or remove it and put it back", key.variable(),
          role(collection), collection.name(), line, changed);
    } else {
      report = site.report(write, "'%s' is %s of '%s' (line %s) when its '%s' changes, which equals reads: lookups by its old content miss it and two"
          + " entries may become equal; change it before it goes in, or remove it and put it back", key.variable(), role(collection),
          collection.name(), line, changed).atMostNote();
    }
    if (collection.local() != null) report.about(collection.local());
  }

  private static String role(HashingCollection collection) {
    return collection.role().equals("key") ? "a key" : "an element";
  }

  private static HashedContent contentOf(KeyObject key, Call insert) {
    TypeElement type = key.exactClass();
    if (type == null || type.getKind() != ElementKind.CLASS) return null;
    return HashedContent.of(type, insert.source());
  }

  /** The first change of the inserted key that loses its entry; null when there is none. */
  private static Expr lostBy(Call insert, Facts facts) {
    if (!HashingCollection.isInsert(insert) || insert.receiver() == null) return null;
    KeyObject key = KeyObject.of(insert.argument(0), facts);
    HashedContent content = key == null ? null : contentOf(key, insert);
    if (content == null) return null;
    List<Expr> writes = writes(key, content, facts);
    if (writes.isEmpty()) return null;
    HashingCollection collection = HashingCollection.of(insert.receiver(), facts);
    if (collection == null) return null;
    Removals removals = new Removals(collection, key, facts);
    for (Expr write : writes) {
      if (!isInThere(insert, write, key, collection, removals, facts)) continue;
      if (isUsedAfter(insert, write, key, collection, facts)) return write;
    }
    return null;
  }

  private static List<Expr> writes(KeyObject key, HashedContent content, Facts facts) {
    List<Expr> writes = new ArrayList<>();
    for (Expr touch : key.touches()) {
      if (content.changedBy(touch, facts) != null) writes.add(touch);
    }
    return writes;
  }

  private static boolean isInThere(Call insert, Expr write, KeyObject key, HashingCollection collection, Removals removals, Facts facts) {
    if (insert.isWithin(write) || !runsWith(insert, write) || !wentIn(insert, write)) return false;
    List<Node> between = new ArrayList<>();
    between.add(key.definition());
    if (collection.definition() != null) between.add(collection.definition());
    addStores(collection, write, between);
    if (!facts.reaches(insert, write, between)) return false;
    // A removal on one of the ways is enough for silence: whether that way is taken often hangs on what put the key in.
    for (Node removal : removals.before(write)) {
      if (removal != insert && facts.reaches(insert, removal, between) && facts.reaches(removal, write, between)) return false;
    }
    return true;
  }

  private static void addStores(HashingCollection collection, Node write, List<Node> between) {
    if (collection.field() == null) return;
    write.body().walk(node -> {
      if (node instanceof Assignment && collection.field().equals(((Assignment) node).field())) between.add(node);
    });
  }

  /** Code kept for later runs at another time, if ever. */
  private static boolean runsWith(Node insert, Node write) {
    return keptLambda(insert) == keptLambda(write);
  }

  private static Lambda keptLambda(Node node) {
    Lambda lambda = node.lambda();
    while (lambda != null && lambda.elementLoop() != null) lambda = lambda.lambda();
    return lambda;
  }

  /** Where the answer of {@code add} or {@code putIfAbsent} decides, the key may just as well not have gone in. */
  private static boolean wentIn(Call insert, Node write) {
    if (!insert.name().equals("add") && !insert.name().equals("putIfAbsent") || insert.parent() instanceof ExprStmt) return true;
    if (!insert.name().equals("add") || !(insert.parent() instanceof If)) return false;
    If branch = (If) insert.parent();
    return branch.condition() == insert && write.isWithin(branch.then());
  }

  private static boolean isUsedAfter(Call insert, Expr write, KeyObject key, HashingCollection collection, Facts facts) {
    if (!collection.isMadeHere() && isUsedElsewhere(collection, write, facts)) return true;
    List<Node> emptied = new ArrayList<>();
    if (collection.definition() != null) emptied.add(collection.definition());
    for (Expr use : collection.usesIn(write.body())) {
      Call call = HashingCollection.callOn(use);
      if (call != null && call.name().equals("clear")) emptied.add(call);
    }
    for (Expr use : collection.usesIn(write.body())) {
      if (use.parent() instanceof Assignment && ((Assignment) use.parent()).variable() == null) return true;
      if (isLookedUp(use, insert, write, key, facts, emptied)) return true;
    }
    return false;
  }

  private static boolean isLookedUp(Expr use, Call insert, Expr write, KeyObject key, Facts facts, List<Node> emptied) {
    Call call = HashingCollection.callOn(use);
    if (call != null && HashingCollection.isLookup(call)) return facts.reaches(write, call, emptied);
    if (call != null && HashingCollection.isInsert(call)) {
      List<Node> between = new ArrayList<>(emptied);
      // The next new key that goes in tells nothing of this one.
      if (call == insert) between.add(key.definition());
      return facts.reaches(write, call, between);
    }
    return HashingCollection.isGivenAway(use, facts) && facts.reaches(write, use, emptied);
  }

  /** A parameter's or field's collection outlives the method; a private field's is looked up if its class does so. */
  private static boolean isUsedElsewhere(HashingCollection collection, Node write, Facts facts) {
    List<Expr> uses = collection.local() != null ? null : collection.allUses(write.body());
    if (uses == null) return true;
    for (Expr use : uses) {
      Call call = HashingCollection.callOn(use);
      if (call != null && HashingCollection.isLookup(call)) return true;
      if (call == null || !HashingCollection.isInsert(call)) {
        if (HashingCollection.isGivenAway(use, facts)) return true;
      }
    }
    return false;
  }

  /** One finding for each collection: whether an insertion further up tells it already. */
  private static boolean isToldBefore(Call insert, Facts facts) {
    HashingCollection collection = HashingCollection.of(insert.receiver(), facts);
    for (Expr use : collection.usesIn(insert.body())) {
      Call call = HashingCollection.callOn(use);
      if (call == insert) return false;
      if (call != null && lostBy(call, facts) != null) return true;
    }
    return false;
  }
}
