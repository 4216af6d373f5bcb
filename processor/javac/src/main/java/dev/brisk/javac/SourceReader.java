package dev.brisk.javac;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import java.util.List;

/** Reads a little Java text: enough to find a dot, a closing bracket or the end of an expression. */
final class SourceReader {
  private final CharSequence text;

  SourceReader(CharSequence text) {
    this.text = text;
  }

  /** Offset of the next {@code wanted} at or behind {@code from}, comments left out; {@code from} when there is none. */
  int skipTo(char wanted, int from) {
    for (int i = Math.max(from, 0); i < text.length(); i++) {
      i = skipComment(i);
      if (i < text.length() && text.charAt(i) == wanted) return i;
    }
    return from;
  }

  /** Offset of the next identifier {@code word}; {@code otherwise} when there is none. */
  int findWord(String word, int from, int otherwise) {
    for (int i = Math.max(from, 0); i + word.length() <= text.length(); i++) {
      i = skipComment(i);
      if (i >= text.length()) break;
      if (!Character.isJavaIdentifierStart(text.charAt(i))) continue;
      int end = wordEnd(i);
      if (end - i == word.length() && matches(word, i)) return i;
      i = end - 1;
    }
    return otherwise;
  }

  private boolean matches(String word, int at) {
    for (int i = 0; i < word.length(); i++) {
      if (text.charAt(at + i) != word.charAt(i)) return false;
    }
    return true;
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) end++;
    return end;
  }

  private int skipComment(int at) {
    if (text.charAt(at) != '/' || at + 1 >= text.length()) return at;
    if (text.charAt(at + 1) == '/') {
      int end = at;
      while (end < text.length() && text.charAt(end) != '\n') end++;
      return end;
    }
    if (text.charAt(at + 1) != '*') return at;
    int end = at + 2;
    while (end + 1 < text.length() && !(text.charAt(end) == '*' && text.charAt(end + 1) == '/')) end++;
    return Math.min(end + 2, text.length());
  }

  private int literalEnd(int at) {
    char quote = text.charAt(at);
    if (quote == '"' && at + 2 < text.length() && text.charAt(at + 1) == '"' && text.charAt(at + 2) == '"') {
      for (int i = at + 3; i + 2 < text.length(); i++) {
        if (text.charAt(i) == '\\') i++;
        else if (text.charAt(i) == '"' && text.charAt(i + 1) == '"' && text.charAt(i + 2) == '"') return i + 3;
      }
      return text.length();
    }
    for (int i = at + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') i++;
      else if (text.charAt(i) == quote) return i + 1;
    }
    return text.length();
  }

  /** Behind the bracket that closes the next {@code open} at or behind {@code from}. */
  private int balanced(int from, char open, char close) {
    int depth = 0;
    for (int i = skipTo(open, from); i < text.length(); i++) {
      i = skipComment(i);
      if (i >= text.length()) break;
      char c = text.charAt(i);
      if (c == '"' || c == '\'') i = literalEnd(i) - 1;
      else if (c == open) depth++;
      else if (c == close && --depth == 0) return i + 1;
    }
    return text.length();
  }

  /** Offset behind the last character of an expression or statement. */
  int endOf(Tree tree, Positions positions) {
    int start = positions.start(tree);
    if (start < 0 || start >= text.length()) return start;
    if (tree instanceof IdentifierTree) return wordEnd(start);
    if (tree instanceof MemberSelectTree) {
      MemberSelectTree select = (MemberSelectTree) tree;
      int dot = skipTo('.', positions.end(select.getExpression()));
      return findWord(select.getIdentifier().toString(), dot, dot) + select.getIdentifier().length();
    }
    if (tree instanceof MethodInvocationTree) return balanced(positions.end(((MethodInvocationTree) tree).getMethodSelect()), '(', ')');
    if (tree instanceof BinaryTree) return positions.end(((BinaryTree) tree).getRightOperand());
    if (tree instanceof AssignmentTree) return positions.end(((AssignmentTree) tree).getExpression());
    if (tree instanceof CompoundAssignmentTree) return positions.end(((CompoundAssignmentTree) tree).getExpression());
    if (tree instanceof ConditionalExpressionTree) return positions.end(((ConditionalExpressionTree) tree).getFalseExpression());
    if (tree instanceof InstanceOfTree) return positions.end(lastChild(tree));
    if (tree instanceof TypeCastTree) return positions.end(((TypeCastTree) tree).getExpression());
    if (tree instanceof ArrayAccessTree) return balanced(positions.end(((ArrayAccessTree) tree).getExpression()), '[', ']');
    if (tree instanceof LambdaExpressionTree) return positions.end(((LambdaExpressionTree) tree).getBody());
    if (tree instanceof MemberReferenceTree) {
      String name = ((MemberReferenceTree) tree).getName().toString();
      String written = name.equals("<init>") ? "new" : name;
      int from = positions.end(((MemberReferenceTree) tree).getQualifierExpression());
      return findWord(written, from, from) + written.length();
    }
    if (tree instanceof UnaryTree) {
      int inner = positions.end(((UnaryTree) tree).getExpression());
      boolean postfix = tree.getKind() == Tree.Kind.POSTFIX_INCREMENT || tree.getKind() == Tree.Kind.POSTFIX_DECREMENT;
      return postfix ? skipTo(tree.getKind() == Tree.Kind.POSTFIX_INCREMENT ? '+' : '-', inner) + 2 : inner;
    }
    if (tree instanceof NewClassTree) {
      NewClassTree creation = (NewClassTree) tree;
      int end = balanced(positions.end(creation.getIdentifier()), '(', ')');
      return creation.getClassBody() == null ? end : balanced(end, '{', '}');
    }
    switch (tree.getKind()) {
      case PARENTHESIZED:
        return balanced(start, '(', ')');
      case STRING_LITERAL:
      case CHAR_LITERAL:
        return literalEnd(start);
      case BLOCK:
        return balanced(start, '{', '}');
      case PARAMETERIZED_TYPE:
        return balanced(start, '<', '>');
      case ARRAY_TYPE:
        return balanced(start, '[', ']');
      default:
        return byLastChild(tree, start, positions);
    }
  }

  private static Tree lastChild(Tree tree) {
    List<Tree> children = NewerKinds.childrenOf(tree);
    return children.get(children.size() - 1);
  }

  private int byLastChild(Tree tree, int start, Positions positions) {
    int end = tokenEnd(start);
    for (Tree child : NewerKinds.childrenOf(tree)) {
      if (positions.start(child) >= start) end = Math.max(end, positions.end(child));
    }
    return end;
  }

  private int tokenEnd(int start) {
    int end = start;
    while (end < text.length() && (Character.isJavaIdentifierPart(text.charAt(end)) || text.charAt(end) == '.' && Character.isDigit(text.charAt(start)))) end++;
    return Math.max(end, start + 1);
  }
}
