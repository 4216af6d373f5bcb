package dev.brisk.rules.allocation;

import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Theme.ALLOCATION;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.Variable;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;

/**
 * Matches objects made for a local or a field that gets another one before anybody reads the first. Leaves alone what is made for its effects.
 */
@AutoService(Rule.class)
@LintRule(
    theme = ALLOCATION,
    heat = NORMAL,
    summary = "object made for a variable that gets another one before it is read",
    why = "The first object is made, and thrown away by the next assignment. A variable needs no value where it is declared, and a field none that every constructor replaces.",
    given = "String[] xs",
    slow = """
        long total = 0;
        for (String x : xs) {
          java.util.List<String> parts = new java.util.ArrayList<>(x.length());
          parts = java.util.List.of(x);
          total += parts.size();
        }
        return total;""",
    fast = """
        long total = 0;
        for (String x : xs) {
          java.util.List<String> parts = java.util.List.of(x);
          total += parts.size();
        }
        return total;""",
    limits = """
        Silent where making the object may do something else, where some way reads it, for fields that carry annotations, and where a constructor calls a method of the
        object before it sets the field.""",
    fixSafety = "Nobody sees the first object. No fix is offered.",
    byHand = "an object that nobody reads is often meant for something: what the line was for is worth a look",
    since = "0.1")
public final class OverwrittenUnread implements Rule {
  private static final long OBJECT = 10;
  private static final String[] CLASSES = {
    "ArrayList", "LinkedList", "ArrayDeque", "HashSet", "LinkedHashSet", "TreeSet", "HashMap", "LinkedHashMap", "TreeMap", "PriorityQueue", "Vector", "Hashtable",
    "ConcurrentHashMap", "CopyOnWriteArrayList", "StringBuilder", "StringBuffer", "Date", "Random", "SimpleDateFormat", "Properties", "BigDecimal", "BigInteger"
  };

  @Override
  public void register(Registry rules) {
    rules.on(New.class, this::create).creating(CLASSES);
    rules.on(LocalDecl.class, this::local).creating(CLASSES);
  }

  private void local(LocalDecl declaration, Site site) {
    Expr made = declaration.initializer();
    Variable variable = declaration.variable();
    if (!(made instanceof New) && !(made instanceof Call) || variable.writes().isEmpty() || variable.reads().isEmpty() || !made.body().isComplete()) return;
    if (made.isPrimitive() || made instanceof New && ((New) made).hasBody()) return;
    Facts facts = site.facts();
    for (LocalRead read : variable.reads()) if (read.parent() == null || facts.definitionsOf(read).contains(declaration)) return;
    if (!isFree(made, facts)) return;
    long nanos = Math.max(OBJECT, facts.nanosOf(made));
    if (made instanceof Call && nanos < 2 * OBJECT) return;
    Saving saving = site.saving(declaration, nanos);
    site.report(made, "'%s' gets another value before this one is read (%s); declare it without one", variable.name(), saving.text()).atMostNote();
  }

  private void create(New made, Site site) {
    if (made.parent() instanceof Body && made.body().member().getKind() == ElementKind.FIELD && !made.hasBody()) field(made, (VariableElement) made.body().member(), site);
  }

  private void field(New made, VariableElement field, Site site) {
    if (!field.getAnnotationMirrors().isEmpty() || !isFree(made, site.facts())) return;
    List<Body> constructors = ConstructorWrites.thatReplace(field, made);
    if (constructors.isEmpty()) return;
    site.report(made, "every constructor gives '%s' another value before this one is read; declare it without one", field.getSimpleName())
        .costsAt(constructors.get(0)).atMostNote();
  }

  /** Whether nobody notices that it is not made. */
  private static boolean isFree(Expr made, Facts facts) {
    List<Expr> doubts = facts.doubtsAbout(made);
    return doubts != null && doubts.isEmpty();
  }
}
