package dev.brisk.profiler.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file: what is written is read, and what is not a whole profile is never taken for one. */
class ProfileFileTest {
  private static final int SNAPSHOTS = 20;
  private static final long LONG = 64L << 20;

  @TempDir
  Path folder;

  private Path file() {
    return folder.resolve("run.jsonl");
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(file(), bytes);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(file(), text);
  }

  /** Some snapshots, and how long the file is after each. */
  private static byte[] snapshots(List<Integer> ends) throws IOException {
    ProfileWriter writer = new ProfileWriter(Made.run("timed"));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int n = 1; n <= SNAPSHOTS; n++) {
      all.write(writer.lines(Made.profile(n)));
      ends.add(all.size());
    }
    return all.toByteArray();
  }

  private static void same(ProfileReader.Content content, int n) throws IOException {
    assertThat(Made.text(content.run(), content.profile())).isEqualTo(Made.text(Made.run("timed"), Made.profile(n)));
  }

  private void unreadable(String... parts) {
    assertThatThrownBy(() -> ProfileReader.read(file())).isInstanceOf(UnreadableProfile.class).hasMessageContainingAll(parts)
        .hasMessageContaining(file().toString());
  }

  @Test
  void whatIsWrittenIsRead() throws Exception {
    ProfileFile file = ProfileFile.open(file(), Made.run("timed"), LONG);
    for (int n = 1; n <= 5; n++) file.write(Made.profile(n));
    file.close();
    same(ProfileReader.read(file()), 5);
  }

  @Test
  void onlyWhatHasChangedIsWrittenAgain() throws IOException {
    ProfileWriter writer = new ProfileWriter(Made.run("timed"));
    assertThat(new String(writer.lines(Made.profile(1)), StandardCharsets.UTF_8).lines()).hasSize(1 + 4 + 4 + 4 + 1);
    assertThat(new String(writer.lines(Made.profile(1)), StandardCharsets.UTF_8).lines()).hasSize(1);
    Profile more = Made.profile(1);
    more.methods.get(2).calls++;
    assertThat(new String(writer.lines(more), StandardCharsets.UTF_8).lines()).hasSize(2);
  }

  @Test
  void cutAtAThousandPlaces() throws Exception {
    List<Integer> ends = new ArrayList<>();
    byte[] whole = snapshots(ends);
    Random random = new Random(11);
    List<Integer> places = new ArrayList<>(ends);
    for (int end : ends) places.addAll(List.of(end - 1, end - 2, Math.min(end + 1, whole.length)));
    while (places.size() < 1000) places.add(random.nextInt(whole.length));
    for (int place : places) {
      write(Arrays.copyOf(whole, place));
      int complete = (int) ends.stream().filter(end -> end <= place).count();
      // Without its line end the last line says the same.
      if (ends.contains(place + 1)) complete++;
      if (complete == 0) {
        unreadable("Run it again");
      } else {
        ProfileReader.Content content = ProfileReader.read(file());
        same(content, complete);
        assertThat(content.note()).isNotNull();
      }
    }
  }

  @Test
  void damagedAtAThousandPlaces() throws Exception {
    List<Integer> ends = new ArrayList<>();
    byte[] whole = snapshots(ends);
    Random random = new Random(12);
    for (int i = 0; i < 1000; i++) {
      byte[] damaged = whole.clone();
      int place = random.nextInt(whole.length);
      damaged[place] = (byte) (i % 3 == 0 ? 0 : random.nextInt(256));
      write(damaged);
      try {
        assertThat(ProfileReader.read(file()).profile().methods).hasSizeLessThanOrEqualTo(4);
      } catch (UnreadableProfile e) {
        assertThat(e).hasMessageContaining(file().toString());
      }
    }
  }

  @Test
  void zerosAfterACrashOfTheSystem() throws Exception {
    List<Integer> ends = new ArrayList<>();
    byte[] whole = snapshots(ends);
    write(Arrays.copyOf(whole, whole.length + 4096));
    ProfileReader.Content content = ProfileReader.read(file());
    same(content, SNAPSHOTS);
    assertThat(content.note()).contains("after byte").contains("left out");
  }

  @Test
  void foreignFiles() throws IOException {
    unreadable("does not exist");
    write("");
    unreadable("is empty");
    for (String foreign : new String[] {"hello\n", "{\"a\":1}\n", "PK\3\4", "{\"format\":\"other\",\"version\":1}\n", "\0\0\0", "[1,2]", "{", "FLR\0"}) {
      write(foreign);
      if (Format.BEGINNING.startsWith(foreign)) {
        unreadable("Run it again");
      } else {
        unreadable("is not a Brisk profile");
      }
    }
  }

  @Test
  void folders() throws IOException {
    Files.createDirectory(file());
    unreadable("is a folder");
  }

  @Test
  void laterVersions() throws IOException {
    write("{\"format\":\"brisk-profile\",\"version\":2,\"mode\":{\"new\":[1]},\"more\":null}\n{\"what\":1}\n");
    unreadable("format version 2", "versions up to 1");
  }

  @Test
  void linesAndFieldsOfLaterWritersArePassedOver() throws Exception {
    List<Integer> ends = new ArrayList<>();
    String text = new String(snapshots(ends), StandardCharsets.UTF_8);
    write(text.replace("{\"define\":", "{\"news\":[[1]],\"deep\":{\"a\":{}},\"define\":").replace("{\"at\":", "{\"tree\":[1,2]}\n{\"at\":"));
    same(ProfileReader.read(file()), SNAPSHOTS);
  }

  @Test
  void numbersThatCannotBe() throws Exception {
    String head = "{\"format\":\"brisk-profile\",\"version\":1,\"mode\":\"timed\",\"sample\":1,\"facts\":{}}\n";
    String close = "{\"at\":1,\"cpu\":1,\"peakMemory\":1,\"collections\":1,\"collecting\":1,\"lost\":0,\"unwatched\":0,\"ended\":false}\n";
    for (String bad : new String[] {
        "{\"define\":5,\"kind\":\"method\",\"type\":\"\",\"name\":\"\"}", "{\"define\":0,\"kind\":\"x\",\"type\":\"\",\"name\":\"\"}",
        "{\"method\":0}", "{\"caller\":-2,\"callee\":0}", "{\"at\":1}", "{\"at\":1e400}", "7", "{\"at\":99999999999999999999999999999999999999}",
        "{\"define\":0,\"kind\":\"method\",\"type\":\"\",\"name\":\"" + "x".repeat(100_000) + "\"}", "[".repeat(5000)}) {
      write(head + close + bad + "\n" + close.replace("\"at\":1", "\"at\":2"));
      ProfileReader.Content content = ProfileReader.read(file());
      assertThat(content.profile().usage.at()).as(bad).isEqualTo(1);
      assertThat(content.note()).as(bad).contains("after byte " + (head.length() + close.length() - 1));
    }
  }

  @Test
  void aGigabyteOfZeros() throws Exception {
    write("{\"format\":\"brisk-profile\"");
    try (RandomAccessFile file = new RandomAccessFile(file().toFile(), "rw")) {
      file.setLength(1L << 30);
    }
    assertThat(inLittleMemory()).contains("is not a Brisk profile that can be read");
    Files.delete(file());
    try (RandomAccessFile file = new RandomAccessFile(file().toFile(), "rw")) {
      file.setLength(1L << 30);
    }
    assertThat(inLittleMemory()).contains("is not a Brisk profile");
  }

  @Test
  void aGigabyteInOneLine() throws Exception {
    byte[] part = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file())) {
      out.write("{\"format\":\"brisk-profile\",\"version\":1,\"mode\":\"".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 100; i++) out.write(part);
    }
    assertThat(inLittleMemory()).contains("a value that is too long");
  }

  /** As long as {@code brisk.long.profile} says, in MB; a gigabyte takes some time to write. */
  @Test
  void aLongRunInLittleMemory() throws Exception {
    long length = Integer.getInteger("brisk.long.profile", 100) * 1_000_000L;
    ProfileWriter writer = new ProfileWriter(Made.run("timed"));
    int n = 0;
    try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(file()), 1 << 20)) {
      for (long written = 0; written < length; ) {
        byte[] lines = writer.lines(Made.profile(++n));
        out.write(lines);
        written += lines.length;
      }
    }
    assertThat(inLittleMemory()).contains("took " + n + ".000000 s").contains(100L * n + "/" + 60L * n);
  }

  /** What a JVM with 64 MB says of the file. */
  private String inLittleMemory() throws IOException, InterruptedException {
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-cp",
        System.getProperty("java.class.path"), "dev.brisk.profiler.report.Main", "report", file().toString()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  @Test
  void aLongFileGivesWayToAShortOne() throws Exception {
    ProfileFile file = ProfileFile.open(file(), Made.run("timed"), 20_000);
    for (int n = 1; n <= 1000; n++) {
      file.write(Made.profile(n));
      assertThat(Files.size(file())).isLessThanOrEqualTo(20_000);
      if (n % 100 == 0) same(ProfileReader.read(file()), n);
    }
    file.close();
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void damageBeforeTheFirstNumbersIsNamed() throws Exception {
    List<Integer> ends = new ArrayList<>();
    byte[] head = Arrays.copyOf(snapshots(ends), ends.get(0));
    int line = new String(head, StandardCharsets.UTF_8).indexOf('\n') + 1;
    byte[] zeros = Arrays.copyOf(Arrays.copyOf(head, line), 100_000);
    write(zeros);
    unreadable("has no numbers that can be read: after byte " + (line - 1) + " comes something that is not JSON");
  }

  @Test
  void aFileIsOfOneProgramAtATime() throws Exception {
    ProfileFile file = ProfileFile.open(file(), Made.run("timed"), LONG);
    file.write(Made.profile(1));
    assertThatThrownBy(() -> ProfileFile.open(file(), Made.run("timed"), LONG)).isInstanceOf(IOException.class)
        .hasMessageContaining("this program writes it already, since two class loaders have loaded the profiler");
    file.write(Made.profile(2));
    file.close();
    same(ProfileReader.read(file()), 2);
    ProfileFile.open(file(), Made.run("timed"), LONG).close();
  }

  @Test
  void aProfileIsReplacedButNothingElse() throws Exception {
    List<Integer> ends = new ArrayList<>();
    write(snapshots(ends));
    ProfileFile file = ProfileFile.open(file(), Made.run("timed"), LONG);
    file.write(Made.profile(3));
    file.close();
    same(ProfileReader.read(file()), 3);
    write("dear diary");
    assertThatThrownBy(() -> ProfileFile.open(file(), Made.run("timed"), LONG)).isInstanceOf(IOException.class).hasMessageContaining("not a profile");
    assertThat(file()).hasContent("dear diary");
  }
}
