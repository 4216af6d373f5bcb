package dev.brisk.rules.allocation;

import static dev.brisk.api.Heat.NORMAL;
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
import dev.brisk.model.New;

/** Matches values turned into another form only to be turned back: bytes decoded to be encoded again, texts encoded to be decoded. */
@AutoService(Rule.class)
@LintRule(
    theme = ALLOCATION,
    heat = NORMAL,
    summary = "value turned into another form and back",
    why = """
        Decoding looks at each byte and makes a text, encoding looks at each character and makes an array: both copy the whole, and what comes out is what was
        there before.""",
    given = "String[] xs",
    slow = """
        long total = 0;
        byte[] bytes = "a text of a usual length, such as messages have".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (String x : xs) {
          total += x.length() + new String(bytes, java.nio.charset.StandardCharsets.UTF_8).getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        }
        return total;""",
    fast = """
        long total = 0;
        byte[] bytes = "a text of a usual length, such as messages have".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (String x : xs) {
          total += x.length() + bytes.length;
        }
        return total;""",
    limits = "Only where both ways name the same charset, and only for the methods in `handovers.tsv`.",
    fixSafety = "Bytes that are no text of the charset come back changed: then the result differs. No fix is offered.",
    byHand = "what the way there and back changes is lost with it",
    since = "0.1")
public final class WrappedOnlyToUnwrap implements Rule {
  private static final long CONVERTED = 100;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling(Handovers.makers("wrap"));
    rules.on(New.class, this::check).creating("String").calling("getBytes");
  }

  private void check(Expr made, Site site) {
    HandedOver handed = HandedOver.of(made, "wrap", site.facts());
    if (handed == null || site.facts().frequencyOf(made).isRare() || !namesSameCharset(made, handed.taker())) return;
    boolean bytes = handed.taker() instanceof Call;
    Saving saving = site.saving(handed.taker(), Math.max(CONVERTED, known(made, site.facts())));
    Site.Report report = site.report(made, saving, "'%s' %s only to be %s again (%s); %s%s", made.excerpt(), bytes ? "decodes bytes" : "encodes a text", bytes ? "encoded" : "decoded",
        saving.text(), bytes ? "if all bytes are valid text, " : "", handed.instead());
    // What is no text comes out of the decoder as replacement characters.
    if (bytes) report.atMostNote();
  }

  private static long known(Expr made, Facts facts) {
    long nanos = facts.nanosOf(made);
    return nanos == Long.MAX_VALUE ? 0 : nanos;
  }

  /** Whether the last arguments of both are the same constant or variable. */
  private static boolean namesSameCharset(Expr made, Expr taker) {
    if (made.childCount() == 0 || taker.childCount() < 2) return false;
    Expr one = (Expr) made.child(made.childCount() - 1);
    Expr other = (Expr) taker.child(taker.childCount() - 1);
    return one.text().equals(other.text()) && !(one instanceof Call);
  }
}
