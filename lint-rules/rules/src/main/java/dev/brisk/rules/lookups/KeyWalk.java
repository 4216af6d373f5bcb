package dev.brisk.rules.lookups;

import dev.brisk.model.Assignment;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Expr;
import dev.brisk.model.IteratorAllocation;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.Variable;
import java.util.Set;

/**
 * A loop over the keys of a map: for-each, or an iterator or enumeration asked by hand.
 *
 * @param keys the {@code keySet()}, or the {@code keys()} of an old table
 * @param map whose keys are walked
 * @param loop the loop
 * @param key the variable that holds a key for each pass, and gets it nowhere else
 * @param start what each pass evaluates first: the loop, or the call that hands out the key
 */
record KeyWalk(Call keys, Expr map, Loop loop, Variable key, Node start) {
  private static final Set<String> STEPS = Set.of("hasNext", "next", "remove", "hasMoreElements", "nextElement");

  /** The walk over what {@code keys} gives; null when it is used otherwise. */
  static KeyWalk of(Call keys) {
    if (keys.receiver() == null || keys.argumentCount() != 0) return null;
    if (keys.name().equals("keys")) return keys.is("java.util.Hashtable", "keys") ? byHand(keys, keys) : null;
    Expr view = onlyUse(keys);
    if (view == null) return null;
    if (view.parent() instanceof IteratorAllocation && view.parent().parent() instanceof Loop) return ofForEach(keys, view);
    boolean iterator = view.parent() instanceof Call && ((Call) view.parent()).receiver() == view && ((Call) view.parent()).name().equals("iterator");
    return iterator ? byHand(keys, (Call) view.parent()) : null;
  }

  private static KeyWalk ofForEach(Call keys, Expr view) {
    Loop loop = (Loop) view.parent().parent();
    boolean walks = loop.iterable() == view && loop.variable() != null && loop.variable().writes().isEmpty();
    return walks ? new KeyWalk(keys, keys.receiver(), loop, loop.variable(), loop) : null;
  }

  /** The keys where they are used: there, or where the local that holds them and nothing else is read, once and right behind. */
  private static Expr onlyUse(Call keys) {
    if (!(keys.parent() instanceof LocalDecl)) return keys;
    Variable local = ((LocalDecl) keys.parent()).variable();
    return local.isEffectivelyFinal() && local.reads().size() == 1 && isNext(keys.parent(), local.reads().get(0)) ? local.reads().get(0) : null;
  }

  private static boolean isNext(Node statement, Node read) {
    Node block = statement.parent();
    for (int i = 0; i + 1 < block.childCount(); i++) {
      if (block.child(i) == statement) return read.isWithin(block.child(i + 1));
    }
    return false;
  }

  private static KeyWalk byHand(Call keys, Call iterator) {
    if (!(iterator.parent() instanceof LocalDecl)) return null;
    Variable local = ((LocalDecl) iterator.parent()).variable();
    if (!local.isEffectivelyFinal()) return null;
    Call next = null;
    for (LocalRead read : local.reads()) {
      Call step = read.parent() instanceof Call && ((Call) read.parent()).receiver() == read ? (Call) read.parent() : null;
      if (step == null || !STEPS.contains(step.name())) return null;
      if (!step.name().startsWith("next")) continue;
      if (next != null) return null;
      next = step;
    }
    Loop loop = next == null ? null : next.loop();
    if (loop == null || !asks(loop.condition(), local)) return null;
    Variable key = holderOf(next);
    return key == null ? null : new KeyWalk(keys, keys.receiver(), loop, key, next);
  }

  /** Whether the loop goes on as long as there is another one, and may end before. */
  private static boolean asks(Expr condition, Variable iterator) {
    if (condition == null) return false;
    for (LocalRead read : iterator.reads()) {
      if (read.isWithin(condition) && read.parent() instanceof Call && ((Call) read.parent()).name().startsWith("has")) return true;
    }
    return false;
  }

  /** The local that gets the key and nothing else. */
  private static Variable holderOf(Expr next) {
    Node user = next.parent();
    while (user instanceof Cast) user = user.parent();
    if (user instanceof LocalDecl) return ((LocalDecl) user).variable().writes().isEmpty() ? ((LocalDecl) user).variable() : null;
    if (!(user instanceof Assignment) || ((Assignment) user).variable() == null) return null;
    Variable variable = ((Assignment) user).variable();
    boolean only = variable.writes().size() == 1 && variable.initializer() == null && variable.declaration() instanceof LocalDecl;
    return only ? variable : null;
  }
}
