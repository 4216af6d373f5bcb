package dev.brisk.profiler.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where settings come from, and what is said of those that make no sense. */
class SettingsReaderTest {
  @TempDir
  Path folder;

  private final Properties properties = new Properties();
  private final Map<String, String> environment = new java.util.TreeMap<>(Map.of("PATH", "/bin"));
  private final List<String> problems = new ArrayList<>();

  private Settings read() {
    problems.clear();
    return SettingsReader.read(properties, environment, folder, problems::add);
  }

  private void problem(String... parts) {
    assertThat(read()).isEqualTo(Settings.OFF);
    assertThat(problems).hasSize(1).first().asString().contains(parts).endsWith("; nothing is recorded");
  }

  @Test
  void nothingAskedForIsOff() {
    assertThat(read()).isEqualTo(Settings.OFF);
    assertThat(problems).isEmpty();
  }

  @Test
  void propertiesCountOverTheEnvironmentAndThisOverTheFile() throws IOException {
    Files.writeString(folder.resolve("brisk-profile.properties"), "mode = counted\nsample = 5\noutput = a.jsonl\n");
    assertThat(read()).isEqualTo(new Settings(Mode.COUNTED, "a.jsonl", 5));
    environment.put("BRISK_PROFILE", "timed");
    environment.put("BRISK_PROFILE_SAMPLE", "6");
    assertThat(read()).isEqualTo(new Settings(Mode.TIMED, "a.jsonl", 6));
    properties.setProperty("brisk.profile", "Allocated");
    properties.setProperty("brisk.profile.output", "b.jsonl");
    assertThat(read()).isEqualTo(new Settings(Mode.ALLOCATED, "b.jsonl", 6));
    assertThat(problems).isEmpty();
  }

  @Test
  void anotherFileMayBeNamed() throws IOException {
    Files.writeString(folder.resolve("brisk-profile.properties"), "mode = counted\n");
    Files.writeString(folder.resolve("other.properties"), "mode = sampled\n");
    properties.setProperty("brisk.profile.settings", "other.properties");
    assertThat(read().mode()).isEqualTo(Mode.SAMPLED);
  }

  @Test
  void unknownModes() throws IOException {
    properties.setProperty("brisk.profile", "tiemd");
    problem("\"tiemd\"", "system property brisk.profile", "did you mean timed?", "off, counted, timed, allocated, sampled, jfr");
    properties.clear();
    environment.put("BRISK_PROFILE", "jrf");
    problem("\"jrf\"", "environment variable BRISK_PROFILE", "did you mean jfr?");
    environment.clear();
    Files.writeString(folder.resolve("brisk-profile.properties"), "mode=count\n");
    problem("\"count\"", "file " + folder.resolve("brisk-profile.properties"), "did you mean counted?");
  }

  @Test
  void unknownKeys() throws IOException {
    properties.setProperty("brisk.profile", "timed");
    properties.setProperty("brisk.profile.ouput", "x");
    problem("\"ouput\"", "system property brisk.profile.ouput", "did you mean output?");
    properties.remove("brisk.profile.ouput");
    environment.put("BRISK_PROFILE_SAMPEL", "5");
    problem("\"sampel\"", "environment variable BRISK_PROFILE_SAMPEL", "did you mean sample?");
    environment.clear();
    Files.writeString(folder.resolve("brisk-profile.properties"), "mod=timed\n");
    problem("\"mod\"", "did you mean mode?");
  }

  @Test
  void samplesThatAreNoNumbers() {
    properties.setProperty("brisk.profile", "sampled");
    for (String sample : new String[] {"0", "-1", "many", "", "99999999999"}) {
      properties.setProperty("brisk.profile.sample", sample);
      problem("sample is \"" + sample + "\"", "system property brisk.profile.sample", "from 1 to");
    }
  }

  @Test
  void emptyOutput() {
    properties.setProperty("brisk.profile", "timed");
    properties.setProperty("brisk.profile.output", " ");
    problem("output is empty", "system property brisk.profile.output");
  }

  @Test
  void filesThatCannotBeRead() throws IOException {
    properties.setProperty("brisk.profile.settings", "absent.properties");
    problem("absent.properties", "does not exist");
    properties.setProperty("brisk.profile.settings", "a\0b");
    problem("is no path");
    properties.setProperty("brisk.profile.settings", "bad.properties");
    Files.writeString(folder.resolve("bad.properties"), "mode=\\uZZZZ\n");
    problem("bad.properties can't be read");
    Files.write(folder.resolve("bad.properties"), new byte[2_000_000]);
    problem("bad.properties can't be read", "longer than 1 MB");
  }
}
