package dev.brisk.rules.laziness;

import dev.brisk.facts.Effects;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Summary;
import dev.brisk.jdk.Row;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.Lambda;
import dev.brisk.model.MethodRef;
import dev.brisk.model.TypeRef;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Whether it matters in which order, and for how many elements, the stages of a stream run. */
enum StageEffects {
  /** They change nothing and never fail. */
  NONE(""),
  /** They change nothing, but an element may make them fail. */
  FAILURE("if no stage is meant to fail, "),
  /** They call what nothing is known about. */
  UNKNOWN("if the stages change nothing and are not meant to fail, "),
  /** They change something, or run side by side. */
  SOME("");

  private static final Set<String> CHANGING = Set.of("filter", "flatMap", "mapMulti", "distinct", "takeWhile", "dropWhile");

  private final String condition;

  StageEffects(String condition) {
    this.condition = condition;
  }

  /** On which condition it does not matter, for a message; empty where it does not anyway. */
  String condition() {
    return condition;
  }

  static boolean isOfStream(Expr expr) {
    return expr instanceof Call && ((Call) expr).owner() != null && ((Call) expr).owner().startsWith("java.util.stream.") && !((Call) expr).isStatic();
  }

  /** Whether a stage leaves out or adds elements, so that counting them goes through all stages. */
  static boolean mayChangeNumber(Expr stream) {
    for (Expr at = stream; isOfStream(at); at = ((Call) at).receiver()) {
      if (CHANGING.contains(((Call) at).name())) return true;
      if (((Call) at).name().equals("limit")) return false;
    }
    return false;
  }

  /** Of {@code last} and the stages before it, up to where the stream comes from. */
  static StageEffects upTo(Expr last, Facts facts) {
    StageEffects worst = NONE;
    Expr at = last;
    for (; isOfStream(at); at = ((Call) at).receiver()) worst = worst.and(of((Call) at, facts));
    return at instanceof Call && ((Call) at).name().startsWith("parallel") ? SOME : worst;
  }

  /** Of one stage. */
  static StageEffects of(Call stage, Facts facts) {
    if (stage.name().equals("peek") || stage.name().startsWith("parallel") || stage.name().equals("onClose")) return SOME;
    StageEffects worst = NONE;
    for (int i = 0; i < stage.argumentCount(); i++) worst = worst.and(of(stage.argument(i), facts));
    return worst;
  }

  private static StageEffects of(Expr function, Facts facts) {
    if (function instanceof MethodRef) return of((MethodRef) function, facts);
    if (!(function instanceof Lambda)) return NONE;
    Effects effects = facts.effectsOf(function);
    boolean some = effects.isIo() || effects.synchronizes() || effects.writesArrays() || effects.changesUnnamed() || effects.writesGlobals() || effects.writesFields()
        || !effects.changed().isEmpty();
    if (some || effects.isUnknown()) return some ? SOME : UNKNOWN;
    Expr result = ((Lambda) function).result();
    return result != null && facts.isTotal(result) ? NONE : FAILURE;
  }

  private static StageEffects of(MethodRef function, Facts facts) {
    Row row = facts.rowOf(function);
    boolean ofElement = function.receiver() instanceof TypeRef && !function.method().getModifiers().contains(Modifier.STATIC);
    if (row != null) return !row.isPure() ? SOME : row.isTotal() && !ofElement ? NONE : FAILURE;
    Summary summary = facts.summaryOf(function.method());
    return summary == null || !summary.pure() ? UNKNOWN : summary.total() && !ofElement ? NONE : FAILURE;
  }

  /** The worse of both. */
  StageEffects and(StageEffects other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
