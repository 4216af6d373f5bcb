package dev.brisk.profiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.brisk.profiler.profile.Profile;
import dev.brisk.profiler.profile.ProfileReader;
import dev.brisk.profiler.profile.Totals;
import dev.brisk.profiler.profile.UnreadableProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole programs: started with settings, stopped in one way or another. */
class ProgramTest {
  private static final String WORKED = "worked 1000, thrown 100, same true\n";

  @TempDir
  Path folder;

  private Totals work(Profile profile) {
    return profile.methods.stream().filter(totals -> totals.label().equals("shop.Work.work(int)")).findFirst().orElseThrow();
  }

  private List<Path> profiles() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-Dbrisk.profile=off", "-Dbrisk.profile=OFF"})
  void offSaysNothingWritesNothingAndLoadsNothing(String option) throws Exception {
    Fork fork = Fork.in(folder).options("-Xlog:class+load:file=classes.txt");
    if (!option.isEmpty()) fork.options(option);
    Fork.End end = fork.program("1000");
    assertThat(end).isEqualTo(new Fork.End(0, WORKED, ""));
    assertThat(profiles()).isEmpty();
    assertThat(fork.text("classes.txt")).contains("dev.brisk.annotations.spi.Probes ").doesNotContain("dev.brisk.profiler.recording", "jdk.jfr",
        "com.fasterxml", "brisk-profiler", "ServiceLoader ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"counted", "sampled", "timed", "allocated"})
  void everyModeWritesAtTheEnd(String mode) throws Exception {
    Fork fork = Fork.in(folder).options("-Xlog:class+load:file=classes.txt", "-Dbrisk.profile=" + mode);
    Fork.End end = fork.program("1000");
    assertThat(end.status()).isZero();
    assertThat(end.out()).isEqualTo(WORKED);
    assertThat(profiles()).hasSize(1);
    assertThat(end.err().lines().filter(line -> !line.contains("no wrapper of")).toList())
        .containsExactly("brisk: profiling in mode " + mode + " into " + profiles().get(0).toRealPath());
    ProfileReader.Content content = ProfileReader.read(profiles().get(0));
    assertThat(content.note()).isNull();
    assertThat(content.run().mode()).isEqualTo(mode);
    assertThat(content.run().facts()).containsEntry("program", "dev.brisk.profiler.Program").containsKeys("java", "started", "processors");
    assertThat(work(content.profile()).calls).isEqualTo(1000);
    assertThat(work(content.profile()).thrown).isEqualTo(100);
    assertThat(fork.text("classes.txt")).doesNotContain("jdk.jfr.Event ", "CallEvent", "EventProbe");
  }

  /** In a JVM of its own, since code compiled otherwise meets the end of the stack elsewhere. */
  @ParameterizedTest
  @ValueSource(strings = {"timed", "allocated"})
  void noCallStaysOpenWhereTheStackEnds(String mode) throws Exception {
    Fork fork = Fork.in(folder).options("-Dbrisk.profile=" + mode, "-Dbrisk.profile.output=run.jsonl");
    assertThat(fork.options("-cp", System.getProperty("java.class.path"), Endless.class.getName()).run().status()).isZero();
    Totals forever = ProfileReader.read(folder.resolve("run.jsonl")).profile().methods.get(0);
    assertThat(forever.calls - forever.recursive).as("calls from outside").isEqualTo(20);
    assertThat(forever.cumulative).isEqualTo(forever.own);
  }

  @Test
  void missingWrappersAreNamed() throws Exception {
    Fork.End end = Fork.in(folder).options("-Dbrisk.profile=timed").program("1");
    assertThat(end.err()).contains("there is no wrapper of java.lang.Runnable").contains("@Profiled");
  }

  @Test
  void buildFoldersAreWhereProfilesGo() throws Exception {
    Files.createDirectory(folder.resolve("target"));
    Fork.in(folder).environment("BRISK_PROFILE", "timed").program("10");
    assertThat(profiles()).hasSize(1).first().satisfies(file -> assertThat(file.getParent()).isEqualTo(folder.resolve("target")));
  }

  @Test
  void settingsFilesTurnOn() throws Exception {
    Files.writeString(folder.resolve("brisk-profile.properties"), "mode=counted\noutput=here/%p.jsonl\n");
    Fork.in(folder).program("10");
    assertThat(profiles()).hasSize(1).first().satisfies(file -> assertThat(file.getParent()).isEqualTo(folder.resolve("here")));
  }

  @Test
  void unknownModesAreNamedAndTheProgramGoesOn() throws Exception {
    Fork.End end = Fork.in(folder).options("-Dbrisk.profile=tiemd").program("1000");
    assertThat(end.status()).isZero();
    assertThat(end.out()).isEqualTo(WORKED);
    assertThat(end.err().lines()).hasSize(1).first().asString().contains("\"tiemd\"", "system property brisk.profile", "did you mean timed?");
    assertThat(profiles()).isEmpty();
  }

  @Test
  void outputsThatCannotBeWrittenAreNamedAndTheProgramGoesOn() throws Exception {
    Files.writeString(folder.resolve("diary.txt"), "dear diary");
    for (String output : new String[] {"diary.txt", "diary.txt/run.jsonl", ".", "/proc/run.jsonl"}) {
      Fork.End end = Fork.in(folder).options("-Dbrisk.profile=timed", "-Dbrisk.profile.output=" + output).program("1000", "100");
      assertThat(end.status()).as(output).isZero();
      assertThat(end.out()).isEqualTo(WORKED);
      assertThat(end.err().lines().filter(line -> line.contains("can't be written")).toList()).as(output).hasSize(1).first().asString()
          .contains("-Dbrisk.profile.output=").doesNotContain("Exception");
    }
    assertThat(folder.resolve("diary.txt")).hasContent("dear diary");
  }

  @Test
  void aFileThatAnotherProgramWritesIsLeftToIt() throws Exception {
    Path second = Files.createDirectory(folder.resolve("second"));
    String output = "-Dbrisk.profile.output=" + folder.resolve("run.jsonl");
    Process first = Fork.in(folder).options("-Dbrisk.profile=timed", output).start("1000", "60000");
    for (int i = 0; i < 600 && callsIn(folder.resolve("run.jsonl")) < 1000; i++) Thread.sleep(100);
    Fork.End end = Fork.in(second).options("-Dbrisk.profile=timed", output).program("7", "100");
    assertThat(end.status()).isZero();
    assertThat(end.err()).contains("another program is writing it; with %p in its name each process has a file of its own");
    first.destroy();
    first.waitFor();
    ProfileReader.Content content = ProfileReader.read(folder.resolve("run.jsonl"));
    assertThat(work(content.profile()).calls).isEqualTo(1000);
    assertThat(content.note()).as("ended in good order").isNull();
  }

  @Test
  void whoeverMakesTheFirstCallIsNotKept() throws Exception {
    Fork fork = Fork.in(folder).options("-Dbrisk.profile=timed", "-Dbrisk.profile.output=run.jsonl");
    assertThat(fork.options("-cp", System.getProperty("java.class.path"), Unloading.class.getName()).run().out()).isEqualTo("true\ngone\n");
    assertThat(ProfileReader.read(folder.resolve("run.jsonl")).profile().methods.get(0).calls).isEqualTo(1);
  }

  @Test
  void fullDisksAreNamedAndTheProgramGoesOn() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "a device that is always full");
    Fork.End end = Fork.in(folder).options("-Dbrisk.profile=timed", "-Dbrisk.profile.output=/dev/full").program("1000", "100");
    assertThat(end.status()).isZero();
    assertThat(end.out()).isEqualTo(WORKED);
    assertThat(end.err()).contains("can't be written to /dev/full");
  }

