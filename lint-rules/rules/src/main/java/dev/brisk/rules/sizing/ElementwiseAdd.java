package dev.brisk.rules.sizing;

import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Theme.SIZING;

import com.google.auto.service.AutoService;
import dev.brisk.api.Fix;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Held;
import dev.brisk.model.Block;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.MethodRef;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Matches collections whose elements are all added one by one to a list that could take them together. Left alone are loops that do anything else, lists of an
 * unknown class, and sources with few elements.
 */
@AutoService(Rule.class)
@LintRule(
    theme = SIZING,
    heat = NORMAL,
    summary = "elements of a collection added one by one to a list",
    why = """
        Each `add` asks whether there is room, and a list that has none grows by half and copies what it holds. `addAll` makes room once and copies the elements
        in one go.""",
    given = "String[] xs",
    slow = """
        java.util.List<String> names = java.util.Arrays.asList(xs);
        java.util.List<String> all = new java.util.ArrayList<>();
        for (String name : names) all.add(name);
        return all.size();""",
    fast = """
        java.util.List<String> names = java.util.Arrays.asList(xs);
        java.util.List<String> all = new java.util.ArrayList<>();
        all.addAll(names);
        return all.size();""",
    limits = """
        Only where the list is an `ArrayList`, `ArrayDeque`, `Vector` or `CopyOnWriteArrayList` made in sight, and the source a collection or an array. Silent where the
        source is known to have few elements, or where the loop does anything else.""",
    fixSafety = "The same. A source that fails halfway has then added nothing. Where the list is made right before, its constructor takes the elements as well.",
    rewrite = Rewrite.ALWAYS,
    since = "0.1")
public final class ElementwiseAdd implements Rule {
  private static final Set<String> LISTS = Set.of("java.util.ArrayList", "java.util.ArrayDeque", "java.util.Vector", "java.util.concurrent.CopyOnWriteArrayList");
  private static final String[] NAMES = {"ArrayList", "ArrayDeque", "Vector", "CopyOnWriteArrayList"};
  private static final int FEW = 8;
  /** Nanoseconds of adding what may be many. */
  private static final long NANOS = 60;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::add).calling("add").withArguments(1).takingLocalsExcept().inClassesMentioning(NAMES).inLoop();
    rules.on(Call.class, this::forEach).calling("forEach").withArguments(1).inClassesMentioning(NAMES);
  }

  private void add(Call add, Site site) {
    Loop loop = add.loop();
    if (loop == null || loop.iterable() == null || loop != loopOf(add) || !(add.argument(0) instanceof LocalRead)) return;
    boolean element = ((LocalRead) add.argument(0)).variable() == loop.variable() && loop.variable().writes().isEmpty();
    if (element) check(loop, add.receiver(), loop.iterable(), loop.form() == Loop.Form.FOR_EACH_ARRAY, site);
  }

  /** The loop whose only statement the call is; null when there is none. */
  private static Loop loopOf(Call add) {
    Node at = add.parent();
    if (!(at instanceof ExprStmt)) return null;
    if (at.parent() instanceof Block && at.parent().childCount() == 1) at = at.parent();
    return at.parent() instanceof Loop && ((Loop) at.parent()).code() == at ? (Loop) at.parent() : null;
  }

  private void forEach(Call call, Site site) {
    if (!(call.argument(0) instanceof MethodRef) || !(call.parent() instanceof ExprStmt) || call.receiver() == null || call.isStatic()) return;
    MethodRef reference = (MethodRef) call.argument(0);
    if (reference.name().equals("add") && reference.receiver() != null) check((ExprStmt) call.parent(), reference.receiver(), call.receiver(), false, site);
  }

  private static void check(Node loop, Expr list, Expr source, boolean array, Site site) {
    Facts facts = site.facts();
    if (!isNamed(list) || list.text().equals(source.text()) || !holdsSame(list, source, array)) return;
    String type = classOf(list, facts);
    if (type == null || !array && !isCollection(source)) return;
    if (hasFew(source, facts)) return;
    String elements = array ? "Arrays.asList(" + source.text() + ")" : source.text();
    boolean fresh = isMadeRightBefore(list, loop, facts);
    String instead = fresh ? "new " + type.substring(type.lastIndexOf('.') + 1) + "<>(" + elements + ")" : list.text() + ".addAll(" + elements + ")";
    Saving saving = site.saving(loop, NANOS);
    Site.Report report = site.report(loop, saving, "the elements of '%s' are added one by one (%s); write '%s'", source.excerpt(), saving.text(), instead);
    if (!array && !hasComment(loop)) report.fix(Fix.titled("add them together").replace(loop, list.text() + ".addAll(" + elements + ");"));
  }

  /** Binary name of the list's class, as it was made or is declared; null when it is none of those. */
  private static String classOf(Expr list, Facts facts) {
    String exact = facts.exactClassOf(list);
    if (exact != null) return LISTS.contains(exact) ? exact : null;
    // Nothing is asked of a list that gets nothing.
    if (facts.mayBeNull(list)) return null;
    for (String each : LISTS) if (list.source().isClass(list.type(), each)) return each;
    return null;
  }

  private static boolean isNamed(Expr list) {
    return list instanceof LocalRead || list instanceof FieldRead && ((FieldRead) list).onThis();
  }

  private static boolean isCollection(Expr source) {
    return source.type() != null && source.source().isSubclass(source.type(), "java.util.Collection");
  }

  /** Whether all elements of the source may stand in the list: both say of what type they are, and it is the same or that of the list is Object. */
  private static boolean holdsSame(Expr list, Expr source, boolean array) {
    TypeMirror held = argumentOf(list.type());
    TypeMirror given = array && source.type() instanceof javax.lang.model.type.ArrayType ? ((javax.lang.model.type.ArrayType) source.type()).getComponentType()
        : argumentOf(source.type());
    if (held == null || given == null || given.getKind().isPrimitive()) return false;
    return held.toString().equals("java.lang.Object") || held.toString().equals(given.toString());
  }

  private static TypeMirror argumentOf(TypeMirror type) {
    List<? extends TypeMirror> arguments = type instanceof DeclaredType ? ((DeclaredType) type).getTypeArguments() : List.of();
    return arguments.size() == 1 ? arguments.get(0) : null;
  }

  private static boolean hasFew(Expr source, Facts facts) {
    Held held = facts.heldBy(source);
    return held != null && held.sizeAtMost() >= 0 && held.sizeAtMost() < FEW;
  }

  private static boolean isMadeRightBefore(Expr list, Node loop, Facts facts) {
    if (!(list instanceof LocalRead)) return false;
    Expr made = ((LocalRead) list).variable().initializer();
    Node block = loop.parent();
    if (!(made instanceof New) || ((New) made).argumentCount() != 0 || !(block instanceof Block) || made.parent().parent() != block) return false;
    for (int i = 1; i < block.childCount(); i++) if (block.child(i) == loop) return block.child(i - 1) == made.parent();
    return false;
  }

  private static boolean hasComment(Node loop) {
    return loop.text().contains("//") || loop.text().contains("/*");
  }
}
