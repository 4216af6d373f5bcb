package dev.brisk.maven;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.logging.Log;

/** Finds the Java files of source folders, through symbolic links as Maven does. Links that lead out of the build's tree are told once. */
final class SourceFiles {
  private final Path tree;
  private final Log log;
  private final Set<Path> elsewhere = new HashSet<>();

  /** @param tree the folder that holds all of the build */
  SourceFiles(Path tree, Log log) {
    this.tree = tree;
    this.log = log;
  }

  /** The Java files below a source folder that the project compiles, sorted; none if there is no such folder. */
  List<Path> below(Path root, CompilerSettings settings) throws IOException {
    if (!Files.isDirectory(root)) return List.of();
    List<AntPattern> includes = AntPattern.all(settings.includes());
    List<AntPattern> excludes = AntPattern.all(settings.excludes());
    List<Path> files = new ArrayList<>();
    for (Path file : all(root)) {
      String path = root.relativize(file).toString().replace('\\', '/');
      boolean included = includes.isEmpty() || includes.stream().anyMatch(each -> each.matches(path));
      if (included && excludes.stream().noneMatch(each -> each.matches(path))) files.add(file);
    }
    return files;
  }

  /** Whether a link leads from the build's tree to this file elsewhere. */
  boolean isElsewhere(Path file) {
    for (Path folder = file; folder != null; folder = folder.getParent()) if (elsewhere.contains(folder)) return true;
    return false;
  }

  private List<Path> all(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    Path home = tree.toRealPath();
    Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (!folder.equals(root)) note(folder, home);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (!attributes.isRegularFile() || !file.toString().endsWith(".java")) return FileVisitResult.CONTINUE;
        note(file, home);
        files.add(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (!(failure instanceof FileSystemLoopException)) throw failure;
        log.warn("brisk: " + shown(file) + " is a link to a folder that it lies in; it is not followed");
        return FileVisitResult.CONTINUE;
      }
    });
    Collections.sort(files);
    return files;
  }

  private void note(Path file, Path home) throws IOException {
    if (!Files.isSymbolicLink(file) || file.toRealPath().startsWith(home) || !elsewhere.add(file)) return;
    log.warn("brisk: " + shown(file) + " is a link out of the build's folder, to " + file.toRealPath() + ": it is seen, but nothing is said of it");
  }

  private String shown(Path file) {
    return file.startsWith(tree) ? tree.relativize(file).toString() : file.toString();
  }
}
