package dev.brisk.rules.lookups;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.LOOKUPS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Use;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Lambda;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/**
 * Matches {@code values()} of an enum where the array is only read: to pick a constant by its number, to search one by its name. Of one that is called on
 * each pass of a loop InvariantCallInLoop says more.
 */
@AutoService(Rule.class)
@LintRule(
    theme = LOOKUPS,
    heat = WARM,
    summary = "constants of an enum copied to look at one or some of them",
    why = """
        An array can be changed by whoever holds it, so `values()`, as `getEnumConstants()`, hands out a new copy each time. To pick one constant the copy costs more than the
        read; in a short search it is a good part of it. A private static array is copied once and never given away.""",
    given = "int[] xs",
    setup = """
        enum Unit { NANOS, MICROS, MILLIS, SECONDS, MINUTES, HOURS, DAYS, WEEKS, MONTHS, YEARS, DECADES, CENTURIES }
        private static final Unit[] UNITS = Unit.values();""",
    slow = """
        long total = 0;
        for (int x : xs) {
          total += Unit.values()[(x & 7)].name().length();
        }
        return total;""",
    fast = """
        long total = 0;
        for (int x : xs) {
          total += UNITS[(x & 7)].name().length();
        }
        return total;""",
    limits = """
        Silent where the array is handed out, stored or changed, where only its length is asked for, in code that runs about once, and where the copy is
        little beside what else is done.""",
    fixSafety = "The same, as long as nobody changes the shared array.",
    byHand = "where the shared array is kept is for a person to decide",
    since = "0.1")
public final class EnumValuesInLoop implements Rule {
  private static final double FAIR_SHARE = 0.4;
  private static final Set<Use.Kind> READING = Set.of(Use.Kind.READ, Use.Kind.MEASURED, Use.Kind.WALKED, Use.Kind.ASKED, Use.Kind.ELEMENT);
  /** What the copy takes beside its elements: the call, an object more to be collected. */
  private static final long COPY = 15;
  private static final long UNKNOWN_CONSTANTS = 10;
  private static final int FEW = 4;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("values").withArguments(0);
    rules.on(Call.class, this::checkByClass).calling("getEnumConstants").withArguments(0);
  }

  private void check(Call values, Site site) {
    if (!Facts.isEnumValues(values) || site.loop() != null || isInitialiser(values)) return;
    boolean picks = false;
    for (Use use : uses(values, site)) {
      if (!READING.contains(use.kind())) return;
      // A search takes a while itself, by index too, and most of them read settings.
      picks |= use.is(Use.Kind.ELEMENT) && use.at().loop() == null;
    }
    if (!picks) return;
    int constants = constantsOf(values.method().getEnclosingElement());
    Saving saving = site.saving(values, COPY + constants);
    Site.Report report = site.report(values, saving, "'%s' copies all %s constants on each call (%s); keep one copy in a private static final array", values.text(),
        constants, saving.text());
    if (constants < FEW || saving.share() < FAIR_SHARE) report.worthFrom(WARM);
  }

  /** The constants of an enum whose class a final field holds, as in converters and codecs of any enum. */
  private void checkByClass(Call constants, Site site) {
    if (!constants.is("java.lang.Class", "getEnumConstants") || isInitialiser(constants) || !isKept(constants.receiver())) return;
    for (Use use : uses(constants, site)) {
      if (!READING.contains(use.kind())) return;
    }
    Saving saving = site.saving(constants, COPY + UNKNOWN_CONSTANTS);
    site.report(constants, saving, "'%s' copies all constants on each call (%s); keep one copy in a private final array", constants.text(), saving.text()).worthFrom(WARM);
  }

  private static boolean isKept(Expr type) {
    if (!(type instanceof FieldRead) || ((FieldRead) type).field() == null) return false;
    FieldRead read = (FieldRead) type;
    return (read.onThis() || read.is(Modifier.STATIC)) && (read.is(Modifier.FINAL) || read.source().classFacts().isStable(read.field()));
  }

  private static List<Use> uses(Call values, Site site) {
    return site.facts().usesOf(values);
  }

  private static boolean isInitialiser(Call values) {
    Element member = values.body().member();
    Lambda lambda = values.lambda();
    return lambda == null && (member.getKind() == ElementKind.CONSTRUCTOR || !(member.getKind() == ElementKind.METHOD));
  }

  private static int constantsOf(Element type) {
    int count = 0;
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT) count++;
    }
    return count;
  }
}
