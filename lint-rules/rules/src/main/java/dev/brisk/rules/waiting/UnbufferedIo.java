package dev.brisk.rules.waiting;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.WAITING;
import static dev.brisk.jdk.CallTable.RAW;

import com.google.auto.service.AutoService;
import dev.brisk.api.Fix;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.VarargsArray;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Matches single bytes and small values read or written in a loop, on a stream that hands each of them to the system or to native code. Only streams whose making is in
 * sight are spoken of: a parameter may be buffered already.
 */
@AutoService(Rule.class)
@LintRule(
    theme = WAITING,
    heat = WARM,
    summary = "single bytes or values read or written without a buffer",
    why = """
        A file, a socket or a compressed entry hands each `read()` to the operating system or to native code. That takes hundreds of times as long as to take the byte
        out of an array. `BufferedInputStream` and `BufferedOutputStream` move thousands of bytes with each such call.""",
    given = "int n",
    slow = """
        long total = 0;
        byte[] packed = packed(n);
        try (java.io.InputStream in = new java.util.zip.InflaterInputStream(new java.io.ByteArrayInputStream(packed))) {
          for (int each = in.read(); each >= 0; each = in.read()) total += each;
        } catch (java.io.IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
        return total;""",
    fast = """
        long total = 0;
        byte[] packed = packed(n);
        try (java.io.InputStream in = new java.io.BufferedInputStream(new java.util.zip.InflaterInputStream(new java.io.ByteArrayInputStream(packed)))) {
          for (int each = in.read(); each >= 0; each = in.read()) total += each;
        } catch (java.io.IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
        return total;""",
    setup = """
        private static byte[] packed;
        private static byte[] packed(int n) {
          if (packed != null) return packed;
          java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
          try (java.io.OutputStream deflater = new java.util.zip.DeflaterOutputStream(out)) {
            for (int i = 0; i < n; i++) deflater.write(i * 31 >> 3);
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
          packed = out.toByteArray();
          return packed;
        }""",
    limits = """
        Silent for streams that come from outside, for readers and writers of characters (they have a buffer of their own), for arrays of more than a few bytes,
        for methods that a class has beside one for many bytes, where a pass goes on to the next entry of an archive, and outside loops.""",
    fixSafety = "The fix buffers what is read. What is written stays in a buffer until it is flushed or closed: there a person decides.",
    rewrite = Rewrite.ALWAYS,
    since = "0.1")
