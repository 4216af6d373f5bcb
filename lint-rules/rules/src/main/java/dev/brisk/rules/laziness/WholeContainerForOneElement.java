package dev.brisk.rules.laziness;

import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.LAZINESS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Gathering;
import dev.brisk.facts.Use;
import dev.brisk.jdk.Shortcuts;
import dev.brisk.model.Binary;
import dev.brisk.model.Body;
import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.Return;
import dev.brisk.model.This;
import dev.brisk.model.TypeRef;
import dev.brisk.model.VarargsArray;
import java.util.ArrayList;
import java.util.List;

/**
 * Matches an array, text or collection that is made whole and then asked for one thing: one element, how much is in it, whether something is in it. Leaves
 * alone what is asked in a loop, walked, changed otherwise than filled, or handed on.
 */
@AutoService(Rule.class)
@LintRule(
    theme = LAZINESS,
    heat = NORMAL,
    summary = "array, list, map or text built or copied to ask it for one thing",
    why = """
        A copy, or a collection filled in a loop, costs its whole size; the question it is made for, one element, its size, whether something is in it,
        can mostly be put to what it is made from, at once or on the way.""",
    given = "String[] xs",
    slow = """
        long total = 0;
        for (String x : xs) {
          total += x.toCharArray().length;
        }
        return total;""",
    fast = """
        long total = 0;
        for (String x : xs) {
          total += x.length();
        }
        return total;""",
    limits = """
        Only where every use of the container is in sight and asks for one thing, outside loops. Sets filled to count what is distinct are left alone, as
        are collections without a loop or copy that fills them. Of a method of the class whose result is a new collection each time, the body in sight
        counts; this is told where code runs often or where the question is all that its method does, and where the method can be overridden it is a note.""",
    fixSafety = "Whoever asks the source instead sees it as it is then, and its exceptions: a missing element, an index out of bounds. No fix is offered.",
    byHand = "the source would be asked at another time, and fails in other ways",
    since = "0.1")
