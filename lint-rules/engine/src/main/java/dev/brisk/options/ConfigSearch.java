package dev.brisk.options;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Finds and reads the file of a repository. */
public final class ConfigSearch {
  private static final long LARGEST = 1 << 20;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private ConfigSearch() {}

  /**
   * The file in a folder or the nearest one above it that has one, as far as the root of a git work tree or the file system.
   *
   * @param folder may be null
   * @param problems hears of things by that name that are no files
   * @return null if there is none
   */
  public static ConfigFile above(Path folder, Consumer<String> problems) {
    for (Path each = folder == null ? null : folder.toAbsolutePath().normalize(); each != null; each = each.getParent()) {
      Path file = each.resolve(ConfigFile.NAME);
      if (Files.isRegularFile(file)) return read(file);
      // A link that leads nowhere is meant to be one.
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        if (Files.isSymbolicLink(file) && !Files.exists(file)) return read(file);
        problems.accept(file + ": this is " + (Files.isDirectory(file) ? "a folder" : "no file") + "; no options are read from it");
      }
      if (Files.exists(each.resolve(".git"))) return null;
    }
    return null;
  }

  /** The file that the option names, from the working folder on; one that can't be read holds that as its only mistake. */
  public static ConfigFile named(String path) {
    try {
      return read(Path.of(path).toAbsolutePath().normalize());
    } catch (InvalidPathException noPath) {
      return new ConfigFile(path, "/", 0, "this names no file");
    }
  }

  private static ConfigFile read(Path file) {
    String folder = slashed(file.getParent() == null ? file : file.getParent());
    try {
      if (Files.isDirectory(file)) return new ConfigFile(file.toString(), folder, 0, "this is a folder, not a file of options");
      if (Files.exists(file) && Files.size(file) > LARGEST) return new ConfigFile(file.toString(), folder, 0, "this is too large for a file of options");
      byte[] bytes = Files.readAllBytes(file);
      int wrong = lineOfWrongByte(bytes);
      if (wrong > 0) return new ConfigFile(file.toString(), folder, wrong, "this is not in UTF-8, so nothing in the file counts; write it anew in that encoding");
      String text = new String(bytes, StandardCharsets.UTF_8);
      return new ConfigFile(file.toString(), folder, !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
    } catch (NoSuchFileException absent) {
      return new ConfigFile(file.toString(), folder, 0, "there is no such file");
    } catch (AccessDeniedException denied) {
      return new ConfigFile(file.toString(), folder, 0, "this may not be read: access denied");
    } catch (IOException | RuntimeException unreadable) {
      return new ConfigFile(file.toString(), folder, 0, "this can't be read: " + unreadable.getMessage());
    }
  }

  static String slashed(Path folder) {
    return folder.toString().replace('\\', '/');
  }

  /** The first line that is not in UTF-8, or holds characters that no text has, as other encodings of it do; 0 if all is well. */
  private static int lineOfWrongByte(byte[] bytes) {
    int line = 1;
    int begin = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i < bytes.length && bytes[i] == 0) return line;
      if (i < bytes.length && bytes[i] != '\n') continue;
      CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
      try {
        decoder.decode(ByteBuffer.wrap(bytes, begin, i - begin));
      } catch (CharacterCodingException wrong) {
        return line;
      }
      line++;
      begin = i + 1;
    }
    return 0;
  }
}
