package dev.brisk.rules.jit;

import static dev.brisk.api.Heat.HOT;
import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Length.LONGER;
import static dev.brisk.api.Theme.JIT;

import com.google.auto.service.AutoService;
import dev.brisk.api.Heat;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.model.Assignment;
import dev.brisk.model.Block;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.Return;
import dev.brisk.model.Sync;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Matches locks around what can be had without one: a map that is filled on first use and then only read, a number that is counted up, a date format, a
 * collection that guards itself. Leaves alone locks that keep several things in step.
 */
@AutoService(Rule.class)
@LintRule(
    theme = JIT,
    heat = WARM,
    summary = "lock around what can be read or counted without one",
    why = """
        All threads that come by wait for the one inside, and even a lock that nobody else wants is two atomic operations. A `ConcurrentHashMap` is read without
        a lock, an atomic number is one operation, a `DateTimeFormatter` can be shared as it is.""",
    given = "int[] xs",
    slow = """
        java.util.Map<Integer, Integer> known = new java.util.HashMap<>();
        long total = 0;
        for (int x : xs) {
          synchronized (known) {
            Integer found = known.get(x & 127);
            if (found == null) {
              found = x & 127;
              known.put(x & 127, found);
            }
            total += found;
          }
        }
        return total;""",
    fast = """
        java.util.Map<Integer, Integer> known = new java.util.concurrent.ConcurrentHashMap<>();
        long total = 0;
        for (int x : xs) {
          Integer found = known.get(x & 127);
          if (found == null) {
            found = x & 127;
            known.putIfAbsent(x & 127, found);
          }
          total += found;
        }
        return total;""",
    limits = """
        Silent where the code under the lock changes something each time, reads other fields that may change, or calls what nobody knows; for maps whose order or
        eviction is their point, or whose keys are to go when nobody else holds them; and behind a test that keeps most calls from the lock. Outside warm code
        only maps for all objects of a class, counters that are all their object has, and what guards itself are told: an object's own lock is seldom fought for.""",
    fixSafety = """
        A `ConcurrentHashMap` takes no null, and two threads may both make what is missing unless `computeIfAbsent` is asked. A `DateTimeFormatter` differs from
        a `DateFormat` in some letters. No fix is offered.""",
    byHand = "whether the lock guards more than what is seen here, the whole class decides",
    since = "0.1")
public final class SynchronizedHotPath implements Rule {
  private static final Set<String> COUNTED = Set.of("INT", "LONG");
  private static final Set<String> PLAIN = Set.of("java.util.HashMap", "java.util.Hashtable", "java.util.concurrent.ConcurrentHashMap");
  private static final String WEAK = "java.util.WeakHashMap";
  /** The part of the call that a lock around a map for all threads must take. */
  private static final double FAIR_SHARE = 0.2;

  @Override
  public void register(Registry rules) {
    rules.on(Sync.class, this::checkBlock).locking();
    rules.on(Body.class, this::checkMethod).locking();
  }

  private void checkBlock(Sync sync, Site site) {
    if (!LockedFill.isWithinAnother(sync)) check(sync, sync.child(1), site);
  }

  private void checkMethod(Body body, Site site) {
    if (body.method() != null && body.method().getModifiers().contains(Modifier.SYNCHRONIZED)) check(body, body.code(), site);
  }

  private void check(Node lock, Node code, Site site) {
    Expr only = onlyExpression(code);
    if (only instanceof Call && isOfDateFormat((Call) only)) {
      formats(lock, (Call) only, site);
      return;
    }
    if (only instanceof Call && guardsItself((Call) only, site.facts())) {
      Saving saving = site.saving(placeOf(lock), LockedFill.LOCK);
      Site.Report report = site.report(lock, saving, "each call takes a lock for '%s', which is safe without one (%s); leave it out, unless other code under the lock takes "
          + "several steps", only.excerpt(), saving.text()).atMostNote();
      // Mostly there is other code under the lock, and it is seldom fought for; resets are asked for by those who watch, now and then.
      report.worthFrom(WARM);
      return;
    }
    if (lock instanceof Body && only != null && counts(lock, only, site)) return;
    LockedFill fill = LockedFill.of(code, site.facts());
    if (fill == null) return;
    if (fill.kind() == LockedFill.Kind.MAP) reads(lock, fill.filled(), site);
    if (fill.kind() == LockedFill.Kind.LIST && !isConcurrent(fill.filled()) && changesNothingElse(code, fill.filled(), site.facts())) {
      Saving saving = site.saving(placeOf(lock), LockedFill.LOCK);
      site.report(lock, saving, "each call takes a lock only to search '%s' for what is there already (%s); a ConcurrentHashMap finds it by key without a lock",
          fill.filled().text(), saving.text()).atMostNote().makesCode(LONGER);
    }
  }

