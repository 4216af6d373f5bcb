package dev.brisk.javac;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.brisk.engine.SketchedCall.Argument;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.lang.model.element.Name;

/** The local variables and parameters of one body as a glance meets them: how each is declared, and whether the loop around declares it. */
final class Locals {
  private final ClassTree owner;
  private final WantedNames wanted;
  /** In the order of the text; few bodies have many, and fewer are asked about. */
  private final List<VariableTree> declared = new ArrayList<>();
  /** What each loop around declares or counts, innermost first. */
  private final Deque<List<Name>> loops = new ArrayDeque<>(4);

  Locals(ClassTree owner, WantedNames wanted) {
    this.owner = owner;
    this.wanted = wanted;
  }

  /** With whether the loop around gives it another value on each pass. */
  void declare(VariableTree variable, boolean varies) {
    declared.add(variable);
    if (varies) varies(variable.getName());
  }

  void enterLoop() {
    loops.push(new ArrayList<>(4));
  }

  void leaveLoop() {
    loops.pop();
  }

  /** Notes that the innermost loop gives the variable another value on each pass. */
  void varies(Name name) {
    if (!loops.isEmpty()) loops.peek().add(name);
  }

  /** Whether the name stands for a variable that the innermost loop declares or counts. */
  boolean isOfLoop(Name name) {
    return !loops.isEmpty() && loops.peek().contains(name);
  }

  /** What is plain of the first argument of a call. */
  Argument first(MethodInvocationTree call) {
    return call.getArguments().isEmpty() ? Argument.UNKNOWN : argument(call.getArguments().get(0));
  }

  private Argument argument(ExpressionTree tree) {
    ExpressionTree bare = Spelling.bare(tree);
    if (bare instanceof IdentifierTree) {
      VariableTree variable = declaration(((IdentifierTree) bare).getName());
      return variable == null ? Argument.UNKNOWN : new Argument(type(variable.getType()), -1, true);
    }
    if (bare instanceof NewArrayTree) return new Argument(wanted.arrays(), -1, false);
    if (bare instanceof NewClassTree) return new Argument(type(((NewClassTree) bare).getIdentifier()), -1, false);
    if (bare instanceof MethodInvocationTree) return result((MethodInvocationTree) bare);
    return bare instanceof ConditionalExpressionTree ? argument(((ConditionalExpressionTree) bare).getTrueExpression()) : Argument.UNKNOWN;
  }

  /** The last one of that name. */
  private VariableTree declaration(Name name) {
    for (int i = declared.size() - 1; i >= 0; i--) {
      if (declared.get(i).getName().equals(name)) return declared.get(i);
    }
    return null;
  }

  private Argument result(MethodInvocationTree call) {
    Name own = Spelling.ownMethod(call);
    return new Argument(own == null ? Argument.OTHER : resultOf(own), wanted.method(Spelling.methodName(call)), false);
  }

  /** The type that methods of that name return; any for methods declared elsewhere. */
  private int resultOf(Name method) {
    int found = Argument.ANY;
    for (Tree member : owner.getMembers()) {
      if (!(member instanceof MethodTree) || !((MethodTree) member).getName().equals(method)) continue;
      int type = type(((MethodTree) member).getReturnType());
      if (type >= 0) return type;
      found = Argument.OTHER;
    }
    return found;
  }

  private int type(Tree type) {
    // A lambda's parameter may have none, and that of var is not written.
    if (type == null) return Argument.ANY;
    if (type instanceof PrimitiveTypeTree) return Argument.PRIMITIVE;
    if (type instanceof ArrayTypeTree) return wanted.arrays();
    Name name = Spelling.simpleName(type);
    return name != null && name.contentEquals("var") ? Argument.ANY : wanted.type(name);
  }
}
