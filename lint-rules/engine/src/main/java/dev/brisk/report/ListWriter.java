package dev.brisk.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.brisk.api.Finding;
import dev.brisk.api.Heat;
import dev.brisk.api.Severity;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/** Writes a list: head, findings in order, tail. */
final class ListWriter implements Closeable {
  static final String SARIF_VERSION = "2.1.0";
  static final String TOOL = "Brisk";

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String BASE = "MODULE";

  private final JsonGenerator json;
  private final Map<String, Integer> ruleIndexes = new HashMap<>();
  /** How often each fingerprint without its counter came up in the current file. */
  private final Map<Long, Integer> occurrences = new HashMap<>();
  private String file;
  private String address;

  ListWriter(JsonFactory factory, OutputStream out) throws IOException {
    json = factory.createGenerator(out);
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator(""));
    printer.indentObjectsWith(lines);
    json.setPrettyPrinter(printer);
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  /** @param rules in the order they are listed */
  void writeHead(String toolVersion, Iterable<RuleInfo> rules) throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", SARIF_VERSION);
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", TOOL);
    json.writeStringField("version", toolVersion);
    json.writeArrayFieldStart("rules");
    for (RuleInfo rule : rules) writeRule(rule);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeObjectFieldStart("originalUriBaseIds");
    json.writeObjectFieldStart(BASE);
    writeText("description", "The folder of the module");
    json.writeEndObject();
    json.writeEndObject();
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeArrayFieldStart("results");
  }

  private void writeRule(RuleInfo rule) throws IOException {
    ruleIndexes.put(rule.id(), ruleIndexes.size());
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    writeText("shortDescription", rule.summary());
    if (!rule.helpUri().isEmpty()) json.writeStringField("helpUri", rule.helpUri());
    json.writeObjectFieldStart("defaultConfiguration");
    if (rule.severity() == Severity.OFF) json.writeBooleanField("enabled", false);
    json.writeStringField("level", level(rule.severity()));
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeStringField("theme", rule.theme());
    if (!rule.evidence().isEmpty()) json.writeStringField("evidence", rule.evidence());
    json.writeEndObject();
    json.writeEndObject();
  }

  /** @param finding with its file relative to the base; findings come in order, none twice */
  void write(Finding finding) throws IOException {
    if (!finding.file().equals(file)) {
      file = finding.file();
      address = Address.encode(file);
      occurrences.clear();
    }
    json.writeStartObject();
    json.writeStringField("ruleId", finding.rule());
    Integer index = ruleIndexes.get(finding.rule());
    if (index != null) json.writeNumberField("ruleIndex", index);
    json.writeStringField("level", level(finding.severity()));
    writeText("message", finding.message());
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    writePlace(finding);
    if (!finding.member().isEmpty()) writeMember(finding.member());
    json.writeEndObject();
    json.writeEndArray();
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("brisk/v1", fingerprint(finding));
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeStringField("heat", key(finding.heat()));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writePlace(Finding finding) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", address);
    json.writeStringField("uriBaseId", BASE);
    json.writeEndObject();
    if (finding.line() > 0) {
      json.writeObjectFieldStart("region");
      writePositive("startLine", finding.line());
      writePositive("startColumn", finding.column());
      writePositive("endLine", finding.endLine());
      writePositive("endColumn", finding.endColumn());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void writePositive(String field, int number) throws IOException {
    if (number > 0) json.writeNumberField(field, number);
  }

  private void writeMember(String member) throws IOException {
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField("fullyQualifiedName", member);
    json.writeStringField("kind", "member");
    json.writeEndObject();
    json.writeEndArray();
  }

  private void writeText(String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  void writeTail() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
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
