package dev.brisk.rules.jit;

import static dev.brisk.api.Heat.HOT;
import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Length.LONGER;
import static dev.brisk.api.Theme.JIT;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Literal;
import dev.brisk.model.Node;
import dev.brisk.model.Sync;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Matches locks that are taken first and then find that nothing is to be done: the field, or the slot of an array, is filled already. Where a method in
 * sight does so for one or two callers, it is told there. Leaves alone locks behind a test, and those that do anything else.
 */
@AutoService(Rule.class)
@LintRule(
    theme = JIT,
    heat = WARM,
    summary = "lock taken before asking whether anything is to be done",
    why = """
        What is made on first use is there on all others, yet each of them takes the lock and waits for the thread inside. A volatile field can be tested before
        the lock, which is then taken a few times at most.""",
    given = "int[] xs",
    setup = """
        private static final Object LOCK = new Object();
        private static volatile int[] made;""",
    slow = """
        return java.util.Arrays.stream(xs).parallel().mapToLong(x -> {
          synchronized (LOCK) {
            if (made == null) made = new int[] {7};
          }
          return x + made[0];
        }).sum();""",
    fast = """
        return java.util.Arrays.stream(xs).parallel().mapToLong(x -> {
          if (made == null) {
            synchronized (LOCK) {
              if (made == null) made = new int[] {7};
            }
          }
          return x + made[0];
        }).sum();""",
    limits = """
        Silent where the usual way under the lock changes something, reads other fields that may change, or calls what nobody knows. A field is told only where
        code in sight surely calls the method in a loop, or from code that is warm, and no ordinary method empties it again.""",
    fixSafety = """
        The field must be volatile, be written last, and be read into a local once if it may be emptied again; slots of an array are read through an
        `AtomicReferenceArray`. No fix is offered.""",
    byHand = "what is read without the lock must be safe to read so, which the whole class decides",
    since = "0.1")
public final class LockBeforeAsking implements Rule {
  private static final int FEW_CALLERS = 2;

  @Override
  public void register(Registry rules) {
    rules.on(Sync.class, this::checkBlock).locking();
    rules.on(Body.class, this::checkMethod).locking();
  }

  private void checkBlock(Sync sync, Site site) {
    LockedFill fill = LockedFill.isWithinAnother(sync) ? null : LockedFill.of(sync.child(1), site.facts());
    if (fill != null) tell(sync, sync, fill, site);
  }

  private void checkMethod(Body body, Site site) {
    if (body.method() == null || !body.method().getModifiers().contains(Modifier.SYNCHRONIZED)) return;
    LockedFill fill = LockedFill.of(body.code(), site.facts());
    if (fill == null || fill.kind() != LockedFill.Kind.FIELD && fill.kind() != LockedFill.Kind.ELEMENT) return;
    List<Call> calls = body.method().getModifiers().contains(Modifier.PRIVATE) ? LockedFill.callsOf(body) : List.of();
    if (calls.isEmpty() || calls.size() > FEW_CALLERS) {
      tell(body, body.code(), fill, site);
      return;
    }
    for (Call call : calls) tell(call, call, fill, site);
  }

  /** Wrappers such as SynchronizedMap take a lock on each call: that is what they are for. */
  private static boolean isNamedForItsLocks(Node at) {
    for (Element around = at.body().member(); around != null; around = around.getEnclosingElement()) {
      if (around instanceof TypeElement && around.getSimpleName().toString().startsWith("Synchronized")) return true;
    }
    return false;
  }

  /** Whether an ordinary method sets it to null: a slot for one thing at a time, or one that is closed. */
  private static boolean isEmptiedAgain(FieldRead filled) {
    List<Expr> values = filled.source().classFacts().valuesInSight(filled.field());
    if (values == null) return true;
    for (Expr value : values) {
      if (value instanceof Literal && ((Literal) value).isNull() && value.body().member().getKind() == ElementKind.METHOD) return true;
    }
    return false;
  }

  /** Asked for when something is set and someone listens, which is seldom. */
  private static boolean isForListeners(FieldRead filled) {
    return filled.source().isSubclass(filled.type(), "java.beans.PropertyChangeSupport") || filled.source().isSubclass(filled.type(), "java.beans.VetoableChangeSupport");
  }

  private static void tell(Node at, Node place, LockedFill fill, Site site) {
    if (isNamedForItsLocks(at)) return;
    Saving saving = site.saving(place, LockedFill.LOCK);
    FieldRead filled = fill.filled();
    if (fill.kind() == LockedFill.Kind.ELEMENT) {
      site.report(at, saving, "each call takes a lock only to find that its element of '%s' is there already (%s); read it from an AtomicReferenceArray first and lock "
          + "only where it is missing", filled.text(), saving.text()).atMostNote();
    } else if (fill.kind() == LockedFill.Kind.FIELD && !isEmptiedAgain(filled) && !isForListeners(filled)) {
      boolean isVolatile = filled.is(Modifier.VOLATILE);
      site.report(at, saving, "each call takes a lock only to find that '%s' is set already (%s); %s before the lock", filled.text(), saving.text(),
          isVolatile ? "test it" : "make it volatile and test it").atMostNote().makesCode(LONGER).worthFrom(HOT);
    }
  }
}
