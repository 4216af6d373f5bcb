package dev.brisk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever follows {@code docs/profiling.md} gets a report. */
class ProfilingPageTest {
  private static final Path PAGE = Project.ROOT.resolve("docs/profiling.md");

  @Test
  void everyCommandRuns() throws IOException {
    Project copy = Project.named("profiling-page");
    copyInto(copy, "sample-project");
    copy.file("profiler/target/keep.txt", "");
    Files.copy(Project.PROFILER, copy.path("profiler/target").resolve(Project.PROFILER.getFileName()));
    StringBuilder output = new StringBuilder();
    Matcher block = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
    int commands = 0;
    while (block.find()) {
      for (String command : block.group(1).strip().split("\n")) {
        Run run = Run.of(copy.folder(), List.of("bash", "-c", found(command)));
        assertThat(run.exit()).as(command + "\n" + run.output()).isZero();
        output.append(run.output());
        commands++;
      }
    }
    assertThat(commands).isGreaterThanOrEqualTo(5);
    assertThat(output.toString()).contains("ncalls   tottime").contains("shop.pricing.Prices.grossCents(java.lang.String, int)").contains("scope basket total");
    assertThat(copy.has("sample-project/target/brisk.jfc")).isTrue();
  }

  private static String found(String command) {
    String path = "export PATH=" + Run.JDK.resolve("bin") + ":" + Path.of(System.getProperty("maven.home"), "bin") + ":$PATH; ";
    return path + command.replace("mvn ", "mvn -B -ntp -Dstyle.color=never ");
  }

  private static void copyInto(Project project, String folder) throws IOException {
    Path from = Project.ROOT.resolve(folder);
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path relative = from.relativize(file);
        if (relative.startsWith("target") || !Files.isRegularFile(file)) continue;
        project.file(folder + "/" + relative, Files.readString(file));
      }
    }
  }

  @Test
  void theCodeItShowsIsThatOfTheSample() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(Files.readString(Project.ROOT.resolve("sample-project/src/main/java/shop/pricing/Basket.java")))
        .contains("this.prices = Profiling.of(Prices.class, prices);").contains("try (Scope adding = Profiling.scope(\"basket total\")) {");
    assertThat(page).contains("this.prices = Profiling.of(Prices.class, prices);").contains("try (Scope adding = Profiling.scope(\"basket total\")) {");
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    Matcher link = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(Files.readString(PAGE));
    while (link.find()) assertThat(PAGE.resolveSibling(link.group(1))).exists();
  }
}
