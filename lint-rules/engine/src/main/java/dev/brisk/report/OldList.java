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
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;

/**
 * The list a former compilation wrote, read finding by finding. It is read as {@link ListWriter} writes it: whatever else it may
 * be, it isn't ours. A list that can't be read is told by {@link Unreadable}, which may come as late as with the last finding.
 */
final class OldList implements Closeable {
  private final JsonReader json;
  private final Path base;
  private final Set<String> replaced;
  private final Set<String> rules;
  private final FindingOrder order = new FindingOrder();
  private Finding last;
  private String lastFile;
  private boolean lastFileKept;

  /**
   * Opens the list and reads up to the first finding.
   *
   * @param replaced files, relative to the base, whose findings are left out
   * @param rules ids; the findings of others are left out
   */
  OldList(Path list, Path base, Set<String> replaced, Set<String> rules) throws Unreadable {
    this.base = base;
    this.replaced = replaced;
    this.rules = rules;
    JsonReader opened = null;
    try {
      opened = new JsonReader(new InputStreamReader(Files.newInputStream(list), StandardCharsets.UTF_8));
      opened.setStrictness(Strictness.STRICT);
      json = opened;
      readHead();
    } catch (IOException | RuntimeException e) {
      if (opened != null) closeQuietly(opened);
      throw new Unreadable(e);
    }
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

  /**
   * The next finding that still holds, with its file relative to the base; null behind the last, when the list is well-formed to
   * its end.
   */
  Finding next() throws Unreadable {
    try {
      return readNext();
    } catch (IOException | RuntimeException e) {
      throw new Unreadable(e);
    }
  }

  private Finding readNext() throws IOException {
    while (json.hasNext()) {
      Finding finding = finding();
      // The merge relies on it. Equal neighbours are never written either.
      require(last == null || order.compare(last, finding) < 0);
      last = finding;
      if (rules.contains(finding.rule()) && keeps(finding.file())) return finding;
    }
    json.endArray();
    readTail();
    return null;
  }

  private boolean keeps(String file) {
    if (!file.equals(lastFile)) {
      lastFile = file;
      lastFileKept = !replaced.contains(file) && exists(file);
    }
    return lastFileKept;
  }

  private boolean exists(String file) {
    try {
      return Files.isRegularFile(base.resolve(file));
    } catch (InvalidPathException e) {
      return false;
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
    boolean ours = false;
    while (json.hasNext()) {
      String field = json.nextName();
      if (field.equals("results")) {
        require(ours);
        json.beginArray();
        return;
      }
      if (field.equals("tool")) ours = isOurs();
      else json.skipValue();
    }
    require(false);
  }

  /** Reads a tool: whether it has a driver of our name. */
  private boolean isOurs() throws IOException {
    boolean ours = false;
    json.beginObject();
    while (json.hasNext()) {
      if (!json.nextName().equals("driver")) {
        json.skipValue();
        continue;
      }
      json.beginObject();
      while (json.hasNext()) {
        if (json.nextName().equals("name")) ours = string().equals(ListWriter.TOOL);
        else json.skipValue();
      }
      json.endObject();
    }
    json.endObject();
    return ours;
  }

  /** Reads what follows the results: the rest of the run, no second run, the rest of the file. */
  private void readTail() throws IOException {
    skipRest();
    json.endArray();
    json.endObject();
    require(json.peek() == JsonToken.END_DOCUMENT);
  }

  private void skipRest() throws IOException {
    while (json.hasNext()) {
      json.nextName();
      json.skipValue();
    }
    json.endObject();
  }

  private Finding finding() throws IOException {
    String rule = null;
    String level = null;
    String message = null;
    String heat = null;
    Place place = new Place();
    json.beginObject();
    while (json.hasNext()) {
      String field = json.nextName();
      if (field.equals("ruleId")) rule = string();
      else if (field.equals("level")) level = string();
      else if (field.equals("message")) message = textIn("text");
      else if (field.equals("properties")) heat = textIn("heat");
      else if (field.equals("locations")) place.readAll();
      else json.skipValue();
    }
    json.endObject();
    require(rule != null && message != null && place.file != null);
    return new Finding(
        rule,
        message,
        severity(level),
        heat(heat),
        place.file,
        place.line,
        place.column,
        place.endLine,
        place.endColumn,
        place.member);
  }

  private Severity severity(String level) throws IOException {
    for (Severity severity : Severity.values()) {
      if (severity != Severity.OFF && ListWriter.level(severity).equals(level)) return severity;
    }
    throw defect();
  }

  private Heat heat(String key) throws IOException {
    for (Heat heat : Heat.values()) {
      if (ListWriter.key(heat).equals(key)) return heat;
    }
    throw defect();
  }

  /** The text behind a field of an object; null if it has no such field. */
  private String textIn(String wanted) throws IOException {
    String text = null;
    json.beginObject();
    while (json.hasNext()) {
      if (json.nextName().equals(wanted)) text = string();
      else json.skipValue();
    }
    json.endObject();
    return text;
  }

  /** A text; the reader itself would take a number for one. */
  private String string() throws IOException {
    require(json.peek() == JsonToken.STRING);
    return json.nextString();
  }

  private static void require(boolean condition) throws IOException {
    if (!condition) throw defect();
  }

  private static IOException defect() {
    return new IOException("it is not a list of this version of Brisk");
  }

  /** The list can't be read, or not as one of ours; the message is the reason in a few words. */
  static final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    Unreadable(Exception cause) {
      // The reader tells by an exception of the language that it found another kind of value than a list has there.
      super(cause instanceof IllegalStateException ? defect().getMessage() : FindingList.reason(cause), cause);
    }
  }

  /** What a result's one location says. */
  private final class Place {
    String file;
    String member = "";
    int line;
    int column;
    int endLine;
    int endColumn;

    void readAll() throws IOException {
      json.beginArray();
      json.beginObject();
      while (json.hasNext()) {
        String field = json.nextName();
        if (field.equals("physicalLocation")) {
          readPhysical();
        } else if (field.equals("logicalLocations")) {
          json.beginArray();
          member = textIn("fullyQualifiedName");
          require(member != null);
          json.endArray();
        } else {
          json.skipValue();
        }
      }
      json.endObject();
      json.endArray();
    }

    private void readPhysical() throws IOException {
      json.beginObject();
      while (json.hasNext()) {
        String field = json.nextName();
        if (field.equals("artifactLocation")) {
          String address = textIn("uri");
          file = address == null ? null : Address.decode(address);
        } else if (field.equals("region")) {
          readRegion();
        } else {
          json.skipValue();
        }
      }
      json.endObject();
    }

    private void readRegion() throws IOException {
      json.beginObject();
      while (json.hasNext()) {
        String field = json.nextName();
        require(json.peek() == JsonToken.NUMBER);
        int number = json.nextInt();
        if (field.equals("startLine")) line = number;
        else if (field.equals("startColumn")) column = number;
        else if (field.equals("endLine")) endLine = number;
        else if (field.equals("endColumn")) endColumn = number;
      }
      json.endObject();
    }
  }
}
