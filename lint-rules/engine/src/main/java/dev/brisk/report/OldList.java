package dev.brisk.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.brisk.api.Finding;
import dev.brisk.api.Heat;
import dev.brisk.api.Severity;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;

/**
 * The list a former compilation wrote, read finding by finding. It is read as {@link ListWriter} writes it: whatever else it may
 * be, it isn't ours. A list that can't be read is told by {@link Unreadable}, which may come as late as with the last finding.
 */
final class OldList implements Closeable {
  private final JsonParser parser;
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
  OldList(JsonFactory json, Path list, Path base, Set<String> replaced, Set<String> rules) throws Unreadable {
    this.base = base;
    this.replaced = replaced;
    this.rules = rules;
    JsonParser opened = null;
    try {
      opened = json.createParser(Files.newInputStream(list));
      parser = opened;
      readHead();
    } catch (IOException | RuntimeException e) {
      if (opened != null) closeQuietly(opened);
      throw new Unreadable(e);
    }
  }

  @Override
  public void close() {
    closeQuietly(parser);
  }

  /** What was read was read: a failure to close takes nothing from it. */
  private static void closeQuietly(JsonParser parser) {
    try {
      parser.close();
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
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      Finding finding = finding();
      // The merge relies on it. Equal neighbours are never written either.
      require(last == null || order.compare(last, finding) < 0);
      last = finding;
      if (rules.contains(finding.rule()) && keeps(finding.file())) return finding;
    }
    require(parser.currentToken() == JsonToken.END_ARRAY);
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
    require(parser.nextToken() == JsonToken.START_OBJECT);
    boolean version = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      if (field.equals("runs")) {
        require(version && parser.nextToken() == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.START_OBJECT);
        readRun();
        return;
      }
      String text = parser.nextTextValue();
      require(text != null);
      if (field.equals("version")) {
        require(text.equals(ListWriter.SARIF_VERSION));
        version = true;
      }
    }
    require(false);
  }

  private void readRun() throws IOException {
    boolean ours = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      if (field.equals("results")) {
        require(ours && value == JsonToken.START_ARRAY);
        return;
      }
      if (field.equals("tool")) ours = isOurs(value);
      else parser.skipChildren();
    }
    require(false);
  }

  /** Reads a tool: whether it has a driver of our name. */
  private boolean isOurs(JsonToken tool) throws IOException {
    require(tool == JsonToken.START_OBJECT);
    boolean ours = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean driver = parser.currentName().equals("driver");
      JsonToken value = parser.nextToken();
      if (!driver) {
        parser.skipChildren();
        continue;
      }
      require(value == JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean name = parser.currentName().equals("name");
        parser.nextToken();
        if (name) ours = string().equals(ListWriter.TOOL);
        else parser.skipChildren();
      }
    }
    return ours;
  }

  /** Reads what follows the results: the rest of the run, no second run, the rest of the file. */
  private void readTail() throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      parser.nextToken();
      parser.skipChildren();
    }
    require(parser.currentToken() == JsonToken.END_OBJECT);
    require(parser.nextToken() == JsonToken.END_ARRAY);
    require(parser.nextToken() == JsonToken.END_OBJECT);
    require(parser.nextToken() == null);
  }

  private Finding finding() throws IOException {
    String rule = null;
    String level = null;
    String message = null;
    String heat = null;
    Place place = new Place();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      if (field.equals("ruleId")) rule = string();
      else if (field.equals("level")) level = string();
      else if (field.equals("message")) message = textIn(value, "text");
      else if (field.equals("properties")) heat = textIn(value, "heat");
      else if (field.equals("locations")) place.readAll(value);
      else parser.skipChildren();
    }
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
  private String textIn(JsonToken object, String wanted) throws IOException {
    require(object == JsonToken.START_OBJECT);
    String text = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean found = parser.currentName().equals(wanted);
      parser.nextToken();
      if (found) text = string();
      else parser.skipChildren();
    }
    return text;
  }

  private String string() throws IOException {
    require(parser.currentToken() == JsonToken.VALUE_STRING);
    return parser.getText();
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
      super(FindingList.reason(cause), cause);
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

    void readAll(JsonToken array) throws IOException {
      require(array == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        if (field.equals("physicalLocation")) {
          readPhysical(value);
        } else if (field.equals("logicalLocations")) {
          require(value == JsonToken.START_ARRAY);
          member = textIn(parser.nextToken(), "fullyQualifiedName");
          require(member != null && parser.nextToken() == JsonToken.END_ARRAY);
        } else {
          parser.skipChildren();
        }
      }
      require(parser.nextToken() == JsonToken.END_ARRAY);
    }

    private void readPhysical(JsonToken object) throws IOException {
      require(object == JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        if (field.equals("artifactLocation")) {
          String address = textIn(value, "uri");
          file = address == null ? null : Address.decode(address);
        } else if (field.equals("region")) {
          readRegion(value);
        } else {
          parser.skipChildren();
        }
      }
    }

    private void readRegion(JsonToken object) throws IOException {
      require(object == JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        require(parser.nextToken() == JsonToken.VALUE_NUMBER_INT);
        if (field.equals("startLine")) line = parser.getIntValue();
        else if (field.equals("startColumn")) column = parser.getIntValue();
        else if (field.equals("endLine")) endLine = parser.getIntValue();
        else if (field.equals("endColumn")) endColumn = parser.getIntValue();
      }
    }
  }
}