public final class UnbufferedIo implements Rule {
  private static final Set<String> PASSING_ON = Set.of("java.io.DataInputStream", "java.io.DataOutputStream", "java.io.PrintStream", "java.io.PushbackInputStream",
      "java.util.zip.CheckedInputStream", "java.util.zip.CheckedOutputStream", "java.security.DigestInputStream", "java.security.DigestOutputStream",
      "java.io.SequenceInputStream");
  private static final long SYSTEM_CALL = 1_000;
  private static final long NATIVE_CALL = 100;
  private static final int DEPTH = 5;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).inLoop().calling("read", "write", "readByte", "readUnsignedByte", "readShort", "readUnsignedShort", "readChar", "readInt",
        "readLong", "readFloat", "readDouble", "readBoolean", "writeByte", "writeShort", "writeChar", "writeInt", "writeLong", "writeFloat", "writeDouble",
        "writeBoolean", "print", "println");
  }

  private void check(Call call, Site site) {
    if (call.receiver() == null || !movesLittle(call)) return;
    Expr raw = rawStream(call.receiver(), site.facts(), DEPTH);
    if (raw == null || site.loop() == null || !site.facts().mayRepeatAfter(call, site.loop())) return;
    if (movesOn(site.loop()) || hasBulkForm(call.body().method(), call)) return;
    boolean packed = isPacked(raw);
    boolean reads = call.name().startsWith("read");
    Saving saving = site.saving(call, packed ? NATIVE_CALL : SYSTEM_CALL);
    Node at = raw.body() == call.body() ? raw : call;
    Site.Report report = site.report(at, saving, "'%s' %s a few bytes on each pass, a call of %s each time (%s); wrap the stream in a Buffered%sStream", call.name(),
        reads ? "reads" : "writes", packed ? "native code" : "the system", saving.text(), reads ? "Input" : "Output");
    if (reads && at == raw && isHeldAsStream(raw)) {
      report.fix(Fix.titled("buffer what is read").replace(raw, "new java.io.BufferedInputStream(" + raw.text() + ")"));
    }
  }

  /** Whether a pass goes on to the next entry of an archive: few bytes are taken on each. */
  private static boolean movesOn(Loop loop) {
    boolean[] moves = {false};
    loop.walk(node -> moves[0] |= node instanceof Call && ((Call) node).name().startsWith("getNext") && ((Call) node).name().endsWith("Entry"));
    return moves[0];
  }

  /** Whether the method is that of a stream for a single byte, and the class has another for many: who is in a hurry calls that. */
  private static boolean hasBulkForm(ExecutableElement method, Call at) {
    if (method == null) return false;
    String name = method.getSimpleName().toString();
    TypeMirror type = method.getEnclosingElement().asType();
    boolean single = name.equals("read") && method.getParameters().isEmpty() && at.source().isSubclass(type, "java.io.InputStream")
        || name.equals("write") && method.getParameters().size() == 1 && at.source().isSubclass(type, "java.io.OutputStream");
    if (!single) return false;
    for (ExecutableElement each : ElementFilter.methodsIn(method.getEnclosingElement().getEnclosedElements())) {
      if (each.getSimpleName().contentEquals(name) && each.getParameters().size() == 3) return true;
    }
    return false;
  }

  /** One byte, one value, or what is printed: never much at once. */
  private static boolean movesLittle(Call call) {
    boolean stream = call.source().isSubclass(call.receiver().type(), call.name().startsWith("read") ? "java.io.InputStream" : "java.io.OutputStream");
    if (!stream) return false;
    if (call.name().startsWith("read")) return call.argumentCount() == 0;
    if (call.name().startsWith("print")) return true;
    return call.argumentCount() == 1 && call.argument(0).isPrimitive();
  }

  /** Where the stream under all that only passes calls on was made, if it has no buffer; null otherwise. */
  private static Expr rawStream(Expr stream, Facts facts, int depth) {
    Expr made = depth == 0 ? null : facts.originOf(stream);
    if (made instanceof Call) return facts.entryOf((Call) made).is(RAW) ? made : null;
    if (!(made instanceof New) || ((New) made).hasBody()) return null;
    New creation = (New) made;
    if (facts.entryOf(creation).is(RAW)) return creation;
    String type = creation.constructor() == null ? "" : creation.constructor().getEnclosingElement().toString();
    if (!PASSING_ON.contains(type) || creation.argumentCount() == 0 || creation.argument(0) instanceof VarargsArray) return null;
    return rawStream(creation.argument(0), facts, depth - 1);
  }

  private static boolean isPacked(Expr raw) {
    if (raw.type() == null) return true;
    if (raw instanceof Call) return !((Call) raw).owner().startsWith("java.net.") && !((Call) raw).owner().startsWith("java.nio.");
    return raw.source().isSubclass(raw.type(), "java.util.zip.InflaterInputStream") || raw.source().isSubclass(raw.type(), "java.util.zip.DeflaterOutputStream");
  }

  /** Whether what holds it takes any stream: a local of type {@code InputStream} or the stream around it. */
  private static boolean isHeldAsStream(Expr raw) {
    if (raw.parent() instanceof New) return true;
    if (!(raw.parent() instanceof LocalDecl)) return false;
    LocalDecl declaration = (LocalDecl) raw.parent();
    return declaration.variable().type().getKind() == TypeKind.DECLARED && raw.source().isClass(declaration.variable().type(), "java.io.InputStream")
        && !declaration.text().startsWith("var ");
  }
}
