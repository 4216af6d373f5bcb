package dev.brisk.rules.structure;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Length.ALIKE;
import static dev.brisk.api.Length.MUCH_LONGER;
import static dev.brisk.api.Theme.STRUCTURE;

import com.google.auto.service.AutoService;
import dev.brisk.api.Length;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Guard;
import dev.brisk.facts.Held;
import dev.brisk.facts.Questions;
import dev.brisk.jdk.Role;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.HashState;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
import dev.brisk.model.Variable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/**
 * Matches {@code list.contains(x)}, {@code indexOf(x)} and {@code remove(x)} on a list or queue that is there before a loop, for an {@code x} that
 * differs from pass to pass; and, outside loops, a search in a constant list of many elements or in a field that is a set but for its class and grows
 * with each call. Lists that can be shown to be small and loops of few passes are left alone.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRUCTURE,
    heat = WARM,
    summary = "list searched for one element after the other",
    why = """
        A list or a queue has no way to find an element but to compare it with all it holds, one after the other. In a loop over data the time grows with
        the product of both sizes: a thousand elements looked for among a thousand take a million comparisons. A `HashSet` or `HashMap` finds each of
        them at once.""",
    given = "String[] xs",
    slow = """
        ArrayList<String> seen = new ArrayList<>();
        for (String x : xs) {
          if (!seen.contains(x)) seen.add(x);
        }
        return seen.size();""",
    fast = """
        LinkedHashSet<String> seen = new LinkedHashSet<>();
        for (String x : xs) {
          seen.add(x);
        }
        return seen.size();""",
    limits = """
                Silent where the list has at most fifteen elements as far as the class shows, holds constants of an enum, is named for things that are
        few (listeners, parameters, options), or is made anew in each pass, where the
        loop is known to be short, and on the way to an exception. Where nothing shows that the list grows with the data a finding is a note.""",
    fixSafety = "Set and map compare by `hashCode` as well, which must agree with `equals`. No fix is offered.",
    byHand = "a set compares by `hashCode` as well, and must be kept in step with the list",
    since = "0.1")
public final class ListContainsInLoop implements Rule {
  /** The part of a pass that a search must be: beside longer work lists are short. */
  private static final double LARGE_SHARE = 0.4;
  /** Of a walk through what grows with the data, and of one through a collection of unknown size. */
  private static final long LONG_WALK = 1000;
  private static final long WALK = 100;
  /** A search among so many takes longer than to hash one. */
  private static final int MANY = 40;

  /** What to do instead, what that does to the length of the code, and whether it depends on what nobody sees. */
  private record Advice(String text, Length length, boolean isConditional) {}

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("contains", "indexOf", "lastIndexOf", "remove").withArguments(1).inLoop();
    rules.on(Call.class, this::checkCalls).calling("contains", "indexOf").withArguments(1).inClassesMentioning("List", "ArrayList", "LinkedList", "Vector");
  }

  private void check(Call search, Site site) {
    Facts facts = site.facts();
    if (!isSearch(search, facts)) return;
    Loop loop = Outlasting.loopFor(search.receiver(), search, facts);
    if (loop == null || Outlasting.isSame(search.argument(0), loop, facts)) return;
    if (!Sizable.mayBeLong(loop, facts) || !facts.mayRepeatAfter(search, loop) || facts.frequencyOf(search).isRare()) return;
    Held held = facts.heldBy(search.receiver());
    if (held.search() != Held.Search.WALKED || !Sizable.mayBeLarge(search.receiver(), held, facts)) return;
    Advice advice = advice(search, held, loop, facts.mayChange(search.receiver(), loop));
    if (!search.name().equals("contains") && !search.name().equals("remove") && !hasSteadyHash(search.argument(0))) return;
    if (advice == null || isWalkedOnEachPass(search, facts) || isRemovalOfWhatWasFound(search, facts)) return;
    Saving saving = site.saving(search, held.grows() ? LONG_WALK : WALK);
    if (saving.share() < LARGE_SHARE) return;
    Site.Report report = site.report(search, saving,
        "%s searches %s from its start on each pass, so the time grows with both sizes; %s", search.name(), Sizable.nameOf(search.receiver()), advice.text());
    if (!held.grows() || advice.isConditional()) report.atMostNote();
    // What gets longer here is worth another collection.
    report.makesCode(advice.length() == ALIKE || isFilledHere(search, held, loop) ? ALIKE : advice.length());
  }

  /** Whether the list is a local that is made here and gets longer in the loop. */
  private static boolean isFilledHere(Call search, Held held, Loop loop) {
    if (!(search.receiver() instanceof LocalRead) || !(((LocalRead) search.receiver()).variable().initializer() instanceof New)) return false;
    for (Held.Access access : held.in(Role.INSERT)) if (access.by().isWithin(loop)) return true;
    return false;
  }

  /** {@code if (list.contains(x)) list.remove(x)} is told once. */
  private static boolean isRemovalOfWhatWasFound(Call search, Facts facts) {
    if (!search.name().equals("remove")) return false;
    for (Guard guard : facts.guardsOf(search)) {
      boolean found = guard.test() instanceof Call && ((Call) guard.test()).name().equals("contains") && ((Call) guard.test()).receiver() != null
          && ((Call) guard.test()).receiver().text().equals(search.receiver().text());
      if (found) return true;
    }
    return false;
  }

  /** Whether the hash of an element stays what it was when a map beside the list got it: it reads no field of its class that may change. */
  private static boolean hasSteadyHash(Expr element) {
    if (element.type() == null || element.type().getKind() != TypeKind.DECLARED) return element.type() != null;
    HashState state = element.source().wholeFacts().hashStateOf((TypeElement) ((DeclaredType) element.type()).asElement());
    return state == null || state.hashed().isEmpty();
  }

  /** Whether each pass goes over the list anyway. */
  private static boolean isWalkedOnEachPass(Call search, Facts facts) {
    boolean[] walked = {false};
    search.loop().code().walk(node -> {
      if (walked[0] || !(node instanceof Loop)) return;
      Expr inner = facts.goneOverBy((Loop) node);
      walked[0] = inner != null && inner.text().equals(search.receiver().text());
    });
    return walked[0];
  }

  /** A search that is made on each call of its method, in a list that is known to be long or gets longer with each call. */
  private void checkCalls(Call search, Site site) {
    Facts facts = site.facts();
    if (!isSearch(search, facts) || Outlasting.loopFor(search.receiver(), search, facts) != null || facts.frequencyOf(search).isRare()) return;
    Held held = facts.heldBy(search.receiver());
    if (held.search() != Held.Search.WALKED || held.made().isEmpty()) return;
    if (held.sizeAtMost() >= MANY) {
      site.report(search, site.saving(search, 2L * held.sizeAtMost()), "%s compares with up to %s elements of %s, one after the other; %s", search.name(),
          held.sizeAtMost(), Sizable.nameOf(search.receiver()), search.name().equals("contains") ? "a HashSet in its place finds it at once"
              : "a HashMap from element to index finds it at once");
    } else if (search.name().equals("contains") && holdsMoreWithEachCall(search, held, facts)) {
      Expr made = held.made().get(held.made().size() - 1);
      site.report(made, site.saving(search, WALK), "%s gets longer with each call and contains searches it from its start; a %s finds an element at once",
          Sizable.nameOf(search.receiver()), held.isOrderUsed() && !isMembershipOnly(held) ? "LinkedHashSet" : "HashSet").atMostNote();
    }
  }

  /** Whether a field is a set but for its class: what is new is put in, and nothing is taken out or asked for by its place. */
  private static boolean holdsMoreWithEachCall(Call search, Held held, Facts facts) {
    if (!held.grows() || !(search.receiver() instanceof FieldRead) || !Sizable.mayBeLarge(search.receiver(), held, facts)) return false;
    for (Expr made : held.made()) {
      if (!(made instanceof New) || made.source().isSubclass(made.type(), "java.util.concurrent.CopyOnWriteArrayList")) return false;
    }
    for (Held.Access access : held.accesses()) {
      boolean removes = access.role() == Role.REMOVE && access.by() instanceof Call && !((Call) access.by()).name().equals("clear");
      if (access.isByPlace() || removes) return false;
    }
    return isMembershipOnly(held) || addsWhatIsAbsent(search, held);
  }

  private static boolean isMembershipOnly(Held held) {
    for (Held.Access access : held.accesses()) {
      if (access.role() != Role.INSERT && access.role() != Role.LOOKUP && access.role() != Role.COUNT && access.role() != Role.REMOVE) return false;
    }
    return true;
  }

  /** {@code if (!list.contains(x)) list.add(x)} */
  private static boolean addsWhatIsAbsent(Call search, Held held) {
    if (!(search.argument(0) instanceof LocalRead)) return false;
    for (Held.Access access : held.in(Role.INSERT)) {
      Call insert = (Call) access.by();
      boolean alike = insert.body() == search.body() && insert.argumentCount() == 1 && insert.argument(0) instanceof LocalRead
          && ((LocalRead) insert.argument(0)).variable() == ((LocalRead) search.argument(0)).variable();
      if (alike && insert.isAfter(search)) return true;
    }
    return false;
  }

  private static boolean isSearch(Call call, Facts facts) {
    if (call.receiver() == null || call.isStatic() || call.argumentCount() != 1 || call.argument(0).isPrimitive()) return false;
    return call.is("java.util.Collection", call.name()) && facts.goesOverAll(call) && !isQueue(call.receiver());
  }

  /** Of queues, whose order no set keeps, LinearRemoveFromQueue speaks. */
  private static boolean isQueue(Expr collection) {
    return collection.source().isSubclass(collection.type(), "java.util.Queue") && !collection.source().isSubclass(collection.type(), "java.util.List");
  }

  /** Whether the loop tells the object that has the list to do something, or makes out anew who has it. */
  private static boolean isToldToChange(Call search, Loop loop) {
    Expr owner = search.receiver();
    while (owner instanceof Call && ((Call) owner).receiver() != null || owner instanceof FieldRead && ((FieldRead) owner).receiver() != null) {
      owner = owner instanceof Call ? ((Call) owner).receiver() : ((FieldRead) owner).receiver();
    }
    if (!(owner instanceof LocalRead)) return false;
    Variable variable = ((LocalRead) owner).variable();
    if (variable.declaration() != null && variable.declaration().isWithin(loop)) return true;
    if (owner == search.receiver()) return false;
    for (LocalRead read : variable.reads()) {
      boolean told = read.isWithin(loop) && read.parent() instanceof Call && ((Call) read.parent()).receiver() == read && !Questions.isOne(((Call) read.parent()).name());
      if (told) return true;
    }
    return false;
  }

  /** Null where nothing would serve all that is done with it. */
  private static Advice advice(Call search, Held held, Loop loop, boolean mayChange) {
    boolean moves = false;
    for (Held.Access access : held.in(Role.INSERT, Role.REMOVE)) moves |= access.by().isWithin(loop) && (access.isByPlace() || access.role() == Role.REMOVE);
    if (search.name().endsWith("ndexOf")) return moves ? null : new Advice("keep a HashMap from element to index beside it", MUCH_LONGER, false);
    if (!held.isOrderUsed()) return new Advice("a HashSet in its place finds it at once", ALIKE, false);
    boolean byPlace = held.shared();
    for (Held.Access access : held.accesses()) byPlace |= access.isByPlace();
    if (!byPlace) return new Advice("a LinkedHashSet in its place finds it at once and keeps the order", ALIKE, false);
    // No other collection of the JDK has places and finds elements at once.
    if (search.name().equals("remove")) return null;
    boolean changed = false;
    for (Held.Access access : held.in(Role.INSERT, Role.REMOVE)) changed |= access.by().isWithin(loop);
    if (changed) return new Advice("keep a HashSet of its elements beside it", MUCH_LONGER, false);
    // Of lists that nobody sees grow nearly all are short.
    if (!held.grows() || mayChange && isToldToChange(search, loop)) return null;
    return new Advice("put its elements into a HashSet before the loop" + (mayChange ? ", if nothing the loop calls changes it" : ""), MUCH_LONGER, mayChange);
  }
}
