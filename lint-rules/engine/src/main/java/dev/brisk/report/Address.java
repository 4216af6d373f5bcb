package dev.brisk.report;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The address of a source file in the list: relative to the module, with slashes; percent-encoded where it is written. */
public final class Address {
  private static final String HEX = "0123456789ABCDEF";

  private Address() {}

  /**
   * The file's path seen from the base, not yet encoded.
   *
   * @param base absolute and normalized
   */
  public static String relative(Path base, String file) {
    try {
      Path path = Path.of(file).toAbsolutePath().normalize();
      Path root = path.getRoot();
      if (root != null && root.equals(base.getRoot())) return slashed(base.relativize(path));
      // Another drive: there is no way from here to there, and an absolute path would differ from machine to machine.
      return slashed(root == null ? path : root.relativize(path));
    } catch (InvalidPathException e) {
      return file.replace('\\', '/');
    }
  }

  private static String slashed(Path path) {
    StringBuilder slashed = new StringBuilder();
    for (int i = 0; i < path.getNameCount(); i++) {
      if (i > 0) slashed.append('/');
      slashed.append(path.getName(i));
    }
    return slashed.toString();
  }

  /** All but slashes and the characters that a URI never reserves becomes percent signs and the bytes of UTF-8. */
  public static String encode(String path) {
    StringBuilder encoded = new StringBuilder(path.length() + 16);
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    for (byte b : bytes) {
      char c = (char) (b & 0xFF);
      if (isPlain(c)) encoded.append(c);
      else encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
    }
    return encoded.toString();
  }

  private static boolean isPlain(char c) {
    boolean letterOrDigit = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    return letterOrDigit || c == '/' || c == '-' || c == '.' || c == '_' || c == '~';
  }

  /** The path that was encoded; null if the address was not made by {@link #encode}. */
  public static String decode(String address) {
    byte[] bytes = new byte[address.length()];
    int length = 0;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (isPlain(c)) {
        bytes[length++] = (byte) c;
      } else {
        if (c != '%' || i + 2 >= address.length()) return null;
        int high = HEX.indexOf(address.charAt(i + 1));
        int low = HEX.indexOf(address.charAt(i + 2));
        if (high < 0 || low < 0) return null;
        bytes[length++] = (byte) (high << 4 | low);
        i += 2;
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
