import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

class AllocatingHashCodeExamples {
  static final class Changing {
    private String name;
    private final int number = 1;

    void rename(String name) {
      this.name = name;
    }

    @Override
    public int hashCode() {
      return Objects.hash(name, number);
    }
  }

  static final class Single {
    private final String name = "a";

    @Override
    public int hashCode() {
      return Objects.hash(name);
    }
  }

  static final class ByHand {
    private final String name = "a";
    private final int number = 1;

    @Override
    public int hashCode() {
      return 31 * (31 + Objects.hashCode(name)) + number;
    }
  }

  static final class Elsewhere {
    private final String name = "a";
    private final int[] numbers = {1};

    int digest() {
      return Objects.hash(name, Arrays.hashCode(numbers));
    }
  }

  public static final class Offered {
    private final String name = "a";
    private final String currency = "b";

    @Override
    public int hashCode() {
      return Objects.hash(name, currency);
    }
  }

  static final class PriceKey {
    private final String name;
    private final int number;

    PriceKey(String name, int number) {
      this.name = name;
      this.number = number;
    }

    @Override
    public int hashCode() {
      return Objects.hash(name, number); // warn: AllocatingHashCode "Objects.hash makes an array and a box for each hash code"
    }
  }

  static final class Amount {
    private final String name = "a";
    private final String currency = "b";

    @Override
    public int hashCode() {
      return Objects.hash(name, currency);
    }
  }

  private final Map<Price, String> labels = new HashMap<>();

  static final class Price {
    private final String name = "a";
    private final String currency = "b";

    @Override
    public int hashCode() {
      return Objects.hash(name, currency); // note: AllocatingHashCode "Objects.hash makes an array for each hash code"
    }
  }
}
