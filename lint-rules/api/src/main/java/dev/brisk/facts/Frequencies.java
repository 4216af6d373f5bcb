package dev.brisk.facts;

import dev.brisk.model.Assert;
import dev.brisk.model.Call;
import dev.brisk.model.Catch;
import dev.brisk.model.Expr;
import dev.brisk.model.Lambda;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** How often a node runs: by the ways that lead on from it, and by the tests before it. */
final class Frequencies {
  private final Flow flow;
  private final Guards guards;
  private final LogCalls logs;
  private final RareTests rare;
  private final Ways.Stops stops;
  private final Map<Node, Frequency> known = new IdentityHashMap<>();

  Frequencies(Flow flow, Guards guards, LogCalls logs, RareTests rare) {
    this.flow = flow;
    this.guards = guards;
    this.logs = logs;
    this.rare = rare;
    this.stops = new Ways.Stops(logs::isExit);
  }

  Frequency of(Node node) {
    Frequency answer = known.get(node);
    if (answer != null) return answer;
    answer = compute(node);
    known.put(node, answer);
    return answer;
  }

  private Frequency compute(Node node) {
    Node region = Guards.regionOf(node);
    boolean handled = false;
    for (Node at = node; at != null && (at != region || at instanceof Lambda); at = at.parent()) {
      Node user = at.parent();
      if (user instanceof Expr && makesException((Expr) user, at)) return Frequency.TO_EXCEPTION;
      if (user instanceof Call && ((Call) user).receiver() != at && logs.isLog((Call) user)) return Frequency.TO_LOG;
      // What a function does is asked of what it is given to only if it is given there at once.
      if (at == region) break;
      handled |= at instanceof Catch || user instanceof Assert;
    }
    Node step = guards.firstStepOf(node);
    Flow.BasicBlock start = guards.startOf(region);
    // Code that never runs, or has no steps: nothing is known of it.
    if (step == null || start == null) return Frequency.SOMETIMES;
    Ways ways = Ways.from(flow, region, flow.blockOf(step), step, stops, null);
    if (!ways.leadToEnd() && !ways.leadOut() && ways.leadToThrow()) return Frequency.TO_EXCEPTION;
    if (!ways.leadToEnd() && !ways.leadOut() && ways.leadToExit()) return Frequency.TO_EXIT;
    List<Guard> tests = guards.of(node);
    Frequency behind = behind(tests, node, region, step);
    if (behind != null) return behind;
    if (!ways.leadToEnd() && region instanceof Loop) return Frequency.ONCE;
    if (handled) return Frequency.SELDOM;
    boolean always = tests.isEmpty() && !Ways.from(flow, region, start, null, stops, at -> at == step).leadToEnd();
    return always ? Frequency.EACH_PASS : Frequency.SOMETIMES;
  }

  /** What the tests before it say; null when they say nothing. */
  private Frequency behind(List<Guard> tests, Node node, Node region, Node step) {
    Frequency found = null;
    for (Guard guard : tests) {
      if (logs.isTest(guard)) return Frequency.TO_LOG;
      Frequency each = logs.isSeldom(guard) ? Frequency.SELDOM : rare.of(guard, region);
      if (found == null || each == Frequency.ONCE) found = each;
    }
    if (found == null && !tests.isEmpty() && leadsToLog(region, step, tests)) return Frequency.TO_LOG;
    return found;
  }

  /** Whether every way from the step comes to a log line that one of its tests is there for. */
  private boolean leadsToLog(Node region, Node step, List<Guard> tests) {
    Ways ways = Ways.from(flow, region, flow.blockOf(step), step, stops, at -> at instanceof Call && logs.isTold((Call) at) && isBehindAny(at, tests));
    return !ways.leadToEnd() && !ways.leadOut();
  }

  private boolean isBehindAny(Node node, List<Guard> tests) {
    for (Guard each : tests) {
      if (guards.isBehind(node, each)) return true;
    }
    return false;
  }

  /** Whether the expression makes an exception of {@code part}, by a constructor or a method that returns one. */
  private static boolean makesException(Expr user, Node part) {
    if (user instanceof Call && ((Call) user).receiver() != part && ((Call) user).name().equals("orElseThrow")) return true;
    boolean makes = user instanceof New || user instanceof Call && ((Call) user).receiver() != part;
    return makes && user.source().isSubclass(user.type(), "java.lang.Throwable");
  }
}
