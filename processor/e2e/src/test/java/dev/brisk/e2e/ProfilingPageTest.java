package dev.brisk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever follows {@code docs/profiling.md} gets a report. */
class ProfilingPageTest {
  private static final Page PAGE = new Page(Project.ROOT.resolve("docs/profiling.md"));

  @Test
  void everyCommandRuns() throws IOException {
    Project copy = Project.named("profiling-page");
    copy.copy("sample-project", "sample-project");
    copy.file("profiler/target/keep.txt", "");
    Files.copy(Project.PROFILER, copy.path("profiler/target").resolve(Project.PROFILER.getFileName()));
    StringBuilder output = new StringBuilder();
    int commands = 0;
    for (String block : PAGE.blocks("sh")) {
      for (String command : block.strip().split("\n")) {
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

  @Test
  void theCodeItShowsIsThatOfTheSample() throws IOException {
    assertThat(Files.readString(Project.ROOT.resolve("sample-project/src/main/java/shop/pricing/Basket.java")))
        .contains("this.prices = Profiling.of(Prices.class, prices);").contains("try (Scope adding = Profiling.scope(\"basket total\")) {");
    assertThat(PAGE.text()).contains("this.prices = Profiling.of(Prices.class, prices);").contains("try (Scope adding = Profiling.scope(\"basket total\")) {");
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    assertThat(PAGE.links()).isNotEmpty().allSatisfy(link -> assertThat(link).exists());
  }
}
