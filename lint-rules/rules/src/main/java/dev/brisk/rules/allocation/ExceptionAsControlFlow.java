package dev.brisk.rules.allocation;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Theme.ALLOCATION;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Guard;
import dev.brisk.jdk.HeatTable;
import dev.brisk.model.Assignment;
import dev.brisk.model.Block;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Catch;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Jump;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.Return;
import dev.brisk.model.Throw;
import dev.brisk.model.Try;
import dev.brisk.model.Variable;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Matches exceptions that answer a question or carry a jump: a parse caught to learn whether a text is a number, an element asked for to learn whether it is there, an
 * exception thrown and caught in the same method, a class of exceptions made to leave with. Leaves alone what tells of a failure: handlers that log, throw or
 * look at the exception, and texts that are set up once.
 */
@AutoService(Rule.class)
@LintRule(
    theme = ALLOCATION,
    heat = WARM,
    summary = "exception thrown and caught to answer a question or to leave",
    why = """
        An exception walks the stack when it is made, a microsecond and more by its depth, and unwinds it when it is thrown; a test of the text's characters, of an index
        or of a map takes a few nanoseconds. An exception that only carries a jump needs no trace.""",
    given = "String[] xs",
    slow = """
        long numbers = 0;
        for (String x : xs) {
          try {
            if (Integer.parseInt(x) >= 0) numbers++;
          } catch (NumberFormatException e) {
            numbers += 2;
          }
        }
        return numbers;""",
    fast = """
        long numbers = 0;
        for (String x : xs) {
          if (x.isEmpty() || x.length() > 9 || !x.chars().allMatch(c -> c >= '0' && c <= '9')) {
            numbers += 2;
            continue;
          }
          if (Integer.parseInt(x) >= 0) numbers++;
        }
        return numbers;""",
    limits = """
        Silent where the handler logs, throws or reads the exception, where the text is looked at before, and where it comes from a configuration. How often it is thrown
        nobody knows when compiling: only tests and second attempts in code that runs often, and look-ups, are told.""",
    fixSafety = "Which texts a parser takes is not said in a line: a sign, other digits, a range. No fix is offered.",
    byHand = "which texts a parser takes has to be said in a test of its own",
    since = "0.1")
public final class ExceptionAsControlFlow implements Rule {
  /** The part of what then runs that an exception must be: what fails beside other work fails seldom. */
  private static final double LARGE_SHARE = 0.6;
  private static final long THROWN = 1000;
  private static final int DEPTH = 4;
  /** Constants of an enum that more than one name or two is missed by. */
  private static final int MANY = 8;
  private static final String[] TELLING = {"handle", "report", "fail", "warn", "error", "invalid", "illegal", "unknown", "unexpected", "throw", "raise", "reject"};
  private static final String[] CAUGHT = {"NumberFormatException", "IllegalArgumentException", "RuntimeException", "Exception", "DateTimeParseException", "DateTimeException",
    "ParseException", "IndexOutOfBoundsException", "StringIndexOutOfBoundsException", "ArrayIndexOutOfBoundsException", "NoSuchElementException", "EmptyStackException",
    "ClassNotFoundException", "NoClassDefFoundError", "LinkageError"};

  @Override
  public void register(Registry rules) {
    rules.on(Try.class, this::checkTry).mentioning(CAUGHT);
    rules.on(Throw.class, this::checkThrow).throwingInTry();
    rules.on(Call.class, this::checkConstructor).calling("super").inClassesMentioning("Throwable", "Exception", "RuntimeException", "Error", "IOException");
  }

  // What is provoked

