package dev.brisk.rules.lookups;

import dev.brisk.facts.Facts;
import dev.brisk.jdk.Row;
import dev.brisk.model.Assert;
import dev.brisk.model.Assignment;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.Node;
import dev.brisk.model.Sync;
import dev.brisk.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A call that is made again with the same answer, after nothing has happened that could change it. */
final class AskedAgain {
  /** A body with more calls of one kind was written by a program, and each of them would be held against each. */
  private static final int MOST = 60;

  private final Call first;
  private final Call place;
  private final int repeats;
  private final Facts facts;

  private AskedAgain(Call first, Call place, int repeats, Facts facts) {
    this.first = first;
    this.place = place;
    this.repeats = repeats;
    this.facts = facts;
  }

  /** What else must hold for one call to answer for two, and what may change the answer. */
  interface Answer {
    /** Whether the result of {@code first} can stand in for that of {@code second}. */
    boolean servesFor(Call first, Call second);

    /** Whether evaluating {@code node} may give the call another answer, changes of the variables and fields it names aside. */
    boolean mayChangeBy(Node node, Call call);
  }

  /** The last of the calls that repeat the first one whatever way leads there. */
  Call place() {
    return place;
  }

  /** How many calls on the way to {@link #place}, that one included, have an answer that is known already. */
  int repeats() {
    return repeats;
  }

  /** The local that still holds the first answer when the call is made again; null when there is none. */
  Variable holder() {
    if (!(first.parent() instanceof LocalDecl) && !(first.parent() instanceof Assignment)) return null;
    Variable variable = first.parent() instanceof LocalDecl ? ((LocalDecl) first.parent()).variable() : ((Assignment) first.parent()).variable();
    if (variable == null || variable.declaration() == null) return null;
    for (Assignment write : variable.writes()) {
      if (write != first.parent() && facts.reaches(first, write, List.of()) && facts.reaches(write, place, List.of(first))) return null;
    }
    return isInScope(variable) ? variable : null;
  }

  private boolean isInScope(Variable variable) {
    Node scope = variable.declaration().parent();
    return scope != null && place.isWithin(scope);
  }

  /** The repetition of {@code first} that wastes most; null where there is none, or where {@code first} repeats another call itself. */
  static AskedAgain of(Call first, Answer answer, Facts facts) {
    if (first.enclosing(Assert.class) != null) return null;
    List<Call> alike = alike(first, facts);
    if (alike.size() < 2 || alike.size() > MOST) return null;
    List<Call> repeats = new ArrayList<>();
    for (Call call : alike) {
      if (call == first) continue;
      if (first.isAfter(call)) {
        if (repeats(call, first, answer, facts)) return null;
      } else if (call.loop() == first.loop() && repeats(first, call, answer, facts)) {
        repeats.add(call);
      }
    }
    AskedAgain best = null;
    for (Call place : repeats) {
      int count = 0;
      for (Call each : repeats) {
        if (each == place || alwaysComesBefore(each, place, facts)) count++;
      }
      if (best == null || count >= best.repeats) best = new AskedAgain(first, place, count, facts);
    }
    return best == null || best.isPartOfLarger(answer) ? null : best;
  }

  /** Whether the call around this one is made again as well. */
  private boolean isPartOfLarger(Answer answer) {
    if (!(first.parent() instanceof Call) || !(place.parent() instanceof Call)) return false;
    return areAlike((Call) first.parent(), (Call) place.parent(), facts) && repeats((Call) first.parent(), (Call) place.parent(), answer, facts);
  }

  /** Calls in the same piece of code that are spelled alike, this one included. */
  private static List<Call> alike(Call first, Facts facts) {
    List<Call> found = new ArrayList<>(4);
    first.body().walk(node -> {
      if (!(node instanceof Call) || ((Call) node).name() != first.name() && !((Call) node).name().equals(first.name())) return;
      Call call = (Call) node;
      if (call.lambda() == first.lambda() && call.enclosing(Assert.class) == null && (call == first || areAlike(first, call, facts))) found.add(call);
    });
    return found;
  }

  static boolean areAlike(Call first, Call second, Facts facts) {
    if (first.method() == null || !first.method().equals(second.method()) || first.childCount() != second.childCount()) return false;
    for (int i = 0; i < first.childCount(); i++) {
      if (!SameValue.areAlike((Expr) first.child(i), (Expr) second.child(i), facts)) return false;
    }
    return true;
  }

  private static boolean repeats(Call first, Call second, Answer answer, Facts facts) {
    if (!answer.servesFor(first, second)) return false;
    if (OtherValues.areRead(List.of(first), List.of(second), facts) || !alwaysComesBefore(first, second, facts)) return false;
    return !isDisturbed(first, second, answer, facts);
  }

  /** Whether every way to {@code second} leads past {@code first}. */
  private static boolean alwaysComesBefore(Call first, Call second, Facts facts) {
    return !facts.reaches(first.body(), second, List.of(first)) && facts.reaches(first, second, List.of(first));
  }

  private static boolean isDisturbed(Call first, Call second, Answer answer, Facts facts) {
    List<SameValue> reads = new ArrayList<>(2);
    boolean[] readsField = {false};
    for (int i = 0; i < first.childCount(); i++) {
      reads.add(SameValue.readBy((Expr) first.child(i), facts));
      first.child(i).walk(node -> readsField[0] |= node instanceof FieldRead);
    }
    Set<Node> suspects = new LinkedHashSet<>();
    first.body().walk(node -> {
      if (node == first || node == second) return;
      // What stands within the calls is the same in both.
      if (node.isWithin(first) || node.isWithin(second)) return;
      boolean changes = readsField[0] && node instanceof Sync || answer.mayChangeBy(node, first);
      for (SameValue each : reads) changes |= each.mayBeWrittenBy(node, facts);
      if (changes) suspects.add(node);
    });
    return facts.reachesBy(first, suspects, second, List.of(first));
  }

  /** What the table says decides whether the answer stays the same: it may read its receiver and arguments, and what hardly ever changes. */
  static Answer pure(Facts facts) {
    return new Answer() {
      @Override
      public boolean servesFor(Call first, Call second) {
        // The call around one that is known may be one of which nothing is known.
        return facts.rowOf(first) != null && SharedResult.isOnlyRead(first, facts) && SharedResult.isOnlyRead(second, facts);
      }

      @Override
      public boolean mayChangeBy(Node node, Call call) {
        if (node instanceof Assignment || !EffectfulNodes.isOne(node)) return false;
        Row row = facts.rowOf(call);
        if (row.readsReceiver() && call.receiver() != null && facts.mayChange(call.receiver(), node)) return true;
        for (int i = 0; row.readsArguments() && i < call.argumentCount(); i++) {
          if (!facts.isValueType(call.argument(i).type()) && facts.mayChange(call.argument(i), node)) return true;
        }
        return row.readsGlobal("properties") && facts.effectsOf(node).mayWriteGlobal("properties");
      }
    };
  }
}
