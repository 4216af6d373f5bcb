import java.util.Arrays;
import java.util.List;

class SplitForOneFieldExamples {
  String index(String text) {
    int end = text.indexOf(',');
    return end < 0 ? text : text.substring(0, end);
  }

  int walked(String text) {
    int length = 0;
    for (String field : text.split(",")) length += field.length();
    return length;
  }

  List<String> passed(String text) {
    return Arrays.asList(text.split(","));
  }

  String bothFields(String text) {
    String[] fields = text.split("=");
    return fields[0] + fields[1];
  }

  String fieldThatIsGiven(String text, int index) {
    return text.split(",")[index];
  }

  String separatorThatIsGiven(String text, String separator) {
    return text.split(separator)[0] + text.split("[,;]")[0];
  }

  private static final String VERSION = String.join(".", "1", "2");

  String constant() {
    return VERSION.split("\\.")[0];
  }

  String[] kept(String text) {
    String[] fields = text.split(",");
    fields[0] = "x";
    return fields;
  }

  String lastThatIsNotEmpty(String text) {
    String[] fields = text.split("\\.");
    return fields[fields.length - 1];
  }

  String userOf(String address) {
    String[] parts = address.split(":");
    return parts.length == 2 ? parts[0] : null;
  }

  // Reads better than indexOf and substring.
  String seldom(String text) {
    return text.split(",")[0];
  }

  interface Shell {
    void execute(String command);

    String getOutput();
  }

  // A process is run.
  int sizes(Shell shell, List<String> paths) {
    int sum = 0;
    for (String path : paths) {
      shell.execute(path);
      sum += shell.getOutput().split("\t")[0].length();
    }
    return sum;
  }

  int first(List<String> texts) {
    int sum = 0;
    for (String text : texts) sum += text.split(",")[0].hashCode(); // warn: SplitForOneField "find it by indexOf and call substring"
    return sum;
  }

  int last(List<String> texts) {
    int sum = 0;
    for (String text : texts) {
      String[] fields = text.split("\\.", -1); // warn: SplitForOneField "lastIndexOf"
      sum += fields[fields.length - 1].hashCode();
    }
    return sum;
  }

  int eitherField(List<String> texts) {
    int sum = 0;
    for (String text : texts) {
      String[] fields = text.split(",", -1); // warn: SplitForOneField "of which only one is read"
      if (fields.length == 1) {
        sum += fields[0].hashCode();
      } else if (fields.length == 2) {
        sum -= fields[1].hashCode();
      }
    }
    return sum;
  }

  int fields(List<String> lines) {
    int count = 0;
    for (String line : lines) count += line.split(", ", -1).length; // warn: SplitForOneField "of which only the length is read"
    return count;
  }
  int often(List<List<List<String>>> all) {
    int sum = 0;
    for (List<List<String>> some : all) {
      for (List<String> texts : some) sum += first(texts) + last(texts) + eitherField(texts) + fields(texts);
    }
    return sum;
  }

}
