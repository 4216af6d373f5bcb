package dev.brisk.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {
  @TempDir
  private Path folder;

  private Cli cli;

  @BeforeEach
  void twoModules() throws IOException {
    cli = new Cli(folder);
    for (String module : List.of("orders", "prices")) {
      cli.write(module + "/src/main/java/shop/Totals.java", Cli.SLOW);
      cli.write(module + "/target/brisk/classes.sarif", list(module));
    }
  }

  private String list(String module) {
    return Cli.plain("check", folder + "/" + module + "/src", "--base=" + folder.resolve(module), "--format=sarif").out();
  }

  private Cli.Result merge(String... words) {
    List<String> all = new ArrayList<>(List.of("merge", "--base=" + folder));
    for (String word : words) all.add(word.replace("./", folder + "/"));
    return Cli.plain(all.toArray(new String[0]));
  }

  private static List<String> files(String list) {
    List<String> files = new ArrayList<>();
    JsonArray results = JsonParser.parseString(list).getAsJsonObject().getAsJsonArray("runs").get(0).getAsJsonObject().getAsJsonArray("results");
    for (JsonElement each : results) {
      JsonObject place = each.getAsJsonObject().getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonObject("physicalLocation");
      files.add(place.getAsJsonObject("artifactLocation").get("uri").getAsString());
    }
    return files;
  }

  @Test
  void listsWhereBuildsLeaveThem() {
    Cli.Result result = merge("./prices/target/brisk/classes.sarif", "./orders/target/brisk/classes.sarif");
    assertThat(result.status()).as(result.err()).isEqualTo(ExitStatus.GOOD);
    assertThat(result.err()).isEqualTo("brisk: 2 findings of 2 lists\n");
    assertThat(files(result.out())).containsExactly("orders/src/main/java/shop/Totals.java", "prices/src/main/java/shop/Totals.java");
    assertThat(merge("./orders/target/brisk/classes.sarif", "./prices/target/brisk/classes.sarif").out()).isEqualTo(result.out());
    assertThat(result.out()).contains("\"fixes\"").contains("\"markdown\": \"# BoxedAccumulator").doesNotContain(folder.toString());
  }

  @Test
  void listsFromElsewhereWithFoldersNamed() throws IOException {
    cli.write("got/a.sarif", list("orders"));
    cli.write("got/b.sarif", list("prices"));
    assertThat(merge("a=" + folder + "/got/a.sarif", "--page", "./page.html").status()).isEqualTo(ExitStatus.GOOD);
    assertThat(Files.readString(folder.resolve("page.html"))).as("excerpts without sources").contains("for (long price : prices)").contains("long sum \\u003d 0L; // grows");
    assertThat(files(merge("shop/orders=" + folder + "/got/a.sarif", "prices=" + folder + "/got/b.sarif").out())).containsExactly("prices/src/main/java/shop/Totals.java",
        "shop/orders/src/main/java/shop/Totals.java");
    Cli.Result same = merge("./got/a.sarif", "./got/b.sarif");
    assertThat(files(same.out())).as("duplicates once").containsExactly("src/main/java/shop/Totals.java");
    assertThat(same.err()).contains("1 file in more than one list, such as src/main/java/shop/Totals.java; if the lists are of different modules, name their folders: FOLDER=LIST");
    assertThat(merge("x/..=" + folder + "/got/a.sarif").err()).contains("a module's folder lies within the common one: x/..");
  }

  @Test
  void aListAndAPage() throws IOException {
    Cli.Result result = merge("./orders/target/brisk/classes.sarif", "./prices/target/brisk/classes.sarif", "-o", "./all.sarif", "--page", "./all.html");
    assertThat(result.status()).as(result.err()).isEqualTo(ExitStatus.GOOD);
    assertThat(result.out()).isEmpty();
    assertThat(files(Files.readString(folder.resolve("all.sarif")))).hasSize(2);
    assertThat(Files.readString(folder.resolve("all.html"))).contains("<!DOCTYPE html>").contains("for (long price : prices)");
    Cli.Result again = merge("./all.sarif");
    assertThat(again.out()).as("merged once more").isEqualTo(Files.readString(folder.resolve("all.sarif")));
    assertThat(Cli.plain("report", folder + "/all.sarif", "--base=" + folder, "-o", folder + "/again.html").status()).isEqualTo(ExitStatus.GOOD);
    assertThat(folder.resolve("again.html")).hasSameBinaryContentAs(folder.resolve("all.html"));
  }

  @Test
  void aListAndAPageAreTwoFiles() {
    Cli.Result result = merge("./orders/target/brisk/classes.sarif", "-o", "./all.out", "--page", "./all.out");
    assertThat(result.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(result.err()).contains("--page: the list is written to ").contains("all.out already");
  }

  @Test
  void listsBesideABaseline() throws IOException {
    cli.run("baseline", "./orders/src", "--baseline=bl.txt");
    Cli.Result result = cli.run("report", "./orders/target/brisk/classes.sarif", "./prices/target/brisk/classes.sarif", "--baseline=bl.txt", "--format=sarif");
    assertThat(result.status()).as(result.err()).isEqualTo(ExitStatus.GOOD);
    assertThat(result.out().split("\"external\"", -1)).as("one of two").hasSize(2);
    assertThat(cli.run("report", "./orders/target/brisk/classes.sarif", "--baseline=none.txt").err()).contains("--baseline: no such file: none.txt");
  }

  @Test
  void theSameInEveryFolder(@TempDir Path other) throws IOException {
    Cli there = new Cli(other);
    there.write("orders/src/main/java/shop/Totals.java", Cli.SLOW);
    for (String format : List.of("html", "sarif", "json", "junit", "checkstyle")) {
      String here = cli.run("report", "./orders/src", "--format=" + format, "--title=shop", "-o", "-").out();
      assertThat(there.run("report", "./orders/src", "--format=" + format, "--title=shop", "-o", "-").out()).isEqualTo(here).contains("declare it long");
    }
    assertThat(cli.run("report", "./orders/src", "--title=</script>shop", "-o", "-").out()).contains("{\"title\":\"\\u003c/script\\u003eshop\"");
  }

  @Test
  void whatIsNoListOfOursIsNamedAndNothingIsWritten() throws IOException {
    Path before = cli.write("all.sarif", list("orders"));
    String good = list("orders");
    assertRefused("it is cut off or not JSON", good.substring(0, good.length() / 2));
    assertRefused("it is cut off or not JSON", "hello");
    assertRefused("it is cut off or not JSON", "");
    assertRefused("it is no list in SARIF", "{}");
    assertRefused("it is no list in SARIF", "[]");
    assertRefused("it is SARIF 2.2.0, not 2.1.0", good.replace("\"version\": \"2.1.0\"", "\"version\": \"2.2.0\""));
    assertRefused("it is a list of PMD, not of Brisk", good.replace("\"name\": \"Brisk\"", "\"name\": \"PMD\""));
    assertRefused("it is a list of Brisk 9.9, and this is Brisk 0.1.0", good.replace("\"version\": \"0.1.0\"", "\"version\": \"9.9\""));
    for (String path : List.of("../../etc/passwd", "/etc/passwd", "src/%2E%2E/../../x", "a/..%5C..%5Cx", "C%3A/x", "%5C%5Chost/x", "..", "a%00b")) {
      assertRefused("it names a file out of the folder, '", good.replace("\"src/main/java/shop/Totals.java\"", "\"" + path + "\""));
    }
    assertRefused("it is not a list of this version of Brisk", good.replace("\"src/main/java/shop/Totals.java\"", "\"file:///etc/passwd\""));
    assertThat(merge("./absent.sarif").err()).contains(folder + "/absent.sarif: no such file");
    assertThat(merge("./orders").err()).contains("this is no plain file");
    assertThat(before).hasContent(good);
  }

  private void assertRefused(String reason, String list) throws IOException {
    Path bad = cli.write("bad.sarif", list);
    Cli.Result result = merge("./orders/target/brisk/classes.sarif", "./bad.sarif", "-o", "./all.sarif", "--page", "./all.html");
    assertThat(result.err()).contains("brisk: " + bad + ": " + reason).doesNotContain("\tat ");
    assertThat(result.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(folder.resolve("all.html")).doesNotExist();
  }

  @Test
  void whatCanNotBeWrittenLeavesWhatWasThere() throws IOException {
    cli.write("mine.html", "<html>mine</html>");
    Cli.Result mine = merge("./orders/target/brisk/classes.sarif", "--page", "./mine.html");
    assertThat(mine.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(mine.err()).contains("--page: " + folder + "/mine.html: there is another file in its place, and it is no report of Brisk");
    assertThat(folder.resolve("mine.html")).hasContent("<html>mine</html>");
    assertThat(merge("./orders/target/brisk/classes.sarif", "-o", "./orders").err()).contains("--output: " + folder + "/orders: this is a folder");
    Cli.Result within = merge("./orders/target/brisk/classes.sarif", "-o", "./mine.html/all.sarif");
    assertThat(within.status()).isEqualTo(ExitStatus.UNFINISHED);
    assertThat(within.err()).contains(folder + "/mine.html").doesNotContain("\tat ");
  }
}
