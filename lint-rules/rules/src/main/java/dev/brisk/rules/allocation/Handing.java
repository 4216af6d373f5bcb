package dev.brisk.rules.allocation;

import dev.brisk.facts.Effects;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Gathering;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/**
 * That a list could have been filled into another one at once.
 *
 * @param target the collection it is added to
 * @param condition what the claim rests on and can't be shown, for a message, with a blank behind it; empty when there is nothing
 */
record Handing(Expr target, String condition) {
  /** Lists in which each element stays, in the order it was put in. */
  private static final Set<String> PLAIN = Set.of("ArrayList", "LinkedList", "ArrayDeque", "Vector");

  /** Null where the elements would arrive otherwise, or where the target is looked at while they are gathered. */
  static Handing of(Gathering gathering, Call addition, Facts facts) {
    Expr target = addition.receiver();
    if (!addition.name().equals("addAll") || addition.argumentCount() != 1 || target == null || !(addition.parent() instanceof ExprStmt)) return null;
    if (!isPlain(gathering.made()) || copiesInBulk(target)) return null;
    for (Call filling : gathering.fillings()) if (!filling.name().equals("add") || filling.argumentCount() != 1) return null;
    if (gathering.made().argumentCount() == 1 && !gathering.made().argument(0).isPrimitive()) return null;
    Node[] between = between(gathering.made(), addition);
    if (between == null) return null;
    if (target instanceof LocalRead) return isUntouched((LocalRead) target, gathering.made(), addition) ? new Handing(target, "") : null;
    if (!(target instanceof FieldRead) || !((FieldRead) target).onThis() || ((FieldRead) target).field() == null) return null;
    return ofField((FieldRead) target, between, facts);
  }

  private static Handing ofField(FieldRead target, Node[] between, Facts facts) {
    for (Node each : between) {
      boolean[] named = {false};
      each.walk(node -> named[0] |= node instanceof FieldRead && target.field().equals(((FieldRead) node).field()));
      Effects effects = facts.effectsOf(each);
      if (named[0] || effects.isUnknown() || effects.writesField(target.field())) return null;
    }
    return new Handing(target, "");
  }

  private static boolean isPlain(New made) {
    return made.constructor() != null && PLAIN.contains(made.constructor().getEnclosingElement().getSimpleName().toString());
  }

  /** Copied as a whole on each change, or locked for it: one addition of many is cheaper. */
  static boolean copiesInBulk(Expr target) {
    if (target.type() == null || target.type().getKind() != TypeKind.DECLARED) return true;
    String name = ((TypeElement) ((DeclaredType) target.type()).asElement()).getQualifiedName().toString();
    return name.startsWith("java.util.concurrent.") || name.equals("java.util.Vector") || name.startsWith("javafx.");
  }

  /** The statements from the allocation to the addition, both left out; null when they don't stand in one block. */
  static Node[] between(New made, Call addition) {
    Node from = statement(made);
    Node to = statement(addition);
    if (from == null || to == null || from.parent() != to.parent()) return null;
    int first = -1;
    int last = -1;
    for (int i = 0; i < from.parent().childCount(); i++) {
      if (from.parent().child(i) == from) first = i;
      if (from.parent().child(i) == to) last = i;
    }
    if (first < 0 || last <= first) return null;
    Node[] between = new Node[last - first - 1];
    for (int i = 0; i < between.length; i++) between[i] = from.parent().child(first + 1 + i);
    return between;
  }

  private static Node statement(Node node) {
    Node at = node;
    while (at != null && !(at.parent() instanceof dev.brisk.model.Block)) at = at.parent();
    return at;
  }

  /** Whether nothing between reads or writes the target, which could otherwise meet the elements too early. */
  private static boolean isUntouched(LocalRead target, New made, Call addition) {
    for (LocalRead read : target.variable().reads()) {
      if (read.parent() == null || read != target && read.isAfter(made) && addition.isAfter(read)) return false;
    }
    Node declaration = target.variable().declaration();
    return target.variable().writes().isEmpty() && (declaration == null || made.isWithin(declaration) || made.isAfter(declaration));
  }
}
