package dev.brisk.tools.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Finds the source files in folders and jars, in an order that depends on their names alone. */
final class Sources {
  private static final String EXTENSION = ".java";

  private final StandardJavaFileManager manager;
  private final boolean modules;

  /** @param modules whether descriptions of modules are sources; without a module path all belongs to the unnamed module */
  Sources(StandardJavaFileManager manager, boolean modules) {
    this.manager = manager;
    this.modules = modules;
  }

  /** The files that the paths stand for, none twice. */
  List<JavaFileObject> of(List<Path> paths) throws IOException, AnalysisException {
    Set<Path> files = new LinkedHashSet<>();
    List<JavaFileObject> found = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) addFolder(path, files);
      else if (!Files.exists(path)) throw new AnalysisException("no such source: " + path);
      else if (isArchive(path)) addArchive(path, found);
      else if (path.toString().endsWith(EXTENSION)) files.add(path.toAbsolutePath().normalize());
      else throw new AnalysisException("neither a folder, a .java file nor a jar of sources: " + path);
    }
    for (JavaFileObject each : manager.getJavaFileObjectsFromPaths(files)) found.add(each);
    return found;
  }

  private static boolean isArchive(Path path) {
    String name = path.getFileName().toString();
    return name.endsWith(".jar") || name.endsWith(".zip");
  }

  private void addFolder(Path folder, Set<Path> files) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(file -> isSource(file.getFileName()) && Files.isRegularFile(file)).map(file -> file.toAbsolutePath().normalize()).sorted().forEach(files::add);
    }
  }

  private boolean isSource(Path name) {
    if (name == null) return false;
    String text = name.toString();
    return text.endsWith(EXTENSION) && (modules || !text.equals("module-info.java"));
  }

  private void addArchive(Path archive, List<JavaFileObject> found) throws IOException, AnalysisException {
    List<JavaFileObject> within = new ArrayList<>();
    manager.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of(archive));
    try {
      for (JavaFileObject each : manager.list(StandardLocation.SOURCE_PATH, "", EnumSet.of(JavaFileObject.Kind.SOURCE), true)) {
        String name = Names.within(each);
        // Sources for later Javas come beside those that they replace.
        if (name != null && !name.startsWith("META-INF/") && (modules || !name.endsWith("module-info.java"))) within.add(each);
      }
    } catch (IOException | RuntimeException broken) {
      throw new AnalysisException("the jar can't be read: " + archive, broken);
    } finally {
      manager.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
    }
    if (within.isEmpty()) throw new AnalysisException("no sources in the jar: " + archive);
    within.sort((a, b) -> a.toUri().compareTo(b.toUri()));
    found.addAll(within);
  }
}
