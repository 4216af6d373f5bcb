package dev.brisk.facts;

import dev.brisk.model.Assignment;
import dev.brisk.model.Expr;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Node;
import dev.brisk.model.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** Which definitions reach a use. */
final class Definitions {
  private final Flow flow;

  Definitions(Flow flow) {
    this.flow = flow;
  }

  /**
   * The nodes that may have given {@code read} its value: {@link LocalDecl}, {@link Assignment}, or the declaration of a parameter, for-each
   * variable, binding or caught exception. Empty when the read is never reached.
   */
  List<Node> reaching(LocalRead read) {
    Variable variable = read.variable();
    if (variable.writes().isEmpty()) {
      return variable.declaration() == null ? Collections.emptyList() : Collections.singletonList(variable.declaration());
    }
    Flow.BasicBlock start = flow.blockOf(read);
    List<Node> found = new ArrayList<>(2);
    if (start == null) return found;
    search(variable, start, start.events.indexOf(read) - 1, new BitSet(), found);
    return found;
  }

  private void search(Variable variable, Flow.BasicBlock block, int from, BitSet seen, List<Node> found) {
    for (int i = from; i >= 0; i--) {
      Node event = block.events.get(i);
      if (!defines(event, variable)) continue;
      if (!found.contains(event)) found.add(event);
      return;
    }
    for (Flow.BasicBlock before : block.predecessors) {
      if (seen.get(before.id)) continue;
      seen.set(before.id);
      search(variable, before, before.events.size() - 1, seen, found);
    }
  }

  /** Whether evaluating {@code event} gives {@code variable} a value. */
  static boolean defines(Node event, Variable variable) {
    if (event instanceof Assignment) return ((Assignment) event).variable() == variable;
    return event == variable.declaration();
  }

  /** The expression a definition stores; null when the value comes from outside: a parameter, an element, an exception, a binding. */
  static Expr valueOf(Node definition) {
    if (definition instanceof LocalDecl) return ((LocalDecl) definition).initializer();
    return definition instanceof Assignment ? ((Assignment) definition).value() : null;
  }
}
