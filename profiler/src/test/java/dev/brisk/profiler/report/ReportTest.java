package dev.brisk.profiler.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.brisk.profiler.profile.Kind;
import dev.brisk.profiler.profile.Made;
import dev.brisk.profiler.profile.Profile;
import dev.brisk.profiler.profile.ProfileFile;
import dev.brisk.profiler.profile.Totals;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of a report, and what is said to arguments that make no sense. */
class ReportTest {
  @TempDir
  Path folder;

  private int status;
  private String errors;

  private Path file(String mode, int n) throws Exception {
    return file(mode, Made.profile(n));
  }

  private Path file(String mode, Profile profile) throws Exception {
    Path path = folder.resolve(mode + ".jsonl");
    ProfileFile file = ProfileFile.open(path, Made.run(mode), 1 << 20);
    file.write(profile);
    file.close();
    return path;
  }

  private String run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    status = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    errors = err.toString();
    return out.toString().replace(folder.toString(), "FOLDER");
  }

  private String report(Path file, String... more) {
    List<String> arguments = new ArrayList<>(List.of("report", file.toString()));
    arguments.addAll(List.of(more));
    String text = run(arguments.toArray(String[]::new));
    assertThat(errors).isEmpty();
    assertThat(status).isZero();
    return text;
  }

  /** Only the table's last column. */
  private List<String> names(Path file, String... more) {
    String text = report(file, more);
    String table = text.substring(text.indexOf("  name\n") + 7);
    return table.lines().map(line -> line.replaceAll("^.*  ", "")).toList();
  }

  @Test
  void wholeText() throws Exception {
    assertThat(report(file("timed", 2))).isEqualTo("""
        FOLDER/timed.jsonl: mode timed
          program  shop.Main
          java     A VM 17
          took 2.000000 s, 1.800000 s of CPU, 100.0 MB at its peak, 2 garbage collections in 4 ms
          note: the program did not end in good order; at most its last second is missing

           222 calls (142 primitive calls) in 0.020000 seconds

           Ordered by: cumulative time

         ncalls   tottime  percall   cumtime  percall  thrown  name
              8       n/a      n/a  0.100000  12.5 ms       0  shop.Prices.price(shop.Order, int) (completed)
              2  0.006000  3.00 ms  0.020000  10.0 ms       1  shop.Main.run()
        200/120  0.010000  50.0 us  0.012000   100 us       0  shop.Prices.price(shop.Order, int)
             20  0.004000   200 us  0.004000   200 us       0  scope parse "ü"
        """);
  }

  @Test
  void callersAndCallees() throws Exception {
    Path file = file("timed", 1);
    String callers = report(file, "--callers", "price\\(.*\\)$");
    assertThat(callers.substring(callers.indexOf("ncalls"))).isEqualTo("""
        ncalls   tottime   cumtime  Method was called by...
                                    shop.Prices.price(shop.Order, int) <-
            60  0.004000  0.006000      shop.Main.run()
            40  0.001000  0.000900      shop.Prices.price(shop.Order, int)

        """);
    String callees = report(file, "--callees", "-s", "name", "2");
    assertThat(callees.substring(callees.indexOf("ncalls"))).isEqualTo("""
        ncalls   tottime   cumtime  Method called...
                                    scope parse "ü" ->
                                    shop.Prices.price(shop.Order, int) ->
            10  0.002000  0.002000      scope parse "ü"
            40  0.001000  0.000900      shop.Prices.price(shop.Order, int)

        """);
    assertThat(report(file, "--callers", "run")).contains("1  0.003000  0.010000      (outside)");
  }

  @Test
  void pairsOfManyMethodsTakeNoLongerThanTheyAreMany() throws Exception {
    Profile profile = new Profile();
    for (int i = 0; i < 50_000; i++) {
      Totals totals = new Totals(Kind.METHOD, "shop.Prices", "price" + i + "()");
      totals.calls = 1;
      profile.methods.add(totals);
      for (int j = 0; j < 4; j++) profile.edge((i * 31 + j) % 50_000, i).calls = 1;
    }
    Path file = file("timed", profile);
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertThat(report(file, "--callees").lines().count()).isGreaterThan(250_000));
  }

  @Test
  void percentiles() throws Exception {
    assertThat(report(file("timed", 1), "--percentiles", "parse")).containsPattern("p50 +p90 +p99 +p99\\.9 +max +name")
        .containsPattern("10 +0\\.002000 +200 us +0\\.002000 +200 us +199 us +199 us +1\\.01 ms +1\\.01 ms +1\\.02 ms +scope parse");
  }

  @Test
  void sortKeys() throws Exception {
    Path file = file("timed", 1);
    String price = "shop.Prices.price(shop.Order, int)";
    String done = price + " (completed)";
    String main = "shop.Main.run()";
    String scope = "scope parse \"ü\"";
    assertThat(names(file, "--sort", "calls")).containsExactly(price, scope, done, main);
    assertThat(names(file, "--sort", "pcalls")).containsExactly(price, scope, done, main);
    assertThat(names(file, "--sort", "tottime")).containsExactly(price, main, scope, done);
    assertThat(names(file, "--sort", "time")).containsExactly(price, main, scope, done);
    assertThat(names(file, "--sort", "cumtime")).containsExactly(done, main, price, scope);
    assertThat(names(file, "--sort", "cum")).containsExactly(done, main, price, scope);
    assertThat(names(file, "--sort", "name")).containsExactly(scope, price, done, main);
    assertThat(names(file, "--sort", "module,calls")).containsExactly(scope, main, price, done);
    assertThat(names(file, "--sort", "stdname")).containsExactly(scope, main, price, done);
    assertThat(names(file, "--sort", "nfl")).containsExactly(scope, price, done, main);
    assertThat(names(file, "--sort", "line,calls")).as("no lines are known").containsExactly(price, scope, done, main);
    assertThat(names(file, "--sort", "p99")).first().isEqualTo(done);
  }

  /** As its documentation lists them. */
  @ParameterizedTest
  @ValueSource(strings = {"calls", "cumulative", "cumtime", "file", "filename", "module", "ncalls", "pcalls", "line", "name", "nfl", "stdname", "time",
      "tottime"})
  void everyKeyOfPstatsIsOne(String key) throws Exception {
    assertThat(names(file("timed", 1), "--sort", key)).hasSize(4);
    assertThat(run("report", "--help")).contains(" " + key);
  }

  @Test
  void restrictionsWorkOneAfterTheOther() throws Exception {
    Path file = file("timed", 1);
    assertThat(names(file, "2")).hasSize(2);
    assertThat(names(file, "0.25")).hasSize(1);
    assertThat(names(file, ".5", "Main")).containsExactly("shop.Main.run()");
    assertThat(names(file, "Main", ".5")).containsExactly("shop.Main.run()");
    assertThat(report(file, "shop", "1")).contains("List reduced from 4 to 3 due to restriction <shop>\n   List reduced from 3 to 1 due to restriction <1>");
    assertThat(names(file, "0")).isEmpty();
    assertThat(names(file, "99999999999")).hasSize(4);
    assertThat(names(file, "1.0")).hasSize(4);
  }

  @Test
  void modesShowWhatTheyKnow() throws Exception {
    Profile sampled = Made.profile(1);
    sampled.edges.clear();
    sampled.methods.get(1).timed = 10;
    sampled.methods.get(2).timed = 0;
    assertThat(report(file("sampled", sampled))).contains("times are estimates from about one call in 1024")
        .containsPattern("100/60 +10 +0\\.060000 +600 us +shop.Prices.price").containsPattern("10 +0 +n/a +n/a +scope parse");
    assertThat(report(file("counted", 2))).contains("in mode counted, no times").doesNotContain("cumtime").contains("Ordered by: call count");
    Profile allocated = Made.profile(1);
    allocated.methods.get(1).measured = 100;
    allocated.methods.get(1).bytes = 700;
    allocated.methods.get(1).cumulativeBytes = 1700;
    allocated.methods.get(2).measured = 5;
    allocated.methods.get(2).bytes = 5;
    allocated.methods.get(2).cumulativeBytes = 5;
    assertThat(report(file("allocated", allocated))).containsPattern("totbytes +cumbytes").containsPattern(" 700 +1700 +shop.Prices")
        .containsPattern(">=5 +>=5 +scope parse").containsPattern("n/a +n/a +shop.Main");
  }

  private void refused(int expected, String[] parts, String... arguments) {
    assertThat(run(arguments)).isEmpty();
    assertThat(errors).contains(parts);
    assertThat(status).isEqualTo(expected);
  }

  @Test
  void argumentsThatMakeNoSense() throws Exception {
    String file = file("timed", 1).toString();
    refused(2, new String[] {"\"cumulativ time\"", "did you mean cumulative?", "tottime"}, "report", file, "--sort", "cumulativ time");
    refused(2, new String[] {"\"c\"", "did you mean"}, "report", file, "--sort", "c");
    refused(2, new String[] {"\"[\"", "neither a number nor a regular expression"}, "report", file, "[");
    refused(2, new String[] {"1.5", "a fraction up to 1.0"}, "report", file, "1.5");
    refused(2, new String[] {"Unknown option: '--short'"}, "report", file, "--short");
    refused(2, new String[] {"Missing required parameter: 'FILE'"}, "report");
    refused(2, new String[] {"Usage: brisk-profiler"});
    refused(1, new String[] {"absent.jsonl does not exist"}, "report", folder.resolve("absent.jsonl").toString());
    Files.writeString(folder.resolve("foreign"), "x");
    refused(1, new String[] {"foreign is not a Brisk profile"}, "report", folder.resolve("foreign").toString());
    refused(1, new String[] {"absent/brisk.jfc can't be written: ", "absent/brisk.jfc does not exist and can't be made"}, "jfc", "-o",
        folder.resolve("absent/brisk.jfc").toString());
    refused(2, new String[] {"1x names no class or method", "shop.Basket::total"}, "jfc", "1x");
    run("report", file("counted", 1).toString(), "--callers");
    assertThat(errors).contains("mode counted keeps no callers; record with -Dbrisk.profile=timed");
    assertThat(status).isEqualTo(2);
  }

  @Test
  void flightRecorderSettingsForNamedMethods() {
    assertThat(run("jfc")).contains(">@dev.brisk.annotations.Profiled<");
    assertThat(run("jfc", "shop.Basket", "shop.Cart::<init>"))
        .contains(">@dev.brisk.annotations.Profiled;shop.Basket;shop.Cart::&lt;init&gt;<");
  }

  @Test
  void help() {
    assertThat(run("--help")).contains("report", "jfc");
    assertThat(run("report", "--help")).contains("RESTRICTION", "pcalls");
    assertThat(run("--version")).startsWith("brisk-profiler");
  }
}
