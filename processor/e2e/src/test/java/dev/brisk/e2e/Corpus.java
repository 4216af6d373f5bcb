package dev.brisk.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sources of a real library, from its source jar, and what is needed to compile them. */
record Corpus(String name) {
  static final List<Corpus> ALL = List.of(new Corpus("commons-lang3"), new Corpus("guava"), new Corpus("h2"), new Corpus("jackson-databind"));

  /** Where the source jar has been unpacked. */
  Path folder() {
    return Path.of("target", "corpora", name).toAbsolutePath();
  }

  /** All sources but module declarations, whose modules the libraries are not. */
  List<Path> sources() {
    return Project.sources(folder()).stream().filter(file -> !file.endsWith("module-info.java") && !file.endsWith("package-info.java")).toList();
  }

  static String classPath() {
    try (Stream<Path> jars = Files.list(Path.of("target", "corpora-lib").toAbsolutePath())) {
      return jars.map(Path::toString).sorted().collect(Collectors.joining(java.io.File.pathSeparator));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles sources to {@code classes}. */
  static Run compile(List<Path> sources, Path classes, String... options) {
    try {
      Files.createDirectories(classes);
      Path list = Files.createTempFile("sources", ".txt");
      Files.writeString(list, sources.stream().map(file -> '"' + file.toString().replace('\\', '/') + '"').collect(Collectors.joining("\n")));
      List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-cp", classPath(), "-encoding", "UTF-8", "-Xmaxwarns", "100000"));
      arguments.addAll(List.of(options));
      arguments.add("@" + list);
      Run run = Run.javac(classes, arguments);
      Files.delete(list);
      return run;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