public final class WholeContainerForOneElement implements Rule {
  private static final String[] QUESTIONS = {
    "get", "getFirst", "getLast", "first", "last", "firstKey", "lastKey", "peek", "peekFirst", "peekLast", "element", "isEmpty", "size", "contains",
    "containsKey", "indexOf", "iterator", "stream", "min", "max", "getOrDefault"
  };

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::checkCopy).calling("getParameterTypes", "toCharArray", "toArray", "toByteArray", "readAllBytes", "copyOf");
    rules.on(New.class, this::checkGathered).creating(Gathering.CLASSES).calling(QUESTIONS);
    rules.on(Call.class, this::checkOwnMethod).calling(QUESTIONS).onOwnResults();
    rules.on(LocalDecl.class, this::checkKept).calling(QUESTIONS).keepingOwnResults();
  }

  /** A copy made by a method of the JDK. */
  private void checkCopy(Call copy, Site site) {
    if (copy.method() == null) return;
    Expr receiver = copy.isStatic() ? null : copy.receiver();
    String instead = null;
    List<Use> uses = site.facts().usesOf(copy);
    for (Use use : uses) {
      String asked = questionOf(use, copy);
      String answer = asked == null ? null : Shortcuts.find(copy.method(), receiver == null ? null : receiver.type(), asked, copy.source());
      if (answer == null || isAskedByOwn(use, site.facts())) return;
      instead = answer;
    }
    if (instead == null || asksForSeveral(uses) || receiver == null && copy.argumentCount() == 0) return;
    Expr from = receiver == null || receiver instanceof TypeRef ? copy.argument(0) : receiver;
    Saving saving = site.saving(copy, site.facts().nanosOf(copy) - site.facts().nanosOf(from));
    site.report(copy, saving, "'%s' copies the whole only to ask %s (%s); ask '%s'", copy.excerpt(), question(uses.get(0)), saving.text(),
        instead.replace("$", from instanceof This && ((This) from).isImplied() ? "this" : from.excerpt()));
  }

  /** By a method of the project, which may look at more than the first it asks for. */
  private static boolean isAskedByOwn(Use use, Facts facts) {
    return use.user() instanceof Call && ((Call) use.user()).receiver() != use.at() && facts.contractOf((Call) use.user()) == null;
  }

  /** A collection filled or copied in the body itself. */
  private void checkGathered(New made, Site site) {
    Gathering gathering = site.facts().gatheringOf(made);
    if (gathering == null || isOrdered(made) || isSortedHere(made) || holdsConstants(made, site.facts())) return;
    for (Use use : gathering.questions()) if (questionOf(use, made) == null || isAskedElsewhere(use, site.facts())) return;
    if (gathering.questions().isEmpty() || asksForSeveral(gathering.questions())) return;
    Use question = gathering.questions().get(gathering.questions().size() - 1);
    Saving saving = site.saving(made, gathering.nanos(site.facts()));
    site.report(made, saving, "%s is filled only to ask %s (%s); %s", gathering.name(), question(question), saving.text(), advice(question));
  }

  /** Of what is made from constants ConstantRebuilt speaks. */
  private static boolean holdsConstants(New made, Facts facts) {
    Expr source = made.argumentCount() == 0 ? null : facts.originOf(made.argument(0));
    if (!(source instanceof Call) || !((Call) source).isStatic() || ((Call) source).argumentCount() == 0) return false;
    boolean[] constant = {true};
    for (int i = 0; i < ((Call) source).argumentCount(); i++) ((Call) source).argument(i).walk(node -> constant[0] &= isConstantPart(node, facts));
    return constant[0];
  }

  private static boolean isConstantPart(Node node, Facts facts) {
    return node instanceof VarargsArray || node instanceof Box || node instanceof TypeRef || node instanceof Expr && facts.constantOf((Expr) node) != null;
  }

  /** By a method of its own, which may want it whole another day; whether it is empty is asked by many helpers. */
  private static boolean isAskedElsewhere(Use use, Facts facts) {
    if (!(use.user() instanceof Call) || facts.contractOf((Call) use.user()) != null || use.is(Use.Kind.MEASURED)) return false;
    String name = ((Call) use.user()).name();
    return !name.equals("isEmpty") && !name.equals("isNotEmpty") && !name.equals("isNullOrEmpty");
  }

  private static String advice(Use question) {
    switch (question.kind()) {
      case MEASURED: return "count while going over the source, or stop at the first one";
      case ASKED: return "compare while going over the source, and stop when it is found";
      default: return "keep the one element while going over the source";
    }
  }

  /** A method of the class that builds what is asked. */
  private void checkOwnMethod(Call question, Site site) {
    Call maker = (Call) question.receiver();
    List<Use> uses = site.facts().usesOf(maker);
    if (uses.size() == 1) checkBuilt(maker, uses, question, site);
  }

  /** The same, where a local holds the collection for a test before the question. */
  private void checkKept(LocalDecl holder, Site site) {
    if (!(holder.variable().initializer() instanceof Call) || !holder.variable().writes().isEmpty()) return;
    Call maker = (Call) holder.variable().initializer();
    List<Use> uses = new ArrayList<>(4);
    for (Use use : site.facts().usesOf(maker)) if (!isNullTest(use)) uses.add(use);
    if (!uses.isEmpty() && !asksForSeveral(uses)) checkBuilt(maker, uses, maker, site);
  }

  private static boolean isNullTest(Use use) {
    return use.is(Use.Kind.COMPARED) && use.user() instanceof Binary && ((Binary) use.user()).asksForNull();
  }

  /** Whether the body puts it in order before it asks. */
  private static boolean isSortedHere(New made) {
    if (!(made.parent() instanceof LocalDecl)) return false;
    boolean[] sorted = {false};
    for (LocalRead read : ((LocalDecl) made.parent()).variable().reads()) sorted[0] |= read.parent() instanceof Call && ((Call) read.parent()).name().equals("sort");
    return sorted[0];
  }

  /** Whether the method that builds it puts it in order: to find the first of an order by oneself takes more code than that. */
  private static boolean isSorted(Call maker) {
    Body body = maker.source().bodyOf(maker.method());
    if (body == null) return false;
    boolean[] sorted = {false};
    body.walk(node -> sorted[0] |= node instanceof Call && ((Call) node).name().startsWith("sort") || node instanceof New && isOrdered((New) node));
    return sorted[0];
  }

  private static boolean isOrdered(New made) {
    return made.source().isSubclass(made.type(), "java.util.SortedSet") || made.source().isSubclass(made.type(), "java.util.PriorityQueue");
  }

  private static void checkBuilt(Call maker, List<Use> uses, Expr at, Site site) {
    if (maker.method() == null || !(maker.receiver() instanceof This) && !maker.isStatic()) return;
    for (Use use : uses) {
      if (questionOf(use, maker) == null || counts(use) || isAskedElsewhere(use, site.facts())) return;
    }
    BuiltResult built = BuiltResult.of(maker, site.facts());
    if (built == null || isSorted(maker)) return;
    Saving saving = site.saving(maker, built.nanos());
    // A method that is there to ask has a better body; elsewhere a second method beside the one that fills is worth it where this runs again and again.
    Site.Report report = site.report(at, saving, "'%s' builds a new collection only to ask %s (%s); ask what it is built from", maker.excerpt(),
        question(uses.get(uses.size() - 1)), saving.text()).worthFrom(isOneReturn(maker.body()) ? NORMAL : WARM);
    if (built.mayBeOverridden()) report.atMostNote();
  }

  private static boolean isOneReturn(Body body) {
    return body.code() != null && body.code().childCount() == 1 && body.code().child(0) instanceof Return;
  }

  /** How many a method gathers is mostly told by nothing else: it leaves some out, or gathers each once. */
  private static boolean counts(Use use) {
    return use.is(Use.Kind.MEASURED) && use.user() instanceof Call && ((Call) use.user()).name().equals("size");
  }

  /** Whether elements at different places are asked for, or things of several kinds. */
  private static boolean asksForSeveral(List<Use> uses) {
    String asked = null;
    Use.Kind kind = null;
    for (Use use : uses) {
      if (use.user() instanceof Call && ((Call) use.user()).name().equals("containsAll")) return true;
      boolean sized = use.is(Use.Kind.MEASURED) && use.user() instanceof Call && ((Call) use.user()).name().equals("size");
      if (use.is(Use.Kind.MEASURED) && (!sized || uses.size() == 1)) continue;
      if (kind != null && kind != use.kind()) return true;
      kind = use.kind();
      // What a helper asks of it stands in the helper.
      if (!use.is(Use.Kind.ASKED) && !use.is(Use.Kind.ELEMENT) || use.user() instanceof Call && ((Call) use.user()).receiver() != use.at()) continue;
      String place = use.user().text().substring(use.at().text().length());
      if (asked != null && !asked.equals(place)) return true;
      asked = place;
    }
    return false;
  }

  /** What a use asks, for a message. */
  private static String question(Use use) {
    if (use.user() instanceof Call) return "'" + ((Call) use.user()).name() + "'";
    return use.user() instanceof FieldRead ? "its length" : "for one element";
  }

  /** How the shortcuts name what the use asks; null when it is another use, or one in a loop. */
  private static String questionOf(Use use, Expr container) {
    if (use.at().loop() != container.loop() || use.at().lambda() != container.lambda()) return null;
    switch (use.kind()) {
      case MEASURED: return "measured";
      case ELEMENT: return "element";
      case ASKED: return "asked";
      default: return null;
    }
  }
}
