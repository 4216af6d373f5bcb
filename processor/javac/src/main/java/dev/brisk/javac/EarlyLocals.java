package dev.brisk.javac;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Name;

/**
 * As a glance goes through a body: which locals hold something that was made, and may never be used. A local is of interest when a jump leads past all
 * uses of it, when every use of it stands behind a test that its declaration does not stand behind, or when it gets another value before it is used,
 * behind such a test or where an exception may come before; or when it is used in a chain of tests only, before a cheap one.
 */
final class EarlyLocals {
  /** Getters that make what they return. */
  private static final Set<String> COSTLY_GETTERS = Set.of("getBytes", "getStackTrace", "getParameterTypes", "getMethods", "getDeclaredMethods",
      "getFields", "getDeclaredFields", "getConstructors", "getDeclaredConstructors", "getAnnotations", "getDeclaredAnnotations", "getInterfaces",
      "getSimpleName", "getCanonicalName", "getInstance", "getCanonicalPath", "getLocalHost", "getHostName");

  private static final class Local {
    final Name name;
    final int depth;
    final int tries;
    boolean usedInBranch;
    /** How deep the branch is in which it was used that is still looked at; 0 when there is none. */
    int covered;

    Local(Name name, int depth, int tries) {
      this.name = name;
      this.depth = depth;
      this.tries = tries;
    }
  }

  private final List<Local> open = new ArrayList<>(4);
  private int depth;
  private int tries;
  private int settled;
  /** Locals before this one stand outside the lambda that is looked at. */
  private int floor;
  private boolean found;

  /** What comes runs only if a test holds. */
  void enterBranch() {
    depth++;
  }

  /** Whether what comes runs only if a test holds. */
  boolean isInBranch() {
    return depth > 0;
  }

  void leaveBranch() {
    depth--;
    for (Local each : open) if (each.covered > depth) each.covered = 0;
  }

  /** What comes runs at another time; returns what {@link #leaveLambda} takes back. */
  int enterLambda() {
    int outer = floor;
    floor = open.size();
    depth++;
    return outer;
  }

  void leaveLambda(int outer) {
    forget(floor);
    floor = outer;
    leaveBranch();
  }

  /** A mark to {@link #forget} what is declared from here on. */
  int mark() {
    return open.size();
  }

  /** The block has ended that declares what came since the mark. */
  void forget(int mark) {
    while (open.size() > mark) found |= open.remove(open.size() - 1).usedInBranch;
  }

  /** A local is declared. */
  void declare(VariableTree variable) {
    if (isMade(variable.getInitializer())) open.add(new Local(variable.getName(), depth, tries));
  }

  /** A name is read. */
  void use(Name name) {
    for (int i = open.size() - 1; i >= 0; i--) {
      Local local = open.get(i);
      if (local.name != name) continue;
      if (depth == local.depth) {
        found |= settled > 0;
        open.remove(i);
      } else {
        local.usedInBranch = true;
        if (local.covered == 0) local.covered = depth;
      }
      return;
    }
  }

  /** What comes may end in an exception that is handled. */
  void enterTry() {
    tries++;
  }

  void leaveTry() {
    tries--;
  }

  /** What comes is a test whose answer a cheap one behind it may settle. */
  void enterSettled() {
    settled++;
  }

  void leaveSettled() {
    settled--;
  }

  /** A name gets another value. */
  void assign(Name name) {
    for (Local each : open) found |= each.name == name && (each.depth < depth || each.tries < tries);
  }

  /** The way through the body ends or goes on elsewhere. */
  void jump() {
    for (int i = open.size() - 1; i >= floor; i--) {
      if (open.get(i).depth < depth && open.get(i).covered == 0) found = true;
    }
  }

  /** Whether such a local was met since this was asked. */
  boolean takeFound() {
    boolean was = found;
    found = false;
    return was;
  }

  private static boolean isMade(ExpressionTree value) {
    if (value == null) return false;
    switch (value.getKind()) {
      case PARENTHESIZED: return isMade(((ParenthesizedTree) value).getExpression());
      case TYPE_CAST: return isMade(((TypeCastTree) value).getExpression());
      case NEW_CLASS: return true;
      case NEW_ARRAY: return ((NewArrayTree) value).getInitializers() == null;
      case METHOD_INVOCATION: return !isAccessor((MethodInvocationTree) value);
      case PLUS: return isConcat((BinaryTree) value);
      case CONDITIONAL_EXPRESSION:
        return isMade(((ConditionalExpressionTree) value).getTrueExpression()) || isMade(((ConditionalExpressionTree) value).getFalseExpression());
      default: return false;
    }
  }

  private static boolean isAccessor(MethodInvocationTree call) {
    if (!call.getArguments().isEmpty()) return false;
    Name called = Spelling.methodName(call);
    String name = called == null ? "" : called.toString();
    if (name.equals("size") || name.equals("length") || name.equals("isEmpty")) return true;
    return (startsWord(name, "get") || startsWord(name, "is") || startsWord(name, "has")) && !COSTLY_GETTERS.contains(name);
  }

  private static boolean startsWord(String name, String word) {
    return name.startsWith(word) && name.length() > word.length() && Character.isUpperCase(name.charAt(word.length()));
  }

  private static boolean isConcat(BinaryTree sum) {
    Tree at = sum;
    while (at instanceof BinaryTree && at.getKind() == Tree.Kind.PLUS) {
      if (((BinaryTree) at).getRightOperand().getKind() == Tree.Kind.STRING_LITERAL) return true;
      at = ((BinaryTree) at).getLeftOperand();
    }
    return at.getKind() == Tree.Kind.STRING_LITERAL;
  }
}
