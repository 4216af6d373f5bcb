package dev.brisk.facts;

import dev.brisk.model.Concat;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.ToText;

/** Constant values, as the compiler folds them. */
final class Constants {
  private Constants() {}

  /** The constant, boxed or a string; null when the value is none or only known at run time. */
  static Object of(Expr expr) {
    if (expr instanceof Literal) return ((Literal) expr).value();
    if (expr instanceof FieldRead) return ((FieldRead) expr).field() == null ? null : ((FieldRead) expr).field().getConstantValue();
    if (expr instanceof LocalRead) return ((LocalRead) expr).variable().element().getConstantValue();
    if (expr instanceof ToText) return of(((ToText) expr).operand());
    if (!(expr instanceof Concat)) return null;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < expr.childCount(); i++) {
      Object part = of((Expr) expr.child(i));
      if (part == null) return null;
      text.append(part);
    }
    return text.toString();
  }
}
