package dev.brisk.rules.allocation;

import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Length.SHORTER;
import static dev.brisk.api.Theme.ALLOCATION;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.jdk.Handovers;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import java.util.Set;

/** Matches copies that are made for one call alone, which takes the original as well. */
@AutoService(Rule.class)
@LintRule(
    theme = ALLOCATION,
    heat = NORMAL,
    summary = "copy handed to a call that takes the original",
    why = """
        `toByteArray`, `toArray` and `toCharArray` copy the whole. Where one call reads the copy and nobody else sees it, there is mostly a method that reads
        the original: `writeTo`, `toString(charset)`, `stream()`.""",
    given = "String[] xs",
    setup = """
        static java.io.ByteArrayOutputStream bytes(String x) {
          java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream(1024);
          byte[] bytes = x.getBytes(java.nio.charset.StandardCharsets.UTF_8);
          for (int i = 0; i < 50; i++) out.write(bytes, 0, bytes.length);
          return out;
        }""",
    slow = """
        long total = 0;
        java.io.ByteArrayOutputStream out = bytes("some text");
        for (String x : xs) {
          total += x.length() + new String(out.toByteArray(), java.nio.charset.StandardCharsets.UTF_8).length();
        }
        return total;""",
    fast = """
        long total = 0;
        java.io.ByteArrayOutputStream out = bytes("some text");
        for (String x : xs) {
          total += x.length() + out.toString(java.nio.charset.StandardCharsets.UTF_8).length();
        }
        return total;""",
    limits = """
        Only copies of the methods in `handovers.tsv` that go into one call and nowhere else. Arrays of what a collection holds only where its class is in sight:
        a locked one copies under its lock, and is walked without it.""",
    fixSafety = "The same result, but for a subclass that has another `toByteArray`. No fix is offered.",
    byHand = "a subclass may answer the shorter call otherwise",
    since = "0.1")
public final class DefensiveCopyOnlyRead implements Rule {
  /** What copying takes at the least that grows with the data, in nanoseconds. */
  private static final long COPIED = 50;

  private static final Set<String> LOCKED = Set.of("java.util.Vector", "java.util.Stack");

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling(Handovers.makers("copy"));
  }

  private void check(Call copy, Site site) {
    if (copy.receiver() == null || copy.isStatic()) return;
    HandedOver handed = HandedOver.of(copy, "copy", site.facts());
    if (handed == null || site.facts().frequencyOf(copy).isRare() || copy.name().equals("toArray") && !isUnlocked(copy.receiver(), site.facts())) return;
    Saving saving = site.saving(copy, Math.max(COPIED, site.facts().nanosOf(copy) - site.facts().nanosOf(copy.receiver())));
    site.report(copy, saving, "'%s' copies the whole only to hand it on (%s); %s", copy.excerpt(), saving.text(), handed.instead()).makesCode(SHORTER);
  }

  /** Whether other threads surely don't change it: {@code toArray} of a locked collection copies under its lock, a walk of it does not take that. */
  private static boolean isUnlocked(Expr collection, Facts facts) {
    String exact = facts.exactClassOf(collection);
    return exact != null && exact.startsWith("java.util.") && !LOCKED.contains(exact);
  }
}
