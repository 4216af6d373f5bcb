package dev.brisk.rules.strings;

import static dev.brisk.api.Heat.HOT;
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
import dev.brisk.facts.Use;
import dev.brisk.model.ArrayRead;
import dev.brisk.model.Assert;
import dev.brisk.model.Binary;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import java.util.ArrayList;
import java.util.List;

/** Matches {@code split} at a plain text of which only one field is read on any path, or only the number of fields. */
@AutoService(Rule.class)
@LintRule(
    theme = STRINGS,
    heat = WARM,
    summary = "text split for one of its fields",
    why = """
        `split` walks the whole text, copies each field, and puts all of them into a list and then an array. `indexOf` stops at the first separator, and one
        `substring` copies the field that is wanted.""",
    given = "String[] xs",
    slow = """
        long total = 0;
        for (String x : xs) {
          total += x.split("i")[0].length();
        }
        return total;""",
    fast = """
        long total = 0;
        for (String x : xs) {
          int end = x.indexOf('i');
          total += (end < 0 ? x : x.substring(0, end)).length();
        }
        return total;""",
    limits = """
        Silent where fields are walked, passed on, or where two may be read one after the other, for any but the first where empty ones at the end are left
        out (no negative limit), for separators that are no plain constant text, for texts that never change, and where the code does not surely run often: a
        search and a part cut out read worse.""",
    fixSafety = "`split` leaves out empty fields at the end: of a text that holds nothing but separators it makes no field at all. No fix is offered.",
    byHand = "`split` leaves out empty fields at the end, which a search does not",
    since = "0.1")
public final class SplitForOneField implements Rule {
  private static final double FAIR_SHARE = 0.2;
  private static final long NANOS = 150;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("split");
  }

  private void check(Call split, Site site) {
    RegexCall regex = RegexCall.of(split);
    if (regex == null || split.enclosing(Assert.class) != null || split.parent() == null || !isPlain(regex, site.facts())) return;
    if (split.receiver() == null || Steadiness.of(split.receiver(), site.facts()) == Steadiness.ALWAYS) return;
    boolean keepsEmpty = keepsEmptyFields(split, site.facts());
    List<ArrayRead> fields = new ArrayList<>();
    List<Use> uses = site.facts().usesOf(split);
    for (Use use : uses) {
      // Empty fields at the end don't count: how many there are, and which is the last, no search for the separator tells.
      if (use.is(Use.Kind.MEASURED) && keepsEmpty) continue;
      if (!use.is(Use.Kind.ELEMENT) || !(use.user() instanceof ArrayRead)) return;
      fields.add((ArrayRead) use.user());
    }
    if (uses.isEmpty() || !areOne(fields, split, site.facts())) return;
    if (!keepsEmpty && !areFirst(fields, site.facts())) return;
    // A search of one's own is longer: for a fair part of what is done.
    Saving saving = Whole.saving(split, NANOS, site);
    if (saving.share() < FAIR_SHARE) return;
    site.report(split, saving, "'%s' copies every field into an array, of which %s is read, %s; %s", Shown.shortened(split),
        fields.isEmpty() ? "only the length" : "only one", saving.text(), instead(fields)).makesCode(LONGER).worthFrom(HOT);
  }

  /** Whether it is told to keep the empty fields at the end of the text. */
  private static boolean keepsEmptyFields(Call split, Facts facts) {
    Object limit = split.argumentCount() == 2 ? facts.constantOf(split.argument(1)) : null;
    return limit instanceof Integer && (Integer) limit < 0;
  }

  private static boolean areFirst(List<ArrayRead> fields, Facts facts) {
    for (ArrayRead field : fields) if (!Integer.valueOf(0).equals(facts.constantOf(field.index()))) return false;
    return true;
  }

  private static boolean isPlain(RegexCall regex, Facts facts) {
    String constant = regex.constant(facts);
    return constant != null && (RegexCall.splitsAtCharacter(constant) || RegexShape.of(constant).kind() == RegexShape.Kind.LITERAL);
  }

  /** Whether all are the same field, or none is read after another. */
  private static boolean areOne(List<ArrayRead> fields, Call split, Facts facts) {
    for (ArrayRead one : fields) {
      if (facts.constantOf(one.index()) == null && !isLast(one)) return false;
      for (ArrayRead other : fields) {
        if (one != other && !one.index().text().equals(other.index().text()) && facts.reaches(one, other, List.of((Node) split))) return false;
      }
    }
    return true;
  }

  private static boolean isLast(ArrayRead field) {
    if (!(field.index() instanceof Binary) || ((Binary) field.index()).op() != Op.MINUS) return false;
    Expr length = ((Binary) field.index()).left();
    return length instanceof FieldRead && ((FieldRead) length).isArrayLength();
  }

  private static String instead(List<ArrayRead> fields) {
    if (fields.isEmpty()) return "count the separators";
    return isLast(fields.get(0)) ? "find it by lastIndexOf and call substring" : "find it by indexOf and call substring";
  }
}
