package dev.brisk.engine;

import dev.brisk.api.Heat;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Frequency;
import dev.brisk.model.Body;
import dev.brisk.model.Condition;
import dev.brisk.model.Expr;
import dev.brisk.model.If;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import dev.brisk.model.Unary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** How hot each place of a class is. */
final class HeatMap {
  /** A loop of at most so many passes, known when compiling, makes nothing hotter. */
  private static final int TINY = 4;

  private final ClassUnit unit;
  private final boolean testsAreCold;
  private final Map<Element, Heat> members = new HashMap<>();
  private final NamedHeat named = new NamedHeat();

  HeatMap(ClassUnit unit, boolean testsAreCold) {
    this.unit = unit;
    this.testsAreCold = testsAreCold;
  }

  /**
   * Heat of a node: of its member, raised by each loop around it of which it is no seldom part; cold on the way to an exception, to a log line or to the end
   * of the process, and behind a test that nearly never holds.
   */
  Heat of(Node node, Facts asked) {
    return of(node, asked, null);
  }

  /** Where the heat of a node comes from, its member first. */
  List<Witness.HeatStep> why(Node node, Facts asked) {
    List<Witness.HeatStep> steps = new ArrayList<>();
    of(node, asked, (heat, cause) -> steps.add(new Witness.HeatStep(heat, cause)));
    return steps;
  }

  /** Hears of each step; null where nobody listens. */
  private interface Trail {
    void step(Heat heat, String cause);
  }

  private Heat of(Node node, Facts asked, Trail trail) {
    // The code of a lambda in an initialiser runs when someone calls it, not with the initialiser.
    Heat heat = base(node.body(), node.isInKeptLambda());
    if (trail != null) tellMember(node.body(), heat, trail);
    if (heat == Heat.COLD) return heat;
    Facts facts = asked.isOf(node.body()) ? asked : Facts.of(node.body(), asked.table());
    int loops = node.body().isRecursive() ? 1 : 0;
    if (trail != null && loops > 0) trail.step(heat.hotter(), "the method calls itself");
    Node inner = node;
    for (Node outer = node.parent(); outer != null; inner = outer, outer = outer.parent()) {
      if (isSwitchedOff(outer, inner, facts)) return cold(trail, "the test around it is a constant and never holds");
    }
    for (Node at = node; !(at instanceof Body); ) {
      Node region = Facts.regionOf(at);
      Frequency frequency = facts.frequencyOf(at);
      if (frequency.isRare() && (frequency != Frequency.ONCE || !(region instanceof Loop))) return cold(trail, wordsFor(frequency));
      if (region instanceof Loop && frequency != Frequency.ONCE) {
        int passes = facts.constantPasses((Loop) region);
        if (passes < 0 || passes > TINY) loops++;
        else if (loops == 0 && heat == Heat.NORMAL && region.loop() == null) return cold(trail, "the loop at " + lineOf(region) + " has " + passes + " passes");
        if (trail != null) trail.step(raised(heat, loops), "the loop at " + lineOf(region) + (passes < 0 || passes > TINY ? "" : ", of " + passes + " passes, counts for nothing"));
      } else if (trail != null && region instanceof Loop) {
        trail.step(raised(heat, loops), "it runs once in all passes of the loop at " + lineOf(region));
      }
      at = region;
    }
    return raised(heat, loops);
  }

  private static Heat raised(Heat heat, int loops) {
    Heat raised = heat;
    for (int i = 0; i < loops; i++) raised = raised.hotter();
    return raised;
  }

  private static Heat cold(Trail trail, String cause) {
    if (trail != null) trail.step(Heat.COLD, cause);
    return Heat.COLD;
  }

  private static String lineOf(Node node) {
    return "line " + node.source().line(node.start());
  }

  private static String wordsFor(Frequency frequency) {
    switch (frequency) {
      case SELDOM: return "it runs seldom: behind a test that nearly never holds, or in the handling of an exception";
      case ONCE: return "it runs once for all calls on an object, as what fills a field on first use";
      case TO_EXCEPTION: return "it only runs on the way to an exception";
      case TO_LOG: return "it only runs for a log line";
      default: return "it only runs on the way to the end of the process";
    }
  }

