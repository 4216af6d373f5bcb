package dev.brisk.rules.waiting;

import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Case;
import dev.brisk.model.Catch;
import dev.brisk.model.Condition;
import dev.brisk.model.Conditional;
import dev.brisk.model.If;
import dev.brisk.model.Lambda;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.This;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;

/** Methods of the class under analysis, and what they do whenever they are called. */
final class OwnMethod {
  private static final int DEPTH = 3;

  private OwnMethod() {}

  /** Whether the method that is called is the one in sight: no subclass's, or else this object's own. */
  static boolean isOne(Call call) {
    if (call.method() == null) return false;
    for (Modifier modifier : call.method().getModifiers()) {
      if (modifier == Modifier.PRIVATE || modifier == Modifier.STATIC || modifier == Modifier.FINAL) return true;
    }
    return call.receiver() instanceof This;
  }

  /** A call that {@code wanted} accepts and the method makes each time, itself or by a method in sight; null when there is none. */
  static Call callIn(Body body, Predicate<Call> wanted) {
    return callIn(body, wanted, Collections.newSetFromMap(new IdentityHashMap<>()), DEPTH);
  }

  private static Call callIn(Body body, Predicate<Call> wanted, Set<Body> seen, int depth) {
    if (depth == 0 || !seen.add(body)) return null;
    Call[] found = {null};
    body.walk(node -> {
      if (found[0] != null || !(node instanceof Call) || !runsEachTime(node)) return;
      Call call = (Call) node;
      if (wanted.test(call)) found[0] = call;
      else if (isOne(call)) {
        Body called = call.source().bodyOf(call.method());
        if (called != null) found[0] = callIn(called, wanted, seen, depth - 1);
      }
    });
    return found[0];
  }

  private static boolean runsEachTime(Node node) {
    for (Node at = node; at.parent() != null; at = at.parent()) {
      Node around = at.parent();
      if (around instanceof Lambda || around instanceof Catch || around instanceof Case || around instanceof Loop && ((Loop) around).repeats(at)) return false;
      boolean chooses = around instanceof If || around instanceof Conditional || around instanceof Condition;
      if (chooses && around.child(0) != at) return false;
    }
    return true;
  }
}
