package shop.accounting;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts the bytes that go to the accountant, who is paid by them. */
final class MeteredOutput extends FilterOutputStream {
  private long bytes;

  MeteredOutput(OutputStream out) {
    super(out);
  }

  long bytes() {
    return bytes;
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    bytes++;
  }
}
