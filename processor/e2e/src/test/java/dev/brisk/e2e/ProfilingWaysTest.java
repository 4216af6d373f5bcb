package dev.brisk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample's tests pass without processor, with it, with the profiler as well, and while it records. */
class ProfilingWaysTest {
  private static final String PATH = "(?s)\\s*<path>\\s*<groupId>dev.brisk</groupId>.*?</path>";
  private static final String WRAPPER = "target/classes/shop/pricing/PricesProfiled.class";

  private static Project sample(String name) {
    Project project = Project.named("profiling-" + name);
    project.copy("sample-project", "");
    return project;
  }

  private static void passes(Project project, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("test");
    Run run = Run.maven(project.folder(), all.toArray(String[]::new));
    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(run.output()).contains("Running shop.pricing.BasketTest");
  }

  @Test
  void withoutProcessorAndProfiler() {
    Project project = sample("neither");
    String pom = project.read("pom.xml");
    project.file("pom.xml", pom.replaceFirst(PATH, ""));
    assertThat(project.read("pom.xml")).isNotEqualTo(pom).doesNotContain("brisk-processor");
    passes(project);
    assertThat(project.has(WRAPPER)).isFalse();
  }

  @Test
  void withTheProcessorOnly() {
    Project project = sample("processor");
    passes(project);
    assertThat(project.has(WRAPPER)).isTrue();
  }

  @Test
  void withBothSwitchedOff() {
    Project project = sample("off");
    passes(project, "-Pprofiling", "-DargLine=-Dbrisk.profile.output=target/profile.jsonl");
    assertThat(project.has(WRAPPER)).isTrue();
    assertThat(project.has("target/profile.jsonl")).isFalse();
  }

  @Test
  void withBothSwitchedOn() {
    Project project = sample("on");
    passes(project, "-Pprofiling", "-DargLine=-Dbrisk.profile=timed -Dbrisk.profile.output=target/profile.jsonl");
    Run report = Run.of(project.folder(), List.of(Run.JDK.resolve("bin/java").toString(), "-jar", Project.PROFILER.toString(), "report", "target/profile.jsonl"));
    assertThat(report.exit()).as(report.output()).isZero();
    assertThat(report.output()).contains("shop.pricing.Prices.grossCents(java.lang.String, int)").contains("basket total");
  }
}
