package dev.brisk.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsPageTest {

  @Test
  void pagesAreUpToDate() throws IOException {
    isUpToDate("options.md", OptionsPage.markdown());
    isUpToDate("configuration.md", ConfigurationPage.markdown());
  }

  private static void isUpToDate(String name, String text) throws IOException {
    Path page = root().resolve("docs").resolve(name);
    if (System.getProperty("bless") != null) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, text);
    }
    String written = Files.exists(page) ? Files.readString(page).replace("\r\n", "\n") : "";
    assertThat(written)
        .as("docs/" + name + " is out of date; write it anew with\n"
            + "mvn -pl lint-rules/engine -am test -Dtest=OptionsPageTest -Dbless -Dsurefire.failIfNoSpecifiedTests=false")
        .isEqualTo(text);
  }

  @Test
  void examplesParse() {
    for (OptionSpec option : OptionSpec.values()) {
      List<String> problems = new ArrayList<>();
      String[] words = {option.key() + "=" + option.example()};
      OptionsParser.parse(OptionsParser.pairs(words, problems), KnownRules.of(List.of("BoxedAccumulator"), Map.of()), problems, problems);
      assertThat(problems).as(option.key()).isEmpty();
    }
  }

  @Test
  void choicesAndDefaultsParse() {
    for (OptionSpec option : OptionSpec.values()) {
      if (!option.isChoice()) continue;
      assertThat(option.choices()).as(option.key()).contains(option.usually());
      for (String choice : option.choices()) {
        List<String> problems = new ArrayList<>();
        String[] words = {option.key() + "=" + choice.toUpperCase(Locale.ROOT)};
        OptionsParser.parse(OptionsParser.pairs(words, problems), KnownRules.of(List.of(), Map.of()), problems, problems);
        assertThat(problems).as(words[0]).isEmpty();
      }
    }
  }

  @Test
  void tableCellsHoldNoBars() {
    for (OptionSpec option : OptionSpec.values()) {
      assertThat(option.allowed() + option.usually() + option.summary()).as(option.key()).doesNotContain("|", "\n");
      assertThat(option.processorKey()).isEqualTo("brisk." + option.key());
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("ARCHITECTURE.md")) && !Files.isDirectory(folder.resolve("annotations"))) {
      folder = folder.getParent();
      assertThat(folder).as("the root of the repository").isNotNull();
    }
    return folder;
  }
}
