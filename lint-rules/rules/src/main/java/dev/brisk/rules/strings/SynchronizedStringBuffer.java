package dev.brisk.rules.strings;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.STRINGS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Frequency;
import dev.brisk.model.Call;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
import dev.brisk.model.Variable;

/** Matches a {@code StringBuffer} that no other thread can reach and that a loop appends to. Leaves alone buffers that are passed on, and a few appends in a row. */
@AutoService(Rule.class)
@LintRule(
    theme = STRINGS,
    heat = WARM,
    summary = "StringBuffer that no other thread sees filled in a loop",
    why = """
        Each call takes a lock and gives it back. Since biased locking is gone that is two atomic operations where the JIT compiler can't prove that nobody else has the
        buffer; `StringBuilder` has the same methods without.""",
    given = "String[] xs",
    slow = """
        StringBuffer all = new StringBuffer();
        for (String x : xs) {
          all.append(x).append(',');
        }
        return all.length();""",
    fast = """
        StringBuilder all = new StringBuilder();
        for (String x : xs) {
          all.append(x).append(',');
        }
        return all.length();""",
    limits = "Off by default: measured on JDK 17 it gains nothing. Silent where the buffer is returned, stored, passed to a method or used by a lambda, and outside loops.",
    fixSafety = "Nobody but this method has the buffer, so that nobody misses the lock. No fix is offered.",
    byHand = "the type is often named in more places than one finding shows",
    since = "0.1",
    onByDefault = false)
public final class SynchronizedStringBuffer implements Rule {
  private static final long LOCK = 20;

  @Override
  public void register(Registry rules) {
    rules.on(LocalDecl.class, this::check).declaring("StringBuffer");
  }

  private void check(LocalDecl declaration, Site site) {
    Variable buffer = declaration.variable();
    boolean made = declaration.initializer() instanceof New && declaration.source().isClass(buffer.type(), "java.lang.StringBuffer");
    if (!made || !buffer.isEffectivelyFinal() || !site.facts().isConfined(buffer)) return;
    Call place = null;
    int calls = 0;
    for (LocalRead read : buffer.reads()) {
      Call call = read.parent() instanceof Call && ((Call) read.parent()).receiver() == read ? (Call) read.parent() : null;
      if (call == null || !isRepeated(call, declaration, site.facts())) continue;
      if (place == null || depth(call.loop()) > depth(place.loop())) {
        place = call;
        calls = 0;
      }
      if (call.loop() == place.loop() && site.facts().frequencyOf(call) == Frequency.EACH_PASS) calls += chained(call);
    }
    if (place == null) return;
    Saving saving = site.saving(place, LOCK * Math.max(1, calls));
    site.report(declaration, saving, "'%s' takes a lock for each call although nobody else can have it (%s); a StringBuilder does the same without",
        buffer.name(), saving.text()).about(buffer).costsAt(place).atMostNote();
  }

  private static boolean isRepeated(Call call, LocalDecl declaration, Facts facts) {
    Loop loop = call.loop();
    return loop != null && !declaration.isWithin(loop) && !facts.frequencyOf(call).isRare();
  }

  private static int depth(Loop loop) {
    int depth = 0;
    for (Loop at = loop; at != null; at = at.loop()) depth++;
    return depth;
  }

  /** How many calls the chain makes that begins with this one. */
  private static int chained(Call first) {
    int count = 1;
    for (Call at = first; at.parent() instanceof Call && ((Call) at.parent()).receiver() == at && at.name().equals("append"); at = (Call) at.parent()) count++;
    return count;
  }
}
