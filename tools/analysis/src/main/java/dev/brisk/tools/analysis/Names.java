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

  Names(Path base) {
    this.base = base;
  }

  /** Remembers how the linter names a source in a jar. */
  void add(JavaFileObject source) {
    String within = within(source);
    if (within != null) inJars.put(source.getName().replace('\\', '/'), of(source));
  }

  String of(JavaFileObject source) {
    URI uri = source.toUri();
    if ("file".equals(uri.getScheme())) return Address.relative(base, Path.of(uri).toString());
    String within = within(source);
    if (within == null) return source.getName();
    String all = uri.toString();
    return Address.relative(base, Path.of(URI.create(all.substring(4, all.indexOf("!/")))).toString()) + "!/" + within;
  }

  /** The name for what the linter calls a file. */
  String of(String linters) {
    String inJar = inJars.get(linters);
    return inJar != null ? inJar : Address.relative(base, linters);
  }

  /** The path in its jar; null for a file of its own. */
  static String within(JavaFileObject source) {
    String uri = source.toUri().toString();
    if (!uri.startsWith("jar:")) return null;
    String encoded = uri.substring(uri.indexOf("!/") + 2);
    return URI.create("file:///" + encoded).getPath().substring(1);
  }
}