  private void tellMember(Body body, Heat heat, Trail trail) {
    Element member = body.member();
    if (isColdTest()) {
      trail.step(heat, "it is test code");
    } else if (marked(member) != null) {
      trail.step(heat, "it is marked, or stands in a class that is marked, as " + (heat == Heat.HOT ? "@Hot" : "@Cold"));
    } else if (isInitializer(member)) {
      trail.step(heat, heat == Heat.COLD ? "an initialiser runs once" : "a lambda in an initialiser runs whenever it is called");
    } else {
      List<String> chain = chainOf(member);
      if (chain.isEmpty()) trail.step(heat, "nothing raises or lowers the heat of " + Members.nameOf(member));
      for (String each : chain) trail.step(heat, each);
    }
  }

  private List<String> chainOf(Element member) {
    if (!(member instanceof ExecutableElement) || !(member.getEnclosingElement() instanceof TypeElement)) return List.of();
    ExecutableElement method = (ExecutableElement) member;
    String type = ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
    List<String> chain = type.isEmpty() ? List.of() : unit.callerHeat().why(type, method.getSimpleName().toString(), method.getParameters().size());
    if (!chain.isEmpty() || named.of(method) == null) return chain;
    return List.of(Members.nameOf(member) + " is " + named.of(method).name().toLowerCase(java.util.Locale.ROOT) + " by its name, its types or its annotations");
  }

  /** Heat of a whole member, whatever stands in it. */
  Heat of(Element member) {
    return isColdTest() ? Heat.COLD : member(member);
  }

  private boolean isColdTest() {
    return unit.isTest() && testsAreCold;
  }

  /** Code behind a constant that is false never runs. */
  private static boolean isSwitchedOff(Node outer, Node inner, Facts facts) {
    if (!(outer instanceof If)) return false;
    If branch = (If) outer;
    return inner == branch.then() && isConstant(branch.condition(), false, facts) || inner == branch.otherwise() && isConstant(branch.condition(), true, facts);
  }

  private static boolean isConstant(Expr test, boolean value, Facts facts) {
    if (test instanceof Unary && ((Unary) test).op() == Op.NOT) return isConstant(((Unary) test).operand(), !value, facts);
    if (!(test instanceof Condition) || ((Condition) test).isAnd() == value) return Boolean.valueOf(value).equals(facts.constantOf(test));
    return isConstant(((Condition) test).left(), value, facts) || isConstant(((Condition) test).right(), value, facts);
  }

  private Heat base(Body body, boolean keptLambda) {
    Element member = body.member();
    Heat heat = of(member);
    boolean unmarked = keptLambda && isInitializer(member) && heat == Heat.COLD && !isColdTest() && marked(member) == null;
    return unmarked ? Heat.NORMAL : heat;
  }

  private static boolean isInitializer(Element member) {
    return member.getKind().isField() || member.getKind().isClass() || member.getKind().isInterface();
  }

  private Heat member(Element member) {
    Heat known = members.get(member);
    if (known == null) {
      known = compute(member);
      members.put(member, known);
    }
    return known;
  }

  private Heat compute(Element member) {
    Heat marked = marked(member);
    if (marked != null) return marked;
    if (isInitializer(member)) return Heat.COLD;
    if (!(member instanceof ExecutableElement)) return Heat.NORMAL;
    ExecutableElement method = (ExecutableElement) member;
    // Tests that the user wants looked at are not cold for being named like tests.
    boolean wanted = unit.isTest() && !testsAreCold;
    Heat told = wanted ? null : named.of(method);
    if (told == Heat.COLD) return told;
    Heat called = byCallers(method);
    if (told == null) return called == null || wanted && called == Heat.COLD ? Heat.NORMAL : called;
    return called != null && called.reaches(told) ? called : told;
  }

  private Heat byCallers(ExecutableElement method) {
    if (!(method.getEnclosingElement() instanceof TypeElement)) return null;
    String type = ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
    // Local and anonymous classes have no name of their own.
    return type.isEmpty() ? null : unit.callerHeat().of(type, method.getSimpleName().toString(), method.getParameters().size());
  }

  private static Heat marked(Element member) {
    for (Element at = member; at != null; at = at.getEnclosingElement()) {
      for (AnnotationMirror mark : at.getAnnotationMirrors()) {
        String name = ((TypeElement) mark.getAnnotationType().asElement()).getQualifiedName().toString();
        if (name.equals("dev.brisk.annotations.Hot")) return Heat.HOT;
        if (name.equals("dev.brisk.annotations.Cold")) return Heat.COLD;
      }
    }
    return null;
  }
}
