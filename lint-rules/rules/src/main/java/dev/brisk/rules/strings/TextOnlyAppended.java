package dev.brisk.rules.strings;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.STRINGS;

import com.google.auto.service.AutoService;
import dev.brisk.api.Fix;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.model.Assert;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.Return;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/**
 * Matches a text made only to be appended: the digits of a number, the content of another builder, a formatted date, or what a method of the class puts
 * together in a builder of its own.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRINGS,
    heat = WARM,
    summary = "text made only to be appended",
    why = """
        The text is an object and an array of its own, filled and then copied into the builder. `append` takes numbers and other builders as they are, formatters of dates
        have `formatTo`, and a method that puts text together can be given the builder.""",
    given = "long[] xs",
    slow = """
        StringBuilder all = new StringBuilder();
        for (long x : xs) {
          all.append(Long.toString(x)).append(',');
        }
        return all.length();""",
    fast = """
        StringBuilder all = new StringBuilder();
        for (long x : xs) {
          all.append(x).append(',');
        }
        return all.length();""",
    limits = """
        Silent for the text of other objects, which `append` would make as well, for numbers in another radix, and for methods out of sight or that
        do not put their text together in a builder.""",
    fixSafety = "Numbers and builders: the same. For methods no fix is offered.",
    rewrite = Rewrite.ON_REQUEST,
    since = "0.1")
public final class TextOnlyAppended implements Rule {
  private static final Set<String> NUMBERS = Set.of("java.lang.Integer", "java.lang.Long", "java.lang.Double", "java.lang.Float", "java.lang.Short", "java.lang.Byte",
      "java.lang.Boolean", "java.lang.Character", "java.lang.String");
  private static final double FAIR_SHARE = 0.3;
  private static final double LARGE_SHARE = 0.6;
  private static final long NANOS_OF_NUMBER = 20;
  private static final long NANOS_OF_COPY = 40;
  private static final long NANOS_OF_DATE = 60;
  private static final long NANOS_OF_BUILDER = 80;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("append");
  }

  private void check(Call append, Site site) {
    if (append.argumentCount() != 1 || !append.is("java.lang.AbstractStringBuilder", "append") || append.enclosing(Assert.class) != null) return;
    if (!(append.argument(0) instanceof Call)) return;
    Call text = (Call) append.argument(0);
    if (isNumber(text)) {
      Saving saving = site.saving(text, NANOS_OF_NUMBER);
      site.report(text, saving, "'%s' makes a text only to be appended, %s; write 'append(%s)'", Shown.shortened(text), saving.text(), text.argument(0).text())
          .fix(Fix.titled("append the value itself").replace(text, text.argument(0).text()));
    } else if (isCopyOfBuilder(text)) {
      Saving saving = site.saving(text, NANOS_OF_COPY);
      Site.Report report = site.report(text, saving, "'%s' copies the text of a builder only to append it, %s; write 'append(%s)'", Shown.shortened(text),
          saving.text(), text.receiver().text());
      if (!site.facts().mayBeNull(text.receiver())) report.fix(Fix.titled("append the builder itself").replace(text, text.receiver().text()));
    } else if (text.is("java.time.format.DateTimeFormatter", "format") && text.receiver() != null) {
      Saving saving = site.saving(text, NANOS_OF_DATE);
      site.report(text, saving, "'%s' makes a text only to be appended, %s; write '%s.formatTo(%s, ...)' with the builder", Shown.shortened(text), saving.text(),
          text.receiver().text(), text.argument(0).text());
    } else if (isMadeInBuilder(text)) {
      Saving saving = site.saving(text, NANOS_OF_BUILDER);
      // Another method is changed for it, with all its callers: for most of the time, or for a good part of it where code runs often.
      if (saving.share() < FAIR_SHARE) return;
      Site.Report report = site.report(text, saving, "'%s' puts its text together in a builder of its own, which is copied only to be appended, %s; let it append to the builder it is given",
          Shown.shortened(text), saving.text());
      if (saving.share() < LARGE_SHARE) report.worthFrom(WARM);
    }
  }

  /** {@code Long.toString(x)}, {@code String.valueOf(c)} of a primitive value. */
  private static boolean isNumber(Call text) {
    if (!text.isStatic() || text.argumentCount() != 1 || !text.argument(0).isPrimitive() || !NUMBERS.contains(text.owner())) return false;
    if (text.owner().equals("java.lang.Character") && text.argument(0).type().getKind() != TypeKind.CHAR) return false;
    boolean makesText = text.name().equals("toString") || text.name().equals("valueOf") && "java.lang.String".equals(text.owner());
    return makesText && hasSameText(text.argument(0).type().getKind(), text.method().getParameters().get(0).asType().getKind());
  }

  /** Whether {@code append} shows a value of one type as the method shows it, which takes it as one of the other. */
  private static boolean hasSameText(TypeKind value, TypeKind taken) {
    return value == taken || isInteger(value) && isInteger(taken);
  }

  private static boolean isInteger(TypeKind kind) {
    return kind == TypeKind.BYTE || kind == TypeKind.SHORT || kind == TypeKind.INT || kind == TypeKind.LONG;
  }

  private static boolean isCopyOfBuilder(Call text) {
    if (!text.name().equals("toString") || text.argumentCount() > 0 || text.receiver() == null || text.receiver().type() == null) return false;
    return text.source().isSubclass(text.receiver().type(), "java.lang.AbstractStringBuilder");
  }

  /** Whether it is a method of the class that returns the text of a local builder somewhere. */
  private static boolean isMadeInBuilder(Call text) {
    if (text.method() == null || !text.isString() || !isOwn(text.method().getModifiers())) return false;
    Body body = text.source().bodyOf(text.method());
    if (body == null || body == text.body()) return false;
    boolean[] found = {false};
    body.walk(node -> found[0] |= node instanceof Return && isTextOfOwnBuilder(((Return) node).value()));
    return found[0];
  }

  /** Whether no other method may be meant. */
  private static boolean isOwn(Set<Modifier> modifiers) {
    return modifiers.contains(Modifier.PRIVATE) || modifiers.contains(Modifier.STATIC) || modifiers.contains(Modifier.FINAL);
  }

  private static boolean isTextOfOwnBuilder(Expr value) {
    if (!(value instanceof Call) || !isCopyOfBuilder((Call) value)) return false;
    Expr at = ((Call) value).receiver();
    while (at instanceof Call && ((Call) at).name().equals("append")) at = ((Call) at).receiver();
    if (at instanceof New) return true;
    return at instanceof LocalRead && ((LocalRead) at).variable().initializer() instanceof New;
  }
}
