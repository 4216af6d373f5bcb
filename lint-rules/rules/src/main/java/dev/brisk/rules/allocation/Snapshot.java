package dev.brisk.rules.allocation;

import dev.brisk.facts.Facts;
import dev.brisk.facts.Use;
import dev.brisk.model.ArrayRead;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.This;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** An array that holds what a collection holds. */
final class Snapshot {
  private static final Set<String> CHANGES = Set.of("clear", "add", "addAll", "remove", "removeAll", "removeIf", "retainAll");

  private Snapshot() {}

  /** Whether the array is only walked once, and the collection could be: nothing changes it on the way, or walks of it don't notice. */
  static boolean isNeedless(Call copy, Facts facts) {
    if (copy.receiver() == null || copy.method() == null || facts.contractOf(copy) == null) return false;
    Loop walk = null;
    for (Use use : facts.usesOf(copy)) {
      Loop loop = walkOf(use);
      boolean counts = use.is(Use.Kind.MEASURED);
      if (loop == null && !counts || walk != null && loop != null && loop != walk) return false;
      if (loop != null) walk = loop;
    }
    if (walk == null || walk.loop() != copy.loop()) return false;
    if (copiesOnWrite(copy)) return !isChangedBefore(walk, copy);
    Expr collection = copy.receiver();
    return collection instanceof LocalRead && ((LocalRead) collection).variable().writes().isEmpty() && !facts.mayChange(collection, walk);
  }

  /** Whether something is told to change the collection between the copy and the walk: to clear it, mostly, and put the elements in anew. */
  private static boolean isChangedBefore(Loop walk, Call copy) {
    boolean[] changed = {false};
    copy.body().walk(node -> changed[0] |= node instanceof Call && node.isAfter(copy) && node.start() < walk.start() && ((Call) node).receiver() != null
        && ((Call) node).receiver().text().equals(copy.receiver().text()) && CHANGES.contains(((Call) node).name()));
    return changed[0];
  }

  /** The loop that goes over the array, as a for-each loop or by an index that it counts; null where it does not. */
  private static Loop walkOf(Use use) {
    if (use.is(Use.Kind.WALKED)) return use.user() instanceof Loop ? (Loop) use.user() : null;
    if (!use.is(Use.Kind.ELEMENT) || !(use.user() instanceof ArrayRead) || !(((ArrayRead) use.user()).index() instanceof LocalRead)) return null;
    Loop loop = use.user().loop();
    boolean counted = loop != null && loop.form() == Loop.Form.FOR && loop.once() > 0
        && ((LocalRead) ((ArrayRead) use.user()).index()).variable().declaration() != null
        && ((LocalRead) ((ArrayRead) use.user()).index()).variable().declaration().isWithin(loop);
    return counted ? loop : null;
  }

  private static boolean copiesOnWrite(Call copy) {
    TypeMirror type = copy.receiver() instanceof This ? typeAround(copy) : copy.receiver().type();
    return copy.source().isSubclass(type, "java.util.concurrent.CopyOnWriteArrayList")
        || copy.source().isSubclass(type, "java.util.concurrent.CopyOnWriteArraySet");
  }

  private static TypeMirror typeAround(Call copy) {
    Element at = copy.body().member();
    while (at != null && !(at instanceof TypeElement)) at = at.getEnclosingElement();
    return at == null ? null : at.asType();
  }
}
