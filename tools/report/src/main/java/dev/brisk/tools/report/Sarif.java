package dev.brisk.tools.report;

import dev.brisk.report.ListWriter;
import dev.brisk.report.Listed;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The list in SARIF. */
final class Sarif {
  private Sarif() {}

  static void write(Report report, OutputStream out) throws IOException {
    Catalogue catalogue = report.catalogue();
    try (ListWriter writer = new ListWriter(new Unclosed(out))) {
      writer.writeHead(catalogue.rules());
      for (Listed each : report.findings()) writer.write(each);
      writer.writeTail(catalogue.version(), catalogue.rules(), catalogue::page);
    }
  }

  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
