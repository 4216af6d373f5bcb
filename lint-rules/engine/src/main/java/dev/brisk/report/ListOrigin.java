package dev.brisk.report;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.brisk.api.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose list a file is, before its findings are read: any SARIF file says so.
 *
 * @param sarif its version of SARIF; empty if it does not say
 * @param runs how many runs it holds
 * @param tool who wrote the first; empty if it does not say
 * @param version of the tool; empty if it does not say
 * @param rules of the first run, as far as they are told like ours
 * @param pages of those rules that have one there, by id
 */
public record ListOrigin(String sarif, int runs, String tool, String version, List<RuleInfo> rules, Map<String, RulePage> pages) {

  /**
   * Reads what a file says of itself, and that it is JSON to its end.
   *
   * @throws ListReader.Unreadable if it is not
   */
  public static ListOrigin of(Path list) throws ListReader.Unreadable {
    try (JsonReader json = ListReader.open(list)) {
      Reading reading = new Reading(json);
      reading.read();
      return new ListOrigin(reading.sarif, reading.runs, reading.tool, reading.version, reading.rules, reading.pages);
    } catch (IOException | RuntimeException e) {
      throw new ListReader.Unreadable(e);
    }
  }

  /** Whether Brisk wrote it, in the one way it does. */
  public boolean isOurs() {
    return sarif.equals(ListWriter.SARIF_VERSION) && runs == 1 && tool.equals(ListWriter.TOOL);
  }

  /** Does something with the value of a field. */
  private interface Field {
    void read(String name) throws IOException;
  }

  private static final class Reading {
    private final JsonReader json;
    private String sarif = "";
    private int runs;
    private String tool = "";
    private String version = "";
    private final List<RuleInfo> rules = new ArrayList<>();
    private final Map<String, RulePage> pages = new HashMap<>();

    Reading(JsonReader json) {
      this.json = json;
    }

    void read() throws IOException {
      if (json.peek() != JsonToken.BEGIN_OBJECT) {
        json.skipValue();
      } else {
        fields(name -> {
          if (name.equals("version")) sarif = text();
          else if (name.equals("runs")) elements(this::run);
          else json.skipValue();
        });
      }
      ListReader.require(json.peek() == JsonToken.END_DOCUMENT);
    }

    private void run() throws IOException {
      runs++;
      fields(name -> {
        if (!name.equals("tool") || runs > 1) json.skipValue();
        else fields(part -> {
          if (part.equals("driver")) fields(this::driver);
          else json.skipValue();
        });
      });
    }

    private void driver(String name) throws IOException {
      if (name.equals("name")) tool = text();
      else if (name.equals("version")) version = text();
      else if (name.equals("rules")) elements(this::rule);
      else json.skipValue();
    }

    private void rule() throws IOException {
      Map<String, String> said = new HashMap<>();
      String[] enabled = {"true"};
      fields(name -> {
        if (name.equals("id") || name.equals("helpUri")) said.put(name, text());
        else if (name.equals("shortDescription")) fields(part -> said.put("summary." + part, text()));
        else if (name.equals("help") || name.equals("properties")) fields(part -> said.put(part, text()));
        else if (name.equals("defaultConfiguration")) fields(part -> {
          if (part.equals("enabled") && json.peek() == JsonToken.BOOLEAN) enabled[0] = Boolean.toString(json.nextBoolean());
          else said.put(part, text());
        });
        else json.skipValue();
      });
      String id = said.getOrDefault("id", "");
      if (id.isEmpty()) return;
      Severity severity = enabled[0].equals("false") ? Severity.OFF : said.getOrDefault("level", "").equals("error") ? Severity.ERROR : Severity.WARNING;
      rules.add(new RuleInfo(id, said.getOrDefault("theme", ""), said.getOrDefault("summary.text", ""), said.getOrDefault("helpUri", ""), severity,
          said.getOrDefault("evidence", "")));
      String markdown = said.getOrDefault("markdown", "");
      if (!markdown.isEmpty()) pages.put(id, new RulePage(markdown));
    }

    /** An object; anything else is passed over. */
    private void fields(Field field) throws IOException {
      if (json.peek() != JsonToken.BEGIN_OBJECT) {
        json.skipValue();
        return;
      }
      json.beginObject();
      while (json.hasNext()) field.read(json.nextName());
      json.endObject();
    }

    /** An array; anything else is passed over. */
    private void elements(Element element) throws IOException {
      if (json.peek() != JsonToken.BEGIN_ARRAY) {
        json.skipValue();
        return;
      }
      json.beginArray();
      while (json.hasNext()) element.read();
      json.endArray();
    }

    /** A text; anything else is passed over. */
    private String text() throws IOException {
      if (json.peek() == JsonToken.STRING) return json.nextString();
      json.skipValue();
      return "";
    }
  }

  /** Does something with an element. */
  private interface Element {
    void read() throws IOException;
  }
}
