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

  /** Whether the parameter is read only for exceptions, log lines and the like; null when the method is out of sight. */
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
      if (frequency.isRare() && frequency != Frequency.ONCE || isPassedOn(read, inside, depth)) continue;
      return false;
    }
    return true;
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
