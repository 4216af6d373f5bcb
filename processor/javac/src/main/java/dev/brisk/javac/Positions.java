package dev.brisk.javac;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import java.io.IOException;

/**
 * Offsets in the source of one file.
 *
 * <p>Some compilers keep no end positions when run from the command line; they are then found by reading the source from the start of the tree.
 */
final class Positions {
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private CharSequence content;

  Positions(CompilationUnitTree unit, SourcePositions positions) {
    this.unit = unit;
    this.positions = positions;
  }

  CharSequence content() {
    if (content == null) {
      try {
        content = unit.getSourceFile().getCharContent(true);
      } catch (IOException | RuntimeException unreadable) {
        content = "";
      }
    }
    return content;
  }

  int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  int end(Tree tree) {
    long known = positions.getEndPosition(unit, tree);
    if (known >= 0) return (int) known;
    return new SourceReader(content()).endOf(tree, this);
  }

  int line(int offset) {
    return offset < 0 ? 1 : (int) unit.getLineMap().getLineNumber(offset);
  }

  /** From 1, counting a tab as one character. */
  int column(int offset) {
    if (offset < 0) return 1;
    return (int) (offset - unit.getLineMap().getStartPosition(unit.getLineMap().getLineNumber(offset))) + 1;
  }

  /**
   * The tree to hand to the compiler so that it points where {@link #anchorOffset} says: of a call its name, of an operation its first operand.
   */
  static Tree anchor(Tree tree) {
    if (tree instanceof MethodInvocationTree) return anchor(((MethodInvocationTree) tree).getMethodSelect());
    if (tree instanceof MemberSelectTree || tree instanceof IdentifierTree || tree instanceof VariableTree) return tree;
    if (tree instanceof BinaryTree) return anchor(((BinaryTree) tree).getLeftOperand());
    switch (tree.getKind()) {
      case ASSIGNMENT:
        return anchor(((com.sun.source.tree.AssignmentTree) tree).getVariable());
      case PARENTHESIZED:
        return anchor(((com.sun.source.tree.ParenthesizedTree) tree).getExpression());
      case CONDITIONAL_EXPRESSION:
        return anchor(((com.sun.source.tree.ConditionalExpressionTree) tree).getCondition());
      case INSTANCE_OF:
        return anchor(((com.sun.source.tree.InstanceOfTree) tree).getExpression());
      case ARRAY_ACCESS:
        return anchor(((com.sun.source.tree.ArrayAccessTree) tree).getExpression());
      case POSTFIX_INCREMENT:
      case POSTFIX_DECREMENT:
        return anchor(((com.sun.source.tree.UnaryTree) tree).getExpression());
      case EXPRESSION_STATEMENT:
        return anchor(((com.sun.source.tree.ExpressionStatementTree) tree).getExpression());
      case MEMBER_REFERENCE:
        return anchor(((com.sun.source.tree.MemberReferenceTree) tree).getQualifierExpression());
      case LAMBDA_EXPRESSION:
        com.sun.source.tree.LambdaExpressionTree lambda = (com.sun.source.tree.LambdaExpressionTree) tree;
        return lambda.getParameters().isEmpty() ? tree : lambda.getParameters().get(0);
      default:
        return tree instanceof com.sun.source.tree.CompoundAssignmentTree
            ? anchor(((com.sun.source.tree.CompoundAssignmentTree) tree).getVariable()) : tree;
    }
  }

  /** Where the compiler points for an {@link #anchor}. */
  int anchorOffset(Tree anchor) {
    int start = start(anchor);
    if (start < 0) return start;
    if (anchor instanceof MemberSelectTree) {
      return new SourceReader(content()).skipTo('.', end(((MemberSelectTree) anchor).getExpression()));
    }
    if (anchor instanceof VariableTree) {
      VariableTree variable = (VariableTree) anchor;
      Tree type = variable.getType();
      int from = start;
      if (isWritten(type, variable)) from = Math.max(from, end(type));
      else if (start(variable.getModifiers()) >= 0) from = Math.max(from, end(variable.getModifiers()));
      return new SourceReader(content()).findWord(variable.getName().toString(), from, start);
    }
    if (anchor instanceof MethodTree && ((MethodTree) anchor).getReturnType() != null) {
      MethodTree method = (MethodTree) anchor;
      return new SourceReader(content()).findWord(method.getName().toString(), Math.max(start, end(method.getReturnType())), start);
    }
    return start;
  }

  /** In place of {@code var} newer compilers put the inferred type, at the position of the word or of the name. */
  private boolean isWritten(Tree type, VariableTree variable) {
    if (type == null || start(type) < start(variable)) return false;
    return !isWordAt(start(type), "var") && !isWordAt(start(type), variable.getName().toString());
  }

  private boolean isWordAt(int offset, String word) {
    CharSequence text = content();
    int behind = offset + word.length();
    if (behind >= text.length() || Character.isJavaIdentifierPart(text.charAt(behind))) return false;
    for (int i = 0; i < word.length(); i++) {
      if (text.charAt(offset + i) != word.charAt(i)) return false;
    }
    return true;
  }
}
