package dev.brisk.rules.strings;

import static dev.brisk.api.Heat.HOT;
import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Length.ALIKE;
import static dev.brisk.api.Length.LONGER;
import static dev.brisk.api.Length.MUCH_LONGER;
import static dev.brisk.api.Theme.STRINGS;

import com.google.auto.service.AutoService;
import dev.brisk.api.Length;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.jdk.CallTable;
import dev.brisk.model.Assert;
import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Body;
import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.Condition;
import dev.brisk.model.Conditional;
import dev.brisk.model.Expr;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.TypeTest;
import dev.brisk.model.VarargsArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * Matches a constant format that plain code says as well: text with arguments in between, numbers padded or in hexadecimal. Left alone are formats that do
 * more, texts for log lines and exceptions, and methods that describe an object unless they run often.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRINGS,
    heat = WARM,
    summary = "format string interpreted where text can be put together",
    why = """
        `String.format` parses its format on each call, boxes its arguments into an array, and makes a formatter and an object for each piece.
        Concatenation and `append` do nothing of that and are ten and more times as fast.""",
    given = "String[] xs",
    slow = """
        long total = 0;
        for (String x : xs) {
          total += String.format("<%s>", x).length();
        }
        return total;""",
    fast = """
        long total = 0;
        for (String x : xs) {
          total += ("<" + x + ">").length();
        }
        return total;""",
    limits = """
        Silent for formats that are not constant, for flags and conversions that plain code does not have (precision, grouping, dates), in log calls and texts of
        exceptions, for statements to a database, for what reads like a message to people, and in `toString`, `print` and their like. Texts
        that are laid out to be read, with blanks, brackets or names in front of the values, are spoken of in loops within loops only.""",
    fixSafety = """
        `%d` writes the digits of the default locale and `%s` calls `formatTo` of a `Formattable`; both are rare. No fix is offered.""",
    byHand = "`%d` and `%s` follow the locale and `Formattable`, which plain text does not",
    since = "0.1")
public final class FormatInHotLoop implements Rule {
  private static final int LONGEST = 70;
  private static final long NANOS = 400;
  private static final long NANOS_OF_MESSAGE = 800;

  /** A call whose format plain code can take the place of. */
  private record Formatting(Call call, FormatText format, Expr arguments, boolean isMessage) {}

  /** What to write, and how long that is. */
  private record Instead(String code, Length length) {}

  @Override
  public void register(Registry rules) {
    rules.on(Body.class, this::check).calling("format", "formatted");
  }

  private void check(Body body, Site site) {
    if (ForPeople.isMadeBy(body) || isOfExceptions(body)) return;
    Map<Loop, List<Formatting>> found = new LinkedHashMap<>();
    body.walk(node -> {
      Formatting formatting = node instanceof Call ? of((Call) node, site.facts()) : null;
      if (formatting != null) found.computeIfAbsent(node.loop(), loop -> new ArrayList<>(2)).add(formatting);
    });
    found.values().forEach(all -> tell(all, site));
  }

  private static void tell(List<Formatting> all, Site site) {
    Formatting first = all.get(0);
    String others = all.size() == 1 ? "" : all.size() == 2 ? " (as does another call here)" : " (as do " + (all.size() - 1) + " more calls here)";
    Saving saving = Whole.saving(first.call(), first.isMessage() ? NANOS_OF_MESSAGE : NANOS, site);
    Instead instead = instead(first.format(), first.arguments());
    boolean isRead = first.format().isForPeople();
    site.report(first.call(), saving, "'%s' parses its format each time%s, %s; %s", Shown.shortened(first.call()), others, saving.text(), instead.code())
        .makesCode(instead.length()).worthFrom(isRead ? HOT : WARM);
  }

  private static Formatting of(Call call, Facts facts) {
    boolean named = call.name().equals("format") || call.name().equals("formatted");
    boolean isMessage = call.isStatic() && "java.text.MessageFormat".equals(call.owner());
    if (!named || !isMessage && !"java.lang.String".equals(call.owner()) || call.argumentCount() == 0 || call.enclosing(Assert.class) != null) return null;
    Expr last = call.argument(call.argumentCount() - 1);
    Expr text = call.isStatic() ? call.argument(call.argumentCount() < 2 ? 0 : call.argumentCount() - 2) : call.receiver();
    if (!(last instanceof VarargsArray)) return null;
    Object constant = facts.constantOf(facts.originOf(text));
    if (!(constant instanceof String)) return null;
    FormatText format = isMessage ? FormatText.ofMessage((String) constant) : FormatText.ofFormat((String) constant);
    if (format == null || !format.fits(last.childCount()) || isMessage && !areTexts(last)) return null;
    return format.isMessage() || format.isQuery() || isForLogOrException(call, facts) ? null : new Formatting(call, format, last, isMessage);
  }

  /** Whether the class makes exceptions or is one: its texts are for those. */
  private static boolean isOfExceptions(Body body) {
    for (Element at = body.member(); at != null && !(at instanceof PackageElement); at = at.getEnclosingElement()) {
      String name = at.getSimpleName().toString();
      if (at instanceof TypeElement && (name.endsWith("Exception") || name.endsWith("Exceptions") || name.endsWith("Error") || name.endsWith("Errors"))) return true;
    }
    return false;
  }

  /** Numbers and dates are formatted by the locale. */
  private static boolean areTexts(Expr arguments) {
    for (int i = 0; i < arguments.childCount(); i++) {
      if (!((Expr) arguments.child(i)).isString()) return false;
    }
    return true;
  }

  private static boolean isForLogOrException(Call call, Facts facts) {
    if (facts.frequencyOf(call).isRare()) return true;
    for (Node at = call.parent(); at instanceof Expr; at = at.parent()) {
      if (at instanceof Call && facts.entryOf((Call) at).is(CallTable.LOG)) return true;
    }
    return false;
  }

  private static Instead instead(FormatText format, Expr arguments) {
    if (!format.isPadded()) {
      String code = concatenation(format, arguments);
      return code.length() <= LONGEST ? new Instead("write '" + code + "'", ALIKE) : new Instead("concatenate or append the parts", LONGER);
    }
    for (FormatText.Part part : format.parts()) {
      if (part.conversion() == 'x' || part.conversion() == 'X') return new Instead("append the digits one by one, or those that java.util.HexFormat gives", LONGER);
    }
    return new Instead("append the parts, and blanks or zeros as needed", MUCH_LONGER);
  }

  private static String concatenation(FormatText format, Expr arguments) {
    StringBuilder code = new StringBuilder();
    boolean isText = false;
    for (int i = 0; i < format.parts().size(); i++) {
      FormatText.Part part = format.parts().get(i);
      if (i > 0) code.append(" + ");
      if (part.text() != null) {
        code.append(PlainInstead.quoted(part.text()));
        isText = true;
        continue;
      }
      Expr argument = (Expr) arguments.child(part.argument());
      while (argument instanceof Box) argument = ((Box) argument).operand();
      boolean nextIsText = i + 1 < format.parts().size() && format.parts().get(i + 1).text() != null;
      boolean wrap = !isText && !nextIsText && !argument.isString();
      code.append(wrap ? "String.valueOf(" : bindsLoosely(argument) ? "(" : "").append(argument.source().text(argument.tree()));
      code.append(wrap || bindsLoosely(argument) ? ")" : "");
      isText = true;
    }
    return code.toString();
  }

  private static boolean bindsLoosely(Expr expr) {
    return expr instanceof Binary || expr instanceof Conditional || expr instanceof Condition || expr instanceof Assignment || expr instanceof TypeTest;
  }
}
