import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32;

class CharByCharTransferExamples {
  private final byte[] bytes = new byte[100];

  void looksAtEach(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != ' ') out.append(text.charAt(i));
    }
  }

  void changed(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) out.append(Character.toUpperCase(text.charAt(i)));
  }

  void everySecond(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i += 2) out.append(text.charAt(i));
  }

  void backwards(String text, StringBuilder out) {
    for (int i = text.length() - 1; i >= 0; i--) out.append(text.charAt(i));
  }

  void texts(String[] texts, StringBuilder out) {
    for (String text : texts) out.append(text.charAt(0));
  }

  void parts(String[] parts, StringBuilder out) {
    for (int i = 1; i < parts.length; i++) out.append(parts[i]);
  }

  void otherElements(char[] magic, OutputStream out) throws IOException {
    for (char each : magic) out.write(each);
  }

  void repeated(char c, int n, StringBuilder out) {
    for (int i = 0; i < n; i++) out.append(c);
  }

  void twoSteps(byte[] from, OutputStream out) throws IOException {
    for (byte each : from) {
      out.write(each);
      out.flush();
    }
  }

  void list(int[] xs, List<Integer> list) {
    for (int x : xs) list.add(x);
  }

  void bulk(byte[] from, OutputStream out) throws IOException {
    out.write(from);
  }

  void appendTo(ByteBuffer buffer) {
    for (int i = 0; i < bytes.length; ++i) buffer.put(bytes[i]); // note: CharByCharTransfer "call put(bytes) once"
  }

  void part(String text, int from, int to, StringBuilder out) {
    for (int i = from; i < to; i++) out.append(text.charAt(i)); // note: CharByCharTransfer "call append(text, from, to) once"
  }

  void written(byte[] from, OutputStream out) throws IOException {
    for (byte each : from) out.write(each); // note: CharByCharTransfer "call write(from) once"
  }

  long checked(byte[] from) {
    CRC32 crc = new CRC32();
    for (int i = 4; i < from.length; i++) crc.update(from[i]); // note: CharByCharTransfer "call update(from, offset, length) once"
    return crc.getValue();
  }

  void characters(String text, Writer out) throws IOException {
    for (char c : text.toCharArray()) out.write(c); // note: CharByCharTransfer "call write(text) once"
  }

  void copied(InputStream in, OutputStream out) throws IOException {
    int c;
    while ((c = in.read()) != -1) out.write(c); // note: CharByCharTransfer "call in.transferTo(out)"
  }

  String all(Reader in) throws IOException {
    StringBuilder text = new StringBuilder();
    int c;
    while ((c = in.read()) >= 0) {
      text.append((char) c); // note: CharByCharTransfer "read into an array and pass that on"
    }
    return text.toString();
  }
}
