package dev.brisk.rules.laziness;

import dev.brisk.facts.Facts;
import dev.brisk.facts.Guard;
import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Call;
import dev.brisk.model.Conditional;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Node;
import dev.brisk.model.Return;
import dev.brisk.model.Variable;

/**
 * What becomes of the value that {@code putIfAbsent} is offered and of the one that was there before. Where the code goes on with the one or the other alike,
 * the entry is what it is called for, and mostly there; where it does one thing with the old and another or nothing with the new, the race or the first
 * entry is what it waits for.
 */
final class OldOrNew {
  private final Call offer;
  private final Facts facts;
  private final Variable old;
  private final Variable made;

  OldOrNew(Call offer, Facts facts) {
    this.offer = offer;
    this.facts = facts;
    this.old = holderOf(offer);
    this.made = offer.argument(1) instanceof LocalRead ? ((LocalRead) offer.argument(1)).variable() : null;
  }

  private static Variable holderOf(Call offer) {
    if (offer.parent() instanceof LocalDecl) return ((LocalDecl) offer.parent()).variable();
    return offer.parent() instanceof Assignment ? ((Assignment) offer.parent()).variable() : null;
  }

  /** Whether the entry is what it is called for, old or new. */
  boolean isForTheEntry() {
    // A map that is being filled has no entry for most keys.
    if (!isOfField(offer.receiver())) return false;
    if (offer.parent() instanceof ExprStmt || old != null && isAskedAfter()) return isAskedAfter();
    return old != null && made != null && isUsed() && usesMade();
  }

  /** Whether all that comes of it is the one or the other, as {@code computeIfAbsent} gives it. */
  boolean isOneOrTheOther() {
    if (offer.parent() instanceof ExprStmt || made == null || old == null) return offer.parent() instanceof ExprStmt;
    for (LocalRead read : old.reads()) if (!isNullTest(read.parent()) && !isChosen(read)) return false;
    for (LocalRead read : made.reads()) if (read.parent() != offer && isGuarded(read, false) && !isChosen(read)) return false;
    return true;
  }

  private static boolean isOfField(Expr map) {
    if (!(map instanceof LocalRead)) return map instanceof FieldRead;
    return ((LocalRead) map).variable().writes().isEmpty() && ((LocalRead) map).variable().initializer() instanceof FieldRead;
  }

  private boolean isAskedAfter() {
    boolean[] asked = {false};
    offer.body().walk(node -> {
      if (!(node instanceof Call) || !((Call) node).is("java.util.Map", "get") || !node.isAfter(offer)) return;
      Call get = (Call) node;
      asked[0] |= get.argument(0).text().equals(offer.argument(0).text()) && get.receiver() != null && get.receiver().text().equals(offer.receiver().text());
    });
    return asked[0];
  }

  private boolean isUsed() {
    for (LocalRead read : old.reads()) if (!isNullTest(read.parent())) return true;
    return false;
  }

  /** Whether the new one is gone on with where there was no other, and of no use where there was. */
  private boolean usesMade() {
    boolean used = false;
    for (LocalRead read : made.reads()) {
      if (read.parent() == offer) continue;
      if (isGuarded(read, true)) return false;
      used = true;
    }
    return used;
  }

  /** Whether it stands behind a test that there was an old one, or that there was none. */
  private boolean isGuarded(Node node, boolean there) {
    for (Guard guard : facts.guardsOf(node)) {
      Boolean isNull = guard.meansNull();
      if (isNull != null && isNull != there && reads(guard.test(), old)) return true;
    }
    return false;
  }

  private static boolean reads(Node test, Variable variable) {
    boolean[] found = {false};
    test.walk(node -> found[0] |= node instanceof LocalRead && ((LocalRead) node).variable() == variable);
    return found[0];
  }

  /** One side of a choice, what a local or the caller gets. */
  private static boolean isChosen(LocalRead read) {
    Node user = read.parent();
    return user instanceof Conditional || user instanceof Return || user instanceof Assignment && ((Assignment) user).value() == read && ((Assignment) user).variable() != null;
  }

  static boolean isNullTest(Node user) {
    return user instanceof Binary && ((Binary) user).asksForNull();
  }
}
