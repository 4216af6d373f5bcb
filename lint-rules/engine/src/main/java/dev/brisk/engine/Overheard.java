package dev.brisk.engine;

import dev.brisk.facts.Asked;
import dev.brisk.facts.Facts;
import dev.brisk.jdk.JdkTable;
import dev.brisk.model.Body;
import dev.brisk.model.Node;
import dev.brisk.options.Options;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Tells a witness what the engine does with one class. */
final class Overheard implements Asked, Witness.Heating {
  private final Witness witness;
  private final ClassUnit unit;
  private final HeatMap heat;
  private final RuleSet rules;
  private List<Witness.Question> questions = new ArrayList<>();
  private Facts facts;
  private Sketch sketch;
  private BooleanSupplier warm;

  Overheard(Witness witness, ClassUnit unit, HeatMap heat, RuleSet rules) {
    this.witness = witness;
    this.unit = unit;
    this.heat = heat;
    this.rules = rules;
  }

  void enter(Body body, Sketch glance, BooleanSupplier isWarm, JdkTable table) {
    sketch = glance;
    warm = isWarm;
    facts = Facts.of(body, table);
    facts.heardBy(this);
    witness.enters(body, facts, this);
  }

  @Override
  public List<Witness.HeatStep> of(Node node) {
    return heat.why(node, facts);
  }

  @Override
  public int lineOf(Node node) {
    return unit.position(node)[0];
  }

  void passedOver(Node node, CheckEntry check, BitSet wanting) {
    String missing = wanting.get(check.number) ? check.unwanted(node) : check.missing(sketch, warm);
    if (missing != null) witness.passedOver(node, check.rule.id(), missing);
  }

  void begin() {
    questions = new ArrayList<>();
  }

  @Override
  public void asked(String question, Object about, Object answer) {
    String what = about instanceof Node ? '\'' + ((Node) about).excerpt() + '\'' : "'" + about + '\'';
    questions.add(new Witness.Question(question.replace("%s", what), answer instanceof Boolean ? (Boolean) answer ? "yes" : "no" : String.valueOf(answer)));
  }

  void looked(Node node, LoadedRule rule, List<EngineSite.Draft> drafts) {
    witness.looked(node, rule.id(), questions, drafts != null);
  }

  void judged(Node node, EngineSite.Draft draft, LoadedRule rule, boolean off, boolean suppressed, Options options, List<Engine.Told> told) {
    if (!off && suppressed) judged(node, draft, rule, Witness.Verdict.SUPPRESSED, "it is accepted in the source");
    else if (!off && isSaid(draft, rule, told)) judged(node, draft, rule, Witness.Verdict.SAID_ALREADY, "the rule tells one finding a place");
    else if (!off) judged(node, draft, rule, Witness.Verdict.TOLD, "");
    else if (!draft.heat.reaches(options.heat())) judged(node, draft, rule, Witness.Verdict.TOO_COOL, "told is what is " + word(options.heat()) + " at least, and this is " + word(draft.heat));
    else if (options.worth() && !draft.heat.reaches(draft.leastHeat())) judged(node, draft, rule, Witness.Verdict.TOO_COOL, "the rule tells it from " + word(draft.leastHeat()) + " code on, and this is " + word(draft.heat));
    else if (options.worth() && draft.saving != null && !Worth.isWorthAMessage(draft.saving, draft.length, draft.heat)) {
      judged(node, draft, rule, Witness.Verdict.NOT_WORTH_IT, Worth.why(draft.saving, draft.heat));
    } else if (options.worth() && draft.isOutweighed(unit)) {
      judged(node, draft, rule, Witness.Verdict.NOT_WORTH_IT, "the code around it, or its only caller, surely does something far dearer");
    } else judged(node, draft, rule, Witness.Verdict.SWITCHED_OFF, "its severity is off");
  }

  private boolean isSaid(EngineSite.Draft draft, LoadedRule rule, List<Engine.Told> told) {
    int[] position = unit.position(draft.at);
    return told.stream().anyMatch(each -> each.rule() == rule && each.finding().line() == position[0] && each.finding().column() == position[1]);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT);
  }

  void judged(Node node, EngineSite.Draft draft, LoadedRule rule, Witness.Verdict verdict, String why) {
    int[] position = unit.position(draft.at);
    witness.judged(node, new Witness.Judgement(rule.id(), draft.message, draft.at, position[0], position[1], draft.heat, draft.saving, verdict, why));
  }
}
