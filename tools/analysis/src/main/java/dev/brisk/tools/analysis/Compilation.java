package dev.brisk.tools.analysis;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What is compiled together: the sources of a module, and all that the compiler must be told to understand them.
 *
 * @param name for messages, such as {@code orders} or {@code orders (tests)}
 * @param base the folder that the addresses of findings begin at, absolute
 * @param sources folders, {@code .java} files and source jars to look at
 * @param seen folders and files whose types count and about which nothing is said, such as generated sources
 * @param classPath folders and jars
 * @param modulePath folders and jars; empty where no modules are compiled
 * @param processorPath folders and jars with annotation processors; empty when none shall run
 * @param release feature version of the Java compiled for; 0 leaves it to the compiler and the arguments
 * @param encoding of the sources
 * @param arguments more arguments for the compiler; those that decide what it reports and where it writes are left out
 * @param output folder for what processors generate; emptied before. Null for a temporary folder
 */
public record Compilation(
    String name,
    Path base,
    List<Path> sources,
    List<Path> seen,
    List<Path> classPath,
    List<Path> modulePath,
    List<Path> processorPath,
    int release,
    Charset encoding,
    List<String> arguments,
    Path output) {

  /** With copies of the lists. */
  public Compilation {
    base = base.toAbsolutePath().normalize();
    sources = List.copyOf(sources);
    seen = List.copyOf(seen);
    classPath = List.copyOf(classPath);
    modulePath = List.copyOf(modulePath);
    processorPath = List.copyOf(processorPath);
    arguments = List.copyOf(arguments);
  }

  /** Whether the file, an absolute path without detours, is one of the sources or lies in one of their folders. */
  public boolean covers(Path file) {
    return sources.stream().anyMatch(source -> file.startsWith(source.toAbsolutePath().normalize()));
  }

  /** These sources and nothing else, in UTF-8. */
  public static Compilation of(String name, Path base, List<Path> sources) {
    return new Compilation(name, base, sources, List.of(), List.of(), List.of(), List.of(), 0, StandardCharsets.UTF_8, List.of(), null);
  }

  /** The same with other class and module paths. */
  public Compilation withPaths(List<Path> classes, List<Path> modules, List<Path> processors) {
    return new Compilation(name, base, sources, seen, classes, modules, processors, release, encoding, arguments, output);
  }

  /** The same with sources that are only seen. */
  public Compilation withSeen(List<Path> onlySeen) {
    return new Compilation(name, base, sources, onlySeen, classPath, modulePath, processorPath, release, encoding, arguments, output);
  }

  /** The same for another Java, in another encoding, with other arguments. */
  public Compilation withJava(int feature, Charset charset, List<String> more) {
    return new Compilation(name, base, sources, seen, classPath, modulePath, processorPath, feature, charset, more, output);
  }

  /** The same with another folder for what is generated. */
  public Compilation withOutput(Path folder) {
    return new Compilation(name, base, sources, seen, classPath, modulePath, processorPath, release, encoding, arguments, folder);
  }
}
