package dev.brisk.rules.hashkeys;

import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Theme.HASH_KEYS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.IteratorAllocation;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeMirror;

/**
 * Matches lookups in a hashing collection by a new array, or another new object that hashes by identity: they can't find anything. Without a lookup
 * in sight it matches the creation of a collection whose keys are all such new objects. Keys from elsewhere may be put and looked up by the same
 * reference on purpose and are left alone, as is {@code IdentityHashMap}.
 */
@AutoService(Rule.class)
@LintRule(
    theme = HASH_KEYS,
    heat = NORMAL,
    summary = "array as hash key, which hashes by identity",
    why = """
        Arrays, `StringBuilder`, `AtomicInteger` and the like inherit `hashCode` and `equals` from `Object`: two with the same content are different
        keys. A lookup by a new one always misses, a set of them never finds a duplicate, a cache computes everything anew and grows for ever.""",
    given = "String[] words",
    setup = """
        static long sum(byte[] bytes) {
          java.util.zip.CRC32 sum = new java.util.zip.CRC32();
          sum.update(bytes);
          return sum.getValue();
        }""",
    slow = """
        java.util.Map<byte[], Long> sums = new java.util.HashMap<>();
        long total = 0;
        for (int i = 0; i < words.length; i++) {
          byte[] bytes = words[i % 50].getBytes(java.nio.charset.StandardCharsets.UTF_8);
          total += sums.computeIfAbsent(bytes, each -> sum(each));
        }
        return total;""",
    fast = """
        java.util.Map<java.nio.ByteBuffer, Long> sums = new java.util.HashMap<>();
        long total = 0;
        for (int i = 0; i < words.length; i++) {
          byte[] bytes = words[i % 50].getBytes(java.nio.charset.StandardCharsets.UTF_8);
          total += sums.computeIfAbsent(java.nio.ByteBuffer.wrap(bytes), each -> sum(each.array()));
        }
        return total;""",
    limits = """
        Silent on keys that come from elsewhere, which may be looked up by the same reference on purpose; where the very object was put in before;
        on maps that are only walked; and on `IdentityHashMap` and sorted collections.""",
    fixSafety = "No fix: the type of the key changes for all users of the collection.",
    byHand = "the type of the key changes for all users of the collection",
    since = "0.1")
