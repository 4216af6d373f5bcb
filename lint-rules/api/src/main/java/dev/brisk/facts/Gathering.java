package dev.brisk.facts;

import dev.brisk.jdk.Role;
import dev.brisk.jdk.Row;
import dev.brisk.model.Assignment;
import dev.brisk.model.Call;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * A new collection that a body fills, in a loop or by a copy, and then asks.
 *
 * @param made the allocation
 * @param fillings the calls that put something in or take something out
 * @param questions every other use, by place
 */
public record Gathering(New made, List<Call> fillings, List<Use> questions) {
  /** Simple names of the classes that are looked at. */
  public static final String[] CLASSES = {
    "ArrayList", "LinkedList", "ArrayDeque", "HashSet", "LinkedHashSet", "TreeSet", "HashMap", "LinkedHashMap", "TreeMap", "PriorityQueue", "Vector"
  };

  /** The least that putting in takes, its share in growing included. */
  private static final long INSERTION = 5;

  /** Passes that a loop is taken to make. */
  private static final int PASSES = 10;

  /** Null where nothing fills it but single calls, or where it is a set whose answer depends on what is distinct. */
  static Gathering of(New made, Facts facts) {
    Row row = facts.rowOf(made);
    if (row == null || made.hasBody() || !(made.parent() instanceof LocalDecl || made.parent() instanceof Assignment)) return null;
    List<Call> fillings = new ArrayList<>(2);
    List<Use> questions = new ArrayList<>(2);
    boolean many = row.role() == Role.COPY;
    for (Use use : facts.usesOf(made)) {
      if (!use.is(Use.Kind.CHANGED)) {
        questions.add(use);
      } else if (use.user() instanceof Call && use.user().parent() instanceof ExprStmt && ((Call) use.user()).receiver() == use.at() && fills((Call) use.user())) {
        fillings.add((Call) use.user());
        many |= isRepeated((Call) use.user(), made) || ((Call) use.user()).name().endsWith("All");
      } else {
        return null;
      }
    }
    if (!many || isSetThatCounts(made, questions)) return null;
    questions.sort((one, other) -> Integer.compare(one.at().start(), other.at().start()));
    return new Gathering(made, fillings, questions);
  }

  /** Elements that are taken out again one by one, by key or place, were remembered for that. */
  private static boolean fills(Call change) {
    String name = change.name();
    return !name.startsWith("remove") && !name.startsWith("poll") && !name.equals("clear") && !name.equals("retainAll") && !name.equals("pop")
        || name.equals("removeIf");
  }

  private static boolean isRepeated(Node filling, New made) {
    return filling.loop() != null && !made.isWithin(filling.loop());
  }

  /** A set tells how many there are of what is distinct, and one built from another collection looks up faster. */
  private static boolean isSetThatCounts(New made, List<Use> questions) {
    if (!made.source().isSubclass(made.type(), "java.util.Set")) return false;
    for (Use use : questions) {
      if (use.is(Use.Kind.MEASURED) && use.user() instanceof Call && ((Call) use.user()).name().equals("size")) return true;
    }
    return false;
  }

  /** What filling it takes, in nanoseconds. */
  public long nanos(Facts facts) {
    long nanos = facts.nanosOf(made);
    for (Call filling : fillings) nanos += own(filling, facts) * (isRepeated(filling, made) ? PASSES : 1);
    return nanos;
  }

  /** Without what the arguments take, which is needed anyway. */
  private static long own(Call filling, Facts facts) {
    long nanos = facts.nanosOf(filling);
    for (int i = 0; i < filling.argumentCount(); i++) nanos -= facts.nanosOf(filling.argument(i));
    return Math.max(INSERTION, nanos);
  }

  /** The variable that holds it, in quotes. */
  public String name() {
    Node holder = made.parent();
    String name = holder instanceof LocalDecl ? ((LocalDecl) holder).variable().name() : nameOf(((Assignment) holder));
    return "'" + name + "'";
  }

  private static String nameOf(Assignment write) {
    return write.variable() != null ? write.variable().name() : write.target().text();
  }
}
