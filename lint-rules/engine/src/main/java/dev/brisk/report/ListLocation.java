package dev.brisk.report;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a compilation's list lies unless the user says otherwise, never inside the class output.
 *
 * @param list the SARIF file, absolute
 * @param base the folder that the addresses in the list begin at, absolute
 */
public record ListLocation(Path list, Path base) {

  /**
   * The place that the layout of the build suggests.
   *
   * @param classOutput where the compiler writes classes, or null if unknown
   * @param source one of the compiled source files, or null if unknown
   * @return null if no place offers itself, so that no list is written
   */
  public static ListLocation find(Path classOutput, Path source) {
    Path sourceFile = source == null ? null : source.toAbsolutePath().normalize();
    ListLocation found = classOutput == null ? null : byOutput(classOutput.toAbsolutePath().normalize());
    return found != null || sourceFile == null ? found : bySource(sourceFile);
  }

  /** Only in folders of build tools: elsewhere nobody expects one, and the folder around classes may be anything, such as a home folder. */
  private static ListLocation byOutput(Path classes) {
    Path parent = classes.getParent();
    if (parent == null) return null;
    ListLocation maven = maven(classes, parent);
    if (maven != null) return maven;
    if (isNamed(parent, "build") && parent.getParent() != null) {
      return new ListLocation(parent.resolve("brisk").resolve(name(classes) + ".sarif"), parent.getParent());
    }
    Path build = up(parent, 2);
    if (isNamed(parent.getParent(), "classes") && isNamed(build, "build") && build.getParent() != null) return within(build, parent, classes);
    // As IntelliJ has it.
    Path out = parent.getParent();
    boolean intellij = (isNamed(parent, "production") || isNamed(parent, "test")) && isNamed(out, "out") && out.getParent() != null;
    return intellij ? within(out, parent, classes) : null;
  }

  private static ListLocation within(Path build, Path set, Path classes) {
    return new ListLocation(build.resolve("brisk").resolve(name(set) + "-" + name(classes) + ".sarif"), build.getParent());
  }

  private static ListLocation maven(Path classes, Path parent) {
    String name = name(classes);
    Path target = parent;
    // A jar for several releases has folders for the later ones within the first.
    if (isNamed(parent, "versions") && isNamed(up(parent, 1), "META-INF") && up(parent, 2) != null) {
      name = name(up(parent, 2)) + "-" + name;
      target = up(parent, 3);
    }
    if (!isNamed(target, "target") || target.getParent() == null) return null;
    return new ListLocation(target.resolve("brisk").resolve(name + ".sarif"), target.getParent());
  }

  /** For {@code <module>/src/<set>/<language>/...}: the innermost such module that a build tool has left traces in. */
  private static ListLocation bySource(Path source) {
    for (Path src = source.getParent(); src != null; src = src.getParent()) {
      Path module = src.getParent();
      if (!isNamed(src, "src") || module == null || source.getNameCount() < src.getNameCount() + 3) continue;
      String set = source.getName(src.getNameCount()).toString();
      String language = source.getName(src.getNameCount() + 1).toString();
      if (!language.equals("java")) continue;
      ListLocation found = inModule(module, set);
      if (found != null) return found;
    }
    return null;
  }

  private static ListLocation inModule(Path module, String set) {
    boolean target = Files.isDirectory(module.resolve("target"));
    boolean build = Files.isDirectory(module.resolve("build"));
    boolean maven = target || Files.exists(module.resolve("pom.xml"));
    boolean gradle = build || Files.exists(module.resolve("build.gradle")) || Files.exists(module.resolve("build.gradle.kts"));
    if (!maven && !gradle) return null;
    // With files of both tools, the one that was built with last time, as far as its folder tells.
    if (maven && (!gradle || target || !build)) {
      String name = set.equals("main") ? "classes" : set.equals("test") ? "test-classes" : set;
      return new ListLocation(module.resolve("target").resolve("brisk").resolve(name + ".sarif"), module);
    }
    return new ListLocation(module.resolve("build").resolve("brisk").resolve("java-" + set + ".sarif"), module);
  }

  private static Path up(Path path, int steps) {
    Path up = path;
    for (int i = 0; i < steps && up != null; i++) up = up.getParent();
    return up;
  }

  private static String name(Path path) {
    return path.getFileName() == null ? "" : path.getFileName().toString();
  }

  private static boolean isNamed(Path path, String name) {
    return path != null && name(path).equals(name);
  }
}
