package dev.brisk.profiler.report;

import dev.brisk.profiler.profile.Edge;
import dev.brisk.profiler.profile.Kind;
import dev.brisk.profiler.profile.Profile;
import dev.brisk.profiler.profile.ProfileReader;
import dev.brisk.profiler.profile.Run;
import dev.brisk.profiler.profile.Totals;
import dev.brisk.profiler.profile.Usage;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The text made of a profile, laid out as pstats does it. */
final class Report {
  private final String file;
  private final Run run;
  private final Profile profile;
  private final String note;
  private final List<Row> all = new ArrayList<>();
  private List<Row> rows = new ArrayList<>();
  private List<SortKey> keys;
  private final List<String> reductions = new ArrayList<>();

  Report(String file, ProfileReader.Content content) {
    this.file = file;
    this.run = content.run();
    this.profile = content.profile();
    this.note = content.note();
    for (Totals totals : profile.methods) if (totals.calls > 0) all.add(new Row(totals));
  }

  private boolean counted() {
    return run.mode().equals("counted");
  }

  private boolean sampled() {
    return run.mode().equals("sampled");
  }

  /** Sorts and restricts. */
  void select(List<SortKey> asked, List<Restriction> restrictions, List<String> words) throws UserMistake {
    keys = asked.isEmpty() ? List.of(counted() ? SortKey.CALLS : SortKey.CUMULATIVE) : asked;
    rows = new ArrayList<>(all);
    rows.sort(SortKey.order(keys));
    for (int i = 0; i < restrictions.size(); i++) {
      int before = rows.size();
      rows = restrictions.get(i).of(rows);
      reductions.add("List reduced from " + before + " to " + rows.size() + " due to restriction <" + words.get(i) + ">");
    }
  }

  /** What was run where, and in all. */
  void head(PrintWriter out) {
    line(out, file + ": mode " + run.mode());
    int width = run.facts().keySet().stream().mapToInt(String::length).max().orElse(0);
    run.facts().forEach((name, fact) -> line(out, "  " + name + " ".repeat(width - name.length()) + "  " + fact));
    Usage usage = profile.usage;
    StringBuilder took = new StringBuilder("  took ").append(Units.seconds(usage.at())).append(" s");
    if (usage.cpu() >= 0) took.append(", ").append(Units.seconds(usage.cpu())).append(" s of CPU");
    if (usage.peakMemory() >= 0) took.append(", ").append(Units.megabytes(usage.peakMemory())).append(" at its peak");
    took.append(", ").append(usage.collections()).append(" garbage collections in ").append(usage.collecting()).append(" ms");
    line(out, took.toString());
    if (note != null) line(out, "  note: " + note);
    if (usage.lost() > 0) line(out, "  note: about " + usage.lost() + " calls could not be recorded, for want of memory or stack");
    if (usage.unwatched() > 0) line(out, "  note: of about " + usage.unwatched() + " futures the completion was not recorded, since too many were under way");
    line(out, "");
    long calls = 0;
    long primitive = 0;
    long own = 0;
    for (Row row : all) {
      if (row.totals().kind == Kind.COMPLETION) continue;
      calls += row.totals().calls;
      primitive += row.primitive();
      own += row.totals().own;
    }
    String total = "   " + Units.count(calls) + " calls";
    if (primitive != calls) total += " (" + Units.count(primitive) + " primitive calls)";
    if (counted()) {
      line(out, total + "; in mode counted, no times");
    } else if (sampled()) {
      line(out, total + "; in mode sampled, times are estimates from about one call in " + run.sample());
    } else {
      line(out, total + " in " + Units.seconds(own) + " seconds");
    }
    line(out, "");
    line(out, "   Ordered by: " + SortKey.shown(keys));
    for (String reduction : reductions) line(out, "   " + reduction);
    line(out, "");
  }

