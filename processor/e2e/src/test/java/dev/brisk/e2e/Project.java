package dev.brisk.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder with sources, made for one test. */
final class Project {
  /** The version of what is built. */
  static final String VERSION = System.getProperty("brisk.version");
  /** Root of the repository. */
  static final Path ROOT = Path.of(System.getProperty("brisk.root")).toAbsolutePath().normalize();
  /** The jar for processor paths. */
  static final Path PROCESSOR = Path.of(System.getProperty("brisk.processor")).toAbsolutePath().normalize();
  /** The jar for class paths. */
  static final Path ANNOTATIONS = Path.of(System.getProperty("brisk.annotations")).toAbsolutePath().normalize();
  /** The jar that records and reports. */
  static final Path PROFILER = Path.of(System.getProperty("brisk.profiler")).toAbsolutePath().normalize();

  private final Path folder;

  private Project(Path folder) {
    this.folder = folder;
  }

  /** An empty folder of that name under {@code target/e2e}. */
  static Project named(String name) {
    Path folder = Path.of("target", "e2e", name).toAbsolutePath();
    delete(folder);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Project(folder);
  }

  Path folder() {
    return folder;
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  Project file(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String name) {
    return Files.exists(folder.resolve(name));
  }

  /** Compiles all Java files below the folder with Brisk on the processor path, classes to {@code target/classes}. */
  Run javac(String... options) {
    return javac(List.of("-processorpath", PROCESSOR.toString()), options);
  }

  /** Compiles all Java files with {@code doors} in place of the processor path. */
  Run javac(List<String> doors, String... options) {
    List<String> arguments = new ArrayList<>(doors);
    arguments.addAll(List.of("-d", folder.resolve("target/classes").toString(), "-cp", ANNOTATIONS.toString(), "-Xmaxwarns", "10000"));
    arguments.addAll(List.of(options));
    for (Path source : sources(folder)) arguments.add(source.toString());
    return Run.javac(folder, arguments);
  }

  /** All Java files below a folder, sorted; none of a target folder. */
  static List<Path> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java") && !isBuilt(folder.relativize(file))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isBuilt(Path file) {
    for (Path part : file) {
      if (part.toString().equals("target")) return true;
    }
    return false;
  }

  /** Copies a folder of the repository to a place in this one, without what a build has put in target folders. */
  void copy(String from, String to) {
    Path root = ROOT.resolve(from);
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.toList()) {
        Path relative = root.relativize(file);
        if (isBuilt(relative) || !Files.isRegularFile(file)) continue;
        Path copy = folder.resolve(to).resolve(relative.toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) return;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
