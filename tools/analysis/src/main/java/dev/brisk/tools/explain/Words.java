package dev.brisk.tools.explain;

import dev.brisk.engine.Witness;
import dev.brisk.model.Box;
import dev.brisk.model.CapturingLambda;
import dev.brisk.model.Concat;
import dev.brisk.model.IteratorAllocation;
import dev.brisk.model.Node;
import dev.brisk.model.ToText;
import dev.brisk.model.Unbox;
import dev.brisk.model.VarargsArray;
import java.util.List;
import java.util.stream.Collectors;

/** How nodes and answers are spoken of. */
final class Words {
  private Words() {}

  /** What the node does that the source does not say; null for others. */
  static String hidden(Node node) {
    String source = '\'' + node.excerpt() + '\'';
    if (node instanceof Box) return source + " is boxed into " + ((Box) node).type();
    if (node instanceof Unbox) return source + " is unboxed to " + ((Unbox) node).type();
    if (node instanceof Concat) return source + " puts " + node.childCount() + " parts together into a new text";
    if (node instanceof ToText) return source + " is turned into text";
    if (node instanceof VarargsArray) return "an array of " + node.childCount() + " is made for the arguments of " + source;
    if (node instanceof IteratorAllocation) return "an iterator is made over " + source;
    if (node instanceof CapturingLambda) return source + " is an object made each time, for what it captures";
    return null;
  }

  /** The last of the questions with their answers; says so where there were none. */
  static String answers(List<Witness.Question> questions, int most) {
    if (questions.isEmpty()) return "the code does not have the form it looks for";
    List<String> all = questions.stream().map(each -> each.about() + "? " + each.answer()).distinct().toList();
    return "last asked: " + all.subList(Math.max(0, all.size() - most), all.size()).stream().collect(Collectors.joining("; "));
  }
}
