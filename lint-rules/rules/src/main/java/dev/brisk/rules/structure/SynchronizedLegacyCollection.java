package dev.brisk.rules.structure;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.STRUCTURE;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Frequency;
import dev.brisk.model.Call;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
import dev.brisk.model.Return;
import dev.brisk.model.Variable;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Matches a {@code Vector}, {@code Hashtable} or {@code Stack} that no other thread can reach and that a loop fills or asks. Leaves alone those that are stored,
 * passed on, or returned by their own type.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRUCTURE,
    heat = WARM,
    summary = "Vector, Hashtable or Stack that no other thread sees used in a loop",
    why = """
        Each call takes a lock and gives it back. Since biased locking is gone that is two atomic operations where the JIT compiler can't prove that nobody else has the
        object; `ArrayList`, `HashMap` and `ArrayDeque` do the same without.""",
    given = "int[] xs",
    slow = """
        java.util.Vector<Integer> all = new java.util.Vector<>();
        for (int x : xs) {
          all.add(x & 15);
        }
        return all.size();""",
    fast = """
        java.util.List<Integer> all = new java.util.ArrayList<>();
        for (int x : xs) {
          all.add(x & 15);
        }
        return all.size();""",
    limits = """
        Off by default: measured on both JDKs it gains nothing where no other thread asks for the lock. Silent where the object is stored, passed to a method
        or used by a lambda, where it is returned as what it is, and outside loops.""",
    fixSafety = "A `HashMap` walks its entries in another order than a `Hashtable`, and takes null; an `ArrayDeque` takes none and walks from the top. No fix is offered.",
    byHand = "the newer classes walk in another order or take other nulls",
    since = "0.1",
    onByDefault = false)
public final class SynchronizedLegacyCollection implements Rule {
  private static final Map<String, String> INSTEAD = Map.of("Vector", "an ArrayList", "Hashtable", "a HashMap", "Stack", "an ArrayDeque");
  private static final long LOCK = 20;

  @Override
  public void register(Registry rules) {
    rules.on(New.class, this::check).creating("Vector", "Hashtable", "Stack");
  }

  private void check(New made, Site site) {
    if (made.hasBody() || !(made.parent() instanceof LocalDecl) || made.constructor() == null) return;
    TypeElement type = (TypeElement) made.constructor().getEnclosingElement();
    if (!type.getQualifiedName().toString().startsWith("java.util.")) return;
    LocalDecl declaration = (LocalDecl) made.parent();
    Variable variable = declaration.variable();
    if (!variable.isEffectivelyFinal() || !isUnshared(variable, type, site.facts())) return;
    Call place = null;
    int calls = 0;
    for (LocalRead read : variable.reads()) {
      Call call = read.parent() instanceof Call && ((Call) read.parent()).receiver() == read ? (Call) read.parent() : null;
      Loop loop = call == null ? null : call.loop();
      if (loop == null || declaration.isWithin(loop) || site.facts().frequencyOf(call) != Frequency.EACH_PASS) continue;
      if (place == null) place = call;
      if (loop == place.loop()) calls++;
    }
    if (place == null) return;
    Saving saving = site.saving(place, LOCK * calls);
    site.report(declaration, saving, "'%s' takes a lock for each call although nobody else can have it (%s); %s does the same without", variable.name(), saving.text(),
        INSTEAD.get(type.getSimpleName().toString())).about(variable).costsAt(place).atMostNote();
  }

  /** Whether nobody else gets it but a caller who is given it as a list or map of any kind. */
  private static boolean isUnshared(Variable variable, TypeElement type, Facts facts) {
    for (LocalRead read : variable.reads()) {
      boolean handedOut = read.parent() instanceof Return && read.lambda() == null && read.body().method() != null && isOther(read.body().method().getReturnType(), type);
      if (!handedOut && facts.escapes(read)) return false;
    }
    return true;
  }

  private static boolean isOther(TypeMirror returned, TypeElement type) {
    return returned instanceof DeclaredType && !((DeclaredType) returned).asElement().equals(type)
        && ((DeclaredType) returned).asElement().getKind().isInterface() && !((DeclaredType) returned).asElement().getSimpleName().contentEquals("Enumeration");
  }
}