  @Test
  void foldersThatCannotBeMadeAreNamed() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self")), "a folder in which nobody can make one");
    Fork.End end = Fork.in(folder).options("-Dbrisk.profile=timed", "-Dbrisk.profile.output=/proc/none/run.jsonl").program("1000", "100");
    assertThat(end.status()).isZero();
    assertThat(end.out()).isEqualTo(WORKED);
    assertThat(end.err()).contains("can't be written to /proc/none/run.jsonl: /proc/none does not exist and can't be made. ");
  }

  @Test
  void killedProgramsLoseASecondAtMost() throws Exception {
    Process process = Fork.in(folder).options("-Dbrisk.profile=timed", "-Dbrisk.profile.output=run.jsonl").start("1000", "60000");
    Path file = folder.resolve("run.jsonl");
    long calls = 0;
    for (int i = 0; i < 600 && calls < 1000; i++) {
      Thread.sleep(100);
      calls = callsIn(file);
    }
    process.destroyForcibly().waitFor();
    ProfileReader.Content content = ProfileReader.read(file);
    assertThat(work(content.profile()).calls).isEqualTo(1000);
    assertThat(content.note()).contains("did not end in good order");
  }

  private long callsIn(Path file) {
    try {
      return Files.exists(file) ? work(ProfileReader.read(file).profile()).calls : 0;
    } catch (UnreadableProfile | java.util.NoSuchElementException e) {
      // Not there yet.
      return 0;
    }
  }

  @Test
  void haltedProgramsKeepWhatWasWritten() throws Exception {
    Fork.End end = Fork.in(folder).options("-Dbrisk.profile=timed", "-Dbrisk.profile.output=run.jsonl").program("1000", "5000", "halt");
    assertThat(end.status()).isEqualTo(3);
    assertThat(work(ProfileReader.read(folder.resolve("run.jsonl")).profile()).calls).isEqualTo(1000);
  }

  @Test
  void flightRecordingsHoldAnEventForEachCall() throws Exception {
    Fork.End end = Fork.in(folder).options("-Dbrisk.profile=jfr", "-XX:StartFlightRecording:filename=run.jfr").program("1000");
    assertThat(end.status()).isZero();
    assertThat(end.out()).endsWith(WORKED);
    assertThat(end.err()).contains("brisk: profiling in mode jfr");
    assertThat(profiles()).isEmpty();
    List<RecordedEvent> events = RecordingFile.readAllEvents(folder.resolve("run.jfr")).stream()
        .filter(event -> event.getEventType().getName().equals("dev.brisk.Call")).toList();
    List<RecordedEvent> works = events.stream().filter(event -> event.getString("method").equals("shop.Work.work(int)")).toList();
    assertThat(works).hasSize(1000);
    assertThat(works.stream().filter(event -> event.getClass("thrown") != null)).hasSize(100)
        .allMatch(event -> event.getClass("thrown").getName().equals("java.lang.IllegalStateException"));
    assertThat(events.stream().filter(event -> event.getString("method").equals("scope turn"))).hasSize(1000);
    assertThat(events).allMatch(event -> event.getStackTrace() == null);
  }
}
