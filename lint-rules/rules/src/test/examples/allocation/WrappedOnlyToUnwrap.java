import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class WrappedOnlyToUnwrapExamples {
  byte[] anotherCharset(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8);
  }

  byte[] changed(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).trim().getBytes(StandardCharsets.UTF_8);
  }

  int usedOtherwise(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.getBytes(StandardCharsets.UTF_8).length + text.length();
  }

  byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  byte[] decoded(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8); // note: WrappedOnlyToUnwrap "the bytes are there already"
  }

  byte[] gathered(ByteArrayOutputStream out, Charset charset) {
    return out.toString(charset).getBytes(charset); // note: WrappedOnlyToUnwrap "'out.toByteArray()'"
  }

  String encoded(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8); // warn: WrappedOnlyToUnwrap "'text' is that text already"
  }
}
