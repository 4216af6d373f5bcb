package dev.brisk.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many findings modules may have. */
class BudgetTest {
  private static final String SLOW = Cli.SLOW;

  @TempDir
  private Path folder;
  private Cli cli;

  @BeforeEach
  void sources() throws IOException {
    cli = new Cli(folder);
    cli.write("orders/src/main/java/shop/Totals.java", SLOW);
    cli.write("orders/src/main/java/shop/More.java", SLOW.replace("class Totals", "class More"));
    cli.write("prices/src/main/java/shop/prices/Prices.java", SLOW.replace("package shop", "package shop.prices").replace("class Totals", "class Prices"));
  }

  private Cli.Result check(String... more) {
    String[] words = new String[more.length + 3];
    System.arraycopy(new String[] {"check", "./orders", "./prices"}, 0, words, 0, 3);
    System.arraycopy(more, 0, words, 3, more.length);
    return cli.run(words);
  }

  private String budget() throws IOException {
    return Files.readString(folder.resolve("brisk-budget.txt"));
  }

  @Test
  void numbersOnlyFall() throws IOException {
    assertThat(check("--budget=brisk-budget.txt").err()).contains("--budget: no such file: brisk-budget.txt; --lower-budget writes it");
    Cli.Result begun = check("--budget=brisk-budget.txt", "--lower-budget");
    assertThat(begun.err()).contains("brisk-budget.txt: now {orders=2, prices=1}");
    assertThat(begun.status()).isZero();
    assertThat(budget()).endsWith("\norders\t2\nprices\t1\n");
    Cli.Result kept = check("--budget=brisk-budget.txt");
    assertThat(kept.status()).as(kept.err()).isZero();
    assertThat(kept.out()).contains("3 findings (3 warnings)");
    // One more than it may.
    cli.write("prices/src/main/java/shop/prices/Other.java", SLOW.replace("package shop", "package shop.prices").replace("class Totals", "class Other"));
    Files.delete(folder.resolve("orders/src/main/java/shop/More.java"));
    Cli.Result over = check("--budget=brisk-budget.txt", "--lower-budget");
    assertThat(over.status()).isEqualTo(1);
    assertThat(over.err()).contains("brisk-budget.txt: prices has 2 findings, and its budget is 1").contains("now {orders=1}");
    assertThat(budget()).endsWith("\norders\t1\nprices\t1\n");
    // A module that is not looked at keeps what it had; one that has none left may have none.
    Files.delete(folder.resolve("orders/src/main/java/shop/Totals.java"));
    cli.write("orders/src/main/java/shop/Fine.java", "package shop;\n\nclass Fine {}\n");
    Cli.Result fewer = cli.run("check", "./orders", "--budget=brisk-budget.txt");
    assertThat(fewer.err()).contains("fewer findings than allowed in orders; --lower-budget writes what is left").doesNotContain("prices");
    cli.run("check", "./orders", "--budget=brisk-budget.txt", "--lower-budget");
    assertThat(budget()).endsWith("\norders\t0\nprices\t1\n");
  }

  @Test
  void fromTheFileOfTheRepository() throws IOException {
    cli.write("brisk.properties", "budget = ci/budget.txt\n");
    cli.write("ci/budget.txt", "# brisk budget 1: x\norders\t5\norders 2\n\n");
    Cli.Result result = check();
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("ci/budget.txt: prices has 1 finding, and its budget is none").doesNotContain("orders has");
    assertThat(check("--fail-on=never").status()).isZero();
    assertThat(cli.run("check", "./orders", "--fail=warm").status()).isEqualTo(1);
  }

  @Test
  void whatIsNoBudget() throws IOException {
    for (String text : new String[] {"", "orders\t2\n", "# brisk budget 7: x\n", "# brisk budget 1: x\norders\tmany\n", "# brisk budget 1: x\n-1\n"}) {
      cli.write("brisk-budget.txt", text);
      Cli.Result result = check("--budget=brisk-budget.txt", "--lower-budget");
      assertThat(result.status()).as(text).isEqualTo(2);
      assertThat(result.err()).contains("--budget: ").contains("brisk-budget.txt: ");
      assertThat(budget()).isEqualTo(text);
    }
    assertThat(check("--lower-budget").err()).contains("--lower-budget: no file is named");
    Files.delete(folder.resolve("brisk-budget.txt"));
    assertThat(cli.run("check", "./orders/src/main/java/shop/More.java", "--budget=brisk-budget.txt", "--lower-budget").status()).isEqualTo(2);
  }
}
