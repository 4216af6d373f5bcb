package dev.brisk.tools.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.brisk.api.Finding;
import dev.brisk.api.Heat;
import dev.brisk.api.Severity;
import dev.brisk.report.Listed;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser; skipped where no Chromium is on the path. */
class BrowserTest {
  private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

  @TempDir
  private Path folder;
  private Path browser;

  @BeforeEach
  void findBrowser() {
    for (String place : System.getenv("PATH").split(File.pathSeparator)) {
      for (String name : NAMES) if (browser == null && Files.isExecutable(Path.of(place, name))) browser = Path.of(place, name);
    }
    assumeTrue(browser != null);
  }

  /** What the browser makes of the page, as text. */
  private String shown(Report report, String hash, String... more) throws IOException, InterruptedException {
    Path page = folder.resolve("page.html");
    new OutputFile(page).write(report, ReportFormat.HTML);
    List<String> command = new ArrayList<>(List.of(browser.toString(), "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + folder.resolve("profile"), "--dump-dom"));
    Collections.addAll(command, more);
    command.add(page.toUri() + hash);
    Path out = folder.resolve("out");
    Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    String all = Files.readString(out, StandardCharsets.UTF_8);
    assertThat(all).contains("<body");
    // Without data and script.
    return all.substring(all.indexOf("<body"), all.indexOf("<noscript>"));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  @Test
  void oddNamesAndSourcesStayText() throws Exception {
    String all = shown(ReportFormatTest.report(), "#state=all");
    assertThat(all).contains("2 findings").contains("2 new, 1 accepted, 3 gone").doesNotContain("undefined");
    assertThat(count(all, "<article ")).isEqualTo(3);
    assertThat(all).contains("&lt;/script&gt;&lt;!--&lt;script&gt;alert(1)").doesNotContain("<b>").doesNotContain("<script>alert").contains("\u27e8202E\u27e9").contains("\u27e80001\u27e9");
    assertThat(count(all, "<mark>")).isEqualTo(3);
    assertThat(all).contains("Accepted in the source: ").contains("class=\"minus\"").contains("class=\"plus\"");
  }

  @Test
  void searchedAndGroupedByTheAddress() throws Exception {
    Report report = many(10);
    assertThat(count(shown(report, ""), "<article ")).isEqualTo(10);
    String found = shown(report, "#q=class+no3&by=file");
    assertThat(count(found, "<article ")).isEqualTo(1);
    assertThat(found).contains("<h2><bdi>mod3/src/main/java/shop/No3.java</bdi></h2>");
    assertThat(count(shown(report, "#by=nonsense&heat=7&q=&page=99&constructor=x"), "<article ")).isEqualTo(10);
    assertThat(count(shown(report, "#heat=3"), "<article ")).isEqualTo(5);
  }

  @Test
  void aHundredThousandOpenInTwoSeconds() throws Exception {
    Report report = many(100_000);
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4 && least > 2000; i++) {
      String all = shown(report, "");
      assertThat(all).contains("100,000 findings");
      assertThat(count(all, "<article ")).isEqualTo(40);
      Matcher taken = Pattern.compile("data-shown=\"(\\d+)\"").matcher(all);
      assertThat(taken.find()).isTrue();
      least = Math.min(least, Long.parseLong(taken.group(1)));
    }
    assertThat(least).isLessThan(2000);
  }

  private static Report many(int findings) {
    List<Listed> all = new ArrayList<>();
    List<String> rules = Catalogue.own("0.1.0").rules().stream().map(rule -> rule.id()).toList();
    for (int i = 0; i < findings; i++) {
      int file = findings > 1000 ? i / 20 : i;
      String name = "mod" + file % 50 + "/src/main/java/shop/No" + file + ".java";
      int line = 2 + i % 20 * 9;
      all.add(Listed.of(new Finding(rules.get(i % rules.size()), "'no" + i + ".get(key)' walks class No" + file + " each time; keep it", Severity.values()[1 + i % 3],
          Heat.values()[i % 4 == 0 ? 3 : i % 4], name, line, 5, line, 20, "shop.No" + file + "#m" + i % 7 + "(int)")));
    }
    List<String> lines = Collections.nCopies(200, "    long value = table.get(key).longValue() + offset; // a line as long as most");
    return new Report("shop", all, Catalogue.own("0.1.0"), file -> lines, null);
  }
}
