package dev.brisk.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithJavadoc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/facts.md} lists what a rule may ask and which class answers, from the comments of the code. */
class FactsPageTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Path SOURCES = ROOT.resolve("lint-rules/api/src/main/java/dev/brisk/facts");

  @Test
  void pageIsUpToDate() throws IOException {
    StaticJavaParser.getParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17);
    Path page = ROOT.resolve("docs/facts.md");
    String text = page();
    if (System.getProperty("bless") != null) Files.writeString(page, text);
    assertThat(Files.exists(page) ? Files.readString(page).replace("\r\n", "\n") : "")
        .as("docs/facts.md is out of date; write it anew with\n"
            + "mvn -pl lint-rules/testkit -am test -Dtest=FactsPageTest -Dbless -Dsurefire.failIfNoSpecifiedTests=false")
        .isEqualTo(text);
  }

  private static String page() throws IOException {
    StringBuilder page = new StringBuilder("""
        # Facts

        What a rule may ask about the code it looks at. Every answer errs on the side that keeps a rule silent; nothing is computed before it is asked for.
        A rule asks `site.facts()`; behind it stand small classes that answer one question each.

        ## Questions

        | ask | answer |
        | --- | --- |
        """);
    TypeDeclaration<?> door = parse("Facts.java").getType(0);
    for (MethodDeclaration method : door.getMethods()) {
      if (!method.isPublic() || method.getJavadoc().isEmpty()) continue;
      String parameters = method.getParameters().stream().map(each -> each.getType() + " " + each.getName()).collect(Collectors.joining(", "));
      page.append("| `").append(method.getNameAsString()).append('(').append(parameters).append(")` | ").append(cell(method)).append(" |\n");
    }
    page.append("\n## Who answers\n\n| class | question |\n| --- | --- |\n");
    for (String file : files()) {
      if (file.equals("Facts.java") || file.equals("package-info.java")) continue;
      TypeDeclaration<?> type = parse(file).getType(0);
      page.append("| ").append(type.getNameAsString()).append(" | ").append(cell((NodeWithJavadoc<?>) type)).append(" |\n");
    }
    return page.toString();
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static CompilationUnit parse(String file) throws IOException {
    return StaticJavaParser.parse(SOURCES.resolve(file));
  }

  /** The description in one line of Markdown. */
  private static String cell(NodeWithJavadoc<?> node) {
    String text = node.getJavadoc().map(doc -> doc.getDescription().toText()).orElse("");
    assertThat(text).as("a class of dev.brisk.facts without a comment that says which question it answers").isNotBlank();
    return text.replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`").replace("#", ".").replaceAll("<p>|\\s+", " ").replaceAll(" +", " ").replace("|", "\\|").strip();
  }
}
