import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class GrowingTextReprocessedExamples {
  String once(List<String> words) {
    StringBuilder all = new StringBuilder();
    for (String word : words) all.append(word);
    return all.toString().trim();
  }

  List<String> kept(List<String> words) {
    List<String> prefixes = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    for (String word : words) {
      all.append(word);
      prefixes.add(all.toString());
    }
    return prefixes;
  }

  int madeInThePass(List<String> words) {
    int count = 0;
    for (String word : words) {
      StringBuilder one = new StringBuilder();
      one.append(word).append('.');
      if (one.toString().endsWith("x.")) count++;
    }
    return count;
  }

  int doesNotGrow(StringBuilder all, List<String> words) {
    int count = 0;
    for (String word : words) {
      if (all.toString().contains(word)) count++;
    }
    return count;
  }

  String addedOnce(List<String> words) {
    StringBuilder stepping = new StringBuilder();
    for (String word : words) {
      if (word.isEmpty()) continue;
      if (!stepping.toString().contains("p")) stepping.append('p').append(word);
    }
    return stepping.toString();
  }

  int statements(BufferedReader in, String delimiter) throws IOException {
    int count = 0;
    StringBuffer sql = new StringBuffer();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      sql.append(line).append("\n");
      if (sql.toString().endsWith(delimiter)) { // warn: GrowingTextReprocessed "look at its last characters"
        count++;
        sql.replace(0, sql.length(), "");
      }
    }
    return count;
  }

  int searched(String[] parts) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      all.append(parts[i]);
      String text = all.toString(); // warn: GrowingTextReprocessed "only to ask 'contains'"
      if (text.contains("x") || text.indexOf('y') > 0) return i;
    }
    return -1;
  }
}
