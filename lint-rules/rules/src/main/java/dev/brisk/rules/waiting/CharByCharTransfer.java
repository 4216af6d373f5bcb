package dev.brisk.rules.waiting;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.WAITING;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.model.ArrayRead;
import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Block;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import dev.brisk.model.This;
import dev.brisk.model.Variable;
import java.util.List;
import javax.lang.model.type.TypeKind;

/**
 * Matches a loop that does nothing but move bytes or characters, one on each pass, from an array, a text or a stream to a stream, buffer, digest or builder
 * that takes many at once.
 */
@AutoService(Rule.class)
@LintRule(
    theme = WAITING,
    heat = WARM,
    onByDefault = false,
    summary = "bytes or characters moved one at a time",
    why = """
        Each call checks bounds, state and room for a single element, and takes a lock in many streams. The bulk method does this once and copies the rest as a
        block.""",
    given = "String text",
    slow = """
        java.io.StringWriter out = new java.io.StringWriter();
        for (int i = 0; i < text.length(); i++) {
          out.write(text.charAt(i));
        }
        return out.getBuffer().length();""",
    fast = """
        java.io.StringWriter out = new java.io.StringWriter();
        out.write(text);
        return out.getBuffer().length();""",
    limits = "Off by default: on code that it had not been tuned to, too few of its findings were worth acting on. "
        + "Only loops whose body is this one call. Silent where the loop looks at an element, or moves every second one.",
    fixSafety = """
        The same bytes arrive. Where the receiver has no room, the bulk call throws before anything is moved, not in the middle. No fix is offered.""",
    byHand = "where the receiver has no room the bulk call fails at another time",
    since = "0.1")
