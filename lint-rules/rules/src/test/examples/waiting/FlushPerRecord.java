import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

class FlushPerRecordExamples {
  private final PrintWriter log;

  FlushPerRecordExamples(PrintWriter log) {
    this.log = log;
  }

  void once(Writer out, List<String> lines) throws IOException {
    for (String line : lines) out.write(line);
    out.flush();
  }

  void eachClient(List<OutputStream> clients, byte[] message) throws IOException {
    for (OutputStream client : clients) {
      client.write(message);
      client.flush();
    }
  }

  void questions(Writer out, BufferedReader in, List<String> questions) throws IOException {
    for (String question : questions) {
      out.write(question);
      out.flush();
      System.out.println(in.readLine());
    }
  }

  void nowAndThen(Writer out, List<String> lines) throws IOException {
    int count = 0;
    for (String line : lines) {
      out.write(line);
      if (++count % 100 == 0) out.flush();
    }
  }

  void perhapsUnbuffered(OutputStream socket, List<String> lines) throws IOException {
    for (String line : lines) {
      socket.write(line.getBytes(StandardCharsets.UTF_8));
      socket.flush();
    }
  }

  void inMemory(List<String> lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String line : lines) {
      out.write(line.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  void progress(Writer out) throws Exception {
    for (int done = 0; done < 100; done++) {
      out.write('.');
      out.flush();
      Thread.sleep(100);
    }
  }

  void filesOfTheirOwn(List<Path> files, String text) throws IOException {
    for (Path file : files) Files.writeString(file, text, StandardOpenOption.APPEND);
  }

  void eachRecord(Writer out, List<String> lines) throws IOException {
    for (String line : lines) {
      out.write(line);
      out.flush(); // note: FlushPerRecord "if nobody waits for a single record, flush once after the loop"
    }
  }

  void toFile(Path file, List<String> lines) throws IOException {
    try (BufferedWriter out = new BufferedWriter(new FileWriter(file.toFile()))) {
      for (String line : lines) {
        out.write(line);
        out.newLine();
        out.flush(); // warn: FlushPerRecord "flush once after the loop"
      }
    }
  }

  void appended(Path file, List<String> lines) throws IOException {
    for (String line : lines) {
      Files.writeString(file, line, StandardOpenOption.APPEND); // warn: FlushPerRecord "the same file is opened and closed on each pass"
    }
  }

  void reopened(String name, List<String> lines) throws IOException {
    for (String line : lines) {
      try (Writer out = new FileWriter(name, true)) { // warn: FlushPerRecord "open it once before the loop"
        out.write(line);
      }
    }
  }

  // What is written takes longer to put together.
  void described(List<String> lines) {
    for (String line : lines) describe(line);
  }

  private void describe(String line) {
    log.println(java.util.Arrays.toString(line.replaceAll("[ \\t]+", " ").split("[,;]+")));
    log.println(line.replaceAll("[a-z]+", "?").replaceAll("[A-Z]+", "!").replaceAll("[0-9]+", "#"));
    log.println(line.replaceAll("[^a-z]+", "?").replaceAll("[^A-Z]+", "!").replaceAll("[^0-9]+", "#"));
    log.flush();
  }

  // A few lines, for all that is known.
  void logged(List<String> lines) {
    for (String line : lines) log(line);
  }

  void logAll(List<List<String>> all) {
    for (List<String> lines : all) {
      for (String line : lines) log(line); // note: FlushPerRecord "'log' flushes on each pass"
    }
  }

  private void log(String line) {
    log.println(line);
    log.flush();
  }
}
