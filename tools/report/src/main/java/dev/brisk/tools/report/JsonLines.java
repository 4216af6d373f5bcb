package dev.brisk.tools.report;

import com.google.gson.stream.JsonWriter;
import dev.brisk.api.Finding;
import dev.brisk.report.Listed;
import dev.brisk.report.Rewrite;
import dev.brisk.report.RuleInfo;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What is told, a JSON object on each line, for scripts and coding assistants. */
final class JsonLines {
  private JsonLines() {}

  static void write(Report report, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    for (Listed each : report.told()) writer.append(line(each, report)).append('\n');
    writer.flush();
  }

  private static String line(Listed listed, Report report) throws IOException {
    Finding told = listed.finding();
    RuleInfo rule = report.catalogue().rule(told.rule());
    Advice advice = Advice.of(told.message());
    StringWriter line = new StringWriter();
    try (JsonWriter json = new JsonWriter(line)) {
      json.beginObject();
      json.name("rule").value(told.rule());
      text(json, "theme", rule.theme());
      json.name("severity").value(word(told.severity()));
      json.name("heat").value(word(told.heat()));
      json.name("file").value(told.file());
      number(json, "line", told.line());
      number(json, "column", told.column());
      number(json, "endLine", told.endLine());
      number(json, "endColumn", told.endColumn());
      text(json, "member", told.member());
      json.name("message").value(told.message());
      json.name("what").value(advice.what());
      text(json, "instead", advice.instead());
      text(json, "why", report.catalogue().page(told.rule()).why());
      text(json, "evidence", rule.evidence());
      List<String> source = report.sources().of(told.file());
      if (told.line() > 0 && told.line() <= source.size() && source.get(told.line() - 1) != null) json.name("source").value(source.get(told.line() - 1));
      if (listed.rewrite() != null) rewrite(json, listed.rewrite(), report.catalogue().isRewrittenOnRequest(told.rule()), source);
      json.endObject();
    }
    return line.toString();
  }

  private static void text(JsonWriter json, String name, String text) throws IOException {
    if (!text.isEmpty()) json.name(name).value(text);
  }

  private static void number(JsonWriter json, String name, int number) throws IOException {
    if (number > 0) json.name(name).value(number);
  }

  private static void rewrite(JsonWriter json, Rewrite rewrite, boolean onRequest, List<String> source) throws IOException {
    json.name("fix").beginObject();
    json.name("title").value(rewrite.title());
    if (onRequest) json.name("onRequest").value(true);
    json.name("edits").beginArray();
    for (Rewrite.Replacement each : rewrite.replacements()) {
      json.beginObject();
      json.name("line").value(each.line());
      json.name("column").value(each.column());
      json.name("endLine").value(each.endLine());
      json.name("endColumn").value(each.endColumn());
      json.name("text").value(each.text());
      json.endObject();
    }
    json.endArray();
    json.name("changes").beginArray();
    for (Hunk each : Hunk.of(rewrite, source)) {
      json.beginObject();
      json.name("line").value(each.line());
      json.name("before").value(String.join("\n", each.before()));
      json.name("after").value(String.join("\n", each.after()));
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
