package dev.brisk.profiler.profile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
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
    if (path.getParent() != null) Files.createDirectories(path.getParent());
    FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      lock(channel);
      if (!isProfile(channel)) throw new IOException("it holds something that is not a profile, and is left as it is");
      channel.truncate(0).position(0);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
    file.out = Channels.newOutputStream(channel);
    file.writer = new ProfileWriter(run);
    return file;
  }

  /** Far behind the end, since on some systems nobody else may read what is locked. */
  private static void lock(FileChannel channel) throws IOException {
    boolean locked;
    try {
      locked = channel.tryLock(Long.MAX_VALUE - 1, 1, false) != null;
    } catch (OverlappingFileLockException e) {
      throw new IOException("this program writes it already, since two class loaders have loaded the profiler; put it where both find the same one");
    }
    if (!locked) throw new IOException("another program is writing it; with %p in its name each process has a file of its own");
  }

  private static boolean isProfile(FileChannel channel) throws IOException {
    ByteBuffer beginning = ByteBuffer.allocate(Format.BEGINNING.length());
    while (beginning.hasRemaining() && channel.read(beginning) >= 0) {
      // more
    }
    String found = new String(beginning.array(), 0, beginning.position(), StandardCharsets.UTF_8);
    return found.isEmpty() || found.equals(Format.BEGINNING);
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
    ProfileWriter full = new ProfileWriter(run);
    byte[] lines = full.lines(profile);
    Path beside = path.resolveSibling(path.getFileName() + ".new");
    FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    lock(channel);
    OutputStream fresh = Channels.newOutputStream(channel);
    fresh.write(lines);
    Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
    out.close();
    out = fresh;
    writer = full;
    length = lines.length;
    fullLength = lines.length;
  }

  /** Closes it. */
  public void close() throws IOException {
    out.close();
  }
}
