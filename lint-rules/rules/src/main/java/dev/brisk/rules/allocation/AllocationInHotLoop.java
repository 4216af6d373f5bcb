package dev.brisk.rules.allocation;

import static dev.brisk.api.Heat.HOT;
import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.ALLOCATION;
import static dev.brisk.jdk.CallTable.FEW;
import static dev.brisk.jdk.CallTable.FILLS;
import static dev.brisk.jdk.CallTable.PER_THREAD;
import static dev.brisk.jdk.CallTable.RESETTABLE;
import static dev.brisk.jdk.CallTable.REUSABLE;
import static dev.brisk.jdk.CallTable.UNSEEDED;

import com.google.auto.service.AutoService;
import dev.brisk.api.Heat;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.jdk.CallTable.Entry;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Expr;
import dev.brisk.model.Lambda;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
import dev.brisk.model.NewArray;
import dev.brisk.model.Node;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Matches an object that costs much to make and could serve again (a formatter, a mapper, a digest, a parser's factory, a large buffer), made on each pass
 * of a loop or each call of a method. Which objects these are, and whether threads may share them, says {@code calls.tsv}. Left alone is what somebody
 * keeps, what is set up in another way each time, and what belongs to one use.
 */
@AutoService(Rule.class)
@LintRule(
    theme = ALLOCATION,
    heat = WARM,
    summary = "costly object that could serve again made on each pass or call",
    why = """
        A `SimpleDateFormat` parses its pattern and asks for the symbols of its locale, a `DocumentBuilderFactory` looks for a service on the class path,
        an `ObjectMapper` builds its caches of reflection anew: making one takes longer than what it is made for. One that threads may share
        belongs into a constant, one that they may not into a local before the loop or a `ThreadLocal`.""",
    given = "long[] xs",
    slow = """
        long total = 0;
        for (long x : xs) {
          java.text.DecimalFormat format = new java.text.DecimalFormat("#,##0");
          total += format.format(x).length();
        }
        return total;""",
    fast = """
        long total = 0;
        java.text.DecimalFormat format = new java.text.DecimalFormat("#,##0");
        for (long x : xs) {
          total += format.format(x).length();
        }
        return total;""",
    limits = """
        Silent where the object is returned, stored, closed or given to code that may keep it, where it is set up with what differs from pass to pass or
        call to call, in constructors and in code that runs about once. Small objects are left alone: the JIT compiler lets most of them vanish.
        What is made from a pattern that comes from outside is told as a note: whether few patterns occur is not in sight.""",
    fixSafety = "An object that two threads use at once must be safe for that; the message says where it is not. A constant is made once: what the object"
        + " reads when it is made, such as the default locale, is read then. No fix is offered.",
    byHand = "where the object is kept instead, and whether threads share it, is for a person to decide",
    since = "0.1")
public final class AllocationInHotLoop implements Rule {
  /** The part of a call that making it must be: what is made for long work may be made each time. */
  private static final double LARGE_SHARE = 0.5;
  /** What is not shared between threads, or saves less than this, is hoisted out of loops but not worth a place that outlives a call. */
  private static final long WORTH_KEEPING = 1_000;
  /** From here on it is worth it in code that does not run often as well. */
  private static final long WORTH_KEEPING_ANYWHERE = 10_000;
  /** Elements of the smallest array that is worth making once. */
  private static final int LARGE = 256;

  @Override
  public void register(Registry rules) {
    rules.on(New.class, this::create).creating(Reusables.CLASSES);
    rules.on(Call.class, this::call).calling(Reusables.FACTORIES);
    rules.on(Call.class, this::fill).calling(Reusables.FILLING).inLoop();
    rules.on(NewArray.class, this::buffer).inLoop();
  }

  private void create(New creation, Site site) {
    Entry entry = site.facts().entryOf(creation);
    if (!makesReusable(entry) || creation.hasBody() || entry.is(UNSEEDED) && creation.argumentCount() > 0) return;
    look(creation, entry, site);
  }

  private void call(Call factory, Site site) {
    Entry entry = site.facts().entryOf(factory);
    if (!makesReusable(entry)) return;
    // Of a factory and what it makes the factory is told.
    if (factory.receiver() != null && makesReusable(site.facts().originOf(factory.receiver()), site.facts())) return;
    look(factory, entry, site);
  }

  private static boolean makesReusable(Expr expr, Facts facts) {
    if (expr instanceof New) return makesReusable(facts.entryOf((New) expr));
    return expr instanceof Call && makesReusable(facts.entryOf((Call) expr));
  }

  private static boolean makesReusable(Entry entry) {
    return entry.isTimed() && (entry.is(REUSABLE) || entry.is(PER_THREAD) || entry.is(RESETTABLE));
  }

  private void look(Expr made, Entry entry, Site site) {
    Loop loop = loopToLeave(made, site);
    // In one branch of a loop it may be made on a pass or two.
    if (loop == null && made.loop() != null && !site.facts().runsOnEachPass(made, made.loop())) return;
    Steadiness parts = partsOf(made, loop, site.facts()).and(SharedUse.of(made, loop, entry.is(REUSABLE), site.facts()));
    Saving saving = site.saving(made, entry.nanos());
    String what = withArticle(nameOf(made));
    if (loop != null && parts != Steadiness.VARYING) {
      String where = parts == Steadiness.ALWAYS && entry.is(REUSABLE) ? constantFor(made) : "make it once, before the loop";
      site.report(made, saving, "a new %s is made on each pass (%s); %s", nameOf(made), saving.text(), where);
      return;
    }
    if (saving.share() < LARGE_SHARE) return;
    if (entry.nanos() < WORTH_KEEPING && !isRandom(made) || !entry.is(REUSABLE) && !entry.is(PER_THREAD) || isConstructor(made)) return;
    // One for each thread has to be looked after, and who asks for secure random numbers does much with them.
    boolean anywhere = entry.nanos() >= WORTH_KEEPING_ANYWHERE && entry.is(REUSABLE) && !entry.is(UNSEEDED);
    Heat least = anywhere ? NORMAL : WARM;
    if (parts == Steadiness.VARYING) remember(made, entry, saving, site);
    else if (isRandom(made)) site.report(made, saving, "each call makes %s of its own (%s); use ThreadLocalRandom.current()", what, saving.text()).worthFrom(least);
    else if (entry.is(REUSABLE)) site.report(made, saving, "each call makes %s of its own (%s), and one would serve all; %s", what, saving.text(),
        parts == Steadiness.ALWAYS ? constantFor(made) : "keep it in a field").worthFrom(least);
    else site.report(made, saving, "each call makes %s of its own (%s); keep one for each thread%s", what, saving.text(), shareableInsteadOf(made)).worthFrom(HOT);
  }

  /** What is made from another pattern each time can be kept by pattern. */
  private static void remember(Expr made, Entry entry, Saving saving, Site site) {
    // To keep what was made by what it was made from takes a map: only loops make up for it.
    if (!entry.is(FEW) || made.loop() == null || SharedUse.of(made, null, entry.is(REUSABLE), site.facts()) == Steadiness.VARYING) return;
    Expr key = made.childCount() == 0 ? null : (Expr) made.child(made instanceof Call && ((Call) made).receiver() != null ? 1 : 0);
    if (key == null || Steadiness.of(key, null, site.facts()) != Steadiness.VARYING) return;
    site.report(made, saving, "a new %s is made from %s each time (%s); if few of these occur, keep one for each%s", nameOf(made), shortened(key), saving.text(),
        entry.is(REUSABLE) ? "" : " and each thread").atMostNote().worthFrom(HOT);
  }

  private static Steadiness partsOf(Expr made, Loop loop, Facts facts) {
    return made instanceof New ? Steadiness.ofArguments((New) made, loop, facts) : Steadiness.ofParts((Call) made, loop, facts);
  }

  /** The innermost loop, if code that runs with it makes the object again and again; null otherwise. */
  private static Loop loopToLeave(Expr made, Site site) {
    Loop loop = made.loop();
    if (loop == null) return null;
    for (Node at = made; at != loop; at = at.parent()) {
      if (at instanceof Lambda && ((Lambda) at).elementLoop() == null) return null;
    }
    // In one branch of many it may be made once, and before the loop it would be made for nothing.
    return site.facts().mayRepeatAfter(made, loop) && site.facts().runsOnEachPass(made, loop) ? loop : null;
  }

  private static boolean isConstructor(Node node) {
    return node.body().member().getKind() == ElementKind.CONSTRUCTOR && node.lambda() == null;
  }

  private static boolean isRandom(Expr made) {
    return made.type() != null && made.source().isClass(made.type(), "java.util.Random");
  }

  private static String constantFor(Expr made) {
    return isRandom(made) ? "use ThreadLocalRandom.current()" : "keep it in a static final field";
  }

  private static String shareableInsteadOf(Expr made) {
    boolean dates = made.type() != null && made.source().isSubclass(made.type(), "java.text.DateFormat");
    return dates ? ", or use a DateTimeFormatter, which a constant can hold" : "";
  }

  private static String withArticle(String name) {
    return ("AEIOX".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
  }

  private static String nameOf(Expr made) {
    TypeMirror type = made.type();
    return type instanceof DeclaredType ? ((TypeElement) ((DeclaredType) type).asElement()).getSimpleName().toString() : "object";
  }

  private static String shortened(Expr expr) {
    String text = expr.text();
    return text.length() > 40 || text.indexOf('\n') >= 0 ? "what is passed" : "'" + text + "'";
  }

  /** A call that makes the array it fills since none is passed. */
  private void fill(Call call, Site site) {
    Entry entry = site.facts().entryOf(call);
    Loop loop = loopToLeave(call, site);
    if (loop == null || !entry.is(FILLS) || call.argumentCount() == 0 || !isNull(call.argument(call.argumentCount() - 1))) return;
    if (!ArrayUse.isOnlyRead(call)) return;
    Saving saving = site.saving(call, entry.nanos());
    site.report(call, saving, "'%s' makes a new array on each pass, for none is passed (%s); make one before the loop and pass it", call.name(), saving.text());
  }

  private static boolean isNull(Expr argument) {
    Expr value = argument instanceof Cast ? ((Cast) argument).operand() : argument;
    return value instanceof Literal && ((Literal) value).isNull();
  }

  /** A large array that calls fill and empty again. */
  private void buffer(NewArray array, Site site) {
    Loop loop = loopToLeave(array, site);
    if (loop == null || array.childCount() != 1 || array.text().endsWith("}") || !(array.type() instanceof ArrayType)) return;
    TypeKind kind = ((ArrayType) array.type()).getComponentType().getKind();
    Object size = site.facts().constantOf((Expr) array.child(0));
    if (kind != TypeKind.BYTE && kind != TypeKind.CHAR || !(size instanceof Integer) || (Integer) size < LARGE) return;
    if (!ArrayUse.isOnlyFilled(array)) return;
    Saving saving = site.saving(array, (Integer) size / 16 * (kind == TypeKind.CHAR ? 2 : 1));
    site.report(array, saving, "an array of %s %ss is made and cleared on each pass (%s); make it once, before the loop", size, kind.name().toLowerCase(java.util.Locale.ROOT),
        saving.text());
  }
}
