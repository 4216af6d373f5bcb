import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

class BuiltForDeadLogExamples {
  private static final Logger LOG = Logger.getLogger("x");
  private static final boolean FINE = LOG.isLoggable(Level.FINE);
  private List<String> names;

  interface TraceLog {
    void debug(String text);

    void debug(String text, Object... parts);

    void warn(String text);

    boolean isDebugEnabled();
  }

  void told(String name, int count) {
    LOG.info("read " + name + " and " + count);
    LOG.log(Level.WARNING, "read " + name + " and " + count);
  }

  void asked(String name, int count) {
    if (LOG.isLoggable(Level.FINE)) LOG.fine("read " + name + " and " + count);
    if (FINE && count > 0) LOG.fine("read " + name + " and " + count);
  }

  void askedBefore(TraceLog log, String name, int count) {
    if (!log.isDebugEnabled()) return;
    log.debug("read " + name + " and " + count);
  }

  void lazy(String name, int count) {
    LOG.fine(() -> "read " + name + " and " + count);
  }

  void constant(TraceLog log) {
    log.debug("begin" + " now");
    LOG.fine("begin");
  }

  void parameters(TraceLog log, String name) {
    log.debug("read {}", name);
    log.debug("read {}", names.size());
  }

  void failing(String name, int count) {
    if (name == null) {
      LOG.fine("nothing but " + name + " and " + count);
      throw new IllegalArgumentException();
    }
  }

  void caught(String name, int count) {
    try {
      names.add(name);
    } catch (RuntimeException e) {
      LOG.fine("not " + name + " and " + count + " for " + e);
    }
  }

  void anyLevel(Level level, String name, int count) {
    LOG.log(level, "read " + name + " and " + count);
  }

  interface Catalog {
    void debug(String text);
  }

  void noLogger(Catalog catalog, Object name, Object other) {
    catalog.debug("read " + name + " and " + other);
  }

  private int counter;

  private String next() {
    counter++;
    return String.format("%10d of %s", counter, names);
  }

  void withEffect() {
    LOG.fine("at " + next());
  }

  void shortText(String name) {
    LOG.fine("read " + name);
  }

  void built(Object name, Object other) {
    LOG.fine("read " + name + " and " + other); // note: BuiltForDeadLog "is built before the level is asked for"
  }

  void builtForLevel(Object name, Object other) {
    LOG.log(Level.FINER, "read " + name + " and " + other); // note: BuiltForDeadLog "'log'"
  }

  void builtForOwn(TraceLog log, Object name, Object other) {
    log.debug("read " + name + " and " + other); // note: BuiltForDeadLog "'debug'"
  }

  void formatted(List<String> all) {
    for (String each : all) LOG.fine(String.format("at %s", each)); // warn: BuiltForDeadLog "built before the level is asked for"
  }

  void formattedPart(TraceLog log, String name) {
    log.debug("read {}", String.format("%10s", name)); // note: BuiltForDeadLog "off by default"
  }

  // One finding for a method.
  void several(List<Object> all, Object name, Object other) {
    LOG.fine("reads " + name + " and " + other);
    for (Object each : all) LOG.fine("read " + each + " and " + other); // warn: BuiltForDeadLog "(as is what 2 more calls here are given)"
    LOG.finer("read " + name + " and " + other);
  }

  interface Channel {
    Object send(Object message);
  }

  // Little beside what goes to another process.
  void sent(Channel channel, List<Object> all) {
    for (Object each : all) LOG.fine("sent " + each + " and got " + channel.send(each));
  }

  int sends(Channel channel, List<Object> all, Object other) {
    int sent = 0;
    for (Object each : all) {
      LOG.fine("sends " + each + " and " + other);
      if (channel.send(each) != null) sent++;
    }
    return sent;
  }

  void whereFrom(Object name) {
    LOG.log(Level.FINE, "called", new Throwable()); // note: BuiltForDeadLog "built before the level is asked for"
  }

  interface Project {
    int MSG_INFO = 2;
    int MSG_DEBUG = 4;

    void log(String message, int level);

    void logTraceMessage(String message);

    Project trace(String path);
  }

  void toldLevel(Project project, Object name, Object other) {
    project.log("read " + name + " and " + other, Project.MSG_INFO);
  }

  void givesAnswer(Project project, Object name, Object other) {
    project.trace("read/" + name + "/" + other).log("traced", Project.MSG_DEBUG);
  }

  void namedLevel(Project project, Object name, Object other) {
    project.log("read " + name + " and " + other, Project.MSG_DEBUG); // note: BuiltForDeadLog "'log'"
  }

  void namedLog(Project project, Object name, Object other) {
    project.logTraceMessage("read " + name + " and " + other); // note: BuiltForDeadLog "'logTraceMessage'"
  }
}