public final class ArrayHashKey implements Rule {
  private static final Set<String> LOOKUPS = Set.of("get", "getOrDefault", "containsKey", "contains", "remove", "replace", "computeIfPresent");
  private static final Set<String> DEPENDING_INSERTS = Set.of("putIfAbsent", "computeIfAbsent", "compute", "merge");
  private static final Set<String> WALKS = Set.of("keySet", "entrySet", "forEach", "iterator", "stream", "spliterator", "toArray", "parallelStream");

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::lookup).calling("get", "getOrDefault", "containsKey", "contains", "remove", "replace", "computeIfPresent", "add",
        "putIfAbsent", "computeIfAbsent", "compute", "merge")
        .inClassesMentioning(HashingCollection.SIMPLE_NAMES).taking(IdentityKeys.SIMPLE_NAMES, IdentityKeys.ARRAY_MAKERS);
    rules.on(New.class, this::creation).mentioning(HashingCollection.SIMPLE_NAMES).inClassesHolding(IdentityKeys.SIMPLE_NAMES);
  }

  private void lookup(Call call, Site site) {
    if (!misses(call, site.facts())) return;
    HashingCollection collection = HashingCollection.of(call.receiver(), site.facts());
    if (isToldBefore(call, collection, site.facts())) return;
    TypeMirror type = call.argument(0).type();
    Site.Report report;
    if (LOOKUPS.contains(call.name())) {
      report = site.report(call, "this new %s hashes by identity: '%s' can't hold it, so '%s' never finds anything; use %s as %s",
          IdentityKeys.text(type), collection.name(), call.name(), IdentityKeys.instead(type), collection.role());
    } else {
      report = site.report(call, "this new %s hashes by identity: '%s' never finds an equal one and adds it each time; use %s as %s",
          IdentityKeys.text(type), collection.name(), IdentityKeys.instead(type), collection.role());
    }
    if (collection.local() != null) report.about(collection.local());
  }

  /** Whether the call looks by an object that can't be in the collection. */
  private static boolean misses(Call call, Facts facts) {
    if (call.argumentCount() == 0 || call.receiver() == null || !asks(call)) return false;
    Expr key = call.argument(0);
    if (!IdentityKeys.isContent(key.type(), facts) || !IdentityKeys.isFresh(key, facts)) return false;
    HashingCollection collection = HashingCollection.of(call.receiver(), facts);
    return collection != null && (!(key instanceof LocalRead) || !mayBeIn((LocalRead) key, call, collection, facts));
  }

  private static boolean asks(Call call) {
    if (LOOKUPS.contains(call.name()) || DEPENDING_INSERTS.contains(call.name())) return true;
    return call.name().equals("add") && call.argumentCount() == 1 && !(call.parent() instanceof ExprStmt);
  }

  /** Whether the very object the local holds may have been put in before. */
  private static boolean mayBeIn(LocalRead read, Call call, HashingCollection collection, Facts facts) {
    KeyObject key = KeyObject.of(read, facts);
    if (key == null) return true;
    List<Node> made = Collections.singletonList(key.definition());
    boolean confined = collection.isConfined(call);
    for (LocalRead each : key.reads()) {
      if (!(each.parent() instanceof Call)) {
        if (facts.escapes(each) && !confined && facts.reaches(each, call, made)) return true;
        continue;
      }
      Call taking = (Call) each.parent();
      if (taking.receiver() == each) continue;
      boolean stores = HashingCollection.isInsert(taking) || taking.name().startsWith("add") || taking.name().startsWith("put");
      boolean own = taking.method() != null && taking.source().bodyOf(taking.method()) != null && collection.local() == null;
      boolean stranger = !confined && facts.escapes(each);
      if ((stores || own || stranger) && facts.reaches(taking, call, made)) return true;
    }
    return false;
  }

  /** One finding for each collection: whether a lookup further up tells it already. */
  private static boolean isToldBefore(Call call, HashingCollection collection, Facts facts) {
    List<Expr> uses = collection.allUses(call.body());
    if (uses == null) uses = collection.usesIn(call.body());
    for (Expr use : uses) {
      Call other = HashingCollection.callOn(use);
      if (other == call) return false;
      if (other != null && misses(other, other.body() == call.body() ? facts : new Facts(other.body(), facts.table()))) return true;
    }
    return false;
  }

  private void creation(New creation, Site site) {
    TypeMirror key = HashingCollection.keyType(creation.type());
    if (!IdentityKeys.isContent(key, site.facts()) || !HashingCollection.isHashing(creation.type())) return;
    if (creation.argumentCount() > 0 && !creation.argument(0).isPrimitive()) return;
    HashingCollection collection = HashingCollection.madeBy(creation, site.facts());
    List<Expr> uses = collection == null ? null : collection.allUses(creation.body());
    if (uses == null) return;
    List<Call> inserts = new ArrayList<>();
    boolean counted = false;
    boolean walked = false;
    boolean givenAway = false;
    for (Expr use : uses) {
      Facts facts = use.body() == creation.body() ? site.facts() : new Facts(use.body(), site.facts().table());
      Call call = HashingCollection.callOn(use);
      if (call != null && HashingCollection.isInsert(call)) {
        if (misses(call, facts) || !IdentityKeys.isFresh(call.argument(0), facts) || isKept(call, facts)) return;
        inserts.add(call);
      } else if (call != null && HashingCollection.isLookup(call)) {
        return;
      } else if (call != null && call.name().equals("size")) {
        counted = true;
      } else if (call != null && WALKS.contains(call.name()) || use.parent() instanceof IteratorAllocation) {
        walked = true;
      } else if (call != null && (call.name().equals("addAll") || call.name().equals("putAll"))) {
        return;
      } else if (call == null && facts.escapes(use)) {
        givenAway = true;
      }
    }
    if (inserts.isEmpty()) return;
    boolean set = collection.role().equals("element");
    // A map that is walked, here or by others, may be a list of pairs.
    if (!set && (givenAway || walked || !counted)) return;
    if (!givenAway && !walked && !counted) return;
    Site.Report report = site.report(creation, "'%s' hashes its %s %ss by identity: the new ones that go in equal no other, whatever their content; use"
        + " %s as %s", collection.name(), IdentityKeys.text(key), collection.role(), IdentityKeys.instead(key), collection.role());
    report.costsAt(inserts.get(0));
    if (givenAway || !counted) report.atMostNote();
    if (collection.local() != null) report.about(collection.local());
  }

  /** Whether the object that goes in is held by something else as well, which may look it up again. */
  private static boolean isKept(Call insert, Facts facts) {
    if (!(insert.argument(0) instanceof LocalRead)) return false;
    KeyObject key = KeyObject.of(insert.argument(0), facts);
    if (key == null) return true;
    for (LocalRead read : key.reads()) {
      if (read.parent() != insert && facts.escapes(read)) return true;
    }
    return false;
  }
}
