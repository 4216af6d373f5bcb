package dev.brisk.engine;

import dev.brisk.api.Fix;
import dev.brisk.api.Heat;
import dev.brisk.api.Length;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The site of one node, for one check after the other; keeps what the check reports until it returns. */
final class EngineSite implements Site {

  /** A finding as the rule said it. */
  static final class Draft implements Report {
    final Node at;
    final String message;
    private final EngineSite site;
    Heat heat;
    Variable about;
    Fix fix;
    boolean atMostNote;
    Heat least = Heat.COLD;
    Length length = Length.ALIKE;
    Saving saving;

    Draft(EngineSite site, Node at, String message, Heat heat) {
      this.site = site;
      this.at = at;
      this.message = message;
      this.heat = heat;
    }

    @Override
    public Report about(Variable variable) {
      about = variable;
      return this;
    }

    @Override
    public Report fix(Fix rewrite) {
      fix = rewrite;
      return this;
    }

    @Override
    public Report costsAt(Node place) {
      heat = site.heatMap.of(place, site.facts);
      return this;
    }

    @Override
    public Report atMostNote() {
      atMostNote = true;
      return this;
    }

    @Override
    public Report makesCode(Length length) {
      this.length = length;
      return this;
    }

    @Override
    public Report worthFrom(Heat least) {
      this.least = least;
      return this;
    }

    /** The heat from which on it is told. */
    Heat leastHeat() {
      Heat ofLength = Worth.leastHeat(length, saving);
      return least.reaches(ofLength) ? least : ofLength;
    }

    /** Whether something far dearer surely runs with it. What makes code shorter is welcome all the same, and what surely runs often adds up. */
    boolean isOutweighed(ClassUnit unit) {
      return saving != null && length != Length.SHORTER && heat != Heat.HOT && Neighbours.outweigh(saving, site.facts, unit);
    }
  }

  private final Facts facts;
  private final HeatMap heatMap;
  private final Engine engine;
  private Node node;
  private Heat heat;
  private LoadedRule rule;
  private List<Draft> drafts;

  EngineSite(Facts facts, HeatMap heatMap, Engine engine) {
    this.facts = facts;
    this.heatMap = heatMap;
    this.engine = engine;
  }

  void standAt(Node place, LoadedRule forRule) {
    if (node != place) heat = null;
    node = place;
    rule = forRule;
    drafts = null;
  }

  /** What the check reported; null when it was silent. */
  List<Draft> drafts() {
    return drafts;
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public Loop loop() {
    return node.loop();
  }

  @Override
  public Heat heat() {
    if (heat == null) heat = heatMap.of(node, facts);
    return heat;
  }

  @Override
  public Facts facts() {
    return facts;
  }

  @Override
  public String measured() {
    return engine.measured(rule);
  }

  @Override
  public Report report(Node at, String message, Object... arguments) {
    Draft draft = new Draft(this, at, fill(message, arguments), at == node ? heat() : heatMap.of(at, facts));
    if (drafts == null) drafts = new ArrayList<>(1);
    drafts.add(draft);
    return draft;
  }

  @Override
  public Saving saving(Node place, long nanos, Collection<? extends Node> without) {
    return new Saving(place, nanos, facts.nanosOfPath(place, without), measured());
  }

  @Override
  public Report report(Node at, Saving saving, String message, Object... arguments) {
    Report report = report(at, message, arguments).costsAt(saving.place());
    ((Draft) report).saving = saving;
    return report;
  }

  private static String fill(String message, Object[] arguments) {
    StringBuilder text = new StringBuilder(message.length() + 32);
    int from = 0;
    for (Object argument : arguments) {
      int at = message.indexOf("%s", from);
      if (at < 0) break;
      text.append(message, from, at).append(argument);
      from = at + 2;
    }
    text.append(message, from, message.length());
    // One line whatever the source looked like.
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\t') text.setCharAt(i, ' ');
    }
    return text.toString();
  }
}
