package dev.brisk.rules.strings;

import dev.brisk.facts.Facts;
import dev.brisk.model.Binary;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Concat;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.This;
import dev.brisk.model.ToText;
import dev.brisk.model.TypeRef;
import java.util.List;
import javax.lang.model.element.Modifier;

/** How long a value that texts and numbers are put together from stays the same. */
enum Steadiness {
  /** As long as the program runs. */
  ALWAYS,
  /** As long as the object that the code belongs to. */
  OBJECT,
  /** No longer than a call. */
  CALL;

  private static final int DEPTH = 8;

  /** How long the value of {@code expr} stays the same at its place. */
  static Steadiness of(Expr expr, Facts facts) {
    return of(expr, facts, DEPTH);
  }

  private static Steadiness of(Expr expr, Facts facts, int depth) {
    if (depth == 0) return CALL;
    if (expr instanceof Literal || expr instanceof TypeRef || facts.constantOf(expr) != null) return ALWAYS;
    if (expr instanceof FieldRead) return ofField((FieldRead) expr);
    if (expr instanceof LocalRead) return ofLocal((LocalRead) expr, facts, depth);
    boolean madeOfParts = expr instanceof Concat || expr instanceof ToText || expr instanceof Binary || expr instanceof Cast
        || expr instanceof Call && isSteady((Call) expr) || expr instanceof New && expr.isString();
    return madeOfParts ? ofParts(expr, facts, depth) : CALL;
  }

  private static Steadiness ofField(FieldRead read) {
    if (read.field() == null) return CALL;
    boolean stable = read.is(Modifier.FINAL) || read.source().classFacts().isStable(read.field());
    if (!stable) return CALL;
    if (read.is(Modifier.STATIC)) return ALWAYS;
    return read.receiver() instanceof This ? OBJECT : CALL;
  }

  /** The weakest of all values it may have here. */
  private static Steadiness ofLocal(LocalRead read, Facts facts, int depth) {
    List<Node> definitions = facts.definitionsOf(read);
    if (definitions.isEmpty()) return CALL;
    Steadiness weakest = ALWAYS;
    for (Node definition : definitions) {
      Expr value = Facts.valueOf(definition);
      if (value == null) return CALL;
      weakest = weaker(weakest, of(value, facts, depth - 1));
    }
    return weakest;
  }

  private static Steadiness ofParts(Expr expr, Facts facts, int depth) {
    Steadiness weakest = ALWAYS;
    for (int i = 0; i < expr.childCount(); i++) {
      if (!(expr.child(i) instanceof Expr)) return CALL;
      weakest = weaker(weakest, of((Expr) expr.child(i), facts, depth - 1));
    }
    return weakest;
  }

  private static boolean isSteady(Call call) {
    if (call.is("java.util.regex.Pattern", "quote") || call.is("java.util.regex.Matcher", "quoteReplacement")) return true;
    if (call.is("java.lang.System", "lineSeparator") || call.is("java.lang.String", "valueOf")) return true;
    return call.receiver() != null && call.receiver().isString() && (call.name().equals("replace") || call.name().equals("trim") || call.name().equals("concat"));
  }

  private static Steadiness weaker(Steadiness one, Steadiness other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
