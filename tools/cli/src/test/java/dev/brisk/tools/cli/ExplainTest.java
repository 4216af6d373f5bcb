package dev.brisk.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brisk.tools.analysis.RuleBook;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExplainTest {

  @Test
  void thePageOfARule() {
    Cli.Result result = Cli.plain("explain", "KeySetLookup");
    assertThat(result.status()).isEqualTo(ExitStatus.GOOD);
    assertThat(result.out()).startsWith("KeySetLookup\n\n").contains("\nEvidence\n", "    for (String key : map.keySet()) {\n", "\nJDK  size ").doesNotContain("```", "| ---", "\u001b");
    assertThat(result.out().lines()).allMatch(line -> line.length() <= 150);
  }

  @Test
  void everyRuleHasAPageAndItsIdMayBeTypedInAnyCase() {
    for (RuleBook.Entry each : RuleBook.load().entries()) {
      assertThat(each.page()).as(each.id()).startsWith("# " + each.id());
      assertThat(Cli.plain("explain", each.id().toLowerCase(Locale.ROOT)).out()).startsWith(each.id() + "\n");
    }
  }

  @Test
  void allRulesAndThoseOfATheme() {
    assertThat(Cli.plain("explain").out().lines().count()).isEqualTo(RuleBook.load().entries().size());
    assertThat(Cli.plain("explain", "boxing").out()).contains("BoxedAccumulator ").doesNotContain("KeySetLookup");
  }

  @Test
  void aMistypedIdGetsTheNearest() {
    Cli.Result result = Cli.plain("explain", "KeysetLokup");
    assertThat(result.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(result.err()).isEqualTo("brisk: no rule is named 'KeysetLokup'; did you mean KeySetLookup?\n");
    assertThat(Cli.plain("explain", "zzz").err()).isEqualTo("brisk: no rule is named 'zzz'; brisk explain lists them\n");
  }
}
