package dev.brisk.rules.strings;

import dev.brisk.facts.Facts;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.This;
import javax.lang.model.element.Modifier;

/**
 * A call that copies a range of a text: {@code substring} or {@code subSequence}.
 *
 * @param call the call
 * @param text what is cut
 * @param from where the range begins
 * @param to behind its end; null where that is the end of the text
 */
record Slice(Call call, Expr text, Expr from, Expr to) {
  /** The names of such methods. */
  static final String[] NAMES = {"substring", "subSequence"};

  /** What the call copies; null if it is another one. */
  static Slice of(Call call) {
    boolean named = call.name().equals("substring") || call.name().equals("subSequence");
    if (!named || call.receiver() == null || call.argumentCount() == 0 || call.argumentCount() > 2 || call.isStatic()) return null;
    Expr text = call.receiver();
    boolean isSequence = text.isString() || text.type() != null && text.source().isClass(text.type(), "java.lang.CharSequence");
    return isSequence ? new Slice(call, text, call.argument(0), call.argumentCount() == 2 ? call.argument(1) : null) : null;
  }

  /** As {@link #of(Call)} for any expression. */
  static Slice of(Expr expr) {
    return expr instanceof Call ? of((Call) expr) : null;
  }

  /** Whether the range ends where the text ends. */
  boolean isOpen() {
    if (to == null) return true;
    return to instanceof Call && ((Call) to).name().equals("length") && isSame(((Call) to).receiver(), text);
  }

  /** Whether the range begins at the first character. */
  boolean isFromStart() {
    return from instanceof Literal && Integer.valueOf(0).equals(((Literal) from).value());
  }

  /** Whether the range is known to be short. */
  boolean isShort(Facts facts) {
    return to != null && facts.constantOf(from) instanceof Integer && facts.constantOf(to) instanceof Integer;
  }

  /** What stands for the end of the range. */
  String end() {
    return to == null ? text.text() + ".length()" : to.text();
  }

  /** Whether it may be evaluated twice: a local, a constant, a field of this object. */
  static boolean isRepeatable(Expr expr) {
    if (expr instanceof LocalRead || expr instanceof Literal) return true;
    return expr instanceof FieldRead && !((FieldRead) expr).is(Modifier.VOLATILE)
        && (((FieldRead) expr).receiver() == null || ((FieldRead) expr).receiver() instanceof This);
  }

  private static boolean isSame(Expr one, Expr other) {
    if (one instanceof LocalRead && other instanceof LocalRead) return ((LocalRead) one).variable() == ((LocalRead) other).variable();
    return isRepeatable(one) && isRepeatable(other) && one.getClass() == other.getClass() && one.text().equals(other.text());
  }
}
