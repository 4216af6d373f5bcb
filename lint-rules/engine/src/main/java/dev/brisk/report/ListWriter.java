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
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Writes a list: head, findings in order, tail. The bytes hang on what is written alone. */
public final class ListWriter implements Closeable {
  static final String SARIF_VERSION = "2.1.0";
  static final String TOOL = "Brisk";

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String BASE = "MODULE";
  static final String IN_SOURCE = "inSource";
  static final String EXTERNAL = "external";
  private static final RulePage NO_PAGE = new RulePage("");

  private final Writer writer;
  private final JsonWriter json;
  private final Map<String, Integer> ruleIndexes = new HashMap<>();
  private final Set<String> rulesWithResults = new HashSet<>();
  /** How often each fingerprint without its counter came up in the current file. */
  private final Map<Long, Integer> occurrences = new HashMap<>();
  private String file;
  private String address;

  /** To a stream that is closed with this. */
  public ListWriter(OutputStream out) throws IOException {
    writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    json = new JsonWriter(writer);
    json.setIndent("  ");
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  /** @param rules in the order they are listed */
  public void writeHead(Iterable<RuleInfo> rules) throws IOException {
    for (RuleInfo rule : rules) ruleIndexes.put(rule.id(), ruleIndexes.size());
    json.beginObject();
    json.name("$schema").value(SCHEMA);
    json.name("version").value(SARIF_VERSION);
    json.name("runs").beginArray();
    json.beginObject();
    json.name("columnKind").value("utf16CodeUnits");
    json.name("originalUriBaseIds").beginObject();
    json.name(BASE).beginObject();
    writeText("description", "The folder of the module");
    json.endObject();
    json.endObject();
    json.name("results").beginArray();
  }

  /** @param listed with its file relative to the base; findings come in order, none twice */
  public void write(Listed listed) throws IOException {
    Finding finding = listed.finding();
    if (!finding.file().equals(file)) {
      file = finding.file();
      address = Address.encode(file);
      occurrences.clear();
    }
    rulesWithResults.add(finding.rule());
    json.beginObject();
    json.name("ruleId").value(finding.rule());
    Integer index = ruleIndexes.get(finding.rule());
    if (index != null) json.name("ruleIndex").value(index);
    json.name("level").value(level(finding.severity()));
    json.name("rank").value(rank(finding.heat()));
    writeText("message", finding.message());
    json.name("locations").beginArray();
    json.beginObject();
    writePlace(finding, listed.excerpt());
    if (!finding.member().isEmpty()) writeMember(finding.member());
    json.endObject();
    json.endArray();
    json.name("partialFingerprints").beginObject();
    json.name("brisk/v1").value(fingerprint(finding));
    json.endObject();
    if (listed.acceptance() != null) writeAcceptance(listed.acceptance());
    if (listed.rewrite() != null) writeRewrite(listed.rewrite());
    json.name("properties").beginObject();
    json.name("heat").value(key(finding.heat()));
    json.endObject();
    json.endObject();
  }

  private void writePlace(Finding finding, Excerpt excerpt) throws IOException {
    json.name("physicalLocation").beginObject();
    writeArtifact();
    if (finding.line() > 0) {
      json.name("region").beginObject();
      writePositive("startLine", finding.line());
      writePositive("startColumn", finding.column());
      writePositive("endLine", finding.endLine());
      writePositive("endColumn", finding.endColumn());
      json.endObject();
      if (excerpt != null) writeExcerpt(excerpt);
    }
    json.endObject();
  }

  private void writeExcerpt(Excerpt excerpt) throws IOException {
    json.name("contextRegion").beginObject();
    json.name("startLine").value(excerpt.line());
    json.name("endLine").value(excerpt.line() + excerpt.lines().size() - 1);
    writeText("snippet", String.join("\n", excerpt.lines()));
    json.endObject();
  }

  private void writePositive(String field, int number) throws IOException {
    if (number > 0) json.name(field).value(number);
  }

  private void writeAcceptance(Acceptance acceptance) throws IOException {
    json.name("suppressions").beginArray();
    json.beginObject();
    json.name("kind").value(acceptance.inSource() ? IN_SOURCE : EXTERNAL);
    if (!acceptance.reason().isEmpty()) json.name("justification").value(acceptance.reason());
    json.endObject();
    json.endArray();
  }

  private void writeRewrite(Rewrite rewrite) throws IOException {
    json.name("fixes").beginArray();
    json.beginObject();
    writeText("description", rewrite.title());
    json.name("artifactChanges").beginArray();
    json.beginObject();
    writeArtifact();
    json.name("replacements").beginArray();
    for (Rewrite.Replacement each : rewrite.replacements()) {
      json.beginObject();
      json.name("deletedRegion").beginObject();
      json.name("startLine").value(each.line());
      json.name("startColumn").value(each.column());
      json.name("endLine").value(each.endLine());
      json.name("endColumn").value(each.endColumn());
      json.endObject();
      if (!each.text().isEmpty()) writeText("insertedContent", each.text());
      json.endObject();
    }
    json.endArray();
    json.endObject();
    json.endArray();
    json.endObject();
    json.endArray();
  }

  private void writeArtifact() throws IOException {
    json.name("artifactLocation").beginObject();
    json.name("uri").value(address);
    json.name("uriBaseId").value(BASE);
    json.endObject();
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
    writeText(field, text, json);
  }

  static void writeText(String field, String text, JsonWriter json) throws IOException {
    json.name(field).beginObject();
    json.name("text").value(text);
    json.endObject();
  }

  /**
   * The tool comes last: only now it is known which rules' pages are worth listing.
   *
   * @param rules the same as at the head
   */
  public void writeTail(String toolVersion, Iterable<RuleInfo> rules, Function<String, RulePage> pages) throws IOException {
    json.endArray();
    json.name("tool").beginObject();
    json.name("driver").beginObject();
    json.name("name").value(TOOL);
    json.name("version").value(toolVersion);
    json.name("rules").beginArray();
    for (RuleInfo rule : rules) RuleWriter.write(rule, rulesWithResults.contains(rule.id()) ? pages.apply(rule.id()) : NO_PAGE, json);
    json.endArray();
    json.endObject();
    json.endObject();
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

  /** How much it matters, of 100. */
  private static int rank(Heat heat) {
    switch (heat) {
      case COLD:
        return 10;
      case WARM:
        return 60;
      case HOT:
        return 90;
      default:
        return 30;
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
