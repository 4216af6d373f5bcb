import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

class RepeatedPureCallExamples {
  private String name = "name";
  private volatile String state = "state";
  private final Map<String, String> texts = new HashMap<>();

  int once(List<String> lines) {
    int length = 0;
    for (String line : lines) length += line.trim().length();
    return length;
  }

  int cheap(List<String> lines) {
    int sum = 0;
    for (String line : lines) sum += line.length() + line.charAt(0) * line.length() + line.charAt(0);
    return sum;
  }

  boolean littleBesideTheRest(String line, List<String> log) {
    log.add(String.format("looks at %s", line));
    return !line.trim().isEmpty() && line.trim().charAt(0) == '#';
  }

  // Nothing is known of the call around it.
  int written(List<String> out) {
    for (int i = 0; i < 10; i++) {
      write(out, String.valueOf(i));
      write(out, String.valueOf(i)); // warn: RepeatedPureCall
    }
    return out.size();
  }

  void write(List<String> out, String text) {
    out.add(text);
  }

  int otherArguments(List<String> lines, int from) {
    int sum = 0;
    for (String line : lines) sum += line.substring(from).hashCode() + line.substring(from + 1).hashCode();
    return sum;
  }

  int otherVariable(List<String> lines) {
    int sum = 0;
    for (String line : lines) {
      String rest = line;
      int at = rest.indexOf("//");
      if (at > 0) rest = rest.substring(at + 2);
      sum += at + rest.indexOf("//");
    }
    return sum;
  }

  int eitherOr(List<String> lines, boolean upper) {
    int sum = 0;
    for (String line : lines) {
      if (upper) sum += line.toUpperCase().hashCode();
      else sum += line.toUpperCase().length();
    }
    return sum;
  }

  int onOneWayOnly(List<String> lines, boolean first) {
    int sum = 0;
    for (String line : lines) {
      if (first) sum += line.toUpperCase().hashCode();
      sum += line.toUpperCase().length();
    }
    return sum;
  }

  int fieldMayChange(List<String> lines) {
    int sum = 0;
    for (String line : lines) {
      sum += name.toUpperCase().hashCode();
      rename(line);
      sum += name.toUpperCase().length();
    }
    return sum;
  }

  void rename(String to) {
    name = to;
  }

  int volatileField(List<String> lines) {
    int sum = 0;
    for (String line : lines) sum += state.toUpperCase().length() + state.toUpperCase().hashCode();
    return sum;
  }

  int builderGrows(List<String> lines) {
    int sum = 0;
    StringBuilder all = new StringBuilder();
    for (String line : lines) {
      sum += all.toString().hashCode();
      all.append(line);
      sum += all.toString().hashCode();
    }
    return sum;
  }

  int arraysChanged(List<String> lines) {
    int sum = 0;
    for (String line : lines) {
      char[] reversed = line.toCharArray();
      reversed[0] = 'x';
      sum += reversed[0] + line.toCharArray()[0];
    }
    return sum;
  }

  double clocks(List<String> lines) {
    double sum = 0;
    for (String line : lines) sum += System.nanoTime() / line.length() + System.nanoTime();
    return sum;
  }

  int atomics(AtomicReference<String> shared, List<String> lines) {
    int sum = 0;
    for (String line : lines) sum += shared.get().trim().length() + shared.get().trim().hashCode();
    return sum;
  }

  double parsedBeforeAndWhenItFails(String[] texts) {
    double sum = 0;
    for (String text : texts) {
      double value = Double.parseDouble(text);
      if (value < 0) throw new IllegalArgumentException(text + " is " + Double.parseDouble(text));
      sum += value;
    }
    return sum;
  }

  int twoPasses(List<String> lines) {
    int sum = 0;
    for (String line : lines) sum += line.trim().length();
    for (String line : lines) sum += line.trim().hashCode();
    return sum;
  }

  BigDecimal localTooSmallAPart(String text, List<BigDecimal> all) {
    int at = text.indexOf('.');
    if (at < 0) return null;
    String fraction = text.substring(text.indexOf('.'));
    for (BigDecimal each : all) if (each.toPlainString().equals(String.format("%s", fraction))) return each;
    return new BigDecimal(fraction).add(new BigDecimal(text)).multiply(new BigDecimal(text));
  }

  BigDecimal noLocalAndASmallPart(String text) {
    if (text.indexOf('.') < 0) return null;
    BigDecimal value = new BigDecimal(text.substring(text.indexOf('.')));
    return value.signum() == 0 ? null : value.add(new BigDecimal(text)).multiply(value);
  }

  BigDecimal localAtHand(String text) {
    int at = text.indexOf('.');
    if (at < 0) return null;
    // note: RepeatedPureCall "'text.indexOf('.')' is called again although 'at' holds its result (about a fifth of the call); use that"
    BigDecimal value = new BigDecimal(text.substring(text.indexOf('.')));
    return value.signum() == 0 ? null : value;
  }

  long bits(long entries, double rate) {
    return (long) (-entries * Math.log(rate) / (Math.log(2) * Math.log(2)));
  }

  boolean shortMethod(String line) {
    return !line.trim().isEmpty() && line.trim().charAt(0) == '#';
  }

  boolean keyword(String text, List<String> known) {
    if (known.contains(text.substring(1))) return true;
    // note: RepeatedPureCall "'text.substring(1)' is called 4 times with the same result"
    return text.substring(1).equals("if") || text.substring(1).equals("else") || text.substring(1).equals("end");
  }

  double parsedTwice(String text) {
    double value = Double.parseDouble(text);
    return value > 1 ? Double.parseDouble(text) : 1; // note: RepeatedPureCall "called twice with the same result (about half of the call); 'value' holds the result"
  }

  int trimmedInLoop(List<String> lines) {
    int length = 0;
    for (String line : lines) {
      if (line.trim().isEmpty()) continue;
      length += line.trim().length(); // warn: RepeatedPureCall "'line.trim()' is called twice with the same result"
    }
    return length;
  }

  int foundAndSearched(List<String> lines) {
    int sum = 0;
    for (String line : lines) {
      int at = line.indexOf("->");
      if (at < 0) continue;
      sum += line.substring(line.indexOf("->")).length(); // warn: RepeatedPureCall "'at' holds the result"
    }
    return sum;
  }

  void around(Method method, List<String> log, Runnable code) {
    log.add(method.toString());
    try {
      code.run();
    } finally {
      log.remove(method.toString());
    }
  }

  int unchangedBuilder(List<String> lines, java.util.Set<String> seen) {
    int count = 0;
    for (String line : lines) {
      StringBuilder reversed = new StringBuilder(line).reverse();
      if (seen.contains(reversed.toString())) count++;
      seen.add(reversed.toString()); // warn: RepeatedPureCall "'reversed.toString()' is called twice"
    }
    return count;
  }

  int splitTwice(List<String> lines) {
    int sum = 0;
    for (String line : lines) {
      sum += line.split(";").length + line.split(";")[0].length(); // warn: RepeatedPureCall "called twice"
    }
    return sum;
  }
}
