package dev.brisk.tools.analysis;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Lines of the sources, for findings in the order of files: keeps the last file. */
public final class SourceLines {
  private final Path base;
  private final Charset encoding;
  private String file;
  private List<String> lines = List.of();

  /** Of files below {@code base}. */
  public SourceLines(Path base, Charset encoding) {
    this.base = base;
    this.encoding = encoding;
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
    try {
      Path source = base.resolve(path);
      if (!Files.isRegularFile(source)) return List.of();
      return new String(Files.readAllBytes(source), encoding).lines().toList();
    } catch (IOException | InvalidPathException unreadable) {
      return List.of();
    }
  }
}
