import java.util.Objects;

class EqualsThroughTextExamples {
  static final class Name {
    private final String first;
    private final String last;

    Name(String first, String last) {
      this.first = first;
      this.last = last;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Name && first.equals(((Name) other).first) && last.equals(((Name) other).last);
    }

    @Override
    public int hashCode() {
      return (first + " " + last).hashCode(); // warn: EqualsThroughText "is put together only to be hashed"
    }

    // Not asked by collections.
    boolean isShownAs(String text) {
      return (first + " " + last).equals(text);
    }
  }

  static final class Mail implements Comparable<Mail> {
    private final String user;
    private final String host;

    Mail(String user, String host) {
      this.user = user;
      this.host = host;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Mail && user.equals(((Mail) other).user) && host.equals(((Mail) other).host);
    }

    @Override
    public int hashCode() {
      return Objects.hashCode(user);
    }

    @Override
    public int compareTo(Mail other) {
      return (user + "@" + host).compareTo(other.user + "@" + other.host); // warn: EqualsThroughText "only to be compared"
    }
  }

  enum Kind { ONE, TWO }

  static final class Kept {
    private final String text;
    private final Kind kind;

    Kept(String one, String other, Kind kind) {
      text = one + other;
      this.kind = kind;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Kept && text.equals(((Kept) other).text) && kind.toString().equals(((Kept) other).kind.toString());
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  static final class Part implements Comparable<Part> {
    private final Name name;

    Part(Name name) {
      this.name = name;
    }

    @Override
    public int compareTo(Part other) {
      return String.format("%s", name).compareTo(String.format("%s", other.name));
    }
  }

  static final class Remembered {
    private String name;
    private String kind;
    private int hash;

    @Override
    public boolean equals(Object other) {
      return other instanceof Remembered && ((Remembered) other).name.equals(name) && ((Remembered) other).kind.equals(kind);
    }

    @Override
    public int hashCode() {
      if (hash == 0) hash = (name + "." + kind).hashCode();
      return hash;
    }
  }
}
