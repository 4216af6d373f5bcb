package dev.brisk.rules.waiting;

import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Theme.WAITING;

import com.google.auto.service.AutoService;
import dev.brisk.api.Fix;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Use;
import dev.brisk.model.Binary;
import dev.brisk.model.Call;
import dev.brisk.model.Declarations;
import dev.brisk.model.Expr;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.NewArray;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import dev.brisk.model.Return;
import dev.brisk.model.Variable;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Matches buffered streams that buffer nothing: around memory, around another buffer, inside a reader that has one, or moved by arrays at least as large
 * as the buffer, which go past it.
 */
@AutoService(Rule.class)
@LintRule(
    theme = WAITING,
    heat = NORMAL,
    summary = "buffer around what is buffered or moved at once",
    why = """
        A buffered stream allocates an array of eight thousand bytes and puts a lock around each call. It pays where many small pieces are read or written. What
        is in memory needs none, `BufferedReader` and `InputStreamReader` have one, and arrays as large as the buffer are moved past it.""",
    given = "int n",
    slow = """
        long total = 0;
        byte[] bytes = new byte[1024];
        for (int i = 0; i < n; i++) {
          try (java.io.InputStream in = new java.io.BufferedInputStream(new java.io.ByteArrayInputStream(bytes))) {
            for (int each = in.read(); each >= 0; each = in.read()) total += each + 1;
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        }
        return total;""",
    fast = """
        long total = 0;
        byte[] bytes = new byte[1024];
        for (int i = 0; i < n; i++) {
          try (java.io.InputStream in = new java.io.ByteArrayInputStream(bytes)) {
            for (int each = in.read(); each >= 0; each = in.read()) total += each + 1;
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        }
        return total;""",
    limits = """
        Silent where the stream goes to code out of sight, for buffers larger than the usual one around files, and where `mark` or lines of text are asked of a
        reader.""",
    fixSafety = "What is written arrives at once rather than when it is flushed. The fix takes the buffer away where nothing asks for its type; a local that holds it then holds any stream.",
    rewrite = Rewrite.ALWAYS,
    since = "0.1")
public final class DoubleBuffering implements Rule {
  private static final int BUFFER = 8_192;
  private static final Set<String> IN_MEMORY = Set.of("java.io.ByteArrayInputStream", "java.io.ByteArrayOutputStream");
  private static final Set<String> BUFFERS = Set.of("java.io.BufferedInputStream", "java.io.BufferedOutputStream", "java.io.BufferedReader", "java.io.BufferedWriter");
  private static final Set<String> STREAMS = Set.of("java.io.InputStream", "java.io.OutputStream", "java.io.Reader", "java.io.Writer");
  private static final Set<String> AT_ONCE = Set.of("transferTo", "readAllBytes", "close", "flush");

  @Override
  public void register(Registry rules) {
    rules.on(New.class, this::check).creating("BufferedInputStream", "BufferedOutputStream", "BufferedReader", "BufferedWriter");
  }

  private void check(New buffer, Site site) {
    if (buffer.hasBody() || buffer.argumentCount() == 0 || !BUFFERS.contains(nameOf(buffer)) || site.facts().frequencyOf(buffer).isRare()) return;
    Expr wrapped = site.facts().originOf(buffer.argument(0));
    String why = why(buffer, wrapped, site.facts());
    // Asked for by its type.
    if (why == null || BUFFERS.contains(expectedBy(buffer))) return;
    Site.Report report = site.report(buffer, "%s: the buffer of '%s' is allocated for nothing; leave it out", why, simpleNameOf(buffer)).atMostNote();
    Fix fix = Fix.titled("leave the buffer out").replace(buffer, buffer.argument(0).text());
    if (canBeLeftOut(buffer) || widens(buffer, fix)) report.fix(fix);
  }

  private static String why(New buffer, Expr wrapped, Facts facts) {
    boolean bytes = nameOf(buffer).endsWith("Stream");
    if (bytes && IN_MEMORY.contains(nameOf(wrapped))) return "what it reads and writes is in memory";
    if (nameOf(wrapped).equals(nameOf(buffer)) && buffer.argumentCount() <= ((New) wrapped).argumentCount()) return "what it wraps is buffered";
    if (bytes && buffer.argumentCount() == 1 && isInsideReader(buffer)) return "the reader or writer around it moves blocks as large";
    boolean large = bytes && buffer.argumentCount() == 1 && isMovedInBlocks(facts.usesOf(buffer), facts);
    return large ? "what is moved is at least as large" : null;
  }

  /** {@code new BufferedReader(new InputStreamReader(new BufferedInputStream(in)))}. */
  private static boolean isInsideReader(New buffer) {
    if (!(buffer.parent() instanceof New) || !(buffer.parent().parent() instanceof New)) return false;
    String converter = nameOf((New) buffer.parent());
    String around = nameOf((New) buffer.parent().parent());
    return converter.equals("java.io.InputStreamReader") && around.equals("java.io.BufferedReader")
        || converter.equals("java.io.OutputStreamWriter") && around.equals("java.io.BufferedWriter");
  }

