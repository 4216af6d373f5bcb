import java.util.Arrays;
import java.util.Locale;

class EagerlyDerivedFieldExamples {
  static class ReadElsewhere {
    private final String text;

    ReadElsewhere(String name, int number) {
      this.text = "the value " + name + " at place " + number;
    }

    int length() {
      return text.length();
    }

    void check(boolean holds) {
      if (!holds) throw new IllegalStateException(text);
    }
  }

  static class OnlyStored {
    private final String text;

    OnlyStored(String text) {
      this.text = text;
    }

    void check(boolean holds) {
      if (!holds) throw new IllegalStateException(text);
    }
  }

  static class Open {
    protected final String text;

    Open(String name, int number) {
      this.text = "the value " + name + " at place " + number;
    }

    void check(boolean holds) {
      if (!holds) throw new IllegalStateException(text);
    }
  }

  static class Failure extends RuntimeException {
    private final String text;

    Failure(String name, int number) {
      this.text = "the value " + name + " at place " + number;
    }

    @Override
    public String getMessage() {
      return text;
    }
  }

  static class HandedOut {
    private final String text;

    HandedOut(String name, int number) {
      this.text = "the value " + name + " at place " + number;
    }

    String text() {
      return text;
    }
  }

  static class KeptForPrinting {
    private final String text;

    KeptForPrinting(String name, int number) {
      this.text = "the value " + name + " at place " + number;
    }

    void check(boolean holds) {
      if (!holds) throw new IllegalStateException(text);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  static class Traced {
    private final StackTraceElement[] trace;

    Traced() {
      this.trace = Thread.currentThread().getStackTrace();
    }

    void check(boolean holds) {
      if (!holds) throw new IllegalStateException("made at " + trace[2]);
    }
  }

  static class Protocol {
    private final String message;
    private final int number;

    Protocol(String name, int number) {
      this.message = "when we expected " + name + " at place " + number + " of " + getClass().getName(); // note: EagerlyDerivedField "'message' is derived for each object"
      this.number = number;
    }

    int number() {
      if (number < 0) throw new UnsupportedOperationException(message);
      return number;
    }
  }

  static class OfArray {
    private final String description;
    private final int[] values;

    OfArray(int[] values) {
      this.values = values;
      this.description = "values " + Arrays.toString(values) + " of " + values.length;
    }

    int get(int index) {
      if (index < 0) throw new IndexOutOfBoundsException(description);
      return values[index];
    }
  }

  static class Described {
    private final String description;
    private final int[] values;

    Described(int[] values, String name, Locale locale) {
      this.values = values;
      this.description = String.format(locale, "values of %s at %d", name, 13); // note: EagerlyDerivedField "only exceptions and log lines read it; derive it there"
    }

    int get(int index) {
      if (index < 0) throw new IndexOutOfBoundsException(description);
      return values[index];
    }
  }
}
