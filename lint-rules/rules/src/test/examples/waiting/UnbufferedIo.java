import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.GZIPOutputStream;

class UnbufferedIoExamples {
  int fromOutside(InputStream in) throws IOException {
    int sum = 0;
    for (int each = in.read(); each >= 0; each = in.read()) sum += each;
    return sum;
  }

  int inMemory(byte[] bytes) throws IOException {
    int sum = 0;
    InputStream in = new ByteArrayInputStream(bytes);
    for (int each = in.read(); each >= 0; each = in.read()) sum += each;
    return sum;
  }

  int buffered(File file) throws IOException {
    int sum = 0;
    try (InputStream in = new BufferedInputStream(new FileInputStream(file))) {
      for (int each = in.read(); each >= 0; each = in.read()) sum += each;
    }
    return sum;
  }

  int characters(File file) throws IOException {
    int sum = 0;
    try (Reader in = new FileReader(file)) {
      for (int each = in.read(); each >= 0; each = in.read()) sum += each;
    }
    return sum;
  }

  int header(File file) throws IOException {
    try (DataInputStream in = new DataInputStream(new FileInputStream(file))) {
      return in.readInt() == 42 ? in.readInt() : 0;
    }
  }

  void blocks(InputStream from, File file) throws IOException {
    byte[] block = new byte[8192];
    try (OutputStream out = new FileOutputStream(file)) {
      for (int count = from.read(block); count >= 0; count = from.read(block)) out.write(block, 0, count);
    }
  }

  void bufferedWithin(File file, int[] values) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(file)))) {
      for (int value : values) out.writeInt(value);
    }
  }

  // The passes are entries.
  static final class Entries extends InputStream {
    private final java.util.zip.ZipInputStream zip;

    Entries(InputStream in) {
      zip = new java.util.zip.ZipInputStream(in);
    }

    @Override
    public int read() throws IOException {
      int result = zip.read();
      while (result == -1 && zip.getNextEntry() != null) result = zip.read();
      return result;
    }
  }

  // Who reads much calls the other method.
  static final class Folded extends InputStream {
    private final InputStream file;

    Folded(File file) throws IOException {
      this.file = new FileInputStream(file);
    }

    @Override
    public int read() throws IOException {
      int each = file.read();
      while (each == '\r') each = file.read();
      return each;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return file.read(bytes, from, length);
    }
  }

  int bytes(File file) throws IOException {
    int sum = 0;
    try (InputStream in = new FileInputStream(file)) { // warn: UnbufferedIo "'read' reads a few bytes on each pass, a call of the system each time"
      for (int each = in.read(); each >= 0; each = in.read()) sum += each;
    }
    return sum;
  }

  long values(Path file) throws IOException {
    long sum = 0;
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) { // warn: UnbufferedIo "'readLong' reads"
      for (int i = 0; i < 1000; i++) sum += in.readLong();
    }
    return sum;
  }

  void drained(JarFile jar, String name) throws IOException {
    InputStream in = null;
    try {
      in = jar.getInputStream(jar.getJarEntry(name)); // warn: UnbufferedIo "a call of native code each time"
      while (in.read() >= 0);
    } finally {
      if (in != null) in.close();
    }
  }

  void written(File file, int[] values) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new FileOutputStream(file))) { // warn: UnbufferedIo "wrap the stream in a BufferedOutputStream"
      for (int value : values) out.writeInt(value);
    }
  }

  void printed(File file, String[] lines) throws IOException {
    try (PrintStream out = new PrintStream(new FileOutputStream(file))) { // warn: UnbufferedIo "'println' writes a few bytes on each pass"
      for (String line : lines) out.println(line);
    }
  }

  void packed(OutputStream to, byte[] pixels) throws IOException {
    try (OutputStream out = new GZIPOutputStream(to)) { // warn: UnbufferedIo "'write' writes a few bytes on each pass"
      for (byte pixel : pixels) out.write(pixel);
    }
  }

  int bytesOf(String name) throws IOException {
    int sum = 0;
    try (InputStream in = new FileInputStream(name)) { // warn: UnbufferedIo "'read' reads a few bytes on each pass"
      for (int each = in.read(); each >= 0; each = in.read()) sum += each;
    }
    return sum;
  }
}