public final class CharByCharTransfer implements Rule {
  private static final List<String> TAKING = List.of("java.io.OutputStream", "java.io.Writer", "java.nio.ByteBuffer", "java.nio.CharBuffer", "java.lang.Appendable",
      "java.security.MessageDigest", "java.util.zip.Checksum", "javax.crypto.Mac", "java.security.Signature", "java.io.DataOutput");
  private static final String[] METHODS = {"append", "put", "update", "write", "writeByte", "writeChar"};
  private static final int PASSES = 10;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling(METHODS).withArguments(1).inLoop();
  }

  private void check(Call call, Site site) {
    Loop loop = site.loop();
    if (loop == null || call.receiver() == null || call.argumentCount() != 1 || !isAllOf(loop, call) || !takesMany(call)) return;
    String cure = cureFor(call, loop);
    if (cure == null || ElementLoop.readsElement(call.receiver(), loop)) return;
    // A loop over a stream is spared the single reads as well.
    long each = site.facts().nanosOf(call) + (loop.form() == Loop.Form.WHILE ? site.facts().nanosOf(loop.condition()) : 0);
    Saving saving = site.saving(loop, PASSES * each);
    site.report(call, saving, "the loop moves one element on each pass (%s); %s", saving.text(), cure);
  }

  /** Whether the loop does this and nothing else. */
  private static boolean isAllOf(Loop loop, Call call) {
    Node code = loop.code();
    if (code instanceof Block && code.childCount() == 1) code = code.child(0);
    return code instanceof ExprStmt && ((ExprStmt) code).expression() == call;
  }

  private static boolean takesMany(Call call) {
    for (String type : TAKING) {
      if (call.source().isSubclass(call.receiver().type(), type)) return true;
    }
    return false;
  }

  /** What to call instead; null where the loop does not move elements one after the other. */
  private static String cureFor(Call call, Loop loop) {
    Expr element = call.argument(0) instanceof Cast ? ((Cast) call.argument(0)).operand() : call.argument(0);
    if (loop.form() != Loop.Form.WHILE && !isTaken(element, call)) return null;
    if (loop.form() == Loop.Form.FOR_EACH_ARRAY) return isVariable(element, loop.variable()) ? ofWhole(call, loop.iterable()) : null;
    if (loop.form() == Loop.Form.FOR && loop.once() == 1 && loop.child(0) instanceof LocalDecl) {
      Variable index = ((LocalDecl) loop.child(0)).variable();
      return stepsByOne(index, loop) ? ofRange(call, element, index, loop) : null;
    }
    return loop.form() == Loop.Form.WHILE ? ofStream(call, element, loop) : null;
  }

  /** Whether an array of such elements, or their text, can be moved as a whole. */
  private static boolean isTaken(Expr element, Call call) {
    TypeKind kind = element.type() == null ? TypeKind.NONE : element.type().getKind();
    boolean text = call.source().isSubclass(call.receiver().type(), "java.io.Writer") || call.source().isSubclass(call.receiver().type(), "java.lang.Appendable");
    return kind == (text ? TypeKind.CHAR : TypeKind.BYTE);
  }

  private static String ofWhole(Call call, Expr source) {
    if (source instanceof Call && ((Call) source).name().equals("toCharArray") && ((Call) source).receiver() != null) source = ((Call) source).receiver();
    return isSimple(source) ? "call " + bulk(call) + "(" + source.text() + ") once" : "call " + bulk(call) + " once with the array";
  }

  private static String ofRange(Call call, Expr element, Variable index, Loop loop) {
    Expr source = null;
    if (element instanceof ArrayRead && isVariable(((ArrayRead) element).index(), index)) source = ((ArrayRead) element).array();
    if (element instanceof Call && ((Call) element).name().equals("charAt") && ((Call) element).argumentCount() == 1
        && isVariable(((Call) element).argument(0), index)) source = ((Call) element).receiver();
    if (source == null || !isSimple(source) || index.reads().size() > 3) return null;
    if (isWhole(index, source, loop)) return "call " + bulk(call) + "(" + source.text() + ") once";
    boolean text = element instanceof Call && call.name().equals("append");
    return "call " + bulk(call) + "(" + source.text() + (text ? ", from, to" : ", offset, length") + ") once";
  }

  /** {@code while ((c = in.read()) != -1) out.write(c)}. */
  private static String ofStream(Call call, Expr element, Loop loop) {
    if (!(loop.condition() instanceof Binary) || !(element instanceof LocalRead)) return null;
    Binary test = (Binary) loop.condition();
    boolean untilEnd = test.op() == Op.NOT_EQUAL || test.op() == Op.GREATER || test.op() == Op.GREATER_EQUAL;
    if (!untilEnd || !(test.left() instanceof Assignment) || ((Assignment) test.left()).variable() != ((LocalRead) element).variable()) return null;
    Expr read = ((Assignment) test.left()).value();
    if (!(read instanceof Call) || !((Call) read).name().equals("read") || ((Call) read).argumentCount() > 0) return null;
    Call from = (Call) read;
    boolean bytes = from.source().isSubclass(from.receiver().type(), "java.io.InputStream") && call.source().isSubclass(call.receiver().type(), "java.io.OutputStream");
    boolean chars = from.source().isSubclass(from.receiver().type(), "java.io.Reader") && call.source().isSubclass(call.receiver().type(), "java.io.Writer");
    if (!bytes && !chars) return "read into an array and pass that on";
    return from.source().release() >= (bytes ? 9 : 10) ? "call " + from.receiver().text() + ".transferTo(" + call.receiver().text() + ")" : "read into an array and write that";
  }

  private static String bulk(Call call) {
    return call.name().equals("writeByte") || call.name().equals("writeChar") ? "write" : call.name();
  }

  private static boolean isVariable(Expr expr, Variable variable) {
    return expr instanceof LocalRead && ((LocalRead) expr).variable() == variable;
  }

  private static boolean isSimple(Expr source) {
    return source instanceof LocalRead || source instanceof FieldRead && (((FieldRead) source).receiver() == null || ((FieldRead) source).receiver() instanceof This);
  }

  private static boolean stepsByOne(Variable index, Loop loop) {
    if (index.writes().size() != 1 || !index.writes().get(0).isWithin(loop)) return false;
    Assignment step = index.writes().get(0);
    return (step.form() == Assignment.Form.POSTFIX || step.form() == Assignment.Form.PREFIX) && step.text().contains("++");
  }

  private static boolean isWhole(Variable index, Expr source, Loop loop) {
    Expr first = index.initializer();
    if (!(first instanceof Literal) || !Integer.valueOf(0).equals(((Literal) first).value()) || !(loop.condition() instanceof Binary)) return false;
    Binary test = (Binary) loop.condition();
    if (test.op() != Op.LESS && test.op() != Op.NOT_EQUAL || !isVariable(test.left(), index)) return false;
    Expr end = test.right();
    if (end instanceof FieldRead && ((FieldRead) end).isArrayLength()) return ((FieldRead) end).receiver().text().equals(source.text());
    return end instanceof Call && ((Call) end).name().equals("length") && ((Call) end).receiver() != null && ((Call) end).receiver().text().equals(source.text());
  }
}
