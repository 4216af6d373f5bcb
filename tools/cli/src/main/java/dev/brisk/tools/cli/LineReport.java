package dev.brisk.tools.cli;

import com.google.gson.stream.JsonWriter;
import dev.brisk.engine.Witness;
import dev.brisk.tools.explain.LineExplanation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** Why a line is reported or not, for people and for scripts. */
final class LineReport {
  private final Screen screen;
  private final LineExplanation line;

  LineReport(Screen screen, LineExplanation line) {
    this.screen = screen;
    this.line = line;
  }

  void print() {
    PrintWriter out = screen.out();
    out.println(screen.styled("bold", line.file() + ':' + line.line() + ':') + ' ' + line.source());
    for (String each : line.members()) out.println("  in " + each);
    if (!line.leftOut().isEmpty()) {
      section("Not looked at");
      out.println("  " + line.leftOut());
    }
    problems();
    if (line.leftOut().isEmpty() && line.heat().isEmpty()) {
      section("No code begins on this line");
      out.println("  Brisk looks at expressions and statements where they begin");
    }
    heat();
    parts();
    findings("Reported", true);
    findings("Found and not reported", false);
    silences("Looked and said nothing", line.silent(), true);
    silences("Not looked here", line.passedOver(), false);
    if (!line.heat().isEmpty()) {
      out.println();
      out.println(TextReport.count(line.others(), "other rule") + (line.others() == 1 ? " looks" : " look") + " at nothing that begins here; 'brisk explain RULE' tells what each leaves alone");
    }
    out.flush();
  }

  private void problems() {
    if (line.problems().isEmpty()) return;
    section("The compiler does not understand all of the file, and what depends on that is left out");
    for (String each : line.problems()) screen.out().println("  " + each.lines().findFirst().orElse(""));
  }

  private void heat() {
    List<Witness.HeatStep> steps = line.heat();
    if (steps.isEmpty()) return;
    section("Heat: " + TextReport.word(steps.get(steps.size() - 1).heat()));
    for (Witness.HeatStep each : steps) screen.out().println("  " + TextReport.word(each.heat()) + ": " + each.cause());
  }

  private void parts() {
    if (line.parts().isEmpty() && line.work().isEmpty()) return;
    section("What is seen here");
    for (LineExplanation.Part each : line.parts()) {
      screen.out().println("  " + each.text() + "  is of type " + each.type() + (each.nanos() < 2 ? "" : ", about " + each.nanos() + " ns"));
    }
    for (String each : line.work()) screen.out().println("  hidden work: " + each);
  }

  private void findings(String title, boolean told) {
    boolean any = false;
    for (Witness.Judgement each : line.findings()) {
      if ((each.verdict() == Witness.Verdict.TOLD) != told) continue;
      if (!any) section(title);
      any = true;
      screen.out().println("  " + screen.styled("bold", "[" + each.rule() + "]") + " (" + TextReport.word(each.heat()) + ')' + (each.line() == line.line() ? "" : " at line " + each.line())
          + ' ' + each.message());
      if (!each.why().isEmpty()) screen.out().println("    " + each.why());
    }
  }

  private void silences(String title, List<LineExplanation.Silence> silences, boolean looked) {
    if (silences.isEmpty()) return;
    section(title);
    for (LineExplanation.Silence each : silences) {
      screen.out().println("  " + screen.styled("bold", each.rule()) + " at '" + each.at() + "': " + each.why());
    }
  }

  private void section(String title) {
    screen.out().println();
    screen.out().println(screen.styled("bold", title));
  }

  /** One JSON object. */
  void printJson() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.beginObject();
      json.name("file").value(line.file());
      json.name("line").value(line.line());
      json.name("source").value(line.source());
      strings(json, "members", line.members());
      if (!line.leftOut().isEmpty()) json.name("leftOut").value(line.leftOut());
      strings(json, "problems", line.problems());
      if (!line.heat().isEmpty()) json.name("heat").value(TextReport.word(line.heat().get(line.heat().size() - 1).heat()));
      json.name("heatFrom").beginArray();
      for (Witness.HeatStep each : line.heat()) json.beginObject().name("heat").value(TextReport.word(each.heat())).name("cause").value(each.cause()).endObject();
      json.endArray();
      json.name("types").beginArray();
      for (LineExplanation.Part each : line.parts()) {
        json.beginObject().name("source").value(each.text()).name("type").value(each.type());
        if (each.nanos() >= 0) json.name("nanos").value(each.nanos());
        json.endObject();
      }
      json.endArray();
      strings(json, "hiddenWork", line.work());
      json.name("findings").beginArray();
      for (Witness.Judgement each : line.findings()) finding(json, each);
      json.endArray();
      silences(json, "silent", line.silent());
      silences(json, "notLooked", line.passedOver());
      json.name("otherRules").value(line.others());
      json.endObject();
    }
    screen.out().println(text);
    screen.out().flush();
  }

  private static void finding(JsonWriter json, Witness.Judgement found) throws IOException {
    json.beginObject();
    json.name("rule").value(found.rule());
    json.name("verdict").value(TextReport.word(found.verdict()).replace('_', '-'));
    if (!found.why().isEmpty()) json.name("why").value(found.why());
    json.name("line").value(found.line());
    json.name("column").value(found.column());
    json.name("heat").value(TextReport.word(found.heat()));
    if (found.saving() != null) {
      json.name("savedNanos").value(found.saving().nanos());
      json.name("share").value(Math.round(100 * found.saving().share()) / 100.0);
    }
    json.name("message").value(found.message());
    json.endObject();
  }

  private static void silences(JsonWriter json, String name, List<LineExplanation.Silence> silences) throws IOException {
    json.name(name).beginArray();
    for (LineExplanation.Silence each : silences) {
      json.beginObject().name("rule").value(each.rule()).name("at").value(each.at()).name("why").value(each.why()).endObject();
    }
    json.endArray();
  }

  private static void strings(JsonWriter json, String name, List<String> values) throws IOException {
    json.name(name).beginArray();
    for (String each : values) json.value(each);
    json.endArray();
  }
}
