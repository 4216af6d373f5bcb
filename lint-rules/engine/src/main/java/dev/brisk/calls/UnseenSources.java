package dev.brisk.calls;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Sources that lie beside the compiled ones and of which nothing is known: what they do might silence what is found without them. */
public final class UnseenSources {
  /** Folders that larger source trees than this lie in are no source folders. */
  private static final int MANY = 100_000;
  private static final Set<String> NO_SOURCES = Set.of("target", "build", "node_modules", "out", "bin");

  private final Map<Path, Boolean> roots = new HashMap<>();
  private final Map<Path, String> folders = new HashMap<>();
  private final Set<Path> seen = new HashSet<>();
  private Set<String> classes;

  /**
   * Notes a source file that is known.
   *
   * @param packageName of its package; empty for the unnamed one
   */
  public void addSeen(Path file, String packageName) {
    Path path = file.toAbsolutePath().normalize();
    seen.add(path);
    if (packageName == null) return;
    Path root = path.getParent();
    // Most files stand beside another of the same package.
    if (root == null || packageName.equals(folders.put(root, packageName))) return;
    String[] parts = packageName.isEmpty() ? new String[0] : packageName.split("\\.");
    for (int i = parts.length - 1; i >= 0; i--) {
      if (root == null || root.getFileName() == null || !root.getFileName().toString().equals(parts[i])) return;
      root = root.getParent();
    }
    // Packages with names can't call the unnamed one: its own folder is enough.
    if (root != null) roots.merge(root, parts.length > 0, Boolean::logicalOr);
  }

  /** Qualified names of the top-level classes that the unseen files are named after; looked for when first asked. */
  public Set<String> classes() {
    if (classes != null) return classes;
    classes = new HashSet<>();
    for (Map.Entry<Path, Boolean> each : roots.entrySet()) {
      try {
        Files.walkFileTree(each.getKey(), Set.of(), each.getValue() ? Integer.MAX_VALUE : 1, new Collector(each.getKey()));
      } catch (IOException unreadable) {
        // Then nobody compiles it either.
      }
    }
    return classes;
  }

  private final class Collector extends SimpleFileVisitor<Path> {
    private final Path root;
    private int visited;

    Collector(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folder.equals(root)) return FileVisitResult.CONTINUE;
      String name = String.valueOf(folder.getFileName());
      return name.startsWith(".") || folder.getParent().equals(root) && NO_SOURCES.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (++visited > MANY) return FileVisitResult.TERMINATE;
      String name = file.getFileName().toString();
      boolean declares = name.endsWith(".java") && !name.equals("package-info.java") && !name.equals("module-info.java");
      if (declares && !seen.contains(file.normalize())) classes.add(className(root.relativize(file)));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    private static String className(Path file) {
      StringBuilder name = new StringBuilder();
      for (Path part : file) name.append(name.length() > 0 ? "." : "").append(part);
      return name.substring(0, name.length() - ".java".length());
    }
  }
}