  private void checkTry(Try attempt, Site site) {
    if (attempt.catches().size() != 1 || attempt.lastly() != null || attempt.resourceCount() > 0) return;
    Catch handler = attempt.catches().get(0);
    if (!isAnswer(handler)) return;
    List<Node> provoking = new ArrayList<>(1);
    attempt.block().walk(node -> {
      Provoked kind = Provoked.isIn(node, attempt) ? Provoked.of(node) : null;
      if (kind != null && kind.isCaughtBy(handler.variable().type().toString())) provoking.add(node);
    });
    if (provoking.size() != 1) return;
    Node provoked = provoking.get(0);
    Provoked kind = Provoked.of(provoked);
    if (!isExpected(kind, provoked, attempt, handler, site.facts())) return;
    Saving saving = new Saving(provoked, THROWN, THROWN + least(site, provoked), "");
    if (saving.share() < LARGE_SHARE) return;
    site.report(provoked, saving, "%s, and each exception walks the stack (%s then); %s", happens(kind, (Expr) provoked), saving.text(), instead(kind, (Expr) provoked))
        .atMostNote().worthFrom(isPlainQuestion(kind, provoked) ? NORMAL : WARM);
  }

  /** Whether asking first makes the code no longer: an element, a constant of many. A text's characters are looked at where that is worth a loop. */
  private static boolean isPlainQuestion(Provoked kind, Node provoked) {
    if (kind != Provoked.ENUM) return kind == Provoked.ELEMENT;
    if (!isOwnLookup(provoked)) return false;
    TypeMirror type = ((Expr) provoked).type();
    int constants = 0;
    for (Element member : ((DeclaredType) type).asElement().getEnclosedElements()) if (member.getKind() == ElementKind.ENUM_CONSTANT) constants++;
    return constants >= MANY;
  }

  private static long least(Site site, Node provoked) {
    long path = site.saving(provoked, THROWN).path();
    return path == Long.MAX_VALUE ? 0 : path;
  }

  private static String happens(Provoked kind, Expr provoked) {
    String text = provoked.excerpt();
    switch (kind) {
      case ENUM: return "each name that is unknown makes '" + text + "' throw";
      case ELEMENT: return "what is not there makes '" + text + "' throw";
      case CLASS: return "as long as the class is missing each call looks for it and makes '" + text + "' throw";
      default: return "each text of another form makes '" + text + "' throw";
    }
  }

  private static String instead(Provoked kind, Expr provoked) {
    switch (kind) {
      case ENUM: return "look the name up in a map of the constants";
      case ELEMENT: return provoked.source().isSubclass(((Call) provoked).receiver().type(), "java.util.Iterator") ? "ask hasNext first"
          : ((Call) provoked).argumentCount() > 0 ? "compare the index with the size first" : "ask whether it is empty first";
      case CLASS: return "keep the answer in a static field";
      default: return "look at its characters first";
    }
  }

  /** Whether the exception is an ordinary answer there. */
  private static boolean isExpected(Provoked kind, Node provoked, Try attempt, Catch handler, Facts facts) {
    if (kind == Provoked.CLASS) return facts.constantOf(((Call) provoked).argument(0)) != null && isConstant(handler, facts);
    if (facts.constantOf((Expr) provoked.child(provoked.childCount() - 1)) != null && kind != Provoked.ELEMENT) return false;
    if (Provoked.isOfConfiguration(provoked, facts)) return false;
    Variable asked = Provoked.askedOf(provoked);
    if (asked != null && isLookedAt(asked, provoked, attempt, facts)) return false;
    if (kind == Provoked.ELEMENT) return isConstant(handler, facts) && attempt.block().childCount() == 1;
    if (kind == Provoked.ENUM && isOwnLookup(provoked)) return true;
    return isTest(attempt, handler) || asked != null && readsAgain(asked, handler);
  }

  /** An enum that is asked for one of its constants by name. */
  private static boolean isOwnLookup(Node provoked) {
    TypeMirror type = ((Expr) provoked).type();
    Element around = provoked.body().member().getEnclosingElement();
    return type != null && type.getKind() == TypeKind.DECLARED && ((DeclaredType) type).asElement().equals(around);
  }

