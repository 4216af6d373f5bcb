package dev.brisk.rules.waiting;

import static dev.brisk.api.Heat.HOT;
import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.WAITING;
import static dev.brisk.jdk.CallTable.BLOCKS;
import static dev.brisk.jdk.CallTable.FLUSHES;
import static dev.brisk.jdk.CallTable.OPENS;
import static dev.brisk.jdk.CallTable.QUERY;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Frequency;
import dev.brisk.jdk.CallTable.Entry;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.VarargsArray;

/**
 * Matches a flush after each record that a loop writes, and a file that is opened, written and closed again for each. Left alone are loops that wait for an
 * answer, and flushes that come once in a while.
 */
@AutoService(Rule.class)
@LintRule(
    theme = WAITING,
    heat = WARM,
    summary = "flush, or a file opened and closed, for each record of a loop",
    why = """
        A buffer gathers what a loop writes until it is worth a trip to the system, a persistence context gathers changes until it is worth one to the
        database. A flush on each pass makes the trip each time. So does a file that is opened to append one line.""",
    given = "int[] xs",
    slow = """
        long written = 0;
        try (java.io.Writer out = new java.io.OutputStreamWriter(new java.io.BufferedOutputStream(java.io.OutputStream.nullOutputStream()))) {
          for (int x : xs) {
            out.write(x & 127);
            out.flush();
            written++;
          }
        } catch (java.io.IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
        return written;""",
    fast = """
        long written = 0;
        try (java.io.Writer out = new java.io.OutputStreamWriter(new java.io.BufferedOutputStream(java.io.OutputStream.nullOutputStream()))) {
          for (int x : xs) {
            out.write(x & 127);
            written++;
          }
        } catch (java.io.IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
        return written;""",
    limits = """
        Silent where the loop waits for something else, such as an answer to what it wrote, where the flush stands behind a test, such as a count of records, and
        where each pass writes to a stream or file of its own.""",
    fixSafety = "Without the flush a reader, or another transaction, sees the records later, and a crash may lose more of them: where that may matter the message says so. No fix is offered.",
    byHand = "a reader sees the records later, and a crash may lose more of them",
    since = "0.1")
public final class FlushPerRecord implements Rule {
  private static final String[] TYPES = {"EntityManager", "Session", "JpaRepository", "Writer", "OutputStream", "FileDescriptor", "FileChannel", "PrintWriter",
    "BufferedWriter", "FileWriter", "FileOutputStream", "DataOutputStream", "BufferedOutputStream", "OutputStreamWriter"};

