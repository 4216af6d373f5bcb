package dev.brisk.rules.strings;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Length.LONGER;
import static dev.brisk.api.Theme.STRINGS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Guard;
import dev.brisk.model.Assert;
import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.Concat;
import dev.brisk.model.Expr;
import dev.brisk.model.New;
import dev.brisk.model.ToText;
import dev.brisk.model.TypeTest;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Matches a number or character that is turned into text only to be parsed again or to have its digits counted. Floating point is left alone: its text
 * is how one asks for the decimal that is meant.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRINGS,
    heat = WARM,
    summary = "number turned into text and back",
    why = """
        Making the text takes an object, an array and a division for each digit, and parsing it walks it again. The value is there already: a digit by
        `Character.digit`, a wider number by a cast or `longValue`, a decimal by `valueOf`.""",
    given = "int[] xs",
    slow = """
        long total = 0;
        for (int x : xs) {
          total += Long.parseLong(String.valueOf(x));
        }
        return total;""",
    fast = """
        long total = 0;
        for (int x : xs) {
          total += x;
        }
        return total;""",
    limits = "Silent for `float` and `double`, for other radixes where the value is no character, and where the text is used otherwise as well.",
    fixSafety = "Parsing throws where a character is no digit or a number is too large; `Character.digit` gives -1 and a cast cuts. No fix is offered.",
    byHand = "what is no number fails in another way",
    since = "0.1")
