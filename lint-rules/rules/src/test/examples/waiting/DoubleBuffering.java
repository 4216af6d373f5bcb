import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.zip.GZIPInputStream;

class DoubleBufferingExamples {
  String lines(String text) throws IOException {
    return new BufferedReader(new StringReader(text)).readLine();
  }

  int singleBytes(String file) throws IOException {
    try (InputStream in = new BufferedInputStream(new FileInputStream(file))) {
      return in.read() + in.read();
    }
  }

  int smallBlocks(String file) throws IOException {
    byte[] block = new byte[512];
    try (InputStream in = new BufferedInputStream(new FileInputStream(file))) {
      return in.read(block);
    }
  }

  InputStream handedOut(String file) throws IOException {
    return new BufferedInputStream(new FileInputStream(file));
  }

  int unpacked(String file) throws IOException {
    try (InputStream in = new GZIPInputStream(new BufferedInputStream(new FileInputStream(file)))) {
      return in.read();
    }
  }

  void pieces(String file, byte[][] pieces) throws IOException {
    try (OutputStream out = new BufferedOutputStream(new FileOutputStream(file))) {
      for (byte[] piece : pieces) out.write(piece);
    }
  }

  void twoPieces(String file, byte[] head, byte[] rest) throws IOException {
    try (OutputStream out = new BufferedOutputStream(new FileOutputStream(file))) {
      out.write(head);
      out.write(rest);
    }
  }

  BufferedInputStream askedForByType(byte[] bytes) {
    return new BufferedInputStream(new ByteArrayInputStream(bytes));
  }

  int memory(byte[] bytes) throws IOException {
    try (InputStream in = new BufferedInputStream(new ByteArrayInputStream(bytes))) { // note: DoubleBuffering "is in memory"
      return in.read() + in.read();
    }
  }

  String reader(String file) throws IOException {
    try (BufferedReader in = new BufferedReader(new InputStreamReader(new BufferedInputStream(new FileInputStream(file))))) { // note: DoubleBuffering "the reader"
      return in.readLine();
    }
  }

  int twice(String file) throws IOException {
    try (InputStream in = new BufferedInputStream(new BufferedInputStream(new FileInputStream(file)))) { // note: DoubleBuffering "is buffered"
      return in.read();
    }
  }

  long largeBlocks(String file) throws IOException {
    byte[] block = new byte[16 * 1024];
    long total = 0;
    try (InputStream in = new BufferedInputStream(new FileInputStream(file))) { // note: DoubleBuffering "at least as large"
      for (int n = in.read(block); n > 0; n = in.read(block)) total += block[0];
    }
    return total;
  }

  void once(java.io.File file, byte[] bytes) throws IOException {
    try (OutputStream out = new BufferedOutputStream(new FileOutputStream(file))) { // note: DoubleBuffering "leave it out"
      out.write(bytes);
    }
  }

  byte[] askedForNoBuffer(Object value) throws IOException {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    BufferedOutputStream out = new BufferedOutputStream(bytes); // note: DoubleBuffering "is in memory"
    java.io.ObjectOutputStream objects = new java.io.ObjectOutputStream(out);
    objects.writeObject(value);
    objects.close();
    return bytes.toByteArray();
  }
}
