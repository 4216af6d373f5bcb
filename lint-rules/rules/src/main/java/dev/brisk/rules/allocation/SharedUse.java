package dev.brisk.rules.allocation;

import dev.brisk.facts.Facts;
import dev.brisk.jdk.JdkTable;
import dev.brisk.jdk.Row;
import dev.brisk.model.Binary;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.Lambda;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.ToText;
import dev.brisk.model.Try;
import dev.brisk.model.TypeTest;
import dev.brisk.model.Variable;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Whether one object could serve where the code makes one each time: it is used up here, is set up in the same way each time, and nobody keeps it. What
 * it is given on the way to its first use counts as part of how it is made.
 */
final class SharedUse {
  private static final String[] SETTING = {"set", "with", "add", "register", "enable", "disable", "configure", "apply", "activate", "define", "put", "include",
    "exclude", "init", "load", "parseCaseInsensitive", "append", "optional", "toggle"};
  private static final String[] KEEPING = {"set", "put", "add", "register", "store", "cache", "with", "init", "bind", "push", "offer", "attach", "install"};
  private static final int DEPTH = 2;

  private final Expr made;
  private final Loop loop;
  private final boolean forThreads;
  private final Facts facts;
  private Steadiness setUp = Steadiness.ALWAYS;

  private SharedUse(Expr made, Loop loop, boolean forThreads, Facts facts) {
    this.made = made;
    this.loop = loop;
    this.forThreads = forThreads;
    this.facts = facts;
  }

  /**
   * How steady what the object is set up with is; {@link Steadiness#VARYING} also when something else is done with it than to use it here.
   *
   * @param loop the loop it might be made before; null to ask about all calls
   * @param forThreads whether threads may share it, so that code out of sight may have it
   */
  static Steadiness of(Expr made, Loop loop, boolean forThreads, Facts facts) {
    SharedUse use = new SharedUse(made, loop, forThreads, facts);
    return use.isUsedHere(made, DEPTH) ? use.setUp : Steadiness.VARYING;
  }

  private boolean isUsedHere(Expr object, int depth) {
    Node user = object.parent();
    if (user instanceof Cast) return isUsedHere((Expr) user, depth);
    if (user instanceof ExprStmt || user instanceof Binary || user instanceof TypeTest || user instanceof ToText) return true;
    if (user instanceof LocalDecl) return !isResource((LocalDecl) user) && isUsedHere(((LocalDecl) user).variable(), depth);
    if (!(user instanceof Call)) return false;
    Call call = (Call) user;
    return call.receiver() == object ? isUse(call, object, depth) : isLoan(call, object, depth);
  }

  /** What is closed at the end is made for this one use. */
  private static boolean isResource(LocalDecl declaration) {
    return declaration.parent() instanceof Try;
  }

  private boolean isUsedHere(Variable variable, int depth) {
    if (!variable.writes().isEmpty()) return false;
    for (LocalRead read : variable.reads()) {
      if (isKeptFor(read) || !isUsedHere(read, depth)) return false;
    }
    return true;
  }

  /** Whether it is read by code that runs at another time. */
  private boolean isKeptFor(Node read) {
    for (Lambda lambda = read.lambda(); lambda != null && lambda != made.lambda(); lambda = lambda.lambda()) {
      if (lambda.elementLoop() == null) return true;
    }
    return false;
  }

  private boolean isUse(Call call, Expr object, int depth) {
    if (beginsLikeOneOf(call.name(), SETTING)) setUp = setUp.and(Steadiness.ofArguments(call, loop, facts));
    if (setUp == Steadiness.VARYING) return false;
    return !isFluent(call, object) || call.parent() instanceof ExprStmt || isUsedHere(call, depth);
  }

  private static boolean isFluent(Call call, Expr object) {
    if (call.type() == null || object.type() == null || call.isPrimitive() || call.isString()) return false;
    javax.lang.model.util.Types types = call.source().types();
    javax.lang.model.type.TypeMirror result = types.erasure(call.type());
    return types.isAssignable(types.erasure(object.type()), result) && !call.source().isClass(result, "java.lang.Object");
  }

  /** Whether the call only uses what it is given. */
  private boolean isLoan(Call call, Expr object, int depth) {
    if (call.method() == null) return false;
    int at = 0;
    while (at < call.argumentCount() && call.argument(at) != object) at++;
    // One of the elements of variable arity.
    if (at == call.argumentCount()) return false;
    Row row = facts.contractOf(call);
    if (row != null) return !row.argument(at).equals("kept") && !isElement(row.argument(at));
    Body body = depth == 0 ? null : call.source().bodyOf(call.method());
    if (body != null && body.parameters().size() == call.argumentCount()) return isUsedThere(body, body.parameters().get(at), depth - 1);
    // A call that gives its receiver back is a setting of that.
    return forThreads && !beginsLikeOneOf(call.name(), KEEPING) && !isJdk(call.method()) && (call.receiver() == null || !isFluent(call, call.receiver()));
  }

  private static boolean isElement(String word) {
    return word.equals("later") || word.equals("hash") || word.equals("equals") || word.equals("compare");
  }

  private boolean isUsedThere(Body body, Variable parameter, int depth) {
    if (!parameter.writes().isEmpty()) return false;
    for (LocalRead read : parameter.reads()) {
      if (read.lambda() != null && read.lambda().elementLoop() == null || !isUsedHere(read, depth)) return false;
    }
    return body.isComplete();
  }

  private static boolean isJdk(ExecutableElement method) {
    return JdkTable.isJdk(((TypeElement) method.getEnclosingElement()).getQualifiedName().toString());
  }

  private static boolean beginsLikeOneOf(String name, String[] words) {
    for (String word : words) {
      if (name.startsWith(word) && (name.length() == word.length() || !Character.isLowerCase(name.charAt(word.length())))) return true;
    }
    return false;
  }
}
