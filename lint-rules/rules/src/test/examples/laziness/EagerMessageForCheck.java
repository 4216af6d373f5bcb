import java.util.List;
import java.util.Objects;

class EagerMessageForCheckExamples {
  private String last;

  static final class Preconditions {
    static void checkState(boolean holds, String message) {
      if (!holds) throw new IllegalStateException(message);
    }

    static void checkState(boolean holds, String template, Object... arguments) {
      if (!holds) throw new IllegalStateException(String.format(template, arguments));
    }
  }

  interface Checker {
    void ensureTrue(String message, boolean holds);

    void ensureNotNull(String message, Object value);

    void shouldNeverHappen(String message);

    void assertShouldNeverHappen(String template, Object... parts);

    boolean checkName(String text, String other);
  }

  // A constant costs nothing.
  void constant(Checker checker, Object value) {
    checker.ensureNotNull("no value for " + "this", value);
  }

  // It is the text that is checked.
  boolean checked(Checker checker, String first, String second, List<String> all) {
    return checker.checkName(first + "-" + second + all, first);
  }

  // Nothing is checked: these fail each time.
  void never(Checker checker, Object state, Object other) {
    checker.shouldNeverHappen("unexpected state " + state + " of " + other);
    checker.assertShouldNeverHappen("unexpected state " + state + " of " + other);
    checker.assertShouldNeverHappen("unexpected state " + state + " of " + other, state);
  }

  int ofBranch(Checker checker, List<Object> states, Object other) {
    int known = 0;
    for (Object state : states) {
      if (state instanceof String) known++;
      else checker.shouldNeverHappen("unexpected state " + state + " of " + other);
    }
    return known;
  }

  // Text and value may be either way round.
  void eitherFirst(Checker checker, List<Object> values, Object owner) {
    for (Object value : values) checker.ensureNotNull("no value in " + owner + " of " + value, value);
  }

  // A test of one's own is longer.
  void seldom(Checker checker, Object value, Object owner) {
    checker.ensureTrue("no value in " + owner + " of " + value, value != null);
  }

  // It is the first that is checked.
  String checkedFirst(Object value) {
    return Objects.requireNonNull(String.valueOf(value), "no value");
  }

  // Needed each time.
  void kept(String a, Object b, Object c) {
    remember(a + "-" + b + c, b);
  }

  private void remember(String text, Object other) {
    if (other == null) throw new IllegalArgumentException(text);
    last = text;
  }

  // On the way to an exception already.
  void failing(Checker checker, Object value, Object other) {
    try {
      value.hashCode();
    } catch (RuntimeException e) {
      checker.ensureNotNull("no value for " + other + value, value);
    }
  }

  // Always fails.
  private void fail(String text) {
    throw new IllegalStateException(text);
  }

  void failed(Object value, Object other) {
    if (value == null) fail("no value for " + other + " of " + this);
  }

  // Called where it has failed.
  private void failUnlessDone(String text) {
    if (last == null) throw new IllegalStateException(text);
  }

  void stopped(Object value, Object other) {
    failUnlessDone("no value for " + other + " of " + value);
  }

  // A log line is another matter.
  private void log(java.util.logging.Logger log, String text) {
    log.fine(text);
  }

  void logged(java.util.logging.Logger logger, Object value, Object other) {
    log(logger, "got " + value + " for " + other);
  }

  void checkState(Object state, Object next) {
    Preconditions.checkState(state != next, "Cannot go from " + state + " to " + next); // warn: EagerMessageForCheck "pass a template and what goes into it"
  }

  void jdk(Object value, Object owner) {
    Objects.requireNonNull(value, "no value in " + owner + " of " + this); // warn: EagerMessageForCheck "pass a supplier"
  }

  void formatted(Object value, String name) {
    Objects.requireNonNull(value, String.format("no value in %s", name)); // warn: EagerMessageForCheck "though 'requireNonNull' needs it only if something fails"
  }

  void byName(Checker checker, List<Object> values, Object owner) {
    for (Object value : values) {
      checker.ensureTrue("no value in " + owner + " of " + value, value != null); // warn: EagerMessageForCheck "test first, and put it together where it fails"
    }
  }

  private void failIfNecessary(Object value, long length, String text) {
    if (value == null && length > 3) throw new IllegalStateException("no value: " + text);
  }

  private void callSafely(Runnable task, String failure) {
    try {
      task.run();
    } catch (RuntimeException e) {
      throw new IllegalStateException(failure, e);
    }
  }

  // Another method would have to change.
  void called(Runnable task, Object value) {
    callSafely(task, String.format("failed for %s", value));
  }

  void allCalled(Runnable task, List<Object> values) {
    for (Object value : values) callSafely(task, String.format("failed for %s", value)); // warn: EagerMessageForCheck "let 'callSafely' put it together where it fails"
  }

  int inSight(List<Object> values, String name) {
    int seen = 0;
    for (Object value : values) {
      failIfNecessary(value, name.length(), "part " + name + " of " + this); // warn: EagerMessageForCheck "put together each time"
      seen++;
    }
    return seen;
  }

  enum Kind { SMALL, LARGE }

  private static void validateKind(String kind, Object value) {
    if (value == null) throw new IllegalArgumentException("no value of kind " + kind);
  }

  void nameOfConstant(Kind kind, Object value) {
    validateKind(kind.toString(), value);
  }

  String standIn(String given, java.util.List<String> names) {
    return java.util.Objects.requireNonNullElse(given, String.join(",", names));
  }
}
