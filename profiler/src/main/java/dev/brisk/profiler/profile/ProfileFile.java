package dev.brisk.profiler.profile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The file that a run is written to. Lines are only ever added; once it is long, a shorter file that says the same takes its place in one step, so that
 * whoever reads, or kills, finds one or the other.
 */
public final class ProfileFile {
  private final Path path;
  private final Run run;
  private final long longest;
  private ProfileWriter writer;
  private OutputStream out;
  private long length;
  private long fullLength;

  private ProfileFile(Path path, Run run, long longest) {
    this.path = path;
    this.run = run;
    this.longest = longest;
  }

  /**
   * Opens a file anew.
   *
   * @param longest length in bytes from which on it is written anew
   * @throws IOException if it can't be written, or holds something that is no profile; the message is meant for users
   */
  public static ProfileFile open(Path path, Run run, long longest) throws IOException {
    ProfileFile file = new ProfileFile(path, run, longest);
    if (Files.isDirectory(path)) throw new IOException("it is a folder");
    if (Files.exists(path) && !isProfile(path)) throw new IOException("it holds something that is not a profile, and is left as it is");
    if (path.getParent() != null) Files.createDirectories(path.getParent());
    file.out = Files.newOutputStream(path);
    file.writer = new ProfileWriter(run);
    return file;
  }

  private static boolean isProfile(Path path) throws IOException {
    if (Files.size(path) == 0) return true;
    try (var in = Files.newInputStream(path)) {
      return new String(in.readNBytes(Format.BEGINNING.length()), StandardCharsets.UTF_8).equals(Format.BEGINNING);
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Adds what has changed. */
  public void write(Profile profile) throws IOException {
    byte[] lines = writer.lines(profile);
    // A file that is long with one snapshot alone may double before it is worth the work.
    if (length + lines.length > Math.max(longest, 2 * fullLength)) {
      rewrite(profile);
      return;
    }
    out.write(lines);
    if (length == 0) fullLength = lines.length;
    length += lines.length;
  }

  private void rewrite(Profile profile) throws IOException {
    ProfileWriter fresh = new ProfileWriter(run);
    byte[] lines = fresh.lines(profile);
    Path beside = path.resolveSibling(path.getFileName() + ".new");
    Files.write(beside, lines);
    out.close();
    Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    out = Files.newOutputStream(path, StandardOpenOption.APPEND);
    writer = fresh;
    length = lines.length;
    fullLength = lines.length;
  }

  /** Closes it. */
  public void close() throws IOException {
    out.close();
  }
}
