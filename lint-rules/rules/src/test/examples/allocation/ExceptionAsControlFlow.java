import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Properties;

class ExceptionAsControlFlowExamples {
  // Tells of a failure.
  int parsed(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("no number: " + text);
    }
  }

  int logged(String text, System.Logger log) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      log.log(System.Logger.Level.WARNING, "no number");
      return 0;
    }
  }

  // Reads what the exception says.
  String message(String text) {
    try {
      return "" + Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return e.getMessage();
    }
  }

  // Malformed input falls back on a default: nobody knows that this is usual.
  int orDefault(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 8080;
    }
  }

  // Set up once.
  boolean configured(Properties settings) {
    try {
      Integer.parseInt(settings.getProperty("size"));
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  // Looked at before.
  boolean lookedAt(String text) {
    if (!text.startsWith("1")) return false;
    try {
      Integer.parseInt(text);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  // Another exception of the same name is meant to be seen.
  Object first(List<Object> list, int at) {
    try {
      Object found = list.get(at);
      found.notify();
      return found;
    } catch (IndexOutOfBoundsException e) {
      return null;
    }
  }

  static class NotFoundException extends RuntimeException {
    NotFoundException(String message) {
      super(message);
    }
  }

  static class BreakException extends RuntimeException {
    BreakException() {
      super("break", null, false, false);
    }
  }

  static class LeaveBreak extends RuntimeException {
    LeaveBreak(String label) {
      super(label);
    }

    @Override
    public Throwable fillInStackTrace() {
      return this;
    }
  }

  int thrown(Map<String, Integer> map, String key) throws NoSuchFieldException {
    Integer found = map.get(key);
    if (found == null) throw new NoSuchFieldException(key);
    return found;
  }

  // Few constants, and seldom another name.
  enum Door {
    OPEN, SHUT;

    static Door find(String name) {
      try {
        return Door.valueOf(name.replace('-', '_'));
      } catch (IllegalArgumentException e) {
        return SHUT;
      }
    }
  }

  // Once in a while.
  boolean isNumberAtAll(String text) {
    try {
      Integer.parseInt(text);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  static class HaltException extends RuntimeException {
    HaltException(String message) {
      super(message);
    }
  }

  enum State {
    US_AL, US_AK, US_AZ, US_AR, US_CA, US_CO, US_CT, US_DE, MISSING;

    static State find(String name) {
      try {
        return State.valueOf(name.replace('-', '_')); // note: ExceptionAsControlFlow "look the name up in a map of the constants"
      } catch (IllegalArgumentException e) {
        return MISSING;
      }
    }

    static State tested(String name) {
      if (name.indexOf('_') < 0) return MISSING;
      try {
        return State.valueOf(name);
      } catch (IllegalArgumentException e) {
        return MISSING;
      }
    }
  }

  // Whoever asks elsewhere asks once in a while, and the map would be far from there.
  static boolean isState(String name) {
    try {
      State.valueOf(name);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  int numbers(String[] texts) {
    int count = 0;
    for (String text : texts) if (isNumber(text)) count++;
    return count;
  }

  private static boolean isNumber(String text) {
    try {
      Integer.parseInt(text); // note: ExceptionAsControlFlow "look at its characters first"
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  int shortOrNumber(String[] words) {
    int count = 0;
    for (String word : words) {
      boolean number = false;
      try {
        if (Integer.parseInt(word) > 0) number = true; // note: ExceptionAsControlFlow "each text of another form"
      } catch (NumberFormatException ignored) {
      }
      if (number || word.length() > 2) count++;
    }
    return count;
  }

  // Few numbers are that large.
  void large(List<String> digits, List<Number> into) {
    for (String each : digits) {
      Number number;
      try {
        number = Long.parseLong(each);
      } catch (NumberFormatException e) {
        number = new java.math.BigInteger(each);
      }
      into.add(number);
    }
  }

  // It is told to somebody: a failure.
  interface Reader {
    Object handleWeirdValue(String text);
  }

  void readStates(List<String> texts, List<Object> into, Reader reader) {
    for (String text : texts) into.add(readState(text, reader));
  }

  private static Object readState(String text, Reader reader) {
    try {
      return State.valueOf(text);
    } catch (IllegalArgumentException e) {
      return reader.handleWeirdValue(text);
    }
  }

  private final Map<String, Integer> ids = new HashMap<>();

  int ids(List<String> names) {
    int sum = 0;
    for (String name : names) {
      int id;
      try {
        id = Integer.parseInt(name); // note: ExceptionAsControlFlow "makes 'Integer.parseInt(name)' throw"
      } catch (NumberFormatException e) {
        id = ids.get(name);
      }
      sum += id;
    }
    return sum;
  }

  Object childAt(List<Object> children, int at) {
    try {
      return children.get(at); // note: ExceptionAsControlFlow "compare the index with the size first"
    } catch (IndexOutOfBoundsException e) {
      return null;
    }
  }

  Object next(Iterator<Object> it) {
    try {
      return it.next(); // note: ExceptionAsControlFlow "ask hasNext first"
    } catch (NoSuchElementException e) {
      return null;
    }
  }

  private static final boolean THERE = isThereOnce();

  private static boolean isThereOnce() {
    try {
      return Class.forName("com.example.Missing") != null;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  int counted(String[] rows) {
    int count = 0;
    for (String row : rows) if (isThere()) count += row.length();
    return count;
  }

  private boolean isThere() {
    try {
      return Class.forName("com.example.Missing") != null;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  int search(int[] rows) {
    try {
      for (int row : rows) {
        if (row < 0) throw new IllegalStateException("found"); // note: ExceptionAsControlFlow "thrown and caught in the same method"
      }
    } catch (IllegalStateException e) {
      return -1;
    }
    return rows.length;
  }

  static class ReturnException extends RuntimeException {
    final Object value;

    ReturnException(Object value) {
      super("return"); // note: ExceptionAsControlFlow "pass false for writableStackTrace"
      this.value = value;
    }
  }

  // All who make it throw it.
  Object evaluate(Object value) {
    throw new ReturnException(value);
  }
}
