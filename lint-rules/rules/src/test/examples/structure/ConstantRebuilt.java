import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

class ConstantRebuiltExamples {
  private static final Set<String> KNOWN = new HashSet<>(Arrays.asList("a", "b", "c", "d"));
  private static final Map<String, Integer> DAYS = new HashMap<>();
  private List<String> kept;
  private int base = 7;

  static {
    String[] names = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    for (int i = 0; i < names.length; i++) DAYS.put(names[i], i);
  }

  boolean inConstant(String text) {
    return KNOWN.contains(text);
  }

  Set<String> handedOut() {
    return new HashSet<>(Arrays.asList("a", "b", "c", "d"));
  }

  void stored() {
    kept = Arrays.asList("a", "b", "c", "d", "e", "f", "g");
  }

  int passedOn(String text) {
    return count(text, new String[] {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "w"});
  }

  private int count(String text, String[] parts) {
    parts[0] = text;
    return Collections.frequency(Arrays.asList(parts), text);
  }

  boolean partsDiffer(String text, String name) {
    return Set.of("a", "b", "c", name).contains(text);
  }

  int fieldDiffers(int day) {
    int[] starts = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, base};
    return starts[day];
  }

  int counted(byte[] text) {
    int[] counts = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    for (byte each : text) counts[each]++;
    return counts[1];
  }

  int grows(List<String> lines) {
    Set<String> seen = new HashSet<>();
    seen.add("a");
    seen.add("b");
    seen.add("c");
    for (String line : lines) seen.add(line);
    return seen.size();
  }

  int two(int x) {
    int[] signs = {-1, 1};
    return signs[x & 1];
  }

  String parsedAnyway(String text) throws IOException {
    for (String each : new String[] {"a", "b"}) text += new String(java.nio.file.Files.readAllBytes(java.nio.file.Path.of(each)));
    return text;
  }

  // A field for what is built now and then is not worth it.
  boolean knownNowAndThen(String text) {
    return Set.of("a", "b", "c", "d").contains(text);
  }

  int often(String[] texts) throws IOException {
    int count = 0;
    for (String text : texts) {
      if (known(text) || knownInList(text)) count++;
      count += filled(text) + dayOfYear(text.length()) + unit(text.length()).length();
      end(OutputStream.nullOutputStream());
    }
    return count;
  }

  private boolean known(String text) {
    return Set.of("a", "b", "c", "d").contains(text); // warn: ConstantRebuilt "the same Set is built from constants on each call"
  }

  private boolean knownInList(String text) {
    Set<String> names = new HashSet<>(Arrays.asList("a", "b", "c", "d")); // warn: ConstantRebuilt "the same HashSet"
    return names.contains(text);
  }

  private Integer filled(String text) {
    Map<String, Integer> days = new HashMap<>(); // warn: ConstantRebuilt "the same HashMap is built from constants on each call"
    days.put("sat", 6);
    days.put("sun", 7);
    days.put("mon", 1);
    return days.get(text);
  }

  private int dayOfYear(int month) {
    int[] starts = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334}; // warn: ConstantRebuilt "the same array is built"
    return starts[month];
  }

  private String unit(int i) {
    return "ns,us,ms,s,min,h,d".split(",")[i]; // warn: ConstantRebuilt "the same array is built from constants"
  }

  int loops(List<String> lines) {
    int count = 0;
    for (String line : lines) {
      List<String> keywords = List.of("if", "else", "while", "for", "do", "return"); // warn: ConstantRebuilt "on each pass"
      if (keywords.contains(line)) count++;
    }
    return count;
  }

  private void end(OutputStream out) throws IOException {
    out.write("\r\n".getBytes(StandardCharsets.US_ASCII)); // warn: ConstantRebuilt "on each call"
  }

  void ends(OutputStream out, int[] values) throws IOException {
    for (int value : values) {
      out.write(value);
      out.write("\r\n".getBytes(StandardCharsets.US_ASCII)); // warn: ConstantRebuilt "on each pass"
    }
  }

  void digests(java.util.zip.CRC32 crc, int[] values) {
    for (int value : values) {
      crc.update(value);
      crc.update("\r\n".getBytes(StandardCharsets.US_ASCII)); // warn: ConstantRebuilt "the same array is built from constants on each pass"
    }
  }
}
