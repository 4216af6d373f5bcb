package dev.brisk.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/cli.md} shows of the command is what it prints: {@code -Dbless} writes it there. */
class CliPageTest {
  private static final Path PAGE = Path.of("../../docs/cli.md");
  private static final Pattern SESSION = Pattern.compile("(?<=```text\n)\\$ brisk .*?(?=```)", Pattern.DOTALL);
  private static final Pattern SAMPLE = Pattern.compile("(?<=<!-- the sample -->\n```java\n).*?(?=```)", Pattern.DOTALL);
  private static final Pattern STATUSES = Pattern.compile("(?<=\\| status \\| \\|\n\\| --- \\| --- \\|\n).*?(?=\n\n|\n\\z)", Pattern.DOTALL);
  /** Each JDK has numbers of its own. */
  private static final Pattern MEASURED = Pattern.compile("measured [0-9.]+ times");

  @TempDir
  private Path folder;

  @Test
  void everySessionIsAsItIs() throws IOException {
    Cli cli = new Cli(folder);
    cli.write("src/shop/Totals.java", Cli.SLOW);
    cli.write("broken/shop/Basket.java", "package shop;\n\nclass Basket extends absent.Thing {}\n");
    String page = Files.readString(PAGE);
    String now = SAMPLE.matcher(page).replaceAll(Matcher.quoteReplacement(Cli.SLOW));
    now = STATUSES.matcher(now).replaceAll(Matcher.quoteReplacement(statuses()));
    now = SESSION.matcher(now).replaceAll(session -> Matcher.quoteReplacement(replayed(cli, session.group())));
    if (System.getProperty("bless") != null) Files.writeString(PAGE, now);
    else assertThat(MEASURED.matcher(page).replaceAll("measured")).isEqualTo(MEASURED.matcher(now).replaceAll("measured"));
  }

  /** The commands of a session, each with what it prints now. */
  private static String replayed(Cli cli, String session) {
    return session.lines().filter(line -> line.startsWith("$ brisk ")).map(line -> line + '\n' + printed(cli, line.substring("$ brisk ".length()))).collect(Collectors.joining());
  }

  private static String printed(Cli cli, String command) {
    Cli.Result result = cli.run(Arrays.stream(command.split(" ")).map(word -> word.matches("src|broken") ? "./" + word : word.replaceFirst("(?<=^|=)(?=\\w+\\.(html|sarif)$)", "./")).toArray(String[]::new));
    return (result.out() + result.err()).replace(cli.folder() + "/", "");
  }

  private static String statuses() {
    return Arrays.stream(Brisk.class.getAnnotation(picocli.CommandLine.Command.class).exitCodeList()).map(line -> "| " + line.replaceFirst(":", " | ") + " |")
        .collect(Collectors.joining("\n"));
  }
}
