package dev.brisk.rules.lookups;

import dev.brisk.facts.Facts;
import dev.brisk.model.Assignment;
import dev.brisk.model.Body;
import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Lambda;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.Opaque;
import dev.brisk.model.Return;
import dev.brisk.model.Sync;
import dev.brisk.model.ToText;
import dev.brisk.model.Variable;
import java.util.Collections;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A map whose keys are walked: whether its entries serve as well, and where each key is looked up. */
final class WalkedMap {
  /** What is known of the entries of a map. */
  enum Entries {
    /** They are as cheap to walk as its keys. */
    PLAIN,
    /** They are if its class is one of the JDK's. */
    LIKELY,
    /** They are, and other threads may change the map. */
    SHARED,
    /** Nothing, or nothing good. */
    NONE
  }

  private static final Set<String> DECLARED = Set.of("java.util.Map", "java.util.SortedMap", "java.util.NavigableMap", "java.util.AbstractMap", "java.util.SequencedMap");
  private static final Set<String> PLAIN = Set.of("java.util.HashMap", "java.util.LinkedHashMap", "java.util.TreeMap", "java.util.Hashtable",
      "java.util.ImmutableCollections");
  private static final Set<String> SHARED = Set.of("java.util.concurrent.ConcurrentHashMap", "java.util.concurrent.ConcurrentSkipListMap",
      "java.util.concurrent.ConcurrentMap", "java.util.concurrent.ConcurrentNavigableMap");

  private WalkedMap() {}

  /** What is known of the entries of a map that is named by something that stays the same. */
  static Entries entriesOf(Expr map, Facts facts) {
    if (map instanceof FieldRead && (((FieldRead) map).field() == null || ((FieldRead) map).receiver() != null && !((FieldRead) map).onThis())) return Entries.NONE;
    if (!(map instanceof LocalRead) && !(map instanceof FieldRead)) return Entries.NONE;
    TypeMirror type = map.type();
    if (type == null || type.getKind() != TypeKind.DECLARED) return Entries.NONE;
    String declared = ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().toString();
    if (!DECLARED.contains(declared) && !PLAIN.contains(declared) && !SHARED.contains(declared)) return Entries.NONE;
    String exact = facts.exactClassOf(map);
    if (exact == null) exact = classHandedOut(facts.originOf(map), facts);
    if (exact == null && facts.originOf(map) instanceof New) return Entries.NONE;
    if (exact == null) exact = declared;
    if (isAccessOrdered(map, facts)) return Entries.NONE;
    if (PLAIN.contains(exact)) return Entries.PLAIN;
    if (SHARED.contains(exact)) return Entries.SHARED;
    return DECLARED.contains(exact) ? Entries.LIKELY : Entries.NONE;
  }

  /** The class of the map in the field that a getter in sight returns; null when it is not known, or the map comes from elsewhere. */
  private static String classHandedOut(Expr made, Facts facts) {
    if (!(made instanceof Call) || ((Call) made).method() == null) return null;
    Body getter = made.source().bodyOf(((Call) made).method());
    if (getter == null || getter.code().childCount() != 1 || !(getter.code().child(0) instanceof Return)) return null;
    Expr value = ((Return) getter.code().child(0)).value();
    return value instanceof FieldRead ? new Facts(getter, facts.table()).exactClassOf(value) : null;
  }

  private static boolean isAccessOrdered(Expr map, Facts facts) {
    return facts.originOf(map) instanceof New && ((New) facts.originOf(map)).argumentCount() > 2;
  }

  /** The first lookup of the key in the map that is walked, if neither is changed in the loop before it; null when there is none. */
  static Call lookupOf(KeyWalk walk, Facts facts) {
    Entries entries = entriesOf(walk.map(), facts);
    if (entries == Entries.NONE || isWritten(walk.map(), walk.loop(), facts)) return null;
    for (LocalRead read : walk.key().reads()) {
      Call get = read.isWithin(walk.loop()) ? lookupWith(read, walk.map(), facts) : null;
      if (get == null || isInCodeKept(get, walk.loop()) || !hasTypeOfKeys(get.argument(0), walk.loop()) || isInLock(get, walk.loop())) continue;
      return mayChangeBefore(get, walk, entries, facts) ? null : get;
    }
    return null;
  }

  /** Whether the call looks up the key of a loop over the keys of the same map, which {@link KeySetLookup} tells. */
  static boolean isToldAsWalk(Call call, Facts facts) {
    if (!call.name().equals("get") || call.argumentCount() != 1) return false;
    Call keys = keysWalkedFor(call, facts);
    KeyWalk walk = keys == null || !SameValue.areAlike(keys.receiver(), call.receiver(), facts) ? null : KeyWalk.of(keys);
    return walk != null && lookupOf(walk, facts) != null;
  }

  /** The {@code keySet()} whose loop hands out the key of a lookup, in whatever map; null when the key comes from elsewhere. */
  static Call keysWalkedFor(Call lookup, Facts facts) {
    Variable key = walkedKey(lookup);
    Expr walked = key == null ? null : facts.walkedBy((Loop) key.declaration());
    return walked instanceof Call && ((Call) walked).name().equals("keySet") ? (Call) walked : null;
  }

