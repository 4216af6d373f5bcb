package shop.accounting;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the accountant keeps for ten years. */
public class Journal {
  /** Writes the texts of all bookings, one line each. */
  public void write(Path file, List<LedgerExport.Entry> entries) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (LedgerExport.Entry entry : entries) {
        out.write(entry.text());
        out.newLine();
        out.flush();
      }
    }
  }

  /** Writes texts that are encoded already; returns how many bytes they have. */
  public long writeEncoded(Path file, List<byte[]> texts) throws IOException {
    try (MeteredOutput out = new MeteredOutput(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (byte[] text : texts) {
        out.write(text);
      }
      return out.bytes();
    }
  }

  /** The sum of the balances in a journal that came by mail, in cents. */
  public long sum(byte[] attachment) throws IOException {
    long sum = 0;
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(new ByteArrayInputStream(attachment)))) {
      for (int i = 0; i < attachment.length / Long.BYTES; i++) {
        sum += in.readLong();
      }
    }
    return sum;
  }

  /** Writes balances in cents, eight bytes each. */
  public void writeBalances(Path file, long[] cents) throws IOException {
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      for (long balance : cents) {
        out.writeLong(balance);
      }
    }
  }
}
