package dev.brisk.tools.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Lines of the sources, for findings in the order of files: keeps the last file. */
final class Excerpts {
  private final Path base;
  private final Charset encoding;
  private String file;
  private List<String> lines = List.of();

  Excerpts(Path base, Charset encoding) {
    this.base = base;
    this.encoding = encoding;
  }

  /** The line, from 1; null if the file or the line can't be read. */
  String line(String path, int number) {
    if (!path.equals(file)) {
      file = path;
      lines = read(path);
    }
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : null;
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
