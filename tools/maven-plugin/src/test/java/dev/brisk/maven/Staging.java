package dev.brisk.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * The repository that a release of a copy of these sources has staged.
 *
 * @param folder where it lies
 */
record Staging(Path folder) {
  static final Path HOME = Path.of("target", "release").toAbsolutePath();

  /** Builds a fresh copy of all sources in a folder of that name. */
  static Staging of(String name, String... arguments) throws IOException, InterruptedException {
    Path home = HOME.resolve(name);
    Repository.delete(home);
    copySources(home);
    List<String> words = new ArrayList<>(List.of("-q", "-Prelease", "deploy", "-DskipTests", "-Dmaven.install.skip", "-pl", "!processor/e2e,!benchmarks"));
    words.addAll(List.of(arguments));
    Build.Run run = Build.in(home).with("-Dmaven.repo.local=" + System.getProperty("brisk.repository")).maven("maven.home", words.toArray(String[]::new));
    if (run.exit() != 0) throw new IllegalStateException(run.output());
    return new Staging(home.resolve("target/staging"));
  }

  private static void copySources(Path to) throws IOException {
    Files.walkFileTree(Repository.ROOT, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        String name = folder.getFileName().toString();
        if (name.equals("target") || name.startsWith(".") && !folder.equals(Repository.ROOT)) return FileVisitResult.SKIP_SUBTREE;
        Files.createDirectories(to.resolve(Repository.ROOT.relativize(folder).toString()));
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.copy(file, to.resolve(Repository.ROOT.relativize(file).toString()));
        return FileVisitResult.CONTINUE;
      }
    });
  }

  /** Names of all artifacts, sorted. */
  Set<String> artifacts() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> folders = Files.list(folder.resolve("dev/brisk"))) {
      folders.filter(Files::isDirectory).forEach(each -> names.add(each.getFileName().toString()));
    }
    return names;
  }

  /** One file of an artifact, by what follows its version. */
  Path file(String artifact, String ending) {
    return folder.resolve("dev/brisk").resolve(artifact).resolve(Build.VERSION).resolve(artifact + "-" + Build.VERSION + ending);
  }

  /** All files of artifacts, but not what the repository says of them. */
  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.getParent().endsWith(Build.VERSION) && file.toString().matches(".*\\.(jar|pom|json)")).sorted().toList();
    }
  }

  Model pom(String artifact) throws IOException {
    try (InputStream in = Files.newInputStream(file(artifact, ".pom"))) {
      return new MavenXpp3Reader().read(in);
    } catch (XmlPullParserException broken) {
      throw new IOException(artifact, broken);
    }
  }

  Set<String> entries(String artifact, String ending) throws IOException {
    try (JarFile jar = new JarFile(file(artifact, ending).toFile())) {
      Set<String> names = new TreeSet<>();
      jar.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> names.add(entry.getName()));
      return names;
    }
  }

  String text(String artifact, String entry) throws IOException {
    try (JarFile jar = new JarFile(file(artifact, ".jar").toFile()); InputStream in = jar.getInputStream(jar.getEntry(entry))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
