package dev.brisk.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Calls of the command in a folder, as a shell would make them, and what came of them. */
final class Cli {
  /** A class with one finding that has a fix. */
  static final String SLOW = """
      package shop;

      class Totals {
        long total(long[] prices) {
          Long sum = 0L; // grows
          for (long price : prices) sum += price;
          return sum;
        }
      }
      """;

  private final Path folder;

  Cli(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /** What a call printed and its exit status. */
  record Result(int status, String out, String err) {}

  /** Writes a file. */
  Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** Runs git in the folder, and gives what it printed. */
  String git(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=T", "-c", "user.email=t@example.org"));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  /** Words that begin with {@code ./} are paths in the folder. */
  Result run(String... words) {
    List<String> all = new ArrayList<>();
    for (String word : words) all.add(word.replace("./", folder + "/"));
    if (all.contains("report") || all.contains("merge") || all.contains("check") || all.contains("fix") || all.contains("baseline") || all.contains("explain")) all.add("--base=" + folder);
    return plain(all.toArray(new String[0]));
  }

  /** The words as they are. */
  static Result plain(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = Brisk.run(new Screen(new PrintStream(out), new PrintStream(err), false, StandardCharsets.UTF_8), words);
    return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
