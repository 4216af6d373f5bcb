package dev.brisk.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * Repositories for builds that use the plugin as it stands in the class folders of this repository: nothing is installed for it. One holds Brisk; what else
 * is needed comes from the local repository of the build that runs the tests, or from the outside where that lacks it.
 */
final class Repository {
  /** Root of Brisk's sources. */
  static final Path ROOT = Path.of(System.getProperty("brisk.root")).toAbsolutePath().normalize();
  private static final Path FOLDER = Path.of("target", "it").toAbsolutePath();
  private static final Set<String> NO_MODULES = Set.of("target", "src", "sample-project", "docs");
  private static Path settings;

  private Repository() {}

  /** Where builds keep what they have fetched. */
  static Path local() {
    return FOLDER.resolve("local");
  }

  /** Settings that name the repositories; made when first asked for. */
  static synchronized Path settings() throws IOException {
    if (settings != null) return settings;
    delete(FOLDER.resolve("brisk"));
    delete(local().resolve("dev/brisk"));
    for (Path pom : poms()) deploy(pom);
    settings = settings(FOLDER.resolve("settings.xml"), "brisk", FOLDER.resolve("brisk"));
    return settings;
  }

  /** Writes settings with two repositories: the one in a folder, and what this machine has fetched already. */
  static Path settings(Path file, String id, Path folder) throws IOException {
    StringBuilder text = new StringBuilder("<settings>\n<profiles><profile><id>it</id>\n");
    for (String kind : List.of("repositor", "pluginRepositor")) {
      text.append("<").append(kind).append("ies>\n");
      text.append(repository(kind, id, folder));
      text.append(repository(kind, "known", Path.of(System.getProperty("brisk.repository"))));
      text.append("</").append(kind).append("ies>\n");
    }
    return Files.writeString(file, text + "</profile></profiles>\n<activeProfiles><activeProfile>it</activeProfile></activeProfiles>\n</settings>\n");
  }

  private static String repository(String kind, String id, Path folder) {
    return "<" + kind + "y><id>" + id + "</id><url>" + folder.toUri() + "</url><releases><checksumPolicy>ignore</checksumPolicy></releases></" + kind + "y>\n";
  }

  private static List<Path> poms() throws IOException {
    List<Path> poms = new ArrayList<>();
    Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        String name = folder.getFileName().toString();
        return NO_MODULES.contains(name) || name.startsWith(".") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (file.endsWith("pom.xml")) poms.add(file);
        return FileVisitResult.CONTINUE;
      }
    });
    return poms;
  }

  private static void deploy(Path pom) throws IOException {
    // As it is published: the version filled in. What this build has not come to has none yet, and none is needed.
    Path published = pom.resolveSibling("target/published-pom.xml");
    if (!Files.exists(published)) return;
    String name = artifact(pom);
    Path folder = FOLDER.resolve("brisk/dev/brisk").resolve(name).resolve(Build.VERSION);
    Files.createDirectories(folder);
    Files.copy(published, folder.resolve(name + "-" + Build.VERSION + ".pom"), StandardCopyOption.REPLACE_EXISTING);
    Path classes = pom.resolveSibling("target/classes");
    if (!Files.isDirectory(classes)) return;
    try (OutputStream out = Files.newOutputStream(folder.resolve(name + "-" + Build.VERSION + ".jar")); JarOutputStream jar = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        jar.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, jar);
      }
    }
  }

  private static String artifact(Path pom) throws IOException {
    try (InputStream in = Files.newInputStream(pom)) {
      return new MavenXpp3Reader().read(in).getArtifactId();
    } catch (XmlPullParserException broken) {
      throw new IOException(pom + " is no pom", broken);
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
