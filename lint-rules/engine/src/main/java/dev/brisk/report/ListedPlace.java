package dev.brisk.report;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.Arrays;

/** What a result's one location says. */
final class ListedPlace {
  private final JsonReader json;
  String file;
  String member = "";
  int line;
  int column;
  int endLine;
  int endColumn;
  Excerpt excerpt;

  ListedPlace(JsonReader json) {
    this.json = json;
  }

  void readAll() throws IOException {
    json.beginArray();
    json.beginObject();
    while (json.hasNext()) {
      String field = json.nextName();
      if (field.equals("physicalLocation")) {
        readPhysical();
      } else if (field.equals("logicalLocations")) {
        json.beginArray();
        member = ListReader.textIn(json, "fullyQualifiedName");
        ListReader.require(member != null);
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
        String address = ListReader.textIn(json, "uri");
        file = address == null ? null : Address.decode(address);
      } else if (field.equals("region")) {
        readRegion();
      } else if (field.equals("contextRegion")) {
        readExcerpt();
      } else {
        json.skipValue();
      }
    }
    json.endObject();
  }

  private void readExcerpt() throws IOException {
    int first = 0;
    String text = null;
    json.beginObject();
    while (json.hasNext()) {
      String field = json.nextName();
      if (field.equals("startLine")) first = json.nextInt();
      else if (field.equals("snippet")) text = ListReader.textIn(json, "text");
      else json.skipValue();
    }
    json.endObject();
    ListReader.require(first > 0 && text != null);
    excerpt = new Excerpt(first, Arrays.asList(text.split("\n", -1)));
  }

  void readRegion() throws IOException {
    json.beginObject();
    while (json.hasNext()) {
      String field = json.nextName();
      ListReader.require(json.peek() == JsonToken.NUMBER);
      int number = json.nextInt();
      if (field.equals("startLine")) line = number;
      else if (field.equals("startColumn")) column = number;
      else if (field.equals("endLine")) endLine = number;
      else if (field.equals("endColumn")) endColumn = number;
    }
    json.endObject();
  }
}
