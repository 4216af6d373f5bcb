package dev.brisk.javac;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import dev.brisk.jdk.Verbs;
import java.util.Set;
import javax.lang.model.element.Name;

/** What can be told of a tree by how it is spelled, without its types. */
final class Spelling {
  /** Nobody looks for two calls alike of deeper expressions. */
  private static final int DEPTH = 40;

  private static final Set<String> NEXT = Set.of("next", "nextElement", "nextToken", "poll", "pop", "read", "readLine", "take");

  private static final Set<String> MAKE_TEXT = Set.of("format", "formatted", "toString", "getSimpleName", "join", "concat");

  private Spelling() {}

  /** Name of the method called; null for a constructor called by {@code this} or {@code super} of an outer object. */
  static Name methodName(MethodInvocationTree call) {
    ExpressionTree select = call.getMethodSelect();
    if (select instanceof IdentifierTree) return ((IdentifierTree) select).getName();
    return select instanceof MemberSelectTree ? ((MemberSelectTree) select).getIdentifier() : null;
  }

  /** Name of the method that is called on this object or its class; null if on something else. */
  static Name ownMethod(MethodInvocationTree call) {
    ExpressionTree select = call.getMethodSelect();
    return select instanceof IdentifierTree || isThis(((MemberSelectTree) select).getExpression()) ? methodName(call) : null;
  }

  /** Whether it is called on what a method of this object or its class returned. */
  static boolean asksOwnResult(MethodInvocationTree call) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree)) return false;
    ExpressionTree receiver = bare(((MemberSelectTree) call.getMethodSelect()).getExpression());
    return receiver instanceof MethodInvocationTree && ownMethod((MethodInvocationTree) receiver) != null;
  }

  /** Whether a local of a generic type gets what a method of this object or its class returned. */
  static boolean keepsOwnResult(VariableTree local) {
    if (local.getType() != null && !(local.getType() instanceof ParameterizedTypeTree) || local.getInitializer() == null) return false;
    ExpressionTree made = bare(local.getInitializer());
    return made instanceof MethodInvocationTree && ownMethod((MethodInvocationTree) made) != null;
  }

  /** Whether a method of this class, or one whose name or class promises a check, is given a text that is put together for it. */
  static boolean takesText(MethodInvocationTree call) {
    boolean text = false;
    for (ExpressionTree argument : call.getArguments()) text |= isText(bare(argument));
    if (!text) return false;
    ExpressionTree select = call.getMethodSelect();
    Name name = methodName(call);
    if (ownMethod(call) != null || name != null && (Verbs.isCheck(name.toString()) || name.contentEquals("requireNonNull"))) return true;
    if (!(select instanceof MemberSelectTree)) return false;
    Name type = simpleName(((MemberSelectTree) select).getExpression());
    return type != null && Verbs.isChecker(type.toString());
  }

  private static boolean isText(ExpressionTree tree) {
    if (tree instanceof MethodInvocationTree) {
      Name name = methodName((MethodInvocationTree) tree);
      return name != null && MAKE_TEXT.contains(name.toString());
    }
    ExpressionTree at = tree;
    while (at.getKind() == Tree.Kind.PLUS) {
      if (bare(((BinaryTree) at).getRightOperand()).getKind() == Tree.Kind.STRING_LITERAL) return true;
      at = bare(((BinaryTree) at).getLeftOperand());
    }
    return at != tree && at.getKind() == Tree.Kind.STRING_LITERAL;
  }

  private static boolean isThis(ExpressionTree tree) {
    return tree instanceof IdentifierTree && ((IdentifierTree) tree).getName().contentEquals("this");
  }

  /** The simple name of a class as it is written, without what is before it and its type arguments; null for other types. */
  static Name simpleName(Tree type) {
    Tree bare = type;
    while (true) {
      if (bare instanceof AnnotatedTypeTree) bare = ((AnnotatedTypeTree) bare).getUnderlyingType();
      else if (bare instanceof ParameterizedTypeTree) bare = ((ParameterizedTypeTree) bare).getType();
      else break;
    }
    if (bare instanceof IdentifierTree) return ((IdentifierTree) bare).getName();
    return bare instanceof MemberSelectTree ? ((MemberSelectTree) bare).getIdentifier() : null;
  }

  /** The expression without casts and parentheses. */
  static ExpressionTree bare(ExpressionTree tree) {
    ExpressionTree at = tree;
    while (true) {
      if (at instanceof ParenthesizedTree) at = ((ParenthesizedTree) at).getExpression();
      else if (at instanceof TypeCastTree) at = ((TypeCastTree) at).getExpression();
      else return at;
    }
  }

  /** Whether the value comes from a call that gives another on each pass, as its name tells. */
  static boolean isNextOfMany(ExpressionTree value) {
    ExpressionTree bare = bare(value);
    Name name = bare instanceof MethodInvocationTree ? methodName((MethodInvocationTree) bare) : null;
    return name != null && NEXT.contains(name.toString());
  }

  /** See {@link dev.brisk.engine.SketchedCall#likeness}. */
  static int likeness(MethodInvocationTree call) {
    ExpressionTree select = call.getMethodSelect();
    int receiver = select instanceof MemberSelectTree ? of(((MemberSelectTree) select).getExpression(), DEPTH) : 0;
    return call.getArguments().isEmpty() ? receiver : 31 * receiver + of(call.getArguments().get(0), DEPTH);
  }

  /** Equal for expressions that read alike, whether {@code this} or a class stands before a field or not. */
  private static int of(ExpressionTree tree, int depth) {
    ExpressionTree bare = bare(tree);
    if (depth == 0) return 0;
    if (bare instanceof IdentifierTree) return ((IdentifierTree) bare).getName().hashCode();
    if (bare instanceof MemberSelectTree) return ((MemberSelectTree) bare).getIdentifier().hashCode();
    if (bare instanceof LiteralTree) return String.valueOf(((LiteralTree) bare).getValue()).hashCode();
    if (bare instanceof BinaryTree) return of(((BinaryTree) bare).getLeftOperand(), depth - 1) + of(((BinaryTree) bare).getRightOperand(), depth - 1);
    if (bare instanceof ArrayAccessTree) return 7 + of(((ArrayAccessTree) bare).getExpression(), depth - 1);
    return bare instanceof MethodInvocationTree ? of(((MethodInvocationTree) bare).getMethodSelect(), depth - 1) : bare.getKind().ordinal();
  }
}