public final class NumberThroughText implements Rule {
  private static final Set<String> WHOLE = Set.of("java.lang.Integer", "java.lang.Long", "java.lang.Short", "java.lang.Byte");
  private static final Set<String> COMMON = Set.of("Integer", "Long", "Short", "Byte", "BigDecimal");
  private static final double LARGE_SHARE = 0.6;
  private static final long NANOS = 30;
  private static final long NANOS_OF_DECIMAL = 90;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::checkParse).calling("parseInt", "parseLong", "parseShort", "parseByte");
    rules.on(Call.class, this::checkValueOf).calling("valueOf").withArguments(1).mentioning("Integer", "Long", "Short", "Byte");
    rules.on(New.class, this::checkDecimal).creating("BigDecimal", "BigInteger");
    rules.on(Call.class, this::checkDigits).calling("length").withArguments(0).mentioning("Integer", "Long", "String");
  }

  private void checkParse(Call parse, Site site) {
    if (!parse.isStatic() || !WHOLE.contains(parse.owner()) || parse.argumentCount() == 0 || parse.enclosing(Assert.class) != null) return;
    Expr value = valueOf(parse.argument(0), site.facts());
    if (value == null) return;
    TypeKind kind = kindOf(value);
    if (kind == TypeKind.CHAR) {
      if (!isDigitThere(value, parse, site.facts())) return;
      String radix = parse.argumentCount() > 1 ? parse.argument(1).text() : "10";
      Saving saving = site.saving(parse, NANOS);
      site.report(parse, saving, "'%s' turns a character into text only to read it back, %s; write 'Character.digit(%s, %s)'", Shown.shortened(parse),
          saving.text(), value.text(), radix);
    } else if (isWhole(kind) && parse.argumentCount() == 1) {
      tell(parse, "the number itself", site);
    }
  }

  /** Whether a test around it tells that the character is a digit: of others parsing throws, and Character.digit gives -1. */
  private static boolean isDigitThere(Expr character, Call parse, Facts facts) {
    for (Guard guard : facts.guardsOf(parse)) {
      if (!(guard.test() instanceof Call) || !guard.holds()) continue;
      Call test = (Call) guard.test();
      if (test.name().equals("isDigit") && test.argumentCount() == 1 && test.argument(0).text().equals(character.text())) return true;
    }
    return false;
  }

  private void checkValueOf(Call parse, Site site) {
    if (parse.argumentCount() == 1 && parse.argument(0).isString() && parse.name().equals("valueOf")) checkParse(parse, site);
  }

  private void checkDecimal(New made, Site site) {
    if (made.hasBody() || made.argumentCount() != 1 || !made.argument(0).isString() || made.enclosing(Assert.class) != null) return;
    Expr value = valueOf(made.argument(0), site.facts());
    if (value == null) return;
    TypeKind kind = kindOf(value);
    String type = made.source().isClass(made.type(), "java.math.BigDecimal") ? "BigDecimal" : "BigInteger";
    if (isWhole(kind)) {
      tell(made, type + ".valueOf(" + value.text() + ")", site);
    } else if (kind == TypeKind.DECLARED && isAnyNumber(value) && !isWhatIsLeft(value)) {
      Saving saving = site.saving(made, NANOS_OF_DECIMAL);
      // To ask for the class first is longer: worth it where little else is done.
      if (saving.share() < LARGE_SHARE) return;
      site.report(made, saving, "'%s' makes a text of the number and parses it, %s; take longValue of whole ones", Shown.shortened(made),
          saving.text()).atMostNote().makesCode(LONGER);
    }
  }

  private void checkDigits(Call length, Site site) {
    if (length.receiver() == null || !length.is("java.lang.String", "length") || length.enclosing(Assert.class) != null) return;
    if (length.receiver() instanceof Call && isBits((Call) length.receiver())) {
      tell(length, "the width less numberOfLeadingZeros(...)", site);
      return;
    }
    Expr value = valueOf(length.receiver(), site.facts());
    if (value != null && isWhole(kindOf(value))) tell(length, "compare with powers of ten", site);
  }

  private static boolean isBits(Call text) {
    return text.isStatic() && text.name().equals("toBinaryString") && WHOLE.contains(text.owner());
  }

  private static void tell(Expr at, String instead, Site site) {
    Saving saving = site.saving(at, at instanceof New ? NANOS_OF_DECIMAL : NANOS);
    site.report(at, saving, "'%s' turns a value into text only to read it back, %s; %s", Shown.shortened(at), saving.text(),
        instead.startsWith("the ") ? "take " + instead : instead.startsWith("compare") ? instead : "write '" + instead + "'");
  }

  /** The value that an expression is only the text of; null where it is other text. */
  private static Expr valueOf(Expr text, Facts facts) {
    if (text instanceof Concat) return ofConcat(text, facts);
    if (!(text instanceof Call)) return null;
    Call call = (Call) text;
    if (call.isStatic() && call.argumentCount() == 1) {
      boolean makesText = call.name().equals("toString") && isWrapper(call.owner()) || call.name().equals("valueOf") && "java.lang.String".equals(call.owner());
      Expr value = call.argument(0);
      return makesText ? unboxed(value) : null;
    }
    return call.name().equals("toString") && call.argumentCount() == 0 ? call.receiver() : null;
  }

  private static Expr ofConcat(Expr text, Facts facts) {
    if (text.childCount() != 2) return null;
    for (int i = 0; i < 2; i++) {
      if (text.child(i) instanceof ToText && "".equals(facts.constantOf((Expr) text.child(1 - i)))) return ((ToText) text.child(i)).operand();
    }
    return null;
  }

  private static Expr unboxed(Expr value) {
    return value instanceof Box ? ((Box) value).operand() : value;
  }

  private static boolean isWrapper(String owner) {
    return WHOLE.contains(owner) || "java.lang.Character".equals(owner);
  }

  /** The kind of a value, wrappers taken for what is in them; DECLARED for other objects. */
  private static TypeKind kindOf(Expr value) {
    TypeMirror type = value.type();
    if (type == null) return TypeKind.ERROR;
    if (type.getKind().isPrimitive()) return type.getKind();
    for (String each : WHOLE) {
      if (value.source().isClass(type, each)) return TypeKind.INT;
    }
    if (value.source().isClass(type, "java.lang.Character")) return TypeKind.CHAR;
    return type.getKind();
  }

  private static boolean isWhole(TypeKind kind) {
    return kind == TypeKind.INT || kind == TypeKind.LONG || kind == TypeKind.SHORT || kind == TypeKind.BYTE;
  }

  /** Whether the common classes are asked for elsewhere in the method, so that only others come here. */
  private static boolean isWhatIsLeft(Expr value) {
    boolean[] asked = {false};
    value.body().walk(node -> {
      if (!(node instanceof TypeTest)) return;
      String test = node.text();
      String tested = test.substring(test.indexOf("instanceof") + "instanceof".length());
      asked[0] |= COMMON.stream().anyMatch(tested::contains);
    });
    return asked[0];
  }

  private static boolean isAnyNumber(Expr value) {
    return value.source().isClass(value.type(), "java.lang.Number");
  }
}
