package dev.brisk.rules.structure;

import dev.brisk.model.Assignment;
import dev.brisk.model.Body;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** The local or private field in which a new collection is kept. */
final class OwnCollection {
  private OwnCollection() {}

  /** A read of what is given the new collection; null when it goes elsewhere, or is never read. */
  static Expr readOf(New made) {
    if (made.parent() instanceof LocalDecl) {
      List<LocalRead> reads = ((LocalDecl) made.parent()).variable().reads();
      return reads.isEmpty() ? null : reads.get(0);
    }
    if (made.parent() instanceof Body && ((Body) made.parent()).member() instanceof VariableElement) return firstRead((VariableElement) ((Body) made.parent()).member(), made);
    return made.parent() instanceof Assignment && ((Assignment) made.parent()).field() != null ? firstRead(((Assignment) made.parent()).field(), made) : null;
  }

  /** Whether the collection itself is used there: a part of it, such as a head set, is another one. */
  static boolean isItself(Expr at, Expr read) {
    if (at instanceof LocalRead && read instanceof LocalRead) return ((LocalRead) at).variable() == ((LocalRead) read).variable();
    return at instanceof FieldRead && read instanceof FieldRead && ((FieldRead) at).field() != null && ((FieldRead) at).field().equals(((FieldRead) read).field());
  }

  private static Expr firstRead(VariableElement field, Node at) {
    List<Expr> uses = field.getModifiers().contains(Modifier.PRIVATE) ? at.source().classFacts().uses(field) : null;
    if (uses == null) return null;
    for (Expr use : uses) if (use instanceof FieldRead) return use;
    return null;
  }
}
