package dev.brisk.rules.laziness;

import dev.brisk.facts.Facts;
import dev.brisk.facts.Frequency;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Variable;

/** How often a method in sight needs what it is given. */
final class RareParameters {
  private static final int DEPTH = 3;

  private RareParameters() {}

  /** Whether the parameter is read only on the way to an exception that is seldom thrown; null when the method is out of sight. */
  static Boolean isNeededRarely(Call call, int index, Facts facts) {
    return isNeededRarely(call, index, facts, DEPTH);
  }

  private static Boolean isNeededRarely(Call call, int index, Facts facts, int depth) {
    Body body = depth == 0 || call.method() == null ? null : call.source().bodyOf(call.method());
    if (body == null || !body.isComplete() || index >= body.parameters().size()) return null;
    Facts inside = Facts.of(body, facts.table());
    Variable parameter = body.parameters().get(index);
    if (parameter.reads().isEmpty() || !parameter.writes().isEmpty()) return false;
    for (LocalRead read : parameter.reads()) {
      if (read.parent() == null) return false;
      Frequency frequency = inside.frequencyOf(read);
      if (frequency != Frequency.TO_EXCEPTION && frequency != Frequency.SELDOM && !isPassedOn(read, inside, depth)) return false;
    }
    // One that always throws is called where something has failed already.
    return inside.nanosOf(body.code()) != Long.MAX_VALUE;
  }

  private static boolean isPassedOn(LocalRead read, Facts inside, int depth) {
    if (!(read.parent() instanceof Call) || ((Call) read.parent()).receiver() == read) return false;
    Call next = (Call) read.parent();
    for (int i = 0; i < next.argumentCount(); i++) {
      if (next.argument(i) == read) return Boolean.TRUE.equals(isNeededRarely(next, i, inside, depth - 1));
    }
    return false;
  }
}