  /** Where the lock is paid for. */
  private static Node placeOf(Node lock) {
    return lock instanceof Body ? ((Body) lock).code() : lock;
  }

  private static void reads(Node lock, FieldRead map, Site site) {
    String type = classOf(map, site.facts());
    if (type == null || isOnlyCalledByConstructors(lock)) return;
    if (!PLAIN.contains(type) && !(type.equals(WEAK) && hasValuesAsKeys(map, site.facts()))) return;
    Saving saving = site.saving(placeOf(lock), LockedFill.LOCK);
    // An object's own lock is seldom fought for, and where more than that is done the lock is the least of it. A map that others get hold of has their locks.
    Heat least = saving.share() < FAIR_SHARE || isHandedOut(map) ? HOT : map.is(Modifier.STATIC) ? NORMAL : WARM;
    if (type.endsWith("ConcurrentHashMap")) {
      site.report(lock, saving, "each call takes a lock only to find in '%s' what is there already (%s); a ConcurrentHashMap is read without one: "
          + "lock, or call computeIfAbsent, only for what is missing", map.text(), saving.text()).worthFrom(least);
      return;
    }
    String condition = type.equals(WEAK) ? "if its keys need not go when nobody else holds them, " : "";
    Site.Report report = site.report(lock, saving, "each call takes a lock only to find in '%s' what is there already (%s); %sa ConcurrentHashMap, which takes no null, "
        + "answers without one", map.text(), saving.text(), condition).worthFrom(least);
    if (!condition.isEmpty()) report.atMostNote();
  }

  /** Whether a method gives the map itself away. */
  private static boolean isHandedOut(FieldRead map) {
    List<Expr> uses = map.source().classFacts().uses(map.field());
    if (uses == null) return false;
    for (Expr use : uses) if (use.parent() instanceof Return) return true;
    return false;
  }

  /** Texts, numbers, locales: who asks with an equal one that was made anew may not find what a weak map let go. Other keys must not be held. */
  private static boolean hasValuesAsKeys(FieldRead map, Facts facts) {
    List<? extends TypeMirror> arguments = map.type() instanceof DeclaredType ? ((DeclaredType) map.type()).getTypeArguments() : List.of();
    return arguments.size() == 2 && (facts.isValueType(arguments.get(0)) || map.source().isClass(arguments.get(0), "java.util.Locale"));
  }

  /** What is asked for once for each object that is made: a registry, metrics. */
  private static boolean isOnlyCalledByConstructors(Node lock) {
    if (lock.body().method() == null) return false;
    List<Call> calls = LockedFill.callsOf(lock.body());
    for (Call call : calls) if (call.body().member().getKind() == ElementKind.METHOD) return false;
    return !calls.isEmpty();
  }

  /** Binary name of the map's class; null when unknown. */
  private static String classOf(FieldRead map, Facts facts) {
    String exact = facts.exactClassOf(map);
    if (exact != null) return exact;
    for (String plain : PLAIN) {
      if (map.source().isClass(map.type(), plain)) return plain;
    }
    if (map.source().isClass(map.type(), WEAK)) return WEAK;
    Expr made = facts.originOf(map);
    boolean wrapped = made instanceof Call && ((Call) made).is("java.util.Collections", "synchronizedMap") && ((Call) made).argumentCount() == 1;
    return wrapped && ((Call) made).argument(0) instanceof New ? facts.exactClassOf(((Call) made).argument(0)) : null;
  }

  private static boolean isConcurrent(FieldRead collection) {
    return collection.type() == null || collection.type().toString().startsWith("java.util.concurrent.");
  }

  // Date formats

  private static boolean isOfDateFormat(Call call) {
    return (call.is("java.text.Format", "format") || call.is("java.text.DateFormat", "parse")) && call.receiver() instanceof FieldRead
        && call.source().isSubclass(call.receiver().type(), "java.text.DateFormat");
  }

  private static void formats(Node lock, Call call, Site site) {
    Saving saving = site.saving(placeOf(lock), LockedFill.LOCK + site.facts().nanosOf(call));
    site.report(lock, saving, "all threads wait for one another to use '%s' (%s); a java.time DateTimeFormatter never changes and needs no lock",
        call.receiver().text(), saving.text());
  }

