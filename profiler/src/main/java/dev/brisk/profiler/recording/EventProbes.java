package dev.brisk.profiler.recording;

import dev.brisk.annotations.Scope;
import dev.brisk.annotations.spi.Probe;
import dev.brisk.annotations.spi.Probes;
import dev.brisk.profiler.profile.Kind;
import dev.brisk.profiler.profile.Totals;
import java.util.concurrent.CompletionStage;

/** Probes that leave an event for the flight recording; the one place from which JFR is reached. */
final class EventProbes {
  Probe probe(String type, String method) {
    return new EventProbe(new Totals(Kind.METHOD, type, method).label());
  }

  Scope scope(String name) {
    try {
      EventProbe probe = new EventProbe(new Totals(Kind.SCOPE, "", name).label());
      Object call = probe.enter();
      return new Open(probe, call);
    } catch (Throwable trouble) {
      return Probes.NO_SCOPE;
    }
  }

  private static final class Open implements Scope {
    private final EventProbe probe;
    private Object call;

    Open(EventProbe probe, Object call) {
      this.probe = probe;
      this.call = call;
    }

    @Override
    public void close() {
      Object open = call;
      call = null;
      probe.exit(open);
    }
  }

  private static final class EventProbe extends Probe {
    private final String method;

    EventProbe(String method) {
      this.method = method;
    }

    @Override
    public Object enter() {
      try {
        return begun();
      } catch (Throwable trouble) {
        return null;
      }
    }

    private static CallEvent begun() {
      CallEvent event = new CallEvent();
      event.begin();
      return event;
    }

    @Override
    public void exit(Object call) {
      end(call, method, null);
    }

    @Override
    public void fail(Object call, Throwable thrown) {
      end(call, method, thrown);
    }

    @Override
    public <R> R exitLater(Object call, R result) {
      exit(call);
      try {
        if (result instanceof CompletionStage<?> stage && call != null) {
          CallEvent later = begun();
          stage.whenComplete((value, thrown) -> end(later, method + " (completed)", thrown));
        }
      } catch (Throwable trouble) {
        // the result is what counts
      }
      return result;
    }

    private static void end(Object call, String method, Throwable thrown) {
      if (call == null) return;
      try {
        CallEvent event = (CallEvent) call;
        event.end();
        if (!event.shouldCommit()) return;
        event.method = method;
        event.thrown = thrown == null ? null : thrown.getClass();
        event.commit();
      } catch (Throwable trouble) {
        // the call is what counts
      }
    }
  }
}
