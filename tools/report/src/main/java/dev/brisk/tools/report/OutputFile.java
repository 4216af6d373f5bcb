package dev.brisk.tools.report;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file for a report: it holds the former report or the new one, nothing between, and what is no report is never replaced. */
public final class OutputFile {
  private static final int HEAD = 4096;

  private final Path file;

  /** Nothing is touched yet. */
  public OutputFile(Path file) {
    this.file = file.toAbsolutePath().normalize();
  }

  /** Why nothing may be written there, in a few words; null if nothing is in the way. */
  public String objection() throws IOException {
    if (!Files.exists(file)) return null;
    if (Files.isDirectory(file)) return "this is a folder";
    if (!Files.isRegularFile(file)) return "this is no plain file";
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
      return head.isBlank() || isReport(head) ? null : "there is another file in its place, and it is no report of Brisk";
    }
  }

  private static boolean isReport(String head) {
    return head.contains(Page.MARK) || head.contains("\"$schema\"") && head.contains("sarif") || head.contains("<checkstyle version=\"brisk") || head.contains("<testsuites name=\"brisk\"")
        || head.startsWith("{\"rule\":");
  }

  /**
   * Writes a report, at once or not at all; folders are made as needed.
   *
   * @throws IOException if it can't be written; what was there stays
   */
  public void write(Report report, ReportFormat format) throws IOException {
    String objection = objection();
    if (objection != null) throw new FileSystemException(file.toString(), null, objection);
    Files.createDirectories(file.getParent());
    // A link goes on pointing where it did.
    Path real = Files.exists(file) ? file.toRealPath() : file;
    Path draft = real.resolveSibling(real.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".tmp");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16)) {
        format.write(report, out);
      } catch (AccessDeniedException denied) {
        throw new FileSystemException(file.toString(), null, "access denied");
      } catch (FileSystemException named) {
        throw new FileSystemException(file.toString(), null, named.getReason() == null ? named.toString() : named.getReason());
      } catch (IOException full) {
        throw new FileSystemException(file.toString(), null, full.getMessage());
      }
      try {
        Files.move(draft, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(draft, real, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