  // What guards itself

  private static boolean guardsItself(Call call, Facts facts) {
    if (!(call.receiver() instanceof FieldRead) || !((FieldRead) call.receiver()).is(Modifier.FINAL)) return false;
    String type = call.receiver().type() == null ? "" : call.receiver().type().toString();
    boolean concurrent = type.startsWith("java.util.concurrent.Concurrent") || type.startsWith("java.util.concurrent.CopyOnWrite")
        || type.startsWith("java.util.concurrent.atomic.");
    if (!concurrent || call.name().startsWith("compute") || call.name().startsWith("forEach")) return false;
    for (int i = 0; i < call.argumentCount(); i++) {
      if (!(call.argument(i) instanceof LocalRead) && facts.constantOf(call.argument(i)) == null) return false;
    }
    return isOnlyUsedInOneStep(((FieldRead) call.receiver()).field(), call);
  }

  /** Whether nothing else changes under the lock: what changes together must do so at once. */
  private static boolean changesNothingElse(Node code, FieldRead filled, Facts facts) {
    for (Expr changed : facts.effectsOf(code).changed()) {
      if (changed instanceof FieldRead && !filled.field().equals(((FieldRead) changed).field())) return false;
    }
    return true;
  }

  /** Whether no method uses it twice: that may have to happen at once. */
  private static boolean isOnlyUsedInOneStep(VariableElement field, Node at) {
    List<Expr> uses = at.source().classFacts().uses(field);
    if (uses == null) return false;
    Set<Body> bodies = new HashSet<>();
    for (Expr use : uses) if (use instanceof FieldRead && !bodies.add(use.body())) return false;
    return true;
  }

  // Counters

  private static boolean counts(Node lock, Expr only, Site site) {
    Assignment count = only instanceof Assignment ? (Assignment) only : null;
    if (count == null || count.form() == Assignment.Form.SIMPLE || count.field() == null || !(count.target() instanceof FieldRead)) return false;
    FieldRead target = (FieldRead) count.target();
    if (!COUNTED.contains(kindOf(target)) || !LockedFill.isOwn(target) || !target.is(Modifier.PRIVATE)) return false;
    if (!isAloneUnderItsLock(count.field(), lock)) return false;
    boolean returned = only.parent() instanceof Return;
    Saving saving = site.saving(placeOf(lock), LockedFill.LOCK);
    site.report(lock, saving, "each call takes a lock to count '%s' (%s); %s", target.field().getSimpleName(), saving.text(),
        returned ? "an atomic number counts without one" : "an atomic number or LongAdder counts without one").atMostNote()
        .worthFrom(isForCounting(target) ? NORMAL : HOT);
    return true;
  }

  /** Whether objects of the class are there to count: they have nothing else that changes. Others number what they make or hold, which takes longer. */
  private static boolean isForCounting(FieldRead counter) {
    for (VariableElement each : ElementFilter.fieldsIn(counter.field().getEnclosingElement().getEnclosedElements())) {
      if (!each.equals(counter.field()) && !each.getModifiers().contains(Modifier.STATIC)) return false;
    }
    return !counter.is(Modifier.STATIC);
  }

  private static String kindOf(FieldRead read) {
    return read.type() == null ? TypeKind.ERROR.name() : read.type().getKind().name();
  }

  /** Whether each method that uses the field uses no other that may change, so that nothing is kept in step with it. */
  private static boolean isAloneUnderItsLock(VariableElement field, Node lock) {
    List<Expr> uses = lock.source().classFacts().uses(field);
    if (uses == null) return false;
    Set<Body> bodies = new HashSet<>();
    for (Expr use : uses) bodies.add(use.body());
    boolean[] alone = {true};
    for (Body body : bodies) {
      body.walk(node -> alone[0] &= !(node instanceof FieldRead) || field.equals(((FieldRead) node).field()) || ((FieldRead) node).is(Modifier.FINAL));
    }
    return alone[0];
  }

  /** The expression that the code consists of: its only statement, or what it returns; null when there is more. */
  private static Expr onlyExpression(Node code) {
    if (!(code instanceof Block) || code.childCount() != 1) return null;
    Node only = code.child(0);
    if (only instanceof Return) return ((Return) only).value();
    return only instanceof ExprStmt ? ((ExprStmt) only).expression() : null;
  }
}
