package dev.brisk.rules.laziness;

import dev.brisk.facts.Effects;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Summary;
import dev.brisk.jdk.Row;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.Lambda;
import dev.brisk.model.MethodRef;

/** Whether it matters in which order, and for how many elements, the stages of a stream run. */
enum StageEffects {
  /** They change nothing. */
  NONE,
  /** They call what nothing is known about. */
  UNKNOWN,
  /** They change something, or run side by side. */
  SOME;

  static boolean isOfStream(Expr expr) {
    return expr instanceof Call && ((Call) expr).owner() != null && ((Call) expr).owner().startsWith("java.util.stream.") && !((Call) expr).isStatic();
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
    return some ? SOME : effects.isUnknown() ? UNKNOWN : NONE;
  }

  private static StageEffects of(MethodRef function, Facts facts) {
    Row row = facts.rowOf(function);
    if (row != null) return row.isPure() ? NONE : SOME;
    Summary summary = facts.summaryOf(function.method());
    return summary != null && summary.pure() ? NONE : UNKNOWN;
  }

  private StageEffects and(StageEffects other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