  /** Whether all that comes of it is yes or no: a method that returns it, or a flag. */
  private static boolean isTest(Try attempt, Catch handler) {
    Node first = handler.child(0).childCount() == 0 ? null : handler.child(0).child(0);
    if (first instanceof Return) return isFalse(((Return) first).value()) && returnsTrue(attempt);
    if (first != null && !(first instanceof ExprStmt && isFlag(((ExprStmt) first).expression()))) return false;
    boolean[] flag = {first != null};
    attempt.block().walk(node -> flag[0] |= isFlag(node));
    return flag[0] && (first != null || onlyFlags(attempt));
  }

  private static boolean returnsTrue(Try attempt) {
    boolean[] found = {false};
    attempt.walk(node -> found[0] |= node instanceof Return && ((Return) node).value() != null && !isFalse(((Return) node).value()));
    return found[0] || !(attempt.block().childCount() > 1);
  }

  /** Whether the block gives nothing but flags: the value itself is not kept. */
  private static boolean onlyFlags(Try attempt) {
    boolean[] only = {true};
    attempt.block().walk(node -> only[0] &= !(node instanceof Assignment) || isFlag(node));
    return only[0];
  }

  private static boolean isFlag(Node node) {
    return node instanceof Assignment && ((Assignment) node).value() instanceof Literal && ((Literal) ((Assignment) node).value()).value() instanceof Boolean;
  }

  private static boolean isFalse(Expr value) {
    return value instanceof Literal && Boolean.FALSE.equals(((Literal) value).value());
  }

  /** Whether the handler tries something else with the same text. */
  private static boolean readsAgain(Variable asked, Catch handler) {
    boolean[] found = {false};
    handler.walk(node -> found[0] |= node instanceof LocalRead && ((LocalRead) node).variable() == asked && isTried(node));
    return found[0];
  }

  private static boolean isTried(Node read) {
    Node user = read.parent();
    // What is too large for one type of numbers goes into another: few are.
    if (user instanceof New) return !((New) user).type().toString().startsWith("java.math.");
    return user instanceof Call && !(user.parent() instanceof ExprStmt) && !tellsOfFailure(((Call) user).name());
  }

  private static boolean tellsOfFailure(String name) {
    for (String start : TELLING) if (name.startsWith(start)) return true;
    return false;
  }

  /** Whether a test before it looks at what the value is like. */
  private static boolean isLookedAt(Variable asked, Node provoked, Try attempt, Facts facts) {
    List<Guard> guards = new ArrayList<>(facts.guardsOf(provoked));
    for (Guard guard : guards) {
      boolean[] looks = {false};
      guard.test().walk(node -> looks[0] |= node instanceof LocalRead && ((LocalRead) node).variable() == asked && asksForForm(node));
      if (looks[0]) return true;
    }
    return false;
  }

  private static boolean asksForForm(Node read) {
    Node user = read.parent();
    return user instanceof Call && !((Call) user).name().equals("isEmpty") && !((Call) user).name().equals("isBlank");
  }

  // What handles it

  /** Whether the handler goes on as if it had been told something: it neither logs, throws nor looks at the exception. */
  private static boolean isAnswer(Catch handler) {
    if (!handler.variable().reads().isEmpty() || handler.child(0).childCount() > 2) return false;
    boolean[] plain = {true};
    handler.child(0).walk(node -> plain[0] &= isPlain(node));
    return plain[0];
  }

  private static boolean isPlain(Node node) {
    if (node instanceof Throw) return false;
    if (!(node instanceof ExprStmt)) return node instanceof Expr || node instanceof Block || node instanceof Return || node instanceof Jump || node instanceof Try || node instanceof Catch;
    Expr does = ((ExprStmt) node).expression();
    return does instanceof Assignment && ((Assignment) does).form() == Assignment.Form.SIMPLE;
  }

  /** Whether it answers with a constant. */
  private static boolean isConstant(Catch handler, Facts facts) {
    if (handler.child(0).childCount() != 1 || !(handler.child(0).child(0) instanceof Return)) return false;
    Expr value = ((Return) handler.child(0).child(0)).value();
    return value instanceof Literal || value instanceof FieldRead && ((FieldRead) value).is(javax.lang.model.element.Modifier.FINAL) || value != null && facts.constantOf(value) != null;
  }

