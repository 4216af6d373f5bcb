package dev.brisk.rules.boxing;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.BOXING;

import com.google.auto.service.AutoService;
import dev.brisk.api.Fix;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Site;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.New;
import dev.brisk.model.Unbox;
import java.util.Map;

/** Matches {@code Integer.valueOf(text)} and {@code new Integer(text)} where a primitive value is wanted. */
@AutoService(Rule.class)
@LintRule(
    theme = BOXING,
    heat = WARM,
    onByDefault = false,
    summary = "text parsed into a wrapper that is unboxed at once",
    why = "`Integer.valueOf(text)` parses the text as `Integer.parseInt(text)` does, wraps the number in an object, and the object is unwrapped where it stands.",
    given = "String[] xs",
    slow = """
        long total = 0;
        for (String x : xs) {
          int length = Integer.valueOf(Integer.toString(x.length() + 1000));
          total += length;
        }
        return total;""",
    fast = """
        long total = 0;
        for (String x : xs) {
          int length = Integer.parseInt(Integer.toString(x.length() + 1000));
          total += length;
        }
        return total;""",
    limits = "Off by default: measured on both JDKs it gains nothing, as the JIT compiler removes the box. "
        + "Silent for `Boolean`, whose objects exist, and where the wrapper is wanted.",
    fixSafety = "The same: both throw the same exceptions.",
    rewrite = Rewrite.ALWAYS,
    since = "0.1")
public final class BoxedParse implements Rule {
  private static final Map<String, String> PARSERS = Map.of("Integer", "parseInt", "Long", "parseLong", "Short", "parseShort", "Byte", "parseByte", "Double", "parseDouble",
      "Float", "parseFloat");
  private static final Map<String, String> VALUES = Map.of("Integer", "intValue", "Long", "longValue", "Short", "shortValue", "Byte", "byteValue", "Double", "doubleValue",
      "Float", "floatValue");

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::call).calling("valueOf");
    rules.on(New.class, this::create).creating("Integer", "Long", "Short", "Byte", "Double", "Float");
  }

  private void call(Call call, Site site) {
    if (!call.isStatic() || call.argumentCount() == 0 || !call.argument(0).isString() || call.owner() == null || !call.owner().equals(Wrappers.qualifiedName(call.type()))) return;
    check(call, call.argument(0), call.receiver() != null, site);
  }

  private void create(New creation, Site site) {
    if (creation.argumentCount() == 1 && creation.argument(0).isString()) check(creation, creation.argument(0), true, site);
  }

  private static void check(Expr parsed, Expr text, boolean named, Site site) {
    String type = Wrappers.nameOf(parsed.type());
    String parser = Wrappers.qualifiedName(parsed.type()).startsWith("java.lang.") ? PARSERS.get(type) : null;
    if (parser == null) return;
    Expr whole = parsed;
    if (!(parsed.parent() instanceof Unbox)) {
      // x.intValue() as well.
      boolean unwrapped = parsed.parent() instanceof Call && ((Call) parsed.parent()).receiver() == parsed && ((Call) parsed.parent()).name().equals(VALUES.get(type));
      if (!unwrapped) return;
      whole = (Expr) parsed.parent();
    }
    Site.Report report = site.report(parsed, "the %s is made only to be unboxed at once; call %s.%s", type, type, parser);
    String rest = parsed.text().substring(parsed.text().indexOf('(') + 1);
    if (named && !parsed.text().startsWith("(") && text.isWithin(parsed)) {
      report.fix(Fix.titled("call " + type + "." + parser).replace(whole, type + "." + parser + "(" + rest));
    }
  }
}
