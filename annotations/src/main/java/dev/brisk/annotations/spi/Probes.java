package dev.brisk.annotations.spi;

import dev.brisk.annotations.Scope;
import java.io.File;
import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** What generated wrappers ask for: whether anything records, and where. All is decided once, when this class is initialised. */
public final class Probes {
  /** Does nothing. */
  public static final Scope NO_SCOPE = new Scope() {
    @Override
    public void close() {}
  };

  private static final Recorder RECORDER = find();

  /** Whether a profiler records; a constant for the JIT compiler. */
  public static final boolean ON = RECORDER != null;

  /** Loaded where something records, so that a program without pays nothing for it when it starts. */
  private static final class Wrappers {
    static final ClassValue<Wrapper> BY_TYPE = new ClassValue<Wrapper>() {
      @Override
      protected Wrapper computeValue(Class<?> type) {
        return new Wrapper(type);
      }
    };
  }

  private Probes() {}

  /** The probe of a method, see {@link Recorder#probe}; null when nothing records. */
  public static Probe of(String type, String method) {
    return ON ? RECORDER.probe(type, method) : null;
  }

  /** Wraps {@code x} if {@code type} has a wrapper. What a raw cast has let in is given back as it is, as where nothing records. */
  public static <T> T wrap(Class<T> type, T x) {
    if (!ON || type == null || !type.isInstance(x)) return x;
    return type.cast(Wrappers.BY_TYPE.get(type).around(x, RECORDER));
  }

  /** Enters a named block. */
  public static Scope scope(String name) {
    return ON ? RECORDER.scope(name) : NO_SCOPE;
  }

  /** Looks for a profiler only where a profile is asked for, since looking through the class path takes time at start-up. */
  private static Recorder find() {
    if (!asked()) return null;
    try {
      Recorder recorder = first(Probes.class.getClassLoader());
      if (recorder == null) recorder = first(Thread.currentThread().getContextClassLoader());
      if (recorder == null) {
        System.err.println("brisk: a profile is asked for, but no profiler is on the class path; add dev.brisk:brisk-profiler");
        return null;
      }
      return recorder.on() ? recorder : null;
    } catch (ServiceConfigurationError | RuntimeException | LinkageError e) {
      System.err.println("brisk: the profiler could not start, nothing is recorded: " + e);
      return null;
    }
  }

  private static Recorder first(ClassLoader loader) {
    Iterator<Recorder> recorders = ServiceLoader.load(Recorder.class, loader).iterator();
    return recorders.hasNext() ? recorders.next() : null;
  }

  /** By property, by environment, or by a file in the working directory; what they say is the profiler's to read. */
  private static boolean asked() {
    try {
      String mode = System.getProperty("brisk.profile");
      if (mode == null) mode = System.getenv("BRISK_PROFILE");
      return mode != null ? !mode.equalsIgnoreCase("off") : System.getProperty("brisk.profile.settings") != null || new File("brisk-profile.properties").isFile();
    } catch (SecurityException e) {
      return false;
    }
  }
}
