package dev.brisk.rules.hashkeys;

import dev.brisk.facts.Facts;
import dev.brisk.jdk.Row;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalRead;
import dev.brisk.model.MethodRef;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which nodes of a body may take a key out of a collection. */
final class Removals {
  private static final Set<String> NAMES = Set.of("remove", "removeIf", "removeAll", "retainAll", "clear", "compute", "computeIfPresent", "merge",
      "poll", "pollFirst", "pollFirstEntry", "removeFirst", "removeLast", "reset", "setValue");
  private static final int DEPTH = 3;

  private final HashingCollection collection;
  private final KeyObject key;
  private final Facts facts;

  Removals(HashingCollection collection, KeyObject key, Facts facts) {
    this.collection = collection;
    this.key = key;
    this.facts = facts;
  }

  /** All that may run before {@code write} and take {@code key} out. */
  List<Node> before(Node write) {
    List<Node> found = new ArrayList<>();
    boolean confined = collection.isConfined(write);
    write.body().walk(node -> {
      if (node != write && node instanceof Call && mayRemove((Call) node, confined)) found.add(node);
    });
    return found;
  }

  private boolean mayRemove(Call call, boolean confined) {
    if (call.receiver() != null && key.isReadBy(call.receiver())) {
      // What the key's own methods do, they do to the key.
      return !confined && !isKnown(call);
    }
    if (NAMES.contains(call.name()) && !isOther(call.receiver())) return !putsBack(call);
    for (int i = 0; i < call.argumentCount(); i++) {
      if (collection.isReadBy(call.argument(i)) && !isKnown(call)) return true;
    }
    if (isKnown(call)) return false;
    if (!confined) return true;
    return collection.field() != null && reaches(call, DEPTH, new HashSet<>());
  }

  /** {@code merge} and {@code compute} with the very key put it in, though a function may say null. */
  private boolean putsBack(Call call) {
    return (call.name().equals("merge") || call.name().equals("compute")) && call.argumentCount() > 0 && key.isReadBy(call.argument(0));
  }

  private boolean isKnown(Call call) {
    Row row = facts.contractOf(call);
    return row != null && !row.writesArguments();
  }

  /** Whether it is surely another collection. */
  private boolean isOther(Expr receiver) {
    if (!(receiver instanceof LocalRead) || collection.isReadBy(receiver)) return false;
    return facts.originOf(receiver) instanceof New;
  }

  /** Whether a method of the class that the call leads to names the field. */
  private boolean reaches(Call call, int depth, Set<Object> seen) {
    Body body = call.method() == null ? null : call.source().bodyOf(call.method());
    if (body == null) return false;
    if (depth == 0 || !body.isComplete()) return true;
    if (!seen.add(body)) return false;
    boolean[] found = {false};
    body.walk(node -> {
      if (found[0]) return;
      if (node instanceof FieldRead && collection.field().equals(((FieldRead) node).field())) found[0] = true;
      else if (node instanceof MethodRef) found[0] = true;
      else if (node instanceof Call && reaches((Call) node, depth - 1, seen)) found[0] = true;
    });
    return found[0];
  }
}
