package dev.brisk.facts;

import dev.brisk.jdk.CallTable;
import dev.brisk.jdk.JdkTable;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Condition;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Node;
import dev.brisk.model.Return;
import javax.lang.model.type.TypeMirror;

/** Which calls write log lines, ask for log levels or end the process. */
final class LogCalls {
  private final JdkTable table;
  private final Origin origin;

  LogCalls(JdkTable table, Origin origin) {
    this.table = table;
    this.origin = origin;
  }

  private boolean is(Call call, String trait) {
    TypeMirror receiver = call.receiver() == null ? null : call.receiver().type();
    return table.calls().find(call.method(), receiver).is(trait);
  }

  /** Whether it writes a log line, if its level is on. */
  boolean isLog(Call call) {
    return is(call, CallTable.LOG);
  }

  /** Whether it writes a log line at a level that is on unless someone turns it off. */
  boolean isTold(Call call) {
    if (is(call, CallTable.TOLD)) return true;
    if (!is(call, CallTable.LEVELLED)) return false;
    for (int i = 0; i < call.argumentCount(); i++) {
      if (call.argument(i) instanceof FieldRead && isQuiet((FieldRead) call.argument(i))) return false;
    }
    return true;
  }

  private boolean isQuiet(FieldRead level) {
    return level.field() != null && table.calls().find(level.field()).is(CallTable.QUIET);
  }

  /** Whether the node ends the process. */
  boolean isExit(Node node) {
    return node instanceof Call && is((Call) node, CallTable.EXIT);
  }

  /** Whether a log level must be on, asked for here or kept in a variable. */
  boolean isTest(Guard guard) {
    return guard.holds() && made(guard.test(), CallTable.LOG_TEST);
  }

  /** Whether what must hold nearly always fails. */
  boolean isSeldom(Guard guard) {
    return guard.holds() && made(guard.test(), CallTable.SELDOM);
  }

  private boolean made(Expr test, String trait) {
    Expr made = test instanceof Call ? test : origin.of(test);
    // Of a chain that is kept each part must have held.
    if (made instanceof Condition && ((Condition) made).isAnd()) return made(((Condition) made).left(), trait) || made(((Condition) made).right(), trait);
    if (!(made instanceof Call)) return false;
    return is((Call) made, trait) || isWrapped((Call) made, trait);
  }

  /** Whether it is a method in sight that does nothing but ask. */
  private boolean isWrapped(Call call, String trait) {
    if (call.method() == null || call.argumentCount() > 0 || !Purity.isFixed(call.method())) return false;
    Body body = call.source().bodyOf(call.method());
    if (body == null || body.code().childCount() != 1 || !(body.code().child(0) instanceof Return)) return false;
    Expr value = ((Return) body.code().child(0)).value();
    return value instanceof Call && is((Call) value, trait);
  }
}
