package dev.brisk.rules.lookups;

import dev.brisk.facts.Facts;
import dev.brisk.model.Assignment;
import dev.brisk.model.Call;
import dev.brisk.model.If;
import dev.brisk.model.Jump;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.Return;
import dev.brisk.model.Throw;
import dev.brisk.model.Variable;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** Whether what is put for an absent key could as well be made by the function given to {@code computeIfAbsent}. */
final class MadeForAbsent {
  private static final List<String> UNCHECKED = List.of("java.lang.RuntimeException", "java.lang.Error");

  private MadeForAbsent() {}

  /**
   * The branch that makes and puts it throws no checked exception, jumps nowhere, reads only locals a lambda may read, assigns none, and leaves
   * the map alone, which would refuse to be changed.
   */
  static boolean fitsLambda(Call put, Facts facts) {
    Node branch = put;
    while (!(branch.parent() instanceof If)) {
      if (branch.parent() == null) return false;
      branch = branch.parent();
    }
    boolean[] fits = {true};
    Node around = branch;
    branch.walk(node -> fits[0] &= node == put || fits(node, put, around, facts));
    return fits[0];
  }

  private static boolean fits(Node node, Call put, Node branch, Facts facts) {
    if (node instanceof LocalRead) {
      Variable read = ((LocalRead) node).variable();
      return read.isEffectivelyFinal() || read.declaration() != null && read.declaration().isWithin(branch);
    }
    if (node instanceof Assignment || node instanceof Jump || node instanceof Return || node instanceof Throw) return false;
    if (EffectfulNodes.isOne(node) && facts.mayChange(put.receiver(), node)) return false;
    if (!(node instanceof Call) && !(node instanceof New)) return true;
    ExecutableElement called = node instanceof Call ? ((Call) node).method() : ((New) node).constructor();
    if (called == null) return false;
    for (TypeMirror thrown : called.getThrownTypes()) {
      if (UNCHECKED.stream().noneMatch(each -> node.source().isSubclass(thrown, each))) return false;
    }
    return true;
  }
}
