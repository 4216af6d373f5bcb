package dev.brisk.engine;

import dev.brisk.accept.KnownFindings;
import dev.brisk.api.Finding;
import dev.brisk.api.Fix;
import dev.brisk.api.Heat;
import dev.brisk.api.Severity;
import dev.brisk.facts.Facts;
import dev.brisk.jdk.JdkTable;
import dev.brisk.model.Body;
import dev.brisk.model.Node;
import dev.brisk.options.Options;
import dev.brisk.report.Acceptance;
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

    /** Hears of one that is not told, since somebody has accepted it. */
    default void accepted(Finding finding, Acceptance why) {}
  }

  private static final Acceptance IN_BASELINE = new Acceptance(false, "");

  private final RuleSet rules;
  private final Options options;
  private final JdkTable table;
  private final Listener listener;
  private final boolean timed;
  /** What holds for the class that is looked at. */
  private Options here;
  private final Meter meter;
  private Evidence evidence;
  private Witness witness;
  private KnownFindings known;

  /** For one compilation. */
  public Engine(RuleSet rules, Options options, JdkTable table, Meter meter, Listener listener) {
    this.rules = rules;
    this.options = options;
    this.table = table;
    this.meter = meter;
    this.listener = listener;
    this.timed = options.times();
  }

  /** Somebody who hears of what is not told as well; null for nobody, as ever. */
  public void witness(Witness all) {
    witness = all;
  }

  /** Findings that are accepted as they are; null for none. */
  public void known(KnownFindings baseline) {
    known = baseline;
  }

  /** Looks at a class: one walk per body that any rule may care for. */
  public void analyse(ClassUnit unit) {
    here = options.at(unit.file());
    HeatMap heat = new HeatMap(unit, !here.tests());
    Overheard overheard = witness != null && witness.wants(unit.file()) ? new Overheard(witness, unit, heat, rules) : null;
    if (unit.isTest() && !here.tests() && here.heat() != Heat.COLD) {
      if (overheard != null) witness.leftOut(unit.file(), "it is test code, which is looked at if tests is on");
      return;
    }
    List<Told> told = new ArrayList<>();
    for (ClassUnit.BodyHandle handle : unit.bodies()) {
      BitSet wanting = rules.wanting(handle.sketch(), () -> isWarm(handle, heat));
      if (overheard != null && wanting == null) wanting = new BitSet();
      if (wanting == null) continue;
      try {
        long[] begin = meter.now();
        Body body = handle.body();
        meter.add(Meter.Phase.MODEL, begin);
        begin = meter.now();
        if (body != null && overheard != null) overheard.enter(body, handle.sketch(), () -> isWarm(handle, heat), table);
        if (body != null) walk(body, wanting, unit, new EngineSite(Facts.of(body, table), heat, this), told, overheard);
        meter.add(Meter.Phase.RULES, begin);
      } catch (StackOverflowError tooDeep) {
        // Thousands of nested expressions: the compiler coped, the model does not; nothing is said about this body.
      }
    }
    told.sort(null);
    tell(known == null ? told : judged(told, unit), unit);
    unit.tellAcceptances(here.reportsNotesOnly() ? Severity.NOTE : Severity.WARNING, rule -> here.runs(rule.id(), rule.theme(), rule.isOnByDefault()));
  }

  private static boolean isWarm(ClassUnit.BodyHandle handle, HeatMap heat) {
    Element member = handle.member();
    return member != null && heat.of(member).reaches(Heat.WARM);
  }

  /** A finding with what is needed to tell it. */
  record Told(Finding finding, LoadedRule rule, Node at, Fix fix, Acceptance accepted) implements Comparable<Told> {
    @Override
    public int compareTo(Told other) {
      return finding.compareTo(other.finding);
    }
  }

  private void walk(Node node, BitSet wanting, ClassUnit unit, EngineSite site, List<Told> told, Overheard overheard) {
    for (CheckEntry check : rules.checksFor(node)) {
      if (wanting.get(check.number) && check.wants(node)) run(check, node, unit, site, told, overheard);
      else if (overheard != null) overheard.passedOver(node, check, wanting);
    }
    for (int i = 0; i < node.childCount(); i++) walk(node.child(i), wanting, unit, site, told, overheard);
  }

  private void run(CheckEntry check, Node node, ClassUnit unit, EngineSite site, List<Told> told, Overheard overheard) {
    long start = timed ? System.nanoTime() : 0;
    site.standAt(node, check.rule);
    try {
      if (overheard != null) overheard.begin();
      check.run(node, site);
      if (overheard != null) overheard.looked(node, check.rule, site.drafts());
      if (site.drafts() != null) {
        for (EngineSite.Draft draft : site.drafts()) keep(draft, check.rule, node, unit, told, overheard);
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

  private void keep(EngineSite.Draft draft, LoadedRule rule, Node node, ClassUnit unit, List<Told> told, Overheard overheard) {
    // Of a rule that runs somewhere.
    if ((witness != null || options.differByPath()) && !here.runs(rule.id(), rule.theme(), rule.isOnByDefault())) {
      if (overheard != null) overheard.judged(node, draft, rule, Witness.Verdict.NOT_CHOSEN, rule.isOnByDefault() ? "the rule is switched off" : "the rule is off by default");
      return;
    }
    Severity severity = severity(draft, rule, unit);
    // What is not told for other reasons is accepted all the same: whoever accepted it should not hear that it is not found.
    Acceptance accepted = severity != Severity.OFF || unit.accepts() ? unit.acceptance(draft.at, draft.about, rule) : null;
    if (overheard != null) overheard.judged(node, draft, rule, severity == Severity.OFF, accepted != null, here, told);
    if (severity == Severity.OFF || accepted == ClassUnit.GENERATED) return;
    if (severity.compareTo(Severity.NOTE) > 0 && OutOfSight.maySilence(draft, unit.sight())) severity = Severity.NOTE;
    int[] position = unit.position(draft.at);
    Finding finding = new Finding(rule.id(), draft.message, severity, draft.heat, unit.file(), position[0], position[1], position[2], position[3],
        Members.nameOf(draft.at.body().member()));
    told.add(new Told(finding, rule, draft.at, draft.fix, accepted));
  }

  private Severity severity(EngineSite.Draft draft, LoadedRule rule, ClassUnit unit) {
    if (!draft.heat.reaches(here.heat())) return Severity.OFF;
    if (here.worth() && !draft.heat.reaches(draft.leastHeat())) return Severity.OFF;
    if (draft.saving != null && here.worth() && (!Worth.isWorthAMessage(draft.saving, draft.length, draft.heat) || draft.isOutweighed(unit))) return Severity.OFF;
    Severity said = here.severity(rule.id(), rule.theme());
    Severity severity = said;
    if (severity == null) severity = draft.heat.reaches(rule.heat()) && !draft.atMostNote && isWorthAWarning(draft) ? Severity.WARNING : Severity.NOTE;
    return here.told(severity, draft.heat);
  }

  private boolean isWorthAWarning(EngineSite.Draft draft) {
    return draft.saving == null || !here.worth() || Worth.isWorthAWarning(draft.saving, draft.heat);
  }

  /** The same, with what the baseline accepts. */
  private List<Told> judged(List<Told> told, ClassUnit unit) {
    List<Told> judged = new ArrayList<>();
    List<Finding> open = new ArrayList<>();
    for (Told each : told) if (each.accepted() == null) open.add(each.finding());
    boolean[] accepted = known.accepted(open, open.isEmpty() ? List.of() : unit.lines());
    int next = 0;
    for (Told each : told) {
      boolean isKnown = each.accepted() == null && accepted[next++];
      judged.add(isKnown ? new Told(each.finding(), each.rule(), each.at(), each.fix(), IN_BASELINE) : each);
    }
    return judged;
  }

  private void tell(List<Told> told, ClassUnit unit) {
    Set<String> seen = new HashSet<>();
    for (Told each : told) {
      Finding finding = each.finding();
      if (!seen.add(finding.rule() + ':' + finding.line() + ':' + finding.column())) continue;
      if (each.accepted() != null) {
        listener.accepted(finding, each.accepted());
        continue;
      }
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
