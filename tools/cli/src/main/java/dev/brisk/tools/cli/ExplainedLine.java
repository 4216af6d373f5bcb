package dev.brisk.tools.cli;

import dev.brisk.report.Address;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a source file, as it is typed or taken from what compilers print: {@code FILE:LINE}, {@code FILE:LINE:COLUMN} or {@code FILE:[LINE,COLUMN]}.
 *
 * @param name as findings name the file
 * @param path the file; in a jar the jar
 * @param number of the line, from 1
 * @param text of the line; empty for a file in a jar
 * @param root the folder that its package begins in; the file itself where its folders are not named like its package
 */
record ExplainedLine(String name, Path path, int number, String text, Path root) {
  private static final Pattern PLACE = Pattern.compile("(.+\\.java):\\[?(\\d{1,8})(?:[:,]\\d+)?\\]?:?");
  private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);

  /** Whether the word speaks of a line rather than of a rule. */
  static boolean isPlace(String word) {
    return PLACE.matcher(word).matches() || word.endsWith(".java");
  }

  /** The line that {@code word} names. */
  static ExplainedLine of(String word, Path base, Charset encoding) throws UnusableException {
    Matcher place = PLACE.matcher(word);
    if (!place.matches()) throw new UnusableException("which line of it? Write " + word + ":LINE");
    int line = Integer.parseInt(place.group(2));
    String file = place.group(1);
    int inJar = file.indexOf("!/");
    try {
      Path path = Path.of(inJar < 0 ? file : file.substring(0, inJar));
      if (!Files.isRegularFile(path) && Files.isRegularFile(base.resolve(path))) path = base.resolve(path);
      if (!Files.isRegularFile(path)) throw new UnusableException("no such file: " + path);
      path = path.toAbsolutePath().normalize();
      String name = Address.relative(base, path.toString());
      if (inJar >= 0) return new ExplainedLine(name + file.substring(inJar), path, line, "", path);
      String text = new String(Files.readAllBytes(path), encoding);
      List<String> lines = text.lines().toList();
      if (line < 1 || line > lines.size()) throw new UnusableException(file + " has lines 1 to " + lines.size() + ", not " + line);
      return new ExplainedLine(name, path, line, lines.get(line - 1), rootOf(path, text));
    } catch (InvalidPathException e) {
      throw new UnusableException("not a path: " + file);
    } catch (IOException e) {
      throw new UnusableException(Brisk.reason(e));
    }
  }

  private static Path rootOf(Path path, String text) {
    Matcher declared = PACKAGE.matcher(text);
    if (!declared.find()) return path;
    Path root = path.getParent();
    String[] names = declared.group(1).split("\\.");
    for (int i = names.length - 1; i >= 0; i--) {
      if (root == null || root.getFileName() == null || !root.getFileName().toString().equals(names[i])) return path;
      root = root.getParent();
    }
    return root == null ? path : root;
  }
}
