import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

class HashRecomputedExamples {
  private final Map<Group, String> names = new java.util.HashMap<>();
  private final Set<Qualified> seen = new java.util.HashSet<>();
  private Map<Kept, Growing> kept;
  private Map<Growing, Plain> growing;
  private Map<Plain, ByIdentity> plain;
  private Map<ByIdentity, Parts> identities;
  private Map<Parts, Settings> parts;

  static final class Settings {
    private final List<String> hosts;

    Settings(List<String> hosts) {
      this.hosts = hosts;
    }

    @Override
    public int hashCode() {
      return hosts.hashCode();
    }
  }

  static final class Kept {
    private final List<String> parts;
    private int hash;

    Kept(List<String> parts) {
      this.parts = parts;
    }

    @Override
    public int hashCode() {
      if (hash == 0) hash = parts.hashCode();
      return hash;
    }
  }

  static final class Growing {
    private final List<String> parts = new ArrayList<>();
    private int size;

    void add(String part) {
      parts.add(part);
      size++;
    }

    @Override
    public int hashCode() {
      return parts.hashCode() + size;
    }
  }

  record Parts(List<String> parts) {
    @Override
    public int hashCode() {
      return parts.hashCode();
    }
  }

  static final class Plain {
    private final String name;
    private final int number;

    Plain(String name, int number) {
      this.name = name;
      this.number = number;
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + number;
    }
  }

  static final class ByIdentity {
    private final int[] numbers;

    ByIdentity(int[] numbers) {
      this.numbers = numbers;
    }

    @Override
    public int hashCode() {
      return Objects.hashCode(numbers);
    }
  }

  static final class Group {
    private final List<String> addresses;

    Group(List<String> addresses) {
      this.addresses = List.copyOf(addresses);
    }

    @Override
    public int hashCode() {
      return addresses.hashCode(); // note: HashRecomputed "'addresses' is hashed as a whole on each call"
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Group && ((Group) other).addresses.equals(addresses);
    }
  }

  static final class Qualified {
    private final String type;
    private final Set<String> qualifiers;

    Qualified(String type, Set<String> qualifiers) {
      this.type = type;
      this.qualifiers = qualifiers;
    }

    @Override
    public int hashCode() {
      return Objects.hash(type, qualifiers);
    }
  }

  static final class BytesKey {
    private final byte[] bytes;

    BytesKey(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes); // note: HashRecomputed "keep the hash in a field"
    }
  }

  // Hashed as often as they are looked up.
  static int sum(List<Group> groups, List<Qualified> names, List<BytesKey> keys) {
    int sum = 0;
    for (Group each : groups) sum += each.hashCode();
    for (Qualified each : names) sum += each.hashCode();
    for (BytesKey each : keys) sum += each.hashCode();
    return sum;
  }

  static int sumOfAll(List<List<Group>> groups, List<List<Qualified>> names, List<List<BytesKey>> keys) {
    int sum = 0;
    for (int i = 0; i < groups.size(); i++) sum += sum(groups.get(i), names.get(i), keys.get(i));
    return sum;
  }

}