  /** The part of a pass that a flush in a method must take: what does more than to write stands for itself. */
  private static final double FAIR_SHARE = 0.3;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::flush).calling("flush", "sync", "force", "saveAndFlush").inLoop();
    rules.on(Call.class, this::callee).inLoop().inClassesMentioning(TYPES);
    rules.on(New.class, this::open).creating("FileWriter", "FileOutputStream").inLoop();
    rules.on(Call.class, this::append).calling("write", "writeString", "newBufferedWriter", "newOutputStream").inLoop();
  }

  private void flush(Call call, Site site) {
    Entry entry = site.facts().entryOf(call);
    Loop loop = entry.is(FLUSHES) ? loopThatOnlyWrites(call, site.facts()) : null;
    if (loop == null || ElementLoop.isOfElement(call.receiver(), loop) || mayHoldNothingBack(call.receiver(), site.facts())) return;
    Saving saving = site.saving(call, entry.nanos());
    if (isDatabase(call)) {
      site.report(call, saving, "each pass sends its changes to the database at once (%s); if the loop does not need them there, flush once after it",
          saving.text()).atMostNote();
      return;
    }
    Site.Report report = site.report(call, saving, "each pass flushes what it wrote (%s); %sflush once after the loop", saving.text(),
        isFile(call, site.facts()) ? "" : "if nobody waits for a single record, ");
    if (!isFile(call, site.facts())) report.atMostNote();
  }

  /** Whether the stream may be one without a buffer, such as a socket's: a flush of that does nothing. */
  private static boolean mayHoldNothingBack(Expr stream, Facts facts) {
    return stream.source().isClass(stream.type(), "java.io.OutputStream") && facts.exactClassOf(stream) == null;
  }

  private static boolean isDatabase(Call call) {
    return !call.owner().startsWith("java.io.") && !call.owner().startsWith("java.nio.");
  }

  /** Whether it is seen that a file is written from its start: each line that is added to a log, or to a device, may be waited for. */
  private static boolean isFile(Call call, Facts facts) {
    Expr made = facts.originOf(call.receiver());
    for (int steps = 0; steps < 4; steps++) {
      if (made instanceof New && facts.entryOf((New) made).is(OPENS)) return ((New) made).argumentCount() == 1;
      if (made instanceof Call && facts.entryOf((Call) made).is(OPENS)) return true;
      if (!(made instanceof New) || ((New) made).argumentCount() == 0) return false;
      made = facts.originOf(((New) made).argument(0));
    }
    return false;
  }

  /** The loop around a call that each pass makes, if nothing in it waits but for what it writes. */
  private static Loop loopThatOnlyWrites(Node call, Facts facts) {
    Loop loop = ElementLoop.around(call, facts);
    if (loop == null || facts.frequencyOf(call) != Frequency.EACH_PASS) return null;
    boolean[] waits = {false};
    for (int i = loop.once(); i < loop.childCount(); i++) {
      loop.child(i).walk(node -> waits[0] |= node != call && node instanceof Call && waitsForOthers((Call) node, facts));
    }
    return waits[0] ? null : loop;
  }

  private static boolean waitsForOthers(Call call, Facts facts) {
    String name = call.name();
    if (name.startsWith("read") && call.receiver() != null && call.source().isSubclass(call.receiver().type(), "java.io.Closeable")) return true;
    if (name.equals("nextLine") || name.equals("take") || name.equals("sleep")) return true;
    Entry entry = facts.entryOf(call);
    // A query flushes first anyway, if it must.
    return entry.is(BLOCKS) && !entry.is(FLUSHES) && !entry.is(QUERY) && !writes(name);
  }

  private static boolean writes(String name) {
    return name.startsWith("write") || name.startsWith("append") || name.startsWith("print") || name.startsWith("persist") || name.startsWith("merge")
        || name.startsWith("create") || name.equals("remove") || name.equals("close") || name.equals("lock");
  }

  /** A method of this class that flushes whenever it is called. */
  private void callee(Call call, Site site) {
    if (!OwnMethod.isOne(call) || site.facts().entryOf(call).is(FLUSHES)) return;
    Body body = call.source().bodyOf(call.method());
    if (body == null || body == call.body()) return;
    Loop loop = loopThatOnlyWrites(call, site.facts());
    if (loop == null) return;
    Call flush = OwnMethod.callIn(body, each -> site.facts().entryOf(each).is(FLUSHES) && isOfObject(each.receiver()));
    if (flush == null) return;
    Saving saving = site.saving(call, site.facts().entryOf(flush).nanos());
    if (saving.share() < FAIR_SHARE) return;
    site.report(call, saving, "'%s' flushes on each pass (%s); if nobody waits for a single record, flush once after the loop", call.name(), saving.text()).atMostNote()
        .worthFrom(HOT);
  }

  private static boolean isOfObject(Expr receiver) {
    return receiver instanceof FieldRead;
  }

  private void open(New creation, Site site) {
    if (site.facts().entryOf(creation).is(OPENS) && creation.argumentCount() > 1) opened(creation, creation.argument(0), site.facts().entryOf(creation), site);
  }

  private void append(Call call, Site site) {
    Entry entry = site.facts().entryOf(call);
    if (entry.is(OPENS) && call.argumentCount() > 1 && names(call, "APPEND")) opened(call, call.argument(0), entry, site);
  }

  private static boolean names(Call call, String option) {
    Expr last = call.argument(call.argumentCount() - 1);
    if (!(last instanceof VarargsArray)) return false;
    for (int i = 0; i < last.childCount(); i++) {
      if (last.child(i) instanceof FieldRead && ((FieldRead) last.child(i)).field() != null
          && ((FieldRead) last.child(i)).field().getSimpleName().contentEquals(option)) return true;
    }
    return false;
  }

  /** The same file on each pass. */
  private static void opened(Expr opening, Expr file, Entry entry, Site site) {
    Loop loop = loopThatOnlyWrites(opening, site.facts());
    if (loop == null || ElementLoop.readsElement(file, loop) || !site.facts().isInvariant(file, loop)) return;
    Saving saving = site.saving(opening, entry.nanos());
    site.report(opening, saving, "the same file is opened and closed on each pass (%s); open it once before the loop", saving.text());
  }
}