  private static boolean isMovedInBlocks(List<Use> uses, Facts facts) {
    int moves = 0;
    for (Use use : uses) {
      if (!(use.user() instanceof Call)) return false;
      Call call = (Call) use.user();
      if (call.receiver() != use.at()) {
        if (!takesClosable(call, use.at())) return false;
        continue;
      }
      boolean reads = call.name().equals("read");
      boolean writes = call.name().equals("write");
      if (!reads && !writes && !AT_ONCE.contains(call.name())) return false;
      if (call.name().equals("close") || call.name().equals("flush")) continue;
      if (reads && !isLarge(call, facts) || writes && !isLarge(call, facts) && !isWholeArray(call)) return false;
      // Several small arrays are what a buffer gathers.
      if (writes && !isLarge(call, facts) && (++moves > 1 || call.loop() != null)) return false;
      moves++;
    }
    return moves > 0;
  }

  private static boolean takesClosable(Call call, Expr stream) {
    for (int i = 0; call.method() != null && i < Math.min(call.argumentCount(), call.method().getParameters().size()); i++) {
      if (call.argument(i) != stream) continue;
      String type = call.method().getParameters().get(i).asType().toString();
      return type.equals("java.io.Closeable") || type.equals("java.lang.AutoCloseable");
    }
    return false;
  }

  /** Whether the array that is moved has room for as much as the buffer. */
  private static boolean isLarge(Call call, Facts facts) {
    if (call.argumentCount() == 0) return false;
    Expr array = facts.originOf(call.argument(0));
    if (!(array instanceof NewArray) || array.childCount() != 1) return false;
    return sizeOf((Expr) array.child(0), facts) >= BUFFER;
  }

  /** A constant number or a product of such; 0 when it is none. */
  private static long sizeOf(Expr size, Facts facts) {
    if (size instanceof Binary && ((Binary) size).op() == Op.TIMES) return sizeOf(((Binary) size).left(), facts) * sizeOf(((Binary) size).right(), facts);
    Object constant = facts.constantOf(size);
    return constant instanceof Integer ? (Integer) constant : 0;
  }

  private static boolean isWholeArray(Call write) {
    if (write.argumentCount() == 1) return !write.argument(0).isPrimitive();
    return write.argumentCount() == 3 && write.argument(2).text().equals(write.argument(0).text() + ".length");
  }

  /** Whether the variable that holds it, if any, takes any stream. */
  private static boolean canBeLeftOut(New buffer) {
    Node holder = buffer.parent();
    if (holder instanceof New) return STREAMS.contains(expectedBy(buffer));
    if (!(holder instanceof LocalDecl) || holder.text().startsWith("var ")) return false;
    String type = ((LocalDecl) holder).variable().type().toString();
    return STREAMS.contains(type);
  }

  /** Whether the local that holds it may as well hold any stream; its declaration says so then. */
  private static boolean widens(New buffer, Fix fix) {
    if (!(buffer.parent() instanceof LocalDecl) || !nameOf(buffer).endsWith("Stream")) return false;
    LocalDecl declaration = (LocalDecl) buffer.parent();
    Variable local = declaration.variable();
    String type = simpleNameOf(buffer);
    String text = declaration.text();
    int at = text.startsWith("final ") ? "final ".length() : 0;
    if (!text.startsWith(type + " " + local.name(), at) || !local.writes().isEmpty()) return false;
    for (LocalRead read : local.reads()) if (!takesAnyStream(read)) return false;
    Declarations.Name any = buffer.source().declarations().nameOf("java.io." + type.substring("Buffered".length()));
    fix.replace(declaration.start() + at, declaration.start() + at + type.length(), any.text()).importing(any);
    return true;
  }

  /** Called on, which every stream can be, or given to what takes any. */
  private static boolean takesAnyStream(LocalRead read) {
    Node user = read.parent();
    if (user instanceof Call && ((Call) user).receiver() == read) return true;
    ExecutableElement called = user instanceof Call ? ((Call) user).method() : user instanceof New ? ((New) user).constructor() : null;
    int offset = user instanceof Call && ((Call) user).receiver() != null ? 1 : 0;
    for (int i = 0; called != null && i < called.getParameters().size() && i + offset < user.childCount(); i++) {
      if (user.child(i + offset) == read) return STREAMS.contains(called.getParameters().get(i).asType().toString());
    }
    return false;
  }

  /** Name of the type of the parameter or result that it stands for; empty where it is neither. */
  private static String expectedBy(New buffer) {
    Node holder = buffer.parent();
    if (holder instanceof Return) return buffer.body().method() == null || buffer.lambda() != null ? "" : buffer.body().method().getReturnType().toString();
    ExecutableElement called = holder instanceof New ? ((New) holder).constructor() : holder instanceof Call ? ((Call) holder).method() : null;
    int count = called == null ? 0 : called.getParameters().size();
    for (int i = 0; i < count; i++) {
      Expr argument = holder instanceof New ? i < holder.childCount() ? ((New) holder).argument(i) : null : i < ((Call) holder).argumentCount() ? ((Call) holder).argument(i) : null;
      if (argument == buffer) return called.getParameters().get(i).asType().toString();
    }
    return "";
  }

  private static String nameOf(Expr made) {
    return made instanceof New && ((New) made).constructor() != null && !((New) made).hasBody() ? ((New) made).constructor().getEnclosingElement().toString() : "";
  }

  private static String simpleNameOf(New made) {
    return ((TypeElement) made.constructor().getEnclosingElement()).getSimpleName().toString();
  }
}
