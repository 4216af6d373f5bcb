package dev.brisk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.brisk.api.Finding;
import dev.brisk.api.Fix;
import dev.brisk.api.Heat;
import dev.brisk.api.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingListTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final RuleInfo BOXED =
      new RuleInfo("BoxedKey", "boxing", "boxed key", "https://example.org/BoxedKey", Severity.WARNING, "6.1 times slower on 17");
  private static final RuleInfo CONCAT = new RuleInfo("Concat", "strings", "concat", "", Severity.OFF, "");
  private static final RulePage NO_PAGE = new RulePage("");
  private static final List<RuleInfo> RULES = List.of(CONCAT, BOXED);

  @TempDir Path module;
  private Path list;

  @BeforeEach
  void sources() throws IOException {
    list = module.resolve("target/brisk/classes.sarif");
    for (String name : List.of("A", "B", "C", "a b#\u00C4\uD83D\uDE00")) touch(name);
  }

  private void touch(String name) throws IOException {
    Files.createDirectories(module.resolve("src"));
    Files.writeString(module.resolve(source(name)), "");
  }

  private static String source(String name) {
    return "src/" + name + ".java";
  }

  private String path(String name) {
    return module.resolve(source(name)).toString();
  }

  private Finding finding(String name, int line, String rule, String message) {
    return new Finding(rule, message, Severity.WARNING, Heat.WARM, path(name), line, 3, line, 9, "p." + name + "#m(int)");
  }

  private String write(List<String> analysed, Finding... findings) {
    List<String> paths = new ArrayList<>();
    for (String name : analysed) paths.add(path(name));
    return list("0.1", RULES).write(paths, listed(List.of(findings)));
  }

  private FindingList list(String version, List<RuleInfo> rules) {
    return new FindingList(list, module, version, rules, rule -> rule.equals("BoxedKey") ? new RulePage("# BoxedKey\n\n## Why\n\nA `Key`\nis made.\n\n## More\n") : NO_PAGE);
  }

  private static List<Listed> listed(List<Finding> findings) {
    return findings.stream().map(Listed::of).toList();
  }

  private String text() throws IOException {
    return Files.readString(list);
  }

  private JsonNode run() throws IOException {
    return JSON.readTree(list.toFile()).get("runs").get(0);
  }

  /** File, line and rule of each result. */
  private List<String> results() throws IOException {
    List<String> results = new ArrayList<>();
    for (JsonNode result : run().get("results")) {
      JsonNode place = result.get("locations").get(0).get("physicalLocation");
      String uri = place.get("artifactLocation").get("uri").asText();
      String name = uri.substring(4, uri.length() - 5);
      results.add(name + ":" + place.at("/region/startLine").asInt() + " " + result.get("ruleId").asText());
    }
    return results;
  }

  private List<String> fingerprints() throws IOException {
    List<String> prints = new ArrayList<>();
    for (JsonNode result : run().get("results")) prints.add(result.at("/partialFingerprints").elements().next().asText());
    return prints;
  }

  private List<String> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(list.getParent())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void checkSchema() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
      JsonNode written = JSON.readTree(list.toFile());
      assertThat(schema.validate(written, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))).isEmpty();
    }
  }

  @Test
  void content() throws IOException {
    assertThat(write(List.of("A", "B"), finding("A", 7, "Concat", "say \"x\"\n\u00C4 \uD83D\uDE00 \uD800"))).isNull();
    checkSchema();
    JsonNode result = run().get("results").get(0);
    // Half of a pair of surrogates has no form in UTF-8.
    assertThat(result.get("message").get("text").asText()).isEqualTo("say \"x\"\n\u00C4 \uD83D\uDE00 ?");
    assertThat(text()).isEqualTo("""
        {
          "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
          "version": "2.1.0",
          "runs": [
            {
              "columnKind": "utf16CodeUnits",
              "originalUriBaseIds": {
                "MODULE": {
                  "description": {
                    "text": "The folder of the module"
                  }
                }
              },
              "results": [
                {
                  "ruleId": "Concat",
                  "ruleIndex": 1,
                  "level": "warning",
                  "rank": 60,
                  "message": {
                    "text": "say \\"x\\"\\n\u00C4 \uD83D\uDE00 ?"
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "src/A.java",
                          "uriBaseId": "MODULE"
                        },
                        "region": {
                          "startLine": 7,
                          "startColumn": 3,
                          "endLine": 7,
                          "endColumn": 9
                        }
                      },
                      "logicalLocations": [
                        {
                          "fullyQualifiedName": "p.A#m(int)",
                          "kind": "member"
                        }
                      ]
                    }
                  ],
                  "partialFingerprints": {
                    "brisk/v1": "FINGERPRINT"
                  },
                  "properties": {
                    "heat": "warm"
                  }
                }
              ],
              "tool": {
                "driver": {
                  "name": "Brisk",
                  "version": "0.1",
                  "rules": [
                    {
                      "id": "BoxedKey",
                      "shortDescription": {
                        "text": "boxed key"
                      },
                      "helpUri": "https://example.org/BoxedKey",
                      "defaultConfiguration": {
                        "level": "warning"
                      },
                      "properties": {
                        "theme": "boxing",
                        "evidence": "6.1 times slower on 17",
                        "precision": "very-high",
                        "problem.severity": "warning",
                        "tags": [
                          "performance",
                          "boxing"
                        ]
                      }
                    },
                    {
                      "id": "Concat",
                      "shortDescription": {
                        "text": "concat"
                      },
                      "defaultConfiguration": {
                        "enabled": false,
                        "level": "note"
                      },
                      "properties": {
                        "theme": "strings",
                        "precision": "very-high",
                        "problem.severity": "recommendation",
                        "tags": [
                          "performance",
                          "strings"
                        ]
                      }
                    }
                  ]
                }
              }
            }
          ]
        }
        """.replace("FINGERPRINT", fingerprints().get(0)));
    assertThat(leftovers()).containsExactly("classes.sarif");
  }

  @Test
  void rewritesAcceptancesAndPagesAreValidAndSurviveAMerge() throws IOException {
    Rewrite rewrite = Rewrite.of(Fix.titled("declare \"it\" long").replace(9, 13, "long").replace(4, 4, "a\n").replace(14, 15, ""), "ab\r\nc\rd\nXLong\tYZ");
    assertThat(rewrite.replacements()).containsExactly(new Rewrite.Replacement(2, 1, 2, 1, "a\r\n"), new Rewrite.Replacement(4, 2, 4, 6, "long"),
        new Rewrite.Replacement(4, 7, 4, 8, ""));
    Listed fixed = new Listed(finding("A", 1, "BoxedKey", "m"), rewrite, null, new Excerpt(1, List.of("a \"x\"", "", "b")));
    Listed known = new Listed(finding("A", 2, "Concat", "m"), null, new Acceptance(true, "ten entries, once a day"), null);
    Listed old = new Listed(finding("A", 3, "Concat", "m"), null, new Acceptance(false, ""), null);
    assertThat(list("0.1", RULES).write(List.of(path("A")), List.of(old, known, fixed))).isNull();
    checkSchema();
    assertThat(run().at("/results/0/fixes/0/artifactChanges/0/replacements/1/deletedRegion/startLine").asInt()).isEqualTo(4);
    assertThat(run().at("/results/1/suppressions/0").toString()).isEqualTo("{\"kind\":\"inSource\",\"justification\":\"ten entries, once a day\"}");
    assertThat(run().at("/results/2/suppressions/0").toString()).isEqualTo("{\"kind\":\"external\"}");
    assertThat(run().at("/tool/driver/rules/0/help/text").asText()).isEqualTo("A Key is made.");
    assertThat(run().at("/tool/driver/rules/1/help").isMissingNode()).isTrue();
    String before = text();
    assertThat(write(List.of("B"))).isNull();
    assertThat(text()).isEqualTo(before);
  }

  @Test
  void excerptsAreWholeLines() {
    String source = "1\n2\r\n3\r4\n5\n6\n";
    assertThat(Excerpt.first(3)).isEqualTo(1);
    assertThat(Excerpt.of(source, 0, 3, 3)).isEqualTo(new Excerpt(1, List.of("1", "2", "3", "4", "5")));
    assertThat(Excerpt.of(source, 0, 1, 2)).isEqualTo(new Excerpt(1, List.of("1", "2", "3", "4")));
    assertThat(Excerpt.of(source, source.indexOf('4'), 6, 6)).isEqualTo(new Excerpt(4, List.of("4", "5", "6")));
    assertThat(Excerpt.of(source, source.length(), 9, 9)).as("of lines that are not there").isNull();
    assertThat(Excerpt.of(source, 0, 1, 9)).as("too long").isNull();
    assertThat(Excerpt.of(source, 0, 0, 0)).isNull();
    assertThat(Excerpt.of("x".repeat(999), 0, 1, 1).lines().get(0)).hasSize(300);
  }

  @Test
  void rewritesOfAnotherTextAreNone() {
    assertThat(Rewrite.of(Fix.titled("x").replace(2, 9, ""), "short")).isNull();
    assertThat(Rewrite.of(Fix.titled("x").replace(0, 3, "").replace(2, 4, ""), "short")).isNull();
    assertThat(Rewrite.of(Fix.titled("x").replace(0, 9, "b"), "a /* b */ c")).isNull();
    assertThat(Rewrite.of(Fix.titled("x").replace(0, 9, "d /* b */"), "a /* b */ c")).isNotNull();
    assertThat(Rewrite.of(Fix.titled("x"), "short")).isNull();
    assertThat(Rewrite.of(null, "short")).isNull();
  }

  @Test
  void emptyListIsValid() throws IOException {
    assertThat(list("0.1", List.of()).write(List.of(), List.of())).isNull();
    checkSchema();
    assertThat(results()).isEmpty();
    assertThat(write(List.of("A"), finding("A", 1, "Concat", "m"))).isNull();
    assertThat(results()).containsExactly("A:1 Concat");
  }

  @Test
  void oddFindingsAreValidAndSurviveAMerge() throws IOException {
    String file = path("a b#\u00C4\uD83D\uDE00");
    List<Finding> odd = new ArrayList<>();
    odd.add(new Finding("Concat", "", Severity.OFF, Heat.COLD, file, -1, -1, -1, -1, ""));
    odd.add(new Finding("Concat", "m", Severity.ERROR, Heat.HOT, file, 5, -1, -1, -1, null));
    odd.add(new Finding("Concat", "m", Severity.NOTE, Heat.NORMAL, file, 5, 9, 5, 8, "x"));
    odd.add(new Finding("Concat", "m", Severity.NOTE, Heat.NORMAL, file, 6, 9, 4, 80, "x"));
    odd.add(new Finding("Concat", "m", Severity.NOTE, Heat.NORMAL, file, 7, 9, 8, 1, "x"));
    String outside = module.resolveSibling("O.java").toString();
    odd.add(new Finding("Unlisted", "m", Severity.NOTE, Heat.NORMAL, outside, 7, 9, 7, 9, "x"));
    assertThat(write(List.of(), odd.toArray(new Finding[0]))).isNull();
    checkSchema();
    assertThat(text())
        .contains("\"src/a%20b%23%C3%84%F0%9F%98%80.java\"", "\"../O.java\"")
        .doesNotContain(module.toString());
    assertThat(run().get("results")).hasSize(6);
    String before = text();
    assertThat(write(List.of("A"))).isNull();
    assertThat(run().get("results")).as("the rule that isn't there and the file that isn't").hasSize(5);
    assertThat(write(List.of(), odd.get(5))).isNull();
    assertThat(text()).isEqualTo(before);
  }

  @Test
  void mergeKeepsWhatWasNotAnalysed() throws IOException {
    write(
        List.of("A", "B", "C"),
        finding("A", 1, "Concat", "m"),
        finding("B", 2, "Concat", "m"),
        finding("C", 3, "BoxedKey", "m"));
    assertThat(write(List.of("B"), finding("B", 9, "BoxedKey", "n"), finding("B", 1, "Concat", "m"))).isNull();
    assertThat(results()).containsExactly("A:1 Concat", "B:1 Concat", "B:9 BoxedKey", "C:3 BoxedKey");
    assertThat(write(List.of("A"))).isNull();
    assertThat(results()).containsExactly("B:1 Concat", "B:9 BoxedKey", "C:3 BoxedKey");
    Files.delete(module.resolve(source("B")));
    assertThat(write(List.of())).isNull();
    assertThat(results()).containsExactly("C:3 BoxedKey");
    checkSchema();
    assertThat(leftovers()).containsExactly("classes.sarif");
  }

  @Test
  void mergeDropsRulesThatRanNoMore() throws IOException {
    write(List.of("A"), finding("A", 1, "Concat", "m"), finding("A", 2, "BoxedKey", "m"));
    assertThat(list("0.2", List.of(BOXED)).write(List.of(), List.of())).isNull();
    assertThat(results()).containsExactly("A:2 BoxedKey");
    assertThat(run().at("/results/0/ruleIndex").asInt()).isZero();
  }

  @Test
  void mergedInPartsEqualsWrittenAtOnce() throws IOException {
    List<Finding> all = random(400);
    write(List.of(), all.toArray(new Finding[0]));
    String atOnce = text();
    Files.delete(list);
    for (String name : List.of("C", "a b#\u00C4\uD83D\uDE00", "A", "B")) {
      List<Finding> part = new ArrayList<>(all);
      part.removeIf(finding -> !finding.file().equals(path(name)));
      assertThat(write(List.of(name), part.toArray(new Finding[0]))).isNull();
    }
    assertThat(text()).isEqualTo(atOnce);
    checkSchema();
  }

  @Test
  void sameBytesInAnyOrder() throws IOException {
    List<Finding> findings = random(300);
    findings.addAll(findings.subList(0, 20));
    write(List.of(), findings.toArray(new Finding[0]));
    String first = text();
    for (int seed = 0; seed < 20; seed++) {
      Files.deleteIfExists(list);
      Collections.shuffle(findings, new Random(seed));
      List<RuleInfo> rules = new ArrayList<>(RULES);
      if (seed % 2 == 0) Collections.reverse(rules);
      assertThat(list("0.1", rules).write(List.of(), listed(findings))).isNull();
      assertThat(text()).isEqualTo(first);
      assertThat(write(List.of(), findings.toArray(new Finding[0]))).isNull();
      assertThat(text()).as("written over").isEqualTo(first);
    }
    assertThat(first).doesNotContain("\r").endsWith("}\n");
  }

  private List<Finding> random(int count) {
    Random random = new Random(1);
    String[] names = {"A", "B", "C", "a b#\u00C4\uD83D\uDE00"};
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = names[random.nextInt(names.length)];
      int line = 1 + random.nextInt(5);
      findings.add(new Finding(
          random.nextBoolean() ? "Concat" : "BoxedKey",
          "m" + random.nextInt(3),
          Severity.values()[random.nextInt(4)],
          Heat.values()[random.nextInt(4)],
          path(name),
          line,
          1 + random.nextInt(2),
          line + random.nextInt(2),
          1 + random.nextInt(4),
          random.nextInt(4) == 0 ? "" : "p." + name + "#m" + random.nextInt(2)));
    }
    return findings;
  }

  @Test
  void fingerprintsSurviveMovedLines() throws IOException {
    write(List.of("A"), finding("A", 1, "Concat", "m"), finding("A", 2, "Concat", "m"), finding("A", 3, "Concat", "n"));
    List<String> before = fingerprints();
    assertThat(new HashSet<>(before)).hasSize(3);
    write(List.of("A"), finding("A", 51, "Concat", "m"), finding("A", 52, "Concat", "m"), finding("A", 70, "Concat", "n"));
    assertThat(fingerprints()).isEqualTo(before);
    assertThat(before).allMatch(print -> print.length() == 16);
  }

  @Test
  void listCutOffAnywhereIsReplaced() throws IOException {
    write(List.of("A", "B"), finding("A", 1, "Concat", "m"), finding("B", 2, "BoxedKey", "\u00C4\uD83D\uDE00"));
    byte[] whole = Files.readAllBytes(list);
    Set<String> messages = new HashSet<>();
    for (int length = 0; length < whole.length - 1; length += 50) {
      Files.write(list, Arrays.copyOf(whole, length));
      String message = write(List.of("C"), finding("C", 3, "Concat", "m"));
      assertThat(message).as("cut at %s", length).isNotNull().doesNotContain("\n").doesNotEndWith(".");
      messages.add(message);
      assertThat(results()).as("cut at %s", length).containsExactly("C:3 Concat");
      assertThat(leftovers()).containsExactly("classes.sarif");
    }
    assertThat(messages.toString()).contains("could not be read and was replaced: it is cut off or not JSON");
    Files.write(list, Arrays.copyOf(whole, whole.length - 1));
    assertThat(write(List.of("C"), finding("C", 3, "Concat", "m"))).as("only the last line's end is missing").isNull();
    assertThat(results()).containsExactly("A:1 Concat", "B:2 BoxedKey", "C:3 Concat");
  }

  @Test
  void brokenBytesNeverThrow() throws IOException {
    write(List.of("A", "B"), finding("A", 1, "Concat", "m"), finding("B", 2, "BoxedKey", "\u00C4"));
    byte[] whole = Files.readAllBytes(list);
    Random random = new Random(7);
    for (int i = 0; i < 400; i++) {
      byte[] broken = whole.clone();
      broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      Files.write(list, broken);
      write(List.of("C"), finding("C", 3, "Concat", "m"));
      assertThat(results()).contains("C:3 Concat");
      checkSchemaEvery(i, 40);
    }
  }

  private void checkSchemaEvery(int i, int step) throws IOException {
    if (i % step == 0) checkSchema();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "",
    "\n",
    "hello",
    "null",
    "[]",
    "{}",
    "{\"version\": \"2.1.0\"}",
    "{\"version\": 2, \"runs\": []}",
    "{\"version\": \"2.1.0\", \"runs\": []}",
    "{\"version\": \"2.1.0\", \"runs\": [{\"results\": []}]}",
    "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"Other\"}}, \"results\": []}]}",
    "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": 1}}, \"results\": []}]}",
    "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"Brisk\"}}}]}",
    "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"Brisk\"}}, \"results\": [1]}]}",
    "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"Brisk\"}}, \"results\": [{}]}]}",
    "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"Brisk\"}}, \"results\": []}, {}]}",
    "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"Brisk\"}}, \"results\": []}]} {}",
    "{\"runs\": [{\"tool\": {\"driver\": {\"name\": \"Brisk\"}}, \"results\": []}], \"version\": \"2.1.0\"}",
    "{\"version\": \"2.2.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"Brisk\"}}, \"results\": []}]}",
  })
  void foreignListsAreReplaced(String text) throws IOException {
    Files.createDirectories(list.getParent());
    Files.writeString(list, text);
    assertThat(write(List.of("A"), finding("A", 1, "Concat", "m")))
        .contains("could not be read and was replaced: it is ")
        .contains(list.toString())
        .doesNotContain("\n");
    assertThat(results()).containsExactly("A:1 Concat");
  }

  @Test
  void listsThatLostTheirOrderOrRepeatThemselvesAreReplaced() throws IOException {
    write(List.of("A"), finding("A", 1, "Concat", "m"), finding("A", 2, "Concat", "m"));
    String ordered = text();
    for (String line : List.of("1", "3")) {
      Files.writeString(list, ordered.replace("\"startLine\": " + (line.equals("1") ? 2 : 1), "\"startLine\": " + line)
          .replace("\"endLine\": 2", "\"endLine\": 1"));
      assertThat(write(List.of("B"))).contains("could not be read and was replaced: it is not a list of this version of Brisk");
      assertThat(results()).isEmpty();
    }
  }

  @Test
  void unknownFieldsAreNoReasonToReplace() throws IOException {
    write(List.of("A"), finding("A", 1, "Concat", "m"));
    String more = "\"more\": {\"a\": [1, {\"b\": null}]}, ";
    Files.writeString(list, text()
        .replace("\"ruleId\"", more + "\"ruleId\"")
        .replace("\"tool\"", more + "\"tool\"")
        .replace("\"driver\"", more + "\"driver\"")
        .replace("\"physicalLocation\"", more + "\"physicalLocation\"")
        .replace("\"uri\"", more + "\"uri\""));
    assertThat(write(List.of("B"))).isNull();
    assertThat(results()).containsExactly("A:1 Concat");
  }

  @Test
  void fileWhereAFolderShouldBe() throws IOException {
    Files.writeString(module.resolve("target"), "");
    assertThat(write(List.of("A"), finding("A", 1, "Concat", "m")))
        .startsWith("the list of findings could not be written to " + list + ": ")
        .doesNotContain("\n");
    assertThat(Files.readString(module.resolve("target"))).isEmpty();
  }

  @Test
  void folderWhereTheListShouldBe() throws IOException {
    Files.createDirectories(list.resolve("inside"));
    assertThat(write(List.of("A"), finding("A", 1, "Concat", "m")))
        .startsWith("the list of findings could not be written to " + list + ": ")
        .doesNotContain("\n");
    assertThat(leftovers()).containsExactly("classes.sarif");
  }

  @Test
  void readOnlyFolder() throws IOException {
    write(List.of("A"), finding("A", 1, "Concat", "m"));
    String before = text();
    Path folder = list.getParent();
    assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder));
    try {
      assertThat(write(List.of("A"))).isEqualTo("the list of findings could not be written to " + list + ": access denied");
      assertThat(text()).isEqualTo(before);
    } finally {
      folder.toFile().setWritable(true);
    }
  }

  @Test
  void moduleMayMove(@TempDir Path other) throws IOException {
    write(List.of("A"), finding("A", 1, "Concat", "m"));
    String here = text();
    Path there = other.resolve("x.sarif");
    String source = other.resolve("src/A.java").toString();
    Finding moved = new Finding("Concat", "m", Severity.WARNING, Heat.WARM, source, 1, 3, 1, 9, "p.A#m(int)");
    assertThat(new FindingList(there, other, "0.1", RULES, rule -> NO_PAGE).write(List.of(), List.of(Listed.of(moved)))).isNull();
    assertThat(Files.readString(there)).isEqualTo(here);
  }

  @Test
  void manyFindings() throws IOException {
    List<Finding> many = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) many.add(finding(i % 2 == 0 ? "A" : "B", 1 + i / 3, "Concat", "message " + i % 50));
    assertThat(list("0.1", RULES).write(List.of(), listed(many))).isNull();
    assertThat(write(List.of("C"), finding("C", 1, "BoxedKey", "m"))).isNull();
    try (Stream<String> lines = Files.lines(list)) {
      assertThat(lines.filter(line -> line.contains("\"ruleId\"")).count()).isEqualTo(100_001);
    }
  }
}
