package dev.brisk.engine;

import dev.brisk.api.Finding;
import dev.brisk.api.Fix;
import dev.brisk.api.Heat;
import dev.brisk.api.Severity;
import dev.brisk.facts.Facts;
import dev.brisk.jdk.JdkTable;
import dev.brisk.model.Body;
import dev.brisk.model.Node;
import dev.brisk.options.Options;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Runs all rules over one class after the other and tells what they find. */
public final class Engine {

  /** Hears of each finding that is told, with the rewrite the rule offers or null. */
  public interface Listener {
    void found(Finding finding, Fix fix);
  }

  private final RuleSet rules;
  private final Options options;
  private final JdkTable table;
  private final Listener listener;
  private final boolean timed;
  private final Meter meter;
  private Evidence evidence;

  /** For one compilation. */
  public Engine(RuleSet rules, Options options, JdkTable table, Meter meter, Listener listener) {
    this.rules = rules;
    this.options = options;
    this.table = table;
    this.meter = meter;
    this.listener = listener;
    this.timed = options.times();
  }

  /** Looks at a class: one walk per body that any rule may care for. */
  public void analyse(ClassUnit unit) {
    HeatMap heat = new HeatMap(unit, !options.tests());
    if (unit.isTest() && !options.tests() && options.heat() != Heat.COLD) return;
    List<Told> told = new ArrayList<>();
    for (ClassUnit.BodyHandle handle : unit.bodies()) {
      BitSet wanting = rules.wanting(handle.sketch(), () -> isWarm(handle, heat));
      if (wanting == null) continue;
      try {
        long[] begin = meter.now();
        Body body = handle.body();
        meter.add(Meter.Phase.MODEL, begin);
        begin = meter.now();
        if (body != null) walk(body, wanting, unit, heat, told);
        meter.add(Meter.Phase.RULES, begin);
      } catch (StackOverflowError tooDeep) {
        // Thousands of nested expressions: the compiler coped, the model does not; nothing is said about this body.
      }
    }
    told.sort(null);
    tell(told, unit);
  }

  private static boolean isWarm(ClassUnit.BodyHandle handle, HeatMap heat) {
    Element member = handle.member();
    return member != null && heat.of(member).reaches(Heat.WARM);
  }

  /** A finding with what is needed to tell it. */
  private record Told(Finding finding, LoadedRule rule, Node at, Fix fix) implements Comparable<Told> {
    @Override
    public int compareTo(Told other) {
      return finding.compareTo(other.finding);
    }
  }

  private void walk(Body body, BitSet wanting, ClassUnit unit, HeatMap heat, List<Told> told) {
    EngineSite site = new EngineSite(Facts.of(body, table), heat, this);
    visit(body, wanting, unit, site, told);
  }

  private void visit(Node node, BitSet wanting, ClassUnit unit, EngineSite site, List<Told> told) {
    for (CheckEntry check : rules.checksFor(node)) {
      if (wanting.get(check.number) && check.wants(node)) run(check, node, unit, site, told);
    }
    for (int i = 0; i < node.childCount(); i++) visit(node.child(i), wanting, unit, site, told);
  }

  private void run(CheckEntry check, Node node, ClassUnit unit, EngineSite site, List<Told> told) {
    long start = timed ? System.nanoTime() : 0;
    site.standAt(node, check.rule);
    try {
      check.run(node, site);
      if (site.drafts() != null) {
        for (EngineSite.Draft draft : site.drafts()) keep(draft, check.rule, unit, told);
      }
    } catch (StackOverflowError tooDeep) {
      throw tooDeep;
    } catch (Throwable failure) {
      complain(check.rule, node, unit, failure);
    }
    if (timed) check.rule.spent(System.nanoTime() - start);
  }

  private static void complain(LoadedRule rule, Node node, ClassUnit unit, Throwable failure) {
    if (!rule.failsFirst()) return;
    Element type = node.body().member();
    while (type != null && !(type instanceof TypeElement)) type = type.getEnclosingElement();
    unit.print(Severity.NOTE, "brisk: rule " + rule.id() + " failed in class " + type + " and was left out there: " + failure
        + "; the build goes on", node);
  }

  private void keep(EngineSite.Draft draft, LoadedRule rule, ClassUnit unit, List<Told> told) {
    Severity severity = severity(draft, rule);
    if (severity == Severity.OFF) return;
    if (unit.isSuppressed(draft.at, draft.about, rule.id())) return;
    if (severity.compareTo(Severity.NOTE) > 0 && OutOfSight.maySilence(draft, unit.sight())) severity = Severity.NOTE;
    int[] position = unit.position(draft.at);
    Finding finding = new Finding(rule.id(), draft.message, severity, draft.heat, unit.file(), position[0], position[1], position[2], position[3],
        Members.nameOf(draft.at.body().member()));
    told.add(new Told(finding, rule, draft.at, draft.fix));
  }

  private Severity severity(EngineSite.Draft draft, LoadedRule rule) {
    if (!draft.heat.reaches(options.heat())) return Severity.OFF;
    if (options.worth() && !draft.heat.reaches(draft.least)) return Severity.OFF;
    if (draft.saving != null && options.worth() && !Worth.isWorthAMessage(draft.saving, draft.heat)) return Severity.OFF;
    Severity said = options.severity(rule.id(), rule.theme());
    Severity severity = said;
    if (severity == null) severity = draft.heat.reaches(rule.heat()) && !draft.atMostNote && isWorthAWarning(draft) ? Severity.WARNING : Severity.NOTE;
    return options.told(severity, draft.heat);
  }

  private boolean isWorthAWarning(EngineSite.Draft draft) {
    return draft.saving == null || !options.worth() || Worth.isWorthAWarning(draft.saving, draft.heat);
  }

  private void tell(List<Told> told, ClassUnit unit) {
    Set<String> seen = new HashSet<>();
    for (Told each : told) {
      Finding finding = each.finding();
      if (!seen.add(finding.rule() + ':' + finding.line() + ':' + finding.column())) continue;
      unit.print(finding.severity(), '[' + finding.rule() + "] " + finding.message(), each.at());
      each.rule().found();
      listener.found(finding, each.fix());
    }
  }

  /** What the benchmarks say of a rule, such as {@code "measured 13 times as slow"}. */
  public String measured(LoadedRule rule) {
    if (evidence == null) evidence = Evidence.read(rule.rule().getClass().getClassLoader());
    return evidence.of(rule.id());
  }
}
