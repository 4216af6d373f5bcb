package dev.brisk.tools.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Lines of the sources, for findings in the order of files: keeps the last file. */
public final class SourceLines {
  private final Path base;
  private final Charset encoding;
  private String file;
  private List<String> lines = List.of();

  /** Of files below {@code base}. */
  public SourceLines(Path base, Charset encoding) {
    this.base = base.toAbsolutePath().normalize();
    this.encoding = encoding == null ? Charset.defaultCharset() : encoding;
  }

  /** The line, from 1; null if the file or the line can't be read. */
  public String line(String path, int number) {
    List<String> all = of(path);
    return number >= 1 && number <= all.size() ? all.get(number - 1) : null;
  }

  /** All lines of the file; none if it can't be read. */
  public List<String> of(String path) {
    if (!path.equals(file)) {
      file = path;
      lines = read(path);
    }
    return lines;
  }

  private List<String> read(String path) {
    String text = text(path);
    return text == null ? List.of() : text.lines().toList();
  }

  /** The text of the file, or of one in a jar; null if it can't be read, or a link leads out of the base to it. */
  public String text(String path) {
    try {
      int within = path.indexOf("!/");
      if (within >= 0) return textInJar(base.resolve(path.substring(0, within)), path.substring(within + 2));
      Path source = base.resolve(path);
      if (!Files.isRegularFile(source)) return null;
      if (source.normalize().startsWith(base) && !source.toRealPath().startsWith(base.toRealPath())) return null;
      return new String(Files.readAllBytes(source), encoding);
    } catch (IOException | InvalidPathException unreadable) {
      return null;
    }
  }

  private String textInJar(Path jar, String name) throws IOException {
    if (!Files.isRegularFile(jar)) return null;
    try (ZipFile open = new ZipFile(jar.toFile())) {
      ZipEntry entry = open.getEntry(name);
      if (entry == null) return null;
      try (InputStream in = open.getInputStream(entry)) {
        return new String(in.readAllBytes(), encoding);
      }
    }
  }
}
