package dev.brisk.report;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.brisk.api.Finding;
import dev.brisk.api.Heat;
import dev.brisk.api.Severity;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A list of ours, read finding by finding. It is read as {@link ListWriter} writes it: whatever else it may be, it isn't ours. A list that can't be read is
 * told by {@link Unreadable}, which may come as late as behind the last finding, where the list says whose it is.
 */
public final class ListReader implements Closeable {
  private final JsonReader json;
  private boolean ours;

  /** Opens the list and reads up to the first finding. */
  public ListReader(Path list) throws Unreadable {
    JsonReader opened = null;
    try {
      opened = open(list);
      json = opened;
      readHead();
    } catch (IOException | RuntimeException e) {
      if (opened != null) closeQuietly(opened);
      throw new Unreadable(e);
    }
  }

  static JsonReader open(Path list) throws IOException {
    JsonReader opened = new JsonReader(new InputStreamReader(Files.newInputStream(list), StandardCharsets.UTF_8));
    opened.setStrictness(Strictness.STRICT);
    return opened;
  }

  @Override
  public void close() {
    closeQuietly(json);
  }

  /** What was read was read: a failure to close takes nothing from it. */
  private static void closeQuietly(JsonReader json) {
    try {
      json.close();
    } catch (IOException e) {
      // The system closes what is left when the compiler ends.
    }
  }

  /** The next finding, with its file relative to the base of the list; null behind the last, when the list is well-formed to its end. */
  public Listed next() throws Unreadable {
    try {
      if (json.hasNext()) return listed();
      json.endArray();
      readTail();
      return null;
    } catch (IOException | RuntimeException e) {
      throw new Unreadable(e);
    }
  }

  private void readHead() throws IOException {
    json.beginObject();
    boolean version = false;
    while (json.hasNext()) {
      String field = json.nextName();
      if (field.equals("runs")) {
        require(version);
        json.beginArray();
        json.beginObject();
        readRun();
        return;
      }
      String text = string();
      if (field.equals("version")) {
        require(text.equals(ListWriter.SARIF_VERSION));
        version = true;
      }
    }
    require(false);
  }

  private void readRun() throws IOException {
    while (json.hasNext()) {
      String field = json.nextName();
      if (field.equals("results")) {
        json.beginArray();
        return;
      }
      readOther(field);
    }
    require(false);
  }

  private void readOther(String field) throws IOException {
    if (field.equals("tool")) ours = isOurs();
    else json.skipValue();
  }

  /** Reads a tool: whether it has a driver of our name. */
  private boolean isOurs() throws IOException {
    boolean found = false;
    json.beginObject();
    while (json.hasNext()) {
      if (!json.nextName().equals("driver")) {
        json.skipValue();
        continue;
      }
      json.beginObject();
      while (json.hasNext()) {
        if (json.nextName().equals("name")) found = string().equals(ListWriter.TOOL);
        else json.skipValue();
      }
      json.endObject();
    }
    json.endObject();
    return found;
  }

  /** Reads what follows the results: the rest of the run with its tool, no second run, the rest of the file. */
  private void readTail() throws IOException {
    while (json.hasNext()) readOther(json.nextName());
    json.endObject();
    require(ours);
    json.endArray();
    while (json.hasNext()) {
      json.nextName();
      json.skipValue();
    }
    json.endObject();
    require(json.peek() == JsonToken.END_DOCUMENT);
  }

  private Listed listed() throws IOException {
    String rule = null;
    String level = null;
    String message = null;
    String heat = null;
    Rewrite rewrite = null;
    Acceptance acceptance = null;
    ListedPlace place = new ListedPlace(json);
    json.beginObject();
    while (json.hasNext()) {
      String field = json.nextName();
      if (field.equals("ruleId")) rule = string();
      else if (field.equals("level")) level = string();
      else if (field.equals("message")) message = textIn(json, "text");
      else if (field.equals("properties")) heat = textIn(json, "heat");
      else if (field.equals("locations")) place.readAll();
      else if (field.equals("fixes")) rewrite = RewriteReader.read(json);
      else if (field.equals("suppressions")) acceptance = acceptance();
      else json.skipValue();
    }
    json.endObject();
    require(rule != null && message != null && place.file != null);
    Finding finding = new Finding(rule, message, severity(level), heat(heat), place.file, place.line, place.column, place.endLine, place.endColumn, place.member);
    return new Listed(finding, rewrite, acceptance, place.excerpt);
  }

  private Acceptance acceptance() throws IOException {
    String kind = null;
    String reason = "";
    json.beginArray();
    json.beginObject();
    while (json.hasNext()) {
      String field = json.nextName();
      if (field.equals("kind")) kind = string();
      else if (field.equals("justification")) reason = string();
      else json.skipValue();
    }
    json.endObject();
    json.endArray();
    boolean inSource = ListWriter.IN_SOURCE.equals(kind);
    require(inSource || ListWriter.EXTERNAL.equals(kind));
    return new Acceptance(inSource, reason);
  }

  private static Severity severity(String level) throws IOException {
    for (Severity severity : Severity.values()) {
      if (severity != Severity.OFF && ListWriter.level(severity).equals(level)) return severity;
    }
    throw defect();
  }

  private static Heat heat(String key) throws IOException {
    for (Heat heat : Heat.values()) {
      if (ListWriter.key(heat).equals(key)) return heat;
    }
    throw defect();
  }

  /** The text behind a field of an object; null if it has no such field. */
  static String textIn(JsonReader json, String wanted) throws IOException {
    String text = null;
    json.beginObject();
    while (json.hasNext()) {
      if (json.nextName().equals(wanted)) text = string(json);
      else json.skipValue();
    }
    json.endObject();
    return text;
  }

  private String string() throws IOException {
    return string(json);
  }

  /** A text; the reader itself would take a number for one. */
  static String string(JsonReader json) throws IOException {
    require(json.peek() == JsonToken.STRING);
    return json.nextString();
  }

  static void require(boolean condition) throws IOException {
    if (!condition) throw defect();
  }

  private static IOException defect() {
    return new IOException("it is not a list of this version of Brisk");
  }

  /** The list can't be read, or not as one of ours; the message is the reason in a few words. */
  public static final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    Unreadable(Exception cause) {
      // The reader tells by an exception of the language that it found another kind of value than a list has there.
      super(cause instanceof IllegalStateException || cause instanceof NumberFormatException ? defect().getMessage() : FindingList.reason(cause), cause);
    }

    Unreadable() {
      super(defect().getMessage());
    }
  }
}
