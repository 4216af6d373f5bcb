package dev.brisk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The version stands in the pom at the root. Pages that show it, and the sample, which is a build of its own, show that one: {@code -Dbless} writes it there. */
class VersionTest {
  private static final String NUMBER = "\\d+\\.\\d+[\\w.-]*?";
  private static final List<Pattern> SHOWN = List.of(
      Pattern.compile("(?<=dev\\.brisk:brisk-[a-z-]{1,30}:)" + NUMBER + "(?=[:'\"`\\s)])"),
      Pattern.compile("(?<=brisk-[a-z-]{1,30}-)" + NUMBER + "(?=\\.jar)"),
      Pattern.compile("(?<=<artifactId>brisk-[a-z-]{1,30}</artifactId>\\s{0,20}<version>)" + NUMBER + "(?=</version>)"),
      Pattern.compile("(?<=<brisk\\.version>)" + NUMBER + "(?=</brisk\\.version>)"));

  @Test
  void pagesShowTheVersionThatIsBuilt() throws IOException {
    List<String> others = new ArrayList<>();
    for (Path file : files()) {
      String text = Files.readString(file);
      String now = text;
      for (Pattern each : SHOWN) {
        Matcher shown = each.matcher(text);
        while (shown.find()) if (!shown.group().equals(Project.VERSION)) others.add(Project.ROOT.relativize(file) + ": " + shown.group());
        now = each.matcher(now).replaceAll(Matcher.quoteReplacement(Project.VERSION));
      }
      if (System.getProperty("bless") != null && !now.equals(text)) Files.writeString(file, now);
    }
    assertThat(others).as("other versions than %s; write it by: mvn -pl processor/e2e -am test -Dtest=VersionTest -Dbless -Dsurefire.failIfNoSpecifiedTests=false",
        Project.VERSION).isEmpty();
  }

  @Test
  void thePatternsSeeIt() throws IOException {
    for (Pattern each : SHOWN.subList(0, 3)) assertThat(each.matcher(Files.readString(Project.ROOT.resolve("README.md"))).find()).as(each.pattern()).isTrue();
    assertThat(SHOWN.get(3).matcher(Files.readString(Project.ROOT.resolve("sample-project/pom.xml"))).find()).isTrue();
  }

  @Test
  void noPomHasAVersionOfItsOwn() throws IOException {
    Pattern version = Pattern.compile("<artifactId>brisk-[a-z-]+</artifactId>\\s*<version>([^<]+)</version>");
    for (Path pom : poms()) {
      Matcher each = version.matcher(Files.readString(pom));
      while (each.find()) assertThat(each.group(1)).as(pom.toString()).isIn("${revision}", "${project.version}");
    }
  }

  @Test
  void theChangelogHasTheVersion() throws IOException {
    assertThat(Files.readString(Project.ROOT.resolve("CHANGELOG.md"))).contains("\n## " + Project.VERSION.replace("-SNAPSHOT", ""));
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>(List.of(Project.ROOT.resolve("sample-project/pom.xml")));
    try (Stream<Path> top = Files.list(Project.ROOT); Stream<Path> docs = Files.walk(Project.ROOT.resolve("docs"))) {
      Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md") && !file.endsWith("CHANGELOG.md")).sorted().forEach(files::add);
    }
    return files;
  }

  private static List<Path> poms() throws IOException {
    try (Stream<Path> files = Files.walk(Project.ROOT, 3)) {
      return files.filter(file -> file.endsWith("pom.xml") && !file.toString().contains("/target/") && !file.toString().contains("sample-project")).toList();
    }
  }
}
