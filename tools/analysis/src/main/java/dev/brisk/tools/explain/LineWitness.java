package dev.brisk.tools.explain;

import dev.brisk.engine.Witness;
import dev.brisk.facts.Facts;
import dev.brisk.model.Body;
import dev.brisk.model.Expr;
import dev.brisk.model.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Keeps what the engine does with one line. */
final class LineWitness implements Witness {
  /** The questions before the last one tell little. */
  private static final int LAST = 2;

  private final String file;
  private final int line;
  final Set<String> members = new LinkedHashSet<>();
  final Map<String, LineExplanation.Part> parts = new LinkedHashMap<>();
  final Set<String> work = new LinkedHashSet<>();
  final List<Judgement> findings = new ArrayList<>();
  final Map<String, LineExplanation.Silence> silent = new LinkedHashMap<>();
  final Map<String, LineExplanation.Silence> passedOver = new LinkedHashMap<>();
  final Set<String> concerned = new TreeSet<>();
  List<HeatStep> heat = List.of();
  String leftOut = "";
  boolean seen;
  private Heating heating;

  LineWitness(String file, int line) {
    this.file = file;
    this.line = line;
  }

  @Override
  public boolean wants(String name) {
    return name.equals(file);
  }

  @Override
  public void leftOut(String name, String why) {
    leftOut = why;
  }

  @Override
  public void enters(Body body, Facts facts, Heating heatings) {
    seen = true;
    heating = heatings;
    if (!covers(body)) return;
    members.add(nameOf(body));
    body.walk(node -> see(node, facts));
  }

  private void see(Node node, Facts facts) {
    if (!isHere(node)) return;
    List<HeatStep> steps = heating.of(node);
    if (heat.isEmpty() || steps.get(steps.size() - 1).heat().compareTo(heat.get(heat.size() - 1).heat()) > 0) heat = steps;
    String hidden = Words.hidden(node);
    if (hidden != null) work.add(hidden);
    if (!(node instanceof Expr) || hidden != null) return;
    Expr expr = (Expr) node;
    if (expr.type() != null) parts.putIfAbsent(expr.excerpt(), new LineExplanation.Part(expr.excerpt(), expr.type().toString(), nanos(expr, facts)));
  }

  private static long nanos(Expr expr, Facts facts) {
    long nanos = facts.nanosOf(expr);
    return nanos == Long.MAX_VALUE ? -1 : nanos;
  }

  private static String nameOf(Body body) {
    javax.lang.model.element.Element member = body.member();
    javax.lang.model.element.Element type = member instanceof javax.lang.model.element.TypeElement ? null : member.getEnclosingElement();
    return type == null ? member.toString() : type + "." + member;
  }

  private boolean covers(Body body) {
    return body.source().line(body.start()) <= line && line <= body.source().line(Math.max(body.start(), body.end() - 1));
  }

  private boolean isHere(Node node) {
    return !(node instanceof Body) && (node.source().line(node.start()) == line || heating.lineOf(node) == line) || node instanceof Body && heating.lineOf(node) == line;
  }

  @Override
  public void passedOver(Node node, String rule, String missing) {
    if (!isHere(node)) return;
    concerned.add(rule);
    passedOver.putIfAbsent(rule, new LineExplanation.Silence(rule, node.excerpt(), missing));
  }

  @Override
  public void looked(Node node, String rule, List<Question> questions, boolean drafted) {
    if (!isHere(node)) return;
    concerned.add(rule);
    if (!drafted) silent.put(rule + node.start(), new LineExplanation.Silence(rule, node.excerpt(), Words.answers(questions, LAST)));
  }

  @Override
  public void judged(Node node, Judgement judgement) {
    if (!isHere(node) && judgement.line() != line) return;
    concerned.add(judgement.rule());
    findings.add(judgement);
  }
}
