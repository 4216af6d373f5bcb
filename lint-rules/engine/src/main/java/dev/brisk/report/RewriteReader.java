package dev.brisk.report;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads what a list says of a rewrite. */
final class RewriteReader {
  private RewriteReader() {}

  static Rewrite read(JsonReader json) throws IOException {
    String title = null;
    List<Rewrite.Replacement> replacements = new ArrayList<>();
    json.beginArray();
    json.beginObject();
    while (json.hasNext()) {
      String field = json.nextName();
      if (field.equals("description")) title = ListReader.textIn(json, "text");
      else if (field.equals("artifactChanges")) readChanges(json, replacements);
      else json.skipValue();
    }
    json.endObject();
    json.endArray();
    ListReader.require(title != null);
    return new Rewrite(title, replacements);
  }

  private static void readChanges(JsonReader json, List<Rewrite.Replacement> replacements) throws IOException {
    json.beginArray();
    json.beginObject();
    while (json.hasNext()) {
      if (!json.nextName().equals("replacements")) {
        json.skipValue();
        continue;
      }
      json.beginArray();
      while (json.hasNext()) replacements.add(replacement(json));
      json.endArray();
    }
    json.endObject();
    json.endArray();
  }

  private static Rewrite.Replacement replacement(JsonReader json) throws IOException {
    ListedPlace place = new ListedPlace(json);
    String text = "";
    json.beginObject();
    while (json.hasNext()) {
      String field = json.nextName();
      if (field.equals("deletedRegion")) place.readRegion();
      else if (field.equals("insertedContent")) text = ListReader.textIn(json, "text");
      else json.skipValue();
    }
    json.endObject();
    ListReader.require(place.line > 0 && place.column > 0 && text != null);
    return new Rewrite.Replacement(place.line, place.column, place.endLine, place.endColumn, text);
  }
}
