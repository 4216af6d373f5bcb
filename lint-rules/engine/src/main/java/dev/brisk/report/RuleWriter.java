package dev.brisk.report;

import com.google.gson.stream.JsonWriter;
import dev.brisk.api.Severity;
import java.io.IOException;

/** Writes what a list says about a rule. */
final class RuleWriter {
  private RuleWriter() {}

  /** @param page what is told of it at length; without text nothing is */
  static void write(RuleInfo rule, RulePage page, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("id").value(rule.id());
    ListWriter.writeText("shortDescription", rule.summary(), json);
    if (!page.markdown().isEmpty()) {
      String why = page.why();
      ListWriter.writeText("fullDescription", why, json);
      json.name("help").beginObject();
      json.name("text").value(why);
      json.name("markdown").value(page.markdown());
      json.endObject();
    }
    if (!rule.helpUri().isEmpty()) json.name("helpUri").value(rule.helpUri());
    json.name("defaultConfiguration").beginObject();
    if (rule.severity() == Severity.OFF) json.name("enabled").value(false);
    json.name("level").value(ListWriter.level(rule.severity()));
    json.endObject();
    json.name("properties").beginObject();
    json.name("theme").value(rule.theme());
    if (!rule.evidence().isEmpty()) json.name("evidence").value(rule.evidence());
    json.name("precision").value("very-high");
    json.name("problem.severity").value(problem(rule.severity()));
    json.name("tags").beginArray().value("performance").value(rule.theme()).endArray();
    json.endObject();
    json.endObject();
  }

  /** In the words of GitHub. */
  private static String problem(Severity severity) {
    String level = ListWriter.level(severity);
    return level.equals("note") ? "recommendation" : level;
  }
}
