package dev.brisk.rules.sizing;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.SIZING;

import com.google.auto.service.AutoService;
import dev.brisk.api.Fix;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Site;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalRead;
import dev.brisk.model.NewArray;
import dev.brisk.model.This;

/** Matches {@code list.toArray(new T[list.size()])}: the array is cleared before it is filled, which the collection can spare itself for an array it makes. */
@AutoService(Rule.class)
@LintRule(
    theme = SIZING,
    heat = WARM,
    // Off until both JDKs have been measured.
    onByDefault = false,
    summary = "toArray given an array of the collection's size",
    why = """
        The virtual machine clears the array that is passed, then the collection copies into it. An array that the collection makes itself is never cleared, since it is
        seen to be filled at once.""",
    given = "java.util.List<String> xs",
    slow = """
        long total = 0;
        for (int i = 0; i < 100; i++) total += xs.toArray(new String[xs.size()]).length;
        return total;""",
    fast = """
        long total = 0;
        for (int i = 0; i < 100; i++) total += xs.toArray(new String[0]).length;
        return total;""",
    limits = "Off by default: measured on both JDKs the difference is within the error. "
        + "Off by default. Only where the size that is passed is asked of the collection itself.",
    fixSafety = "The same; of a collection that another thread fills at the same time, the array has no gap of nulls at its end.",
    rewrite = Rewrite.ALWAYS,
    since = "0.1")
public final class PresizedToArray implements Rule {
  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("toArray").withArguments(1);
  }

  private void check(Call call, Site site) {
    if (call.receiver() == null || call.argumentCount() != 1 || !(call.argument(0) instanceof NewArray) || !call.is("java.util.Collection", "toArray")) return;
    NewArray array = (NewArray) call.argument(0);
    if (array.childCount() != 1 || !(array.child(0) instanceof Call)) return;
    Call size = (Call) array.child(0);
    if (!size.name().equals("size") || size.argumentCount() > 0 || size.receiver() == null || !areSame(call.receiver(), size.receiver())) return;
    String text = array.text();
    int open = text.lastIndexOf('[');
    Site.Report report = site.report(array, "the array is cleared before it is filled; pass one of length 0, and the collection makes one that is not");
    if (open > 0 && text.endsWith("]") && text.substring(open + 1, text.length() - 1).strip().equals(size.text())) {
      report.fix(Fix.titled("pass an empty array").replace(array, text.substring(0, open) + "[0]"));
    }
  }

  private static boolean areSame(Expr a, Expr b) {
    if (a instanceof LocalRead) return b instanceof LocalRead && ((LocalRead) a).variable() == ((LocalRead) b).variable();
    if (a instanceof This) return b instanceof This;
    if (!(a instanceof FieldRead) || !(b instanceof FieldRead) || ((FieldRead) a).field() == null || !((FieldRead) a).field().equals(((FieldRead) b).field())) return false;
    return ((FieldRead) a).receiver() == null || ((FieldRead) b).receiver() != null && areSame(((FieldRead) a).receiver(), ((FieldRead) b).receiver());
  }
}
