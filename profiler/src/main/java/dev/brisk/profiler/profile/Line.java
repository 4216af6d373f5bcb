package dev.brisk.profiler.profile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** One line of a file. Names that are not known are passed over: a later writer may add some. */
final class Line {
  private static final int MOST_FIELDS = 100;
  /** Stands for a value of a kind that no line has. */
  private static final Object UNFIT = new Object();

  private final Map<String, Object> fields = new HashMap<>();
  /** What a head says of the run. */
  final Map<String, String> facts = new LinkedHashMap<>();
  /** Of a line of totals. */
  final Times times = new Times();

  private Line() {}

  /** The line whose first token is the current one. */
  static Line of(JsonParser json) throws IOException, Damaged {
    Line line = new Line();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      if (json.currentToken() == null) throw new Damaged("the end of the file");
      String name = json.currentName();
      json.nextToken();
      line.take(name, json);
    }
    return line;
  }

  private void take(String name, JsonParser json) throws IOException, Damaged {
    switch (json.currentToken()) {
      case VALUE_NUMBER_INT -> put(name, json.getLongValue());
      case VALUE_STRING -> put(name, json.getText());
      case VALUE_TRUE -> put(name, true);
      case VALUE_FALSE -> put(name, false);
      case START_OBJECT -> {
        if (name.equals("facts")) {
          takeFacts(json);
        } else {
          json.skipChildren();
        }
      }
      case START_ARRAY -> {
        if (name.equals("times")) {
          takeTimes(json);
        } else {
          json.skipChildren();
        }
      }
      default -> put(name, UNFIT);
    }
  }

  private void put(String name, Object value) throws Damaged {
    fields.put(name, value);
    if (fields.size() > MOST_FIELDS) throw new Damaged("a line of more than " + MOST_FIELDS + " fields");
  }

  private void takeFacts(JsonParser json) throws IOException, Damaged {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      if (json.nextToken() == JsonToken.VALUE_STRING) facts.put(name, json.getText());
      json.skipChildren();
      if (facts.size() > MOST_FIELDS) throw new Damaged("a head of more than " + MOST_FIELDS + " facts");
    }
  }

  private void takeTimes(JsonParser json) throws IOException, Damaged {
    while (json.nextToken() == JsonToken.START_ARRAY) {
      long low = json.nextLongValue(-1);
      long calls = json.nextLongValue(-1);
      if (low < 0 || calls < 0 || json.nextToken() != JsonToken.END_ARRAY) throw new Damaged("times that are no pairs of numbers");
      times.add(low, calls);
    }
    if (json.currentToken() != JsonToken.END_ARRAY) throw new Damaged("times that are no pairs of numbers");
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  long number(String name) throws Damaged {
    if (fields.get(name) instanceof Long number) return number;
    throw new Damaged("a line without the number \"" + name + "\"");
  }

  String text(String name) throws Damaged {
    if (fields.get(name) instanceof String text) return text;
    throw new Damaged("a line without the text \"" + name + "\"");
  }

  boolean truth(String name) throws Damaged {
    if (fields.get(name) instanceof Boolean truth) return truth;
    throw new Damaged("a line without \"" + name + "\"");
  }
}
