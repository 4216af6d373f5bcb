import java.util.Arrays;
import java.util.List;

class SliceCopyInLoopExamples {
  String once(String text) {
    text = text.substring(1);
    return text;
  }

  int anotherText(List<String> texts) {
    int length = 0;
    for (String text : texts) {
      text = text.substring(1);
      length += text.length();
    }
    return length;
  }

  String bounded(String text) {
    for (int i = 0; i < 10; i++) {
      String part = text.substring(i);
      if (part.isEmpty()) return part;
    }
    return text;
  }

  String stripped(String path) {
    while (path.startsWith("/")) path = path.substring(1);
    return path;
  }

  String fewPasses(String text) {
    for (int i = 0; i < 3; i++) text = text.substring(i);
    return text;
  }

  String cutOnce(String text, String[] ends) {
    for (String end : ends) {
      if (text.endsWith(end)) {
        text = text.substring(1);
        break;
      }
    }
    return text;
  }

  String prefixesTakenOff(String path, String[] prefixes) {
    for (String prefix : prefixes) {
      if (path.startsWith(prefix)) path = path.substring(prefix.length());
    }
    return path;
  }

  int readAnew(java.util.Iterator<String> lines) {
    int sum = 0;
    String line = lines.next();
    while (line != null && !line.isEmpty()) {
      line = line.substring(line.indexOf(':') + 1);
      sum += line.length();
      line = lines.next();
    }
    return sum;
  }

  byte[] kept(byte[] bytes, List<byte[]> parts) {
    for (int i = 0; i + 4 <= bytes.length; i += 4) parts.add(Arrays.copyOfRange(bytes, i, i + 4));
    return bytes;
  }

  String parsed(String text, String open, String close) {
    StringBuilder out = new StringBuilder();
    String after = text;
    int start = after.indexOf(open);
    while (start > -1) {
      out.append(after, 0, start);
      after = after.substring(start + open.length()); // warn: SliceCopyInLoop "move an offset on"
      start = after.indexOf(open);
    }
    return out.append(after).toString();
  }

  int found(byte[] data, byte[] wanted) {
    for (int i = 0; i + wanted.length <= data.length; i++) {
      byte[] part = Arrays.copyOfRange(data, i, i + wanted.length); // warn: SliceCopyInLoop "read it where it is, by the range"
      if (Arrays.equals(part, wanted)) return i;
    }
    return -1;
  }

  // Names and paths have a few parts.
  int parts(String name) {
    String rest = name;
    int count = 0;
    while (rest.indexOf('.') >= 0) {
      rest = rest.substring(rest.indexOf('.') + 1);
      count++;
    }
    return count;
  }
}
