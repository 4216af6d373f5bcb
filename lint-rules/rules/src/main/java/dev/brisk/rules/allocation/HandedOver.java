package dev.brisk.rules.allocation;

import dev.brisk.facts.Facts;
import dev.brisk.facts.Use;
import dev.brisk.jdk.Handovers;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.This;
import dev.brisk.model.TypeRef;
import dev.brisk.model.VarargsArray;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * That a value is made for one call alone, which could do without it.
 *
 * @param taker the call or constructor
 * @param instead what does without the value, for a message
 */
record HandedOver(Expr taker, String instead) {
  private static final int LONGEST = 40;

  /** Null where the value goes anywhere else, or where nothing is known that does without it. */
  static HandedOver of(Expr made, String kind, Facts facts) {
    Expr at = handedAs(made, facts);
    if (at == null) return null;
    Node user = at.parent() instanceof VarargsArray ? at.parent().parent() : at.parent();
    if (user instanceof Call) return ofCall(made, kind, at, (Call) user);
    return user instanceof New ? ofNew(made, kind, at, (New) user) : null;
  }

  /** The value itself, or the only read of a local that holds nothing else and stands in the statement behind it. */
  private static Expr handedAs(Expr made, Facts facts) {
    if (!(made.parent() instanceof LocalDecl)) return made;
    LocalDecl declaration = (LocalDecl) made.parent();
    if (!declaration.variable().writes().isEmpty()) return null;
    List<Use> uses = facts.usesOf(made);
    if (uses.size() != 1 || declaration.variable().reads().size() != 1) return null;
    LocalRead read = declaration.variable().reads().get(0);
    return read.parent() != null && read.loop() == made.loop() && read.lambda() == made.lambda() && follows(declaration, read) ? read : null;
  }

  private static boolean follows(LocalDecl declaration, LocalRead read) {
    Node block = declaration.parent();
    for (int i = 0; i + 1 < block.childCount(); i++) if (block.child(i) == declaration) return read.isWithin(block.child(i + 1));
    return false;
  }

  private static HandedOver ofCall(Expr made, String kind, Expr at, Call taker) {
    if (taker.method() == null) return null;
    Expr on = taker.receiver();
    int index = Handovers.RECEIVER;
    if (on != at) {
      index = 0;
      while (index < taker.argumentCount() && !at.isWithin(taker.argument(index))) index++;
      if (index == taker.argumentCount()) return null;
    }
    String instead = find(made, kind, taker.method(), on == null || on instanceof TypeRef ? null : on.type(), taker.argumentCount(), index);
    return instead == null ? null : new HandedOver(taker, fill(instead, made, on));
  }

  private static HandedOver ofNew(Expr made, String kind, Expr at, New taker) {
    if (taker.constructor() == null || taker.hasBody() || taker.argument(0) != at) return null;
    String instead = find(made, kind, taker.constructor(), taker.type(), taker.argumentCount(), 0);
    return instead == null ? null : new HandedOver(taker, fill(instead, made, null));
  }

  private static String find(Expr made, String kind, ExecutableElement taker, TypeMirror on, int count, int at) {
    Expr receiver = made instanceof Call ? ((Call) made).receiver() : null;
    ExecutableElement maker = made instanceof Call ? ((Call) made).method() : made instanceof New ? ((New) made).constructor() : null;
    return Handovers.find(kind, maker, receiver == null ? null : receiver.type(), taker, on, count, at, made.source());
  }

  private static String fill(String instead, Expr made, Expr on) {
    Expr from = from(made);
    String source = from == null ? "it" : from.text();
    String target = on == null ? "" : on.text();
    return instead.replace("$", source.length() > LONGEST || source.indexOf('\n') >= 0 ? "..." : source)
        .replace("#", target.length() > LONGEST || target.indexOf('\n') >= 0 ? "..." : target);
  }

  /** What it is made from. */
  private static Expr from(Expr made) {
    if (made instanceof New) return ((New) made).argumentCount() == 0 ? null : ((New) made).argument(0);
    Call maker = (Call) made;
    boolean on = maker.receiver() != null && !(maker.receiver() instanceof TypeRef) && !(maker.receiver() instanceof This);
    return on ? maker.receiver() : maker.argumentCount() == 0 ? null : maker.argument(0);
  }
}
