package dev.brisk.profiler.recording;

import dev.brisk.profiler.profile.ProfileFile;
import dev.brisk.profiler.profile.Reasons;
import dev.brisk.profiler.profile.Run;
import dev.brisk.profiler.settings.Settings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Writes the sum of a recording every second and at the end. */
final class Flusher implements Runnable {
  private static final long EVERY_NANOS = 1_000_000_000L;
  /** How late the completion of a plain future may be noticed. */
  private static final long WATCH_NANOS = 10_000_000L;
  private static final long LONGEST_FILE = 64L << 20;

  private final Recording recording;
  private final Settings settings;
  private final Path path;
  private final Consumer<String> messages;
  private ProfileFile file;
  private boolean over;

  private Flusher(Recording recording, Settings settings, Path path, Consumer<String> messages) {
    this.recording = recording;
    this.settings = settings;
    this.path = path;
    this.messages = messages;
  }

  /** Says what is recorded where, and begins. */
  static void start(Recording recording, Settings settings, Consumer<String> messages) {
    Path path = OutputPath.of(settings, new File("").getAbsoluteFile().toPath(), ProcessHandle.current().pid());
    messages.accept("profiling in mode " + settings.mode().word() + " into " + path);
    Flusher flusher = new Flusher(recording, settings, path, messages);
    Thread thread = apart(flusher, "brisk-profiler");
    thread.setDaemon(true);
    recording.completions.watcher = thread;
    Runtime.getRuntime().addShutdownHook(apart(flusher::last, "brisk-profiler-end"));
    thread.start();
  }

  /** A thread that keeps neither class loader nor variables nor permissions of whoever happened to make the first call. */
  @SuppressWarnings("removal")
  private static Thread apart(Runnable work, String name) {
    Thread thread = java.security.AccessController.doPrivileged((java.security.PrivilegedAction<Thread>) () -> new Thread(null, work, name, 0, false));
    thread.setContextClassLoader(null);
    return thread;
  }

  @Override
  public void run() {
    long next = System.nanoTime();
    while (true) {
      try {
        boolean watching = recording.completions.look();
        long now = System.nanoTime();
        if (now - next >= 0) {
          flush(false);
          next = now + EVERY_NANOS;
        }
        long wait = next - System.nanoTime();
        if (wait > 0) LockSupport.parkNanos(this, watching ? Math.min(wait, WATCH_NANOS) : wait);
      } catch (Throwable trouble) {
        // For want of memory, most likely; the next second may have some.
        recording.lost++;
        LockSupport.parkNanos(this, EVERY_NANOS);
      }
    }
  }

  private void last() {
    try {
      recording.completions.look();
      flush(true);
    } catch (NoClassDefFoundError closed) {
      messages.accept("the end of the profile could not be written: the class loader of the profiler has been closed; load it by one that stays");
    } catch (Throwable trouble) {
      messages.accept("the end of the profile could not be written: " + trouble);
    }
  }

  /** Writes; what the writing itself needs is loaded on this thread, not on the application's. */
  private synchronized void flush(boolean last) {
    if (over) return;
    over = last;
    try {
      if (file == null) file = ProfileFile.open(path, described(), LONGEST_FILE);
      file.write(recording.snapshot(last));
      if (last) file.close();
    } catch (IOException e) {
      over = true;
      messages.accept("the profile can't be written to " + path + ": " + Reasons.of(e) + ". Choose another file with -Dbrisk.profile.output=...;"
          + " the program goes on without");
    }
  }

  private Run described() {
    return new Run(settings.mode().word(), settings.sample(), RunFacts.collect());
  }
}