  private static Variable walkedKey(Call lookup) {
    Expr key = lookup.argument(0);
    if (key instanceof Box) key = ((Box) key).operand();
    return key instanceof LocalRead && ((LocalRead) key).variable().declaration() instanceof Loop ? ((LocalRead) key).variable() : null;
  }

  private static Call lookupWith(LocalRead read, Expr map, Facts facts) {
    Node use = read.parent() instanceof Box ? read.parent() : read;
    if (!(use.parent() instanceof Call)) return null;
    Call call = (Call) use.parent();
    if (!call.name().equals("get") || call.argumentCount() != 1 || call.argument(0) != use || call.receiver() == null) return null;
    return SameValue.areAlike(map, call.receiver(), facts) ? call : null;
  }

  /** Whether the key is used for anything but lookups in the map. */
  static boolean isKeyUsedOtherwise(KeyWalk walk, Facts facts) {
    for (LocalRead read : walk.key().reads()) {
      if (lookupWith(read, walk.map(), facts) == null) return true;
    }
    return false;
  }

  private static boolean isInCodeKept(Node from, Loop loop) {
    for (Node at = from; at != loop && at != null; at = at.parent()) {
      if (at instanceof Lambda && ((Lambda) at).elementLoop() == null) return true;
    }
    return false;
  }

  /** Others may change the map while the loop waits for a lock. */
  private static boolean isInLock(Node from, Loop loop) {
    for (Node at = from; at != loop && at != null; at = at.parent()) {
      if (at instanceof Sync) return true;
    }
    return false;
  }

  /** A key unboxed and boxed again must come back as what it was. */
  private static boolean hasTypeOfKeys(Expr argument, Loop loop) {
    if (!(argument instanceof Box)) return true;
    if (loop.form() != Loop.Form.FOR_EACH) return false;
    Node element = loop.child(1);
    while (element.childCount() > 0) element = element.child(0);
    TypeMirror keys = ((Expr) element).type();
    return keys != null && argument.type() != null && argument.source().types().isSameType(keys, argument.type());
  }

  private static boolean isWritten(Expr map, Loop loop, Facts facts) {
    if (map instanceof FieldRead && ((FieldRead) map).is(Modifier.VOLATILE)) return true;
    SameValue reads = SameValue.readBy(map, facts);
    boolean[] written = {false};
    boolean mayBeReplaced = map instanceof FieldRead && !facts.isInvariant(map, loop);
    loop.code().walk(node -> {
      if (mayBeReplaced && EffectfulNodes.isOne(node) && replaces(node, (FieldRead) map, facts)) written[0] = true;
      if (node instanceof Call && changesByName((Call) node, map, facts)) written[0] = true;
      else if (!EffectfulNodes.isOne(node) && reads.mayBeWrittenBy(node, facts)) written[0] = true;
    });
    return written[0];
  }

  /** Code from elsewhere does not give the object another map while its keys are walked: only what is seen to do so counts. */
  private static boolean replaces(Node step, FieldRead map, Facts facts) {
    if (step instanceof Opaque || facts.effectsOf(step).writesField(map.field())) return true;
    Body body = step instanceof Call && ((Call) step).method() != null ? step.source().bodyOf(((Call) step).method()) : null;
    boolean[] found = {false};
    if (body != null) body.walk(node -> found[0] |= node instanceof Assignment && map.field().equals(((Assignment) node).field()));
    return found[0];
  }

  private static boolean changesByName(Call call, Expr map, Facts facts) {
    Expr object = call.receiver();
    while (object instanceof Call && isView((Call) object, facts)) object = ((Call) object).receiver();
    if (object == null || facts.contractOf(call) == null || !SameValue.areAlike(map, object, facts)) return false;
    return facts.contractOf(call).writesReceiver();
  }

  private static boolean isView(Call call, Facts facts) {
    return facts.contractOf(call) == null || !facts.contractOf(call).result().equals("same");
  }

  /** What each pass evaluates first. */
  static Node startOf(Loop loop) {
    if (!loop.form().isImplied()) return loop;
    Node at = loop.code();
    while (at.childCount() > 0 && !(at instanceof Lambda)) at = at.child(0);
    return at;
  }

  /** How an object prints itself changes no map: {@code text.append(key)}. */
  private static boolean prints(Node node, Facts facts) {
    if (node instanceof ToText) return true;
    if (!(node instanceof Call) || ((Call) node).receiver() == null || !node.source().isSubclass(((Call) node).receiver().type(), "java.lang.AbstractStringBuilder")) {
      return false;
    }
    return facts.contractOf((Call) node) != null && ((Call) node).name().equals("append");
  }

  /** Whether something before the lookup may change the map; other threads may, whatever the loop does in the meantime. */
  private static boolean mayChangeBefore(Call get, KeyWalk walk, Entries entries, Facts facts) {
    boolean[] may = {false};
    Node start = walk.start();
    Expr map = walk.map();
    walk.loop().code().walk(node -> {
      if (may[0] || node == get || node == start || !EffectfulNodes.isOne(node)) return;
      if (entries != Entries.SHARED && (prints(node, facts) || !facts.mayChange(map, node))) return;
      if (facts.reaches(start, node, Collections.singletonList(get)) && facts.reaches(node, get, Collections.singletonList(start))) may[0] = true;
    });
    return may[0];
  }
}
