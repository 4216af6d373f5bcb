package dev.brisk.rules.strings;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Length.SHORTER;
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
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Matches a part of a text that is cut out only to be handed to a method that takes a range as well: {@code append}, {@code write} and what else of
 * the receiver's class is named alike.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRINGS,
    heat = WARM,
    summary = "substring made only to be appended or written",
    why = """
        `substring` makes an object and an array and copies the characters, which are then copied once more into the builder or the writer's
        buffer. The overloads that take a range copy them once.""",
    given = "String[] xs",
    slow = """
        StringBuilder all = new StringBuilder();
        for (String x : xs) {
          all.append(x.substring(x.length() / 2));
        }
        return all.length();""",
    fast = """
        StringBuilder all = new StringBuilder();
        for (String x : xs) {
          all.append(x, x.length() / 2, x.length());
        }
        return all.length();""",
    limits = "Silent where the class has no method of the same name that takes a text and two numbers, and for parts of builders, which are walked character by character.",
    fixSafety = """
        The same for builders; a bad range throws an `IndexOutOfBoundsException` in place of its subclass for strings. Where the text may be null or its parts
        would be evaluated twice no fix is offered.""",
    rewrite = Rewrite.ALWAYS,
    since = "0.1")
public final class SubstringForAppend implements Rule {
  private static final double FAIR_SHARE = 0.4;
  private static final long NANOS = 25;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling(Slice.NAMES);
  }

  private void check(Call cut, Site site) {
    Slice slice = Slice.of(cut);
    if (slice == null || !(cut.parent() instanceof Call) || cut.enclosing(Assert.class) != null) return;
    Call taker = (Call) cut.parent();
    if (taker.receiver() == cut || taker.receiver() == null || taker.argumentCount() != 1 || taker.isStatic()) return;
    // Up to the end the text is named twice, and behind three arguments only a loop's time counts.
    if (slice.to() == null && (!Slice.isRepeatable(slice.text()) || cut.loop() == null || !site.facts().mayRepeatAfter(cut, cut.loop()))) return;
    Saving saving = site.saving(cut, NANOS);
    if (slice.to() == null && saving.share() < FAIR_SHARE) return;
    // Of no text a range throws, and appending a range writes "null".
    String condition = site.facts().mayBeNull(slice.text()) ? ", if '" + slice.text().text() + "' is never null" : "";
    if (isBuilder(taker)) {
      String ranged = slice.text().text() + ", " + slice.from().text() + ", " + slice.end();
      Site.Report report = site.report(cut, saving, "'%s' is copied only to be appended, %s; write '%s(%s)'%s", Shown.shortened(cut), saving.text(), taker.name(), ranged,
          condition).makesCode(SHORTER).worthFrom(WARM);
      if (!condition.isEmpty()) report.atMostNote();
      if (isSameWithFix(slice, site)) report.fix(Fix.titled("append the range").replace(cut, ranged));
    } else if (taker.is("java.io.Writer", "write") && (slice.isFromStart() || Slice.isRepeatable(slice.from()))) {
      String length = slice.isFromStart() ? slice.end() : slice.end() + " - " + slice.from().text();
      site.report(cut, saving, "'%s' is copied only to be written, %s; write 'write(%s, %s, %s)'", Shown.shortened(cut), saving.text(), slice.text().text(),
          slice.from().text(), length).makesCode(SHORTER).worthFrom(WARM);
    } else if (takesRanges(taker)) {
      site.report(cut, saving, "'%s' is copied only to be handed to '%s', %s; call the '%s' that takes the text and a range", Shown.shortened(cut), taker.name(),
          saving.text(), taker.name()).makesCode(SHORTER).worthFrom(WARM);
    }
  }

  private static boolean isBuilder(Call taker) {
    if (!taker.name().equals("append")) return false;
    return taker.is("java.lang.AbstractStringBuilder", "append") || taker.is("java.lang.Appendable", "append");
  }

  /** A null would be appended as such where it throws now, and what is evaluated twice must be plain. */
  private static boolean isSameWithFix(Slice slice, Site site) {
    boolean isPlain = slice.to() != null || Slice.isRepeatable(slice.text());
    return isPlain && (slice.to() == null || !site.facts().mayBeNull(slice.text()));
  }

  /** Whether the receiver's class has a method of that name that takes a text and two numbers. */
  private static boolean takesRanges(Call taker) {
    TypeMirror type = taker.receiver().type();
    if (!(type instanceof DeclaredType) || taker.method() == null) return false;
    Element declaring = ((DeclaredType) type).asElement();
    for (Element member : taker.source().elements().getAllMembers((TypeElement) declaring)) {
      if (member.getKind() == ElementKind.METHOD && member.getSimpleName().contentEquals(taker.name()) && takesRange((ExecutableElement) member, taker)) return true;
    }
    return false;
  }

  private static boolean takesRange(ExecutableElement method, Expr at) {
    List<? extends VariableElement> parameters = method.getParameters();
    if (parameters.size() != 3 || method.getModifiers().contains(Modifier.PRIVATE)) return false;
    TypeMirror text = parameters.get(0).asType();
    boolean isText = at.source().isClass(text, "java.lang.String") || at.source().isClass(text, "java.lang.CharSequence");
    return isText && parameters.get(1).asType().getKind() == TypeKind.INT && parameters.get(2).asType().getKind() == TypeKind.INT;
  }
}
