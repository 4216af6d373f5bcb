package dev.brisk.rules.strings;

import dev.brisk.api.Fix;
import dev.brisk.api.NewConstant;
import dev.brisk.facts.Facts;
import dev.brisk.model.Call;
import dev.brisk.model.Declarations;
import dev.brisk.model.Expr;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rewrite of calls that compile constant expressions into calls on patterns kept in static fields. */
final class KeptPattern {
  private static final String PATTERN = "java.util.regex.Pattern";

  private final Facts facts;
  private final Map<String, NewConstant> fields = new HashMap<>();
  /** By place; of calls on the results of calls the outer one begins before the inner. */
  private final Map<Integer, String> prefixes = new TreeMap<>();
  private final Fix fix = Fix.titled("keep the pattern");
  private Declarations.Name pattern;

  private KeptPattern(Facts facts) {
    this.facts = facts;
  }

  /** The rewrite of all the calls, inner ones first; null where one of their expressions is no constant or nothing can keep it. */
  static Fix of(List<RegexCall> calls, Facts facts) {
    KeptPattern kept = new KeptPattern(facts);
    for (RegexCall each : calls) if (!kept.canKeep(each)) return null;
    kept.pattern = calls.get(0).call().source().declarations().nameOf(PATTERN);
    for (RegexCall each : calls) if (!kept.add(each)) return null;
    kept.prefixes.forEach(kept.fix::insert);
    return kept.fix.importing(kept.pattern);
  }

  private boolean canKeep(RegexCall regex) {
    if (regex.constant(facts) == null || regex.flags() != null && spelled(regex.flags()) == null) return false;
    Call call = regex.call();
    return call.isStatic() ? call.argumentCount() > 0 : call.receiver() != null;
  }

  private boolean add(RegexCall regex) {
    Call call = regex.call();
    String expression = spelled(regex.regex()) != null ? spelled(regex.regex()) : quoted(regex.constant(facts));
    String arguments = expression + (regex.flags() == null ? "" : ", " + spelled(regex.flags()));
    NewConstant field = fields.get(arguments);
    if (field == null) {
      field = NewConstant.of(call.body(), "PATTERN");
      if (field == null) return false;
      fields.put(arguments, field);
      field.declareIn(fix, pattern.text(), pattern.text() + ".compile(" + arguments + ")");
    }
    rewrite(regex, call, field.name());
    return true;
  }

  private void rewrite(RegexCall regex, Call call, String name) {
    // Without the parentheses around it, which may be those of an if.
    int start = call.source().start(call.tree());
    int end = call.source().end(call.tree());
    if (regex.kind() == RegexCall.Kind.COMPILE) {
      fix.replace(start, end, name);
      return;
    }
    if (call.isStatic()) {
      fix.replace(start, call.argument(1).start(), name + ".matcher(").replace(call.argument(1).end(), end, ").matches()");
      return;
    }
    Expr text = call.receiver();
    boolean splits = regex.kind() == RegexCall.Kind.SPLIT;
    prefixes.merge(text.start(), name + (splits ? ".split(" : ".matcher("), (inner, outer) -> outer + inner);
    int from = text.end();
    if (regex.kind() == RegexCall.Kind.MATCHES) fix.replace(from, end, ").matches()");
    else if (splits && call.argumentCount() == 1) fix.replace(from, call.argument(0).end(), "");
    else if (splits) fix.replace(from, call.argument(1).start(), ", ");
    else fix.replace(from, call.argument(1).start(), ")." + call.name() + "(");
  }

  /** As it stands, where that is in one line and means the same in a static field; null otherwise. */
  private String spelled(Expr expr) {
    return facts.constantOf(expr) == null || expr.text().indexOf('\n') >= 0 ? null : NewConstant.spelled(expr, facts);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int plain = "\n\r\t\f\b\"\\".indexOf(c);
      if (plain >= 0) quoted.append('\\').append("nrtfb\"\\".charAt(plain));
      else if (c < ' ' || c > '~') quoted.append(String.format("\\u%04x", (int) c));
      else quoted.append(c);
    }
    return quoted.append('"').toString();
  }
}
