package dev.brisk.rules.hashkeys;

import dev.brisk.facts.Facts;
import dev.brisk.model.Assignment;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Lambda;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.This;
import dev.brisk.model.Variable;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** One object that one definition gives to a local, and to other locals that copy that reference. */
final class KeyObject {
  private final Facts facts;
  private final LocalRead read;
  private final Variable first;
  private final Node definition;

  private KeyObject(Facts facts, LocalRead read, LocalRead first, Node definition) {
    this.facts = facts;
    this.read = read;
    this.first = first.variable();
    this.definition = definition;
  }

  /** The object {@code expr} reads; null when several definitions reach it, or none is in sight. */
  static KeyObject of(Expr expr, Facts facts) {
    LocalRead read = local(expr);
    LocalRead first = read == null ? null : first(read, facts);
    if (first == null) return null;
    List<Node> definitions = facts.definitionsOf(first);
    // A lambda gets another object on each call, which no step of its code shows.
    if (definitions.size() != 1 || definitions.get(0) instanceof Lambda) return null;
    return new KeyObject(facts, read, first, definitions.get(0));
  }

  private static LocalRead local(Expr expr) {
    Expr bare = expr;
    while (bare instanceof Cast) bare = ((Cast) bare).operand();
    return bare instanceof LocalRead ? (LocalRead) bare : null;
  }

  /** The read that the local's reference was first copied from, itself when it is no copy. */
  private static LocalRead first(LocalRead read, Facts facts) {
    LocalRead at = read;
    for (int steps = 0; steps < 4; steps++) {
      List<Node> definitions = facts.definitionsOf(at);
      if (definitions.size() != 1) return null;
      Node definition = definitions.get(0);
      LocalRead copied = local(Facts.valueOf(definition));
      if (copied == null) return at;
      List<Node> before = facts.definitionsOf(copied);
      // The copy must not outlive the pass that made what it copies.
      if (before.size() != 1 || before.get(0).loop() != definition.loop() || before.get(0).lambda() != definition.lambda()) return at;
      at = copied;
    }
    return null;
  }

  /** What gives the local its object. */
  Node definition() {
    return definition;
  }

  /** The local it is read from. */
  Variable variable() {
    return read.variable();
  }

  /** The one class the object can have; null when that is not known. */
  TypeElement exactClass() {
    Expr made = facts.originOf(read);
    if (made instanceof New) {
      New creation = (New) made;
      return creation.hasBody() || creation.constructor() == null ? null : (TypeElement) creation.constructor().getEnclosingElement();
    }
    TypeMirror type = read.type();
    if (type == null || type.getKind() != TypeKind.DECLARED) return null;
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    return element.getModifiers().contains(Modifier.FINAL) ? element : null;
  }

  /** Whether {@code expr} is surely this object. */
  boolean isReadBy(Expr expr) {
    LocalRead local = local(expr);
    LocalRead copied = local == null ? null : first(local, facts);
    if (copied == null || copied.variable() != first) return false;
    List<Node> definitions = facts.definitionsOf(copied);
    return definitions.size() == 1 && definitions.get(0) == definition;
  }

  /** Every read of the object, in source order. */
  List<LocalRead> reads() {
    List<LocalRead> reads = new ArrayList<>();
    read.body().walk(node -> {
      if (node instanceof LocalRead && !((LocalRead) node).variable().type().getKind().isPrimitive() && isReadBy((LocalRead) node)) {
        reads.add((LocalRead) node);
      }
    });
    return reads;
  }

  /** Stores to the object's fields and calls on it. */
  List<Expr> touches() {
    List<Expr> touches = new ArrayList<>();
    for (LocalRead each : reads()) {
      Node parent = each.parent();
      while (parent instanceof Cast) parent = parent.parent();
      if (parent instanceof Call && isReceiver(each, (Call) parent)) touches.add((Call) parent);
      if (!(parent instanceof FieldRead) || !(parent.parent() instanceof Assignment)) continue;
      Assignment write = (Assignment) parent.parent();
      if (write.target() == parent) touches.add(write);
    }
    return touches;
  }

  private boolean isReceiver(LocalRead each, Call call) {
    Expr receiver = call.receiver();
    while (receiver instanceof Cast) receiver = ((Cast) receiver).operand();
    return receiver == each && !(receiver instanceof This);
  }
}
