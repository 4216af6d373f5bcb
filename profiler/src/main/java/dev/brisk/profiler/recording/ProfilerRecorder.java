package dev.brisk.profiler.recording;

import com.google.auto.service.AutoService;
import dev.brisk.annotations.Scope;
import dev.brisk.annotations.spi.Probe;
import dev.brisk.annotations.spi.Recorder;
import dev.brisk.profiler.settings.Mode;
import dev.brisk.profiler.settings.Settings;
import dev.brisk.profiler.settings.SettingsReader;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The profiler as wrappers find it. Reads the settings once; whatever goes wrong, the application never notices. */
@AutoService(Recorder.class)
public final class ProfilerRecorder implements Recorder {
  private final Set<String> missing = ConcurrentHashMap.newKeySet();
  private Recording recording;
  private EventProbes events;

  /** For the service loader. */
  public ProfilerRecorder() {}

  @Override
  public boolean on() {
    try {
      Settings settings = SettingsReader.read(System.getProperties(), System.getenv(), Path.of(""), ProfilerRecorder::tell);
      if (settings.mode() == Mode.OFF) return false;
      if (settings.mode() == Mode.JFR) return onWithEvents();
      recording = new Recording(settings.mode(), settings.sample(), ProfilerRecorder::tell);
      Flusher.start(recording, settings, ProfilerRecorder::tell);
      return true;
    } catch (Throwable trouble) {
      tell("the profiler could not start, nothing is recorded: " + trouble);
      return false;
    }
  }

  private boolean onWithEvents() {
    if (ModuleLayer.boot().findModule("jdk.jfr").isEmpty()) {
      tell("mode jfr needs the module jdk.jfr, which this Java runtime has not loaded; add --add-modules jdk.jfr. Nothing is recorded");
      return false;
    }
    events = new EventProbes();
    tell("profiling in mode jfr, events dev.brisk.Call; start a recording with -XX:StartFlightRecording to keep them");
    return true;
  }

  static void tell(String line) {
    System.err.println("brisk: " + line);
  }

  @Override
  public Probe probe(String type, String method) {
    return events == null ? recording.probe(type, method) : events.probe(type, method);
  }

  @Override
  public Scope scope(String name) {
    return events == null ? recording.scope(name) : events.scope(name);
  }

  @Override
  public void missing(Class<?> type) {
    try {
      if (!missing.add(type.getName())) return;
      tell(missingText(type));
    } catch (Throwable trouble) {
      // not worth disturbing anyone
    }
  }

  static String missingText(Class<?> type) {
    if (!type.isInterface()) {
      return type.getTypeName() + " is no interface, so Profiling.of can't wrap its objects and their calls are not recorded; give an interface, or make objects"
          + " of the generated subclass";
    }
    return "there is no wrapper of " + type.getName() + ", so its calls are not recorded; annotate it with @Profiled, or name it in @Profiled(types = ...),"
        + " and compile with brisk-processor on the processor path";
  }
}
