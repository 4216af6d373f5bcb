package dev.brisk.wrappers;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A library whose public types are wrapped one and all.
 *
 * @param types canonical names, by package
 */
record Library(String name, List<Path> classPath, Map<String, List<String>> types) {
  static Library ofJar(String name, Class<?> inside, List<Path> needs) throws IOException {
    Path jar = Host.place(inside);
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      List<Path> classPath = new ArrayList<>(needs);
      classPath.add(jar);
      return new Library(name, classPath, types(files.getPath("/"), inside.getClassLoader()));
    }
  }

  static Library ofModule(String module) throws IOException {
    Path root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", module);
    return new Library(module, List.of(), types(root, ClassLoader.getPlatformClassLoader()));
  }

  private static Map<String, List<String>> types(Path root, ClassLoader loader) throws IOException {
    Map<String, List<String>> types = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).sorted().toList()) {
        String path = root.relativize(file).toString();
        if (path.contains("-")) continue;
        Class<?> type = load(path.substring(0, path.length() - 6).replace('/', '.'), loader);
        if (type != null) types.computeIfAbsent(type.getPackageName(), key -> new ArrayList<>()).add(type.getCanonicalName());
      }
    }
    return types;
  }

  /** Null unless everybody can name it, its module exports it and it is no annotation. */
  private static Class<?> load(String name, ClassLoader loader) {
    try {
      Class<?> type = Class.forName(name, false, loader);
      boolean exported = type.getModule().isExported(type.getPackageName());
      return type.getCanonicalName() != null && isPublic(type) && exported && !type.isAnnotation() && !type.isSynthetic() ? type : null;
    } catch (ClassNotFoundException | LinkageError absent) {
      return null;
    }
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers()) && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
  }

  int size() {
    return types.values().stream().mapToInt(List::size).sum();
  }
}
