package dev.brisk.report;

import com.google.gson.stream.JsonWriter;
import dev.brisk.api.Finding;
import dev.brisk.api.Heat;
import dev.brisk.api.Severity;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Writes a list: head, findings in order, tail. */
final class ListWriter implements Closeable {
  static final String SARIF_VERSION = "2.1.0";
  static final String TOOL = "Brisk";

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String BASE = "MODULE";

  private final Writer writer;
  private final JsonWriter json;
  private final Map<String, Integer> ruleIndexes = new HashMap<>();
  /** How often each fingerprint without its counter came up in the current file. */
  private final Map<Long, Integer> occurrences = new HashMap<>();
  private String file;
  private String address;

  ListWriter(OutputStream out) throws IOException {
    writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    json = new JsonWriter(writer);
    json.setIndent("  ");
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  /** @param rules in the order they are listed */
  void writeHead(String toolVersion, Iterable<RuleInfo> rules) throws IOException {
    json.beginObject();
    json.name("$schema").value(SCHEMA);
    json.name("version").value(SARIF_VERSION);
    json.name("runs").beginArray();
    json.beginObject();
    json.name("tool").beginObject();
    json.name("driver").beginObject();
    json.name("name").value(TOOL);
    json.name("version").value(toolVersion);
    json.name("rules").beginArray();
    for (RuleInfo rule : rules) writeRule(rule);
    json.endArray();
    json.endObject();
    json.endObject();
    json.name("originalUriBaseIds").beginObject();
    json.name(BASE).beginObject();
    writeText("description", "The folder of the module");
    json.endObject();
    json.endObject();
    json.name("columnKind").value("utf16CodeUnits");
    json.name("results").beginArray();
  }

  private void writeRule(RuleInfo rule) throws IOException {
    ruleIndexes.put(rule.id(), ruleIndexes.size());
    json.beginObject();
    json.name("id").value(rule.id());
    writeText("shortDescription", rule.summary());
    if (!rule.helpUri().isEmpty()) json.name("helpUri").value(rule.helpUri());
    json.name("defaultConfiguration").beginObject();
    if (rule.severity() == Severity.OFF) json.name("enabled").value(false);
    json.name("level").value(level(rule.severity()));
    json.endObject();
    json.name("properties").beginObject();
    json.name("theme").value(rule.theme());
    if (!rule.evidence().isEmpty()) json.name("evidence").value(rule.evidence());
    json.endObject();
    json.endObject();
  }

  /** @param finding with its file relative to the base; findings come in order, none twice */
  void write(Finding finding) throws IOException {
    if (!finding.file().equals(file)) {
      file = finding.file();
      address = Address.encode(file);
      occurrences.clear();
    }
    json.beginObject();
    json.name("ruleId").value(finding.rule());
    Integer index = ruleIndexes.get(finding.rule());
    if (index != null) json.name("ruleIndex").value(index);
    json.name("level").value(level(finding.severity()));
    writeText("message", finding.message());
    json.name("locations").beginArray();
    json.beginObject();
    writePlace(finding);
    if (!finding.member().isEmpty()) writeMember(finding.member());
    json.endObject();
    json.endArray();
    json.name("partialFingerprints").beginObject();
    json.name("brisk/v1").value(fingerprint(finding));
    json.endObject();
    json.name("properties").beginObject();
    json.name("heat").value(key(finding.heat()));
    json.endObject();
    json.endObject();
  }

  private void writePlace(Finding finding) throws IOException {
    json.name("physicalLocation").beginObject();
    json.name("artifactLocation").beginObject();
    json.name("uri").value(address);
    json.name("uriBaseId").value(BASE);
    json.endObject();
    if (finding.line() > 0) {
      json.name("region").beginObject();
      writePositive("startLine", finding.line());
      writePositive("startColumn", finding.column());
      writePositive("endLine", finding.endLine());
      writePositive("endColumn", finding.endColumn());
      json.endObject();
    }
    json.endObject();
  }

  private void writePositive(String field, int number) throws IOException {
    if (number > 0) json.name(field).value(number);
  }

  private void writeMember(String member) throws IOException {
    json.name("logicalLocations").beginArray();
    json.beginObject();
    json.name("fullyQualifiedName").value(member);
    json.name("kind").value("member");
    json.endObject();
    json.endArray();
  }

  private void writeText(String field, String text) throws IOException {
    json.name(field).beginObject();
    json.name("text").value(text);
    json.endObject();
  }

  void writeTail() throws IOException {
    json.endArray();
    json.endObject();
    json.endArray();
    json.endObject();
    json.flush();
    writer.write('\n');
  }

  /** Holds neither lines nor the file, so it survives code that moves; equal findings of a file are numbered in their order. */
  private String fingerprint(Finding finding) {
    long hash = Fnv.add(Fnv.add(Fnv.add(Fnv.EMPTY, finding.rule()), finding.member()), finding.message());
    Integer before = occurrences.get(hash);
    int occurrence = before == null ? 1 : before + 1;
    occurrences.put(hash, occurrence);
    return Fnv.hex(Fnv.add(hash, Integer.toString(occurrence)));
  }

  static String level(Severity severity) {
    switch (severity) {
      case ERROR:
        return "error";
      case WARNING:
        return "warning";
      default:
        return "note";
    }
  }

  static String key(Heat heat) {
    switch (heat) {
      case COLD:
        return "cold";
      case WARM:
        return "warm";
      case HOT:
        return "hot";
      default:
        return "normal";
    }
  }
}
