import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

class EnumValuesInLoopExamples {
  enum Unit {
    NANOS, MICROS, MILLIS, SECONDS, MINUTES, HOURS, DAYS, WEEKS, MONTHS, YEARS, DECADES, CENTURIES;

    private static final Unit[] ALL = values();
    private static final Map<String, Unit> BY_NAME = new HashMap<>();

    static {
      for (Unit unit : values()) BY_NAME.put(unit.name(), unit);
    }

    static Unit of(int number) {
      return ALL[number];
    }
  }

  private final Unit[] units;
  private final int[] counts = new int[Unit.values().length];

  EnumValuesInLoopExamples() {
    units = Unit.values();
    for (Unit unit : Unit.values()) counts[unit.ordinal()] = 1;
  }

  Unit[] handedOut() {
    return Unit.values();
  }

  Unit[] changed() {
    Unit[] all = Unit.values();
    Arrays.sort(all, (a, b) -> b.ordinal() - a.ordinal());
    return all;
  }

  int howMany() {
    return Unit.values().length;
  }

  Map<Unit, String> littleBesideTheRest(Map<String, String> texts) {
    Map<Unit, String> map = new EnumMap<>(Unit.class);
    for (Unit unit : Unit.values()) map.put(unit, String.format("%s: %s", unit, texts.get(unit.name())));
    return map;
  }

  Unit byName(String name) {
    for (Unit unit : Unit.values()) {
      if (unit.name().equalsIgnoreCase(name)) return unit;
    }
    return null;
  }

  // A search by index is a search.
  Unit byLength(int length) {
    Unit[] units = Unit.values();
    for (int i = 0; i < units.length; i++) if (units[i].name().length() == length) return units[i];
    return null;
  }

  enum Side { LEFT, RIGHT }

  Side side(int number) {
    return Side.values()[number];
  }

  Unit byNumber(int number) {
    return Unit.values()[number]; // note: EnumValuesInLoop "'Unit.values()' copies all 12 constants on each call"
  }

  boolean isLast(Unit unit) {
    Unit[] all = Unit.values(); // note: EnumValuesInLoop "keep one copy in a private static final array"
    return unit == all[all.length - 1];
  }

  static final class Converter<E extends Enum<E>> {
    private final Class<E> type;
    private final E[] constants;

    Converter(Class<E> type) {
      this.type = type;
      this.constants = type.getEnumConstants();
    }

    E kept(int number) {
      return constants[number];
    }

    E[] handedOut() {
      return type.getEnumConstants();
    }

    <T> T ofClassThatIsGiven(Class<T> type, int number) {
      return type.getEnumConstants()[number];
    }

    E nowAndThen(int number) {
      return type.getEnumConstants()[number];
    }

    int all(int[] numbers) {
      int sum = 0;
      for (int number : numbers) sum += byNumber(number).ordinal();
      return sum;
    }

    private E byNumber(int number) {
      return type.getEnumConstants()[number]; // warn: EnumValuesInLoop "'type.getEnumConstants()' copies all constants on each call"
    }
  }
}