  // Thrown and caught at once

  private void checkThrow(Throw thrown, Site site) {
    if (!(thrown.child(0) instanceof New)) return;
    New made = (New) thrown.child(0);
    Try around = thrown.enclosing(Try.class);
    if (around == null || made.type() == null || around.lambda() != thrown.lambda() || !thrown.isWithin(around.block())) return;
    for (Catch handler : around.catches()) {
      if (handler.source().types().isSameType(handler.variable().type(), made.type())) {
        if (isAnswer(handler) && walksStack(made.constructor(), DEPTH, thrown)) tellThrown(thrown, made, site);
        return;
      }
      if (handler.source().types().isSubtype(made.type(), handler.variable().type())) return;
    }
  }

  private static void tellThrown(Throw thrown, New made, Site site) {
    Saving saving = new Saving(thrown.enclosing(Try.class), THROWN, THROWN, "");
    site.report(thrown, saving, "'%s' is thrown and caught in the same method, and walks the stack each time (%s then); jump or return instead", made.excerpt(), saving.text()).atMostNote();
  }

  // Exceptions to leave with

  private void checkConstructor(Call above, Site site) {
    Body body = above.body();
    if (body.method() == null || body.method().getKind() != ElementKind.CONSTRUCTOR || above.parent().parent() != body.code()) return;
    TypeElement type = (TypeElement) body.method().getEnclosingElement();
    if (!above.source().isSubclass(type.asType(), "java.lang.Throwable") || !HeatTable.leaves(type.getSimpleName().toString())) return;
    if (!keepsTrace(type) || !walksStackBy(above, DEPTH)) return;
    Saving saving = new Saving(above, THROWN, THROWN, "");
    site.report(above, saving, "'%s' leaves by an exception that walks the stack each time it is made (%s); pass false for writableStackTrace to the constructor above",
        type.getSimpleName(), saving.text()).atMostNote();
  }

  /** Whether the constructor fills in a trace, as far as all that it calls is in sight. */
  private static boolean walksStack(ExecutableElement constructor, int depth, Node at) {
    if (constructor == null || depth == 0) return false;
    TypeElement type = (TypeElement) constructor.getEnclosingElement();
    if (isOfJdk(type)) return constructor.getParameters().size() < 4;
    if (!keepsTrace(type)) return false;
    Body body = at.source().bodyOf(constructor);
    Call above = body == null ? null : first(body);
    return above != null && walksStackBy(above, depth);
  }

  private static boolean walksStackBy(Call above, int depth) {
    if (above.method() == null) return false;
    int count = above.argumentCount();
    Expr last = count == 0 ? null : above.argument(count - 1);
    // Whoever passes a flag may pass false.
    if (last != null && last.type() != null && last.type().getKind() == TypeKind.BOOLEAN) return last instanceof Literal && Boolean.TRUE.equals(((Literal) last).value());
    return walksStack(above.method(), depth - 1, above);
  }

  private static Call first(Body body) {
    Call[] found = {null};
    body.walk(node -> {
      if (found[0] == null && node instanceof Call && (((Call) node).name().equals("super") || ((Call) node).name().equals("this"))) found[0] = (Call) node;
    });
    return found[0];
  }

  private static boolean isOfJdk(TypeElement type) {
    return type.getQualifiedName().toString().startsWith("java.");
  }

  /** Whether no class below the JDK's own does something else instead of walking the stack. */
  private static boolean keepsTrace(TypeElement type) {
    for (TypeElement at = type; at != null && !isOfJdk(at); at = above(at)) {
      for (Element member : at.getEnclosedElements()) {
        if (member.getSimpleName().contentEquals("fillInStackTrace")) return false;
      }
    }
    return true;
  }

  private static TypeElement above(TypeElement type) {
    TypeMirror above = type.getSuperclass();
    return above.getKind() == TypeKind.DECLARED ? (TypeElement) ((DeclaredType) above).asElement() : null;
  }
}