  /** All numbers of each method. */
  void table(PrintWriter out, boolean percentiles) {
    boolean thrown = all.stream().anyMatch(row -> row.totals().thrown > 0);
    boolean bytes = run.mode().equals("allocated");
    List<String> titles = new ArrayList<>(List.of("ncalls"));
    if (sampled()) titles.addAll(List.of("timed", "cumtime", "percall"));
    if (!counted() && !sampled()) titles.addAll(List.of("tottime", "percall", "cumtime", "percall"));
    if (bytes) titles.addAll(List.of("totbytes", "cumbytes"));
    if (thrown) titles.add("thrown");
    if (percentiles && !counted()) titles.addAll(List.of("p50", "p90", "p99", "p99.9", "max"));
    titles.add("name");
    Table table = new Table();
    table.add(titles);
    for (Row row : rows) table.add(cells(row, bytes, thrown, percentiles));
    table.print(out);
  }

  private List<String> cells(Row row, boolean bytes, boolean thrown, boolean percentiles) {
    Totals totals = row.totals();
    boolean timed = totals.timed > 0;
    List<String> cells = new ArrayList<>(List.of(Units.calls(totals.calls, totals.recursive)));
    if (sampled()) {
      cells.add(Long.toString(totals.timed));
      cells.add(timed ? Units.seconds(row.cumulative()) : "n/a");
      cells.add(timed ? Units.mean(totals.cumulative, totals.timed) : "n/a");
    } else if (!counted()) {
      boolean inside = totals.kind != Kind.COMPLETION;
      cells.add(inside ? Units.seconds(totals.own) : "n/a");
      cells.add(inside ? Units.mean(totals.own, totals.calls) : "n/a");
      cells.add(Units.seconds(totals.cumulative));
      cells.add(Units.mean(totals.cumulative, row.primitive()));
    }
    if (bytes) {
      cells.add(bytes(totals, totals.bytes));
      cells.add(bytes(totals, totals.cumulativeBytes));
    }
    if (thrown) cells.add(Long.toString(totals.thrown));
    if (percentiles && !counted()) {
      for (double percent : new double[] {50, 90, 99, 99.9}) cells.add(timed ? Units.time(row.percentiles().at(percent)) : "n/a");
      cells.add(timed ? Units.time(row.percentiles().most()) : "n/a");
    }
    cells.add(row.label());
    return cells;
  }

  /** Where the bytes of some calls are not known, what is known is a lower bound. */
  private static String bytes(Totals totals, long bytes) {
    if (totals.measured == 0) return "n/a";
    return (totals.measured < totals.timed ? ">=" : "") + bytes;
  }

  /** Who called each method. */
  void callers(PrintWriter out) throws UserMistake {
    pairs(out, "was called by...", "<-", false);
  }

  /** Whom each method called. */
  void callees(PrintWriter out) throws UserMistake {
    pairs(out, "called...", "->", true);
  }

  private void pairs(PrintWriter out, String title, String arrow, boolean down) throws UserMistake {
    if (counted() || sampled()) {
      throw UserMistake.argument("mode " + run.mode() + " keeps no callers; record with -Dbrisk.profile=timed");
    }
    Map<Totals, List<Edge>> edges = new IdentityHashMap<>();
    for (Edge edge : profile.edges.values()) {
      int method = down ? edge.caller : edge.callee;
      if (method != Totals.ROOT) edges.computeIfAbsent(profile.methods.get(method), key -> new ArrayList<>()).add(edge);
    }
    Table table = new Table();
    table.add("ncalls", "tottime", "cumtime", "Method " + title);
    for (Row row : rows) {
      if (row.totals().kind == Kind.COMPLETION) continue;
      table.add("", "", "", row.label() + " " + arrow);
      edges.getOrDefault(row.totals(), List.of()).stream()
          .sorted(Comparator.comparingLong((Edge edge) -> -edge.cumulative).thenComparing(edge -> label(down ? edge.callee : edge.caller)))
          .forEach(edge -> table.add(Units.calls(edge.calls, edge.recursive), Units.seconds(edge.own), Units.seconds(edge.cumulative),
              "    " + label(down ? edge.callee : edge.caller)));
    }
    table.print(out);
    line(out, "");
  }

  private String label(int method) {
    return method == Totals.ROOT ? "(outside)" : profile.methods.get(method).label();
  }

  private static void line(PrintWriter out, String text) {
    out.print(text + "\n");
  }
}
