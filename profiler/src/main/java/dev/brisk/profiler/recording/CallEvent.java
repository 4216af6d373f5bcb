package dev.brisk.profiler.recording;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** One call. Without stack trace, which would cost ten times as much as the rest. */
@Name("dev.brisk.Call")
@Label("Call")
@Category("Brisk")
@Description("A call of a profiled method, or a named block")
@StackTrace(false)
final class CallEvent extends Event {
  @Label("Method")
  String method;

  @Label("Thrown")
  @Description("Class of what the call threw; none if it returned")
  Class<?> thrown;
}
