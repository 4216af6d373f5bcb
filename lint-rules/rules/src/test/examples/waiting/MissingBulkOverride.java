import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

class MissingBulkOverrideExamples {
  // Has the method for arrays.
  static class Whole extends FilterOutputStream {
    Whole(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
    }
  }

  // Looks at each byte.
  static class Escaping extends FilterOutputStream {
    Escaping(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      if (b == '\n') out.write('\r');
      out.write(b);
    }
  }

  // Ends at no other stream.
  static class Hashing extends OutputStream {
    private int hash;

    Hashing(int seed) {
      super();
      hash = seed;
    }

    @Override
    public void write(int b) {
      hash = hash * 31 + b;
    }
  }

  // It is the one that writes, and hands on arrays itself.
  static class Framed extends FilterOutputStream {
    Framed(OutputStream out) {
      super(out);
    }

    void frame(byte[] bytes, int from, int count) throws IOException {
      out.write(count);
      out.write(bytes, from, count);
    }
  }

  // Fetches the next part, which takes longer.
  static class Parts extends InputStream {
    private InputStream part;

    Parts(InputStream part) {
      super();
      this.part = part;
    }

    @Override
    public int read() throws IOException {
      InputStream next = opened(part);
      return next.read();
    }

    private static native InputStream opened(InputStream part);
  }

  static class Atomic extends FilterOutputStream {
    Atomic(OutputStream out) {
      super(out); // note: MissingBulkOverride "FilterOutputStream hands arrays on byte by byte"
    }

    @Override
    public void close() throws IOException {
      flush();
      super.close();
    }
  }

  static class Counting extends InputStream {
    private final InputStream in;
    private long count;

    Counting(InputStream in) {
      super();
      this.in = in;
    }

    @Override
    public int read() throws IOException { // note: MissingBulkOverride "override read(byte[], int, int) as well"
      int b = in.read();
      if (b >= 0) count++;
      return b;
    }
  }
}
