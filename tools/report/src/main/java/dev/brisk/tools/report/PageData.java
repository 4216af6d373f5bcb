package dev.brisk.tools.report;

import com.google.gson.stream.JsonWriter;
import dev.brisk.api.Finding;
import dev.brisk.report.Acceptance;
import dev.brisk.report.Listed;
import dev.brisk.report.RuleInfo;
import dev.brisk.report.RulePage;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** What the page shows, as JSON that can't end the element it stands in: texts once each, findings by columns. */
final class PageData {
  private static final String BEGIN = "<script type=\"application/json\" class=\"";
  private static final String END = "</script>\n";

  private final Report report;
  private final Texts files = new Texts();
  private final Texts rules = new Texts();
  private final Texts members = new Texts();
  private final Texts messages = new Texts();
  private final Texts reasons = new Texts();

  PageData(Report report) {
    this.report = report;
    for (Listed each : report.findings()) {
      files.number(each.finding().file());
      rules.number(each.finding().rule());
      members.number(each.finding().member());
      messages.number(each.finding().message());
      if (each.acceptance() != null) reasons.number(each.acceptance().reason());
    }
  }

  /** All but the sources. */
  void writeIndex(Writer page) throws IOException {
    page.append(BEGIN).append("index\">");
    JsonWriter json = json(page);
    json.beginObject();
    json.name("title").value(report.title());
    json.name("version").value(report.catalogue().version());
    texts(json, "files", files.all());
    json.name("modules").beginArray();
    for (String each : files.all()) json.value(Modules.of(each));
    json.endArray();
    json.name("rules").beginArray();
    for (String each : rules.all()) rule(json, report.catalogue().rule(each));
    json.endArray();
    texts(json, "members", members.all());
    json.name("messages").beginArray();
    for (String each : messages.all()) {
      Advice advice = Advice.of(each);
      texts(json, advice.instead().isEmpty() ? List.of(advice.what()) : List.of(advice.what(), advice.instead()));
    }
    json.endArray();
    texts(json, "reasons", reasons.all());
    json.name("rows").beginObject();
    column(json, "file", each -> files.number(each.finding().file()));
    column(json, "rule", each -> rules.number(each.finding().rule()));
    column(json, "member", each -> members.number(each.finding().member()));
    column(json, "message", each -> messages.number(each.finding().message()));
    column(json, "line", each -> each.finding().line());
    column(json, "column", each -> each.finding().column());
    column(json, "endLine", each -> each.finding().endLine());
    column(json, "endColumn", each -> each.finding().endColumn());
    column(json, "severity", each -> each.finding().severity().ordinal());
    column(json, "heat", each -> each.finding().heat().ordinal());
    column(json, "accepted", PageData::accepted);
    column(json, "reason", each -> each.acceptance() == null ? 0 : reasons.number(each.acceptance().reason()));
    json.endObject();
    fixes(json);
    if (report.trend() != null) {
      json.name("trend").beginObject();
      json.name("name").value(report.trend().name());
      json.name("gone").value(report.trend().gone());
      json.endObject();
    }
    json.endObject();
    json.flush();
    page.append(END);
  }

  /** The lines around the findings, by file; each part is read when it is shown. */
  void writeSources(Writer page) throws IOException {
    Excerpts excerpts = new Excerpts(report);
    for (Map.Entry<String, List<Listed>> file : ByFile.of(report.findings()).entrySet()) {
      List<Excerpts.Stretch> stretches = excerpts.of(file.getKey(), file.getValue());
      if (stretches.isEmpty()) continue;
      page.append(BEGIN).append("source\" data-file=\"").append(Integer.toString(files.number(file.getKey()))).append("\">");
      JsonWriter json = json(page);
      json.beginArray();
      for (Excerpts.Stretch each : stretches) {
        json.beginArray().value(each.line());
        for (String line : each.lines()) json.value(line);
        json.endArray();
      }
      json.endArray();
      json.flush();
      page.append(END);
    }
  }

  private static JsonWriter json(Writer page) {
    JsonWriter json = new JsonWriter(page);
    // No less-than sign comes through, so nothing within can end the element.
    json.setHtmlSafe(true);
    return json;
  }

  private static int accepted(Listed listed) {
    Acceptance acceptance = listed.acceptance();
    return acceptance == null ? 0 : acceptance.inSource() ? 2 : 1;
  }

  private void rule(JsonWriter json, RuleInfo rule) throws IOException {
    json.beginObject();
    json.name("id").value(rule.id());
    json.name("theme").value(rule.theme());
    json.name("summary").value(rule.summary());
    RulePage page = report.catalogue().page(rule.id());
    json.name("why").value(page.section("Why"));
    json.name("example").value(page.section("Example"));
    json.name("measured").value(page.section("Evidence"));
    json.name("limits").value(page.section("What it leaves alone"));
    json.name("safety").value(page.section("Fix safety"));
    json.name("onRequest").value(report.catalogue().isRewrittenOnRequest(rule.id()));
    json.name("evidence").value(rule.evidence());
    json.name("gain").value(Gain.of(rule.evidence()));
    json.endObject();
  }

  private void fixes(JsonWriter json) throws IOException {
    json.name("fixes").beginObject();
    for (int i = 0; i < report.findings().size(); i++) {
      Listed each = report.findings().get(i);
      if (each.rewrite() == null) continue;
      Finding finding = each.finding();
      json.name(Integer.toString(i)).beginArray().value(each.rewrite().title());
      for (Hunk hunk : Hunk.of(each.rewrite(), report.sources().of(finding.file()))) {
        json.beginArray().value(hunk.line());
        texts(json, hunk.before());
        texts(json, hunk.after());
        json.endArray();
      }
      json.endArray();
    }
    json.endObject();
  }

  private void column(JsonWriter json, String name, ToIntFunction<Listed> cell) throws IOException {
    json.name(name).beginArray();
    for (Listed each : report.findings()) json.value(cell.applyAsInt(each));
    json.endArray();
  }

  private static void texts(JsonWriter json, String name, List<String> texts) throws IOException {
    json.name(name);
    texts(json, texts);
  }

  private static void texts(JsonWriter json, List<String> texts) throws IOException {
    json.beginArray();
    for (String each : texts) json.value(each);
    json.endArray();
  }
}
