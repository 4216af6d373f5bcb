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
import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.Unbox;
import java.util.Map;
import java.util.Set;

/**
 * Matches a number wrapped only to be asked for its primitive value again, and a wrapper unwrapped only to be wrapped again. The second is left alone where the wrapper may be
 * null, since unwrapping null throws.
 */
@AutoService(Rule.class)
@LintRule(
    theme = BOXING,
    heat = WARM,
    onByDefault = false,
    summary = "value wrapped and unwrapped at once, or unwrapped and wrapped again",
    why = "`Long.valueOf(x).intValue()` makes an object to do what a cast does; `Integer.valueOf(y.intValue())` makes an object that is like the one it was taken from.",
    given = "long[] xs",
    slow = """
        long total = 0;
        for (long x : xs) {
          total += Long.valueOf(x / 1000).intValue();
        }
        return total;""",
    fast = """
        long total = 0;
        for (long x : xs) {
          total += (int) (x / 1000);
        }
        return total;""",
    limits = "Off by default: measured on both JDKs it gains nothing, as the JIT compiler removes the box. "
        + "Silent where a wrapper that is unwrapped and wrapped again may be null.",
    fixSafety = "The same: a cast converts as `intValue` and its siblings do.",
    rewrite = Rewrite.ALWAYS,
    since = "0.1")
public final class UnboxedAndReboxed implements Rule {
  private static final Map<String, String> PRIMITIVES = Map.of("intValue", "int", "longValue", "long", "shortValue", "short", "byteValue", "byte", "doubleValue", "double",
      "floatValue", "float", "charValue", "char", "booleanValue", "boolean");
  private static final Set<String> WRAPPERS = Set.of("java.lang.Integer", "java.lang.Long", "java.lang.Short", "java.lang.Byte", "java.lang.Double", "java.lang.Float",
      "java.lang.Character", "java.lang.Boolean");

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::wrapped).calling("valueOf").withArguments(1);
    rules.on(New.class, this::asked).creating("Integer", "Long", "Short", "Byte", "Double", "Float", "Character", "Boolean");
  }

  private void wrapped(Call valueOf, Site site) {
    asked(valueOf, site);
    rewrapped(valueOf, site);
  }

  /** The wrapper is made for one call on it. */
  private void asked(Expr wrapper, Site site) {
    if (!(wrapper.parent() instanceof Call) || ((Call) wrapper.parent()).receiver() != wrapper) return;
    Call call = (Call) wrapper.parent();
    if (PRIMITIVES.containsKey(call.name())) unwrapped(call, site);
    else if (call.name().equals("toString") || call.name().equals("hashCode") || call.name().equals("compareTo")) text(call, site);
  }

  /** {@code Long.valueOf(x).intValue()}. */
  private void unwrapped(Call call, Site site) {
    Expr value = call.argumentCount() == 0 && call.receiver() != null ? wrappedOnTheSpot(call.receiver()) : null;
    if (value == null) return;
    String wanted = PRIMITIVES.get(call.name());
    boolean same = call.type() != null && call.source().types().isSameType(value.type(), call.type());
    String plain = same ? value.text() : "(" + wanted + ") " + (isSimple(value) ? value.text() : "(" + value.text() + ")");
    Site.Report report = site.report(call, "%s is wrapped only to be unwrapped again; write '%s'", isSimple(value) ? "'" + value.text() + "'" : "the value", shortened(plain));
    boolean parenthesize = !same && call.parent() instanceof Expr && !(call.parent() instanceof Box);
    report.fix(Fix.titled("leave the wrapper out").replace(call, parenthesize || same && !isSimple(value) ? "(" + plain + ")" : plain));
  }

  /** {@code Integer.valueOf(x).toString()}. */
  private void text(Call call, Site site) {
    Expr value = call.receiver() == null ? null : wrappedOnTheSpot(call.receiver());
    if (value == null || call.argumentCount() > 1) return;
    String type = Wrappers.nameOf(call.receiver().type());
    if (call.name().equals("compareTo")) {
      site.report(call, "%s is made only to be compared; call %s.compare", withArticle(type), type);
      return;
    }
    if (call.argumentCount() > 0) return;
    // The static methods take the wrapper's own type: a char given to Integer.toString is a number all the same.
    site.report(call, "%s is made only to be asked once; call %s.%s", withArticle(type), type, call.name())
        .fix(Fix.titled("call " + type + "." + call.name()).replace(call, type + "." + call.name() + "(" + value.text() + ")"));
  }

  /** What {@code valueOf} or a constructor wraps right here; null where it is no primitive value of the wrapper's own type. */
  private static Expr wrappedOnTheSpot(Expr wrapper) {
    if (!WRAPPERS.contains(Wrappers.qualifiedName(wrapper.type()))) return null;
    Expr value = null;
    if (wrapper instanceof Call && ((Call) wrapper).isStatic() && ((Call) wrapper).name().equals("valueOf") && ((Call) wrapper).argumentCount() == 1
        && Wrappers.qualifiedName(wrapper.type()).equals(((Call) wrapper).owner())) value = ((Call) wrapper).argument(0);
    if (wrapper instanceof New && ((New) wrapper).argumentCount() == 1) value = ((New) wrapper).argument(0);
    if (value == null || !value.isPrimitive()) return null;
    return wrapper.source().types().isSameType(value.type(), wrapper.source().types().unboxedType(wrapper.type())) ? value : null;
  }

  /** {@code Integer.valueOf(y.intValue())}, and {@code Integer.valueOf(y)} where the call unboxes. */
  private void rewrapped(Call call, Site site) {
    if (!call.isStatic() || call.argumentCount() != 1 || !WRAPPERS.contains(Wrappers.qualifiedName(call.type())) || !call.owner().equals(Wrappers.qualifiedName(call.type()))) return;
    Expr wrapper = null;
    if (call.argument(0) instanceof Unbox) wrapper = ((Unbox) call.argument(0)).operand();
    if (call.argument(0) instanceof Call && Wrappers.isUnwrapping((Call) call.argument(0))) wrapper = ((Call) call.argument(0)).receiver();
    if (wrapper == null || !call.source().types().isSameType(wrapper.type(), call.type())) return;
    if (site.facts().mayBeNull(wrapper)) return;
    site.report(call, "the %s is unwrapped only to be wrapped again; use '%s'", Wrappers.nameOf(call.type()), shortened(wrapper.text()))
        .fix(Fix.titled("use the wrapper that is there").replace(call, wrapper.text()));
  }

  private static String withArticle(String type) {
    return (type.equals("Integer") ? "an " : "a ") + type;
  }

  private static boolean isSimple(Expr value) {
    return value instanceof LocalRead || value instanceof FieldRead || value instanceof Literal || value instanceof Call;
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= 50 ? line : line.substring(0, 47) + "...";
  }
}
