package dev.brisk.tools.analysis;

import dev.brisk.report.Address;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.tools.JavaFileObject;

/** How files are named in findings: from the base on, with slashes; those in jars by jar and path within. */
final class Names {
  private final Path base;
  private final Map<String, String> inJars = new HashMap<>();
  private final Map<Path, String> inPlace = new HashMap<>();

  Names(Path base) {
    this.base = base;
  }

  /** Remembers how the linter names a source in a jar. */
  void add(JavaFileObject source) {
    String within = within(source);
    if (within != null) inJars.put(source.getName().replace('\\', '/'), of(source));
  }

  /** Remembers that a file stands for the one of that name. */
  void standsFor(JavaFileObject file, String name) {
    inPlace.put(Path.of(file.toUri()), name);
  }

  String of(JavaFileObject source) {
    URI uri = source.toUri();
    if ("file".equals(uri.getScheme())) return of(Path.of(uri));
    String within = within(source);
    if (within == null) return source.getName();
    String all = uri.toString();
    return Address.relative(base, Path.of(URI.create(all.substring(4, all.indexOf("!/")))).toString()) + "!/" + within;
  }

  /** The name for what the linter calls a file, a path. */
  String of(String linters) {
    String inJar = inJars.get(linters);
    return inJar != null ? inJar : of(Path.of(linters));
  }

  private String of(Path file) {
    String name = inPlace.get(file);
    return name != null ? name : Address.relative(base, file.toString());
  }

  /** The path in its jar; null for a file of its own. */
  static String within(JavaFileObject source) {
    String uri = source.toUri().toString();
    if (!uri.startsWith("jar:")) return null;
    String encoded = uri.substring(uri.indexOf("!/") + 2);
    return URI.create("file:///" + encoded).getPath().substring(1);
  }
}
