package dev.brisk.javac;

import dev.brisk.calls.CallIndex;
import dev.brisk.jdk.CallTable;
import dev.brisk.jdk.HeatTable;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Name;

/** What the index of calls must know of a name, found out once: there are many of them, and to look into one costs a text. */
final class IndexedNames {
  /** What a call with arguments takes that nobody knows. */
  static final long UNKNOWN_CALL = 20;
  private static final long ACCESSOR = 2;
  private static final int NOT_YET = -2;

  /** How a name is spelled, which tells what it stands for. */
  private enum Spelled {
    LETTER, TYPE, OTHER
  }

  /** One name. */
  static final class Known {
    /** Whether a method is declared by it. */
    boolean isMethod;
    /** Whether a class is. */
    boolean isType;
    private final Name name;
    private int number = NOT_YET;
    private long nanos = NOT_YET;
    private Spelled spelled;
    private Boolean isAnnotation;
    private Boolean isTimedType;
    /** What calls on the type of this name take, by method. */
    private Map<Known, Long> calls;

    private Known(Name name) {
      this.name = name;
    }

    /** A type variable, by custom. */
    boolean isLetter() {
      return spelled() == Spelled.LETTER;
    }

    /** By custom a class begins with a capital and goes on without, as a constant does not. */
    boolean isSpelledAsType() {
      return spelled() == Spelled.TYPE;
    }

    private Spelled spelled() {
      if (spelled == null) spelled = spelling(name.toString());
      return spelled;
    }

    /** Whether the table of heat knows an annotation of this name. */
    boolean isAnnotation() {
      if (isAnnotation == null) isAnnotation = HeatTable.knowsAnnotation(name.toString());
      return isAnnotation;
    }

    /** What a call without arguments takes, by its name alone. */
    long nanos() {
      if (nanos == NOT_YET) nanos = nanosByName(name.toString());
      return nanos;
    }

    /** What a call of a method takes on a type of this name, by the table of calls; -1 when it does not say. */
    long nanosOf(Known method) {
      if (isTimedType == null) isTimedType = CallTable.knowsType(name.toString());
      if (!isTimedType) return -1;
      if (calls == null) calls = new HashMap<>(8);
      return calls.computeIfAbsent(method, key -> CallTable.leastNanos(name.toString(), key.name.toString()));
    }
  }

  private final CallIndex index;
  private final Map<Name, Known> known = new HashMap<>(8192);

  IndexedNames(CallIndex index) {
    this.index = index;
  }

  Known of(Name name) {
    Known found = known.get(name);
    if (found == null) {
      found = new Known(name);
      known.put(name, found);
    }
    return found;
  }

  /** The name's number in the index. */
  int number(Name name) {
    return number(of(name));
  }

  int number(Known of) {
    if (of.number == NOT_YET) of.number = index.name(of.name.toString());
    return of.number;
  }

  private static Spelled spelling(String text) {
    if (text.length() == 1) return Spelled.LETTER;
    boolean capital = Character.isUpperCase(text.charAt(0)) && !Character.isUpperCase(text.charAt(text.length() - 1));
    return capital ? Spelled.TYPE : Spelled.OTHER;
  }

  private static long nanosByName(String text) {
    boolean asks = text.startsWith("get") || text.startsWith("is") || text.startsWith("has") || text.equals("size") || text.equals("length");
    return asks ? ACCESSOR : UNKNOWN_CALL;
  }
}
