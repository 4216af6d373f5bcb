package dev.brisk.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.brisk.maven.Build.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code mvn -Prelease deploy} stages is whole, the same from any folder, and all that a user's build needs. Once, on the JDK that releases are made with. */
class ReleaseTest {
  private static final int JDK = 17;
  private static Staging staged;
  private static Staging again;

  @BeforeAll
  static void release() throws Exception {
    assumeTrue(Runtime.version().feature() == JDK, "releases are made on JDK " + JDK);
    staged = Staging.of("release");
    again = Staging.of("again/elsewhere", "-Dmaven.javadoc.skip");
  }

  @Test
  void everyArtifactIsThereWithItsParts() throws IOException {
    assertThat(staged.artifacts()).contains("brisk-parent", "brisk-annotations", "brisk-api", "brisk-processor", "brisk-profiler", "brisk-cli", "brisk-maven-plugin", "brisk-testkit")
        .doesNotContain("brisk-e2e", "brisk-benchmarks");
    for (String artifact : staged.artifacts()) {
      assertThat(staged.file(artifact, "-cyclonedx.json")).isRegularFile();
      if (staged.pom(artifact).getPackaging().equals("pom")) continue;
      for (String part : List.of(".jar", "-sources.jar", "-javadoc.jar")) assertThat(staged.file(artifact, part)).isRegularFile();
      assertThat(staged.entries(artifact, "-sources.jar")).as(artifact).anyMatch(name -> name.endsWith(".java"));
      assertThat(staged.entries(artifact, "-javadoc.jar")).as(artifact).contains("index.html");
    }
  }

  @Test
  void everyPomSaysWhatRepositoriesAskFor() throws IOException {
    Model parent = staged.pom("brisk-parent");
    assertThat(parent.getUrl()).startsWith("https://");
    assertThat(parent.getLicenses()).hasSize(1);
    assertThat(parent.getDevelopers()).isNotEmpty();
    assertThat(parent.getScm().getConnection()).startsWith("scm:git:");
    for (String artifact : staged.artifacts()) {
      Model pom = staged.pom(artifact);
      assertThat(pom.getName()).as(artifact).isNotBlank();
      assertThat(pom.getDescription()).as(artifact).isNotBlank();
      String version = pom.getVersion() == null ? pom.getParent().getVersion() : pom.getVersion();
      assertThat(version).as(artifact).isEqualTo(Build.VERSION);
      assertThat(Files.readString(staged.file(artifact, ".pom"))).as(artifact).doesNotContain("<version>${revision}");
    }
  }

  @Test
  void theReadmeHasALineForEach() throws IOException {
    List<String> lines = Files.readAllLines(Repository.ROOT.resolve("README.md")).stream().filter(line -> line.startsWith("| `brisk-")).toList();
    for (String artifact : staged.artifacts()) assertThat(lines).as(artifact).anyMatch(line -> line.contains("`" + artifact + "`"));
  }

  @Test
  void licencesAreInTheJars() throws IOException {
    for (String artifact : staged.artifacts()) {
      if (staged.pom(artifact).getPackaging().equals("pom")) continue;
      Set<String> entries = staged.entries(artifact, ".jar");
      assertThat(entries).as(artifact).contains("META-INF/LICENSE");
      List<String> parts = new ArrayList<>();
      if (entries.contains("META-INF/THIRD-PARTY.txt")) {
        staged.text(artifact, "META-INF/THIRD-PARTY.txt").lines().filter(line -> line.startsWith("  packages: ")).forEach(line -> parts.add(line.substring(12).replace('.', '/') + '/'));
      }
      // What others have written lies outside of our packages, or in one named for it.
      List<String> unnamed = entries.stream().filter(name -> name.endsWith(".class") && name.contains("/") && !name.startsWith("META-INF/"))
          .filter(name -> !name.startsWith("dev/brisk/") || name.contains("/shaded/")).filter(name -> parts.stream().noneMatch(name::startsWith)).toList();
      assertThat(unnamed).as("classes of others in %s that its META-INF/THIRD-PARTY.txt does not name", artifact).isEmpty();
    }
    assertThat(staged.entries("brisk-profiler", ".jar")).contains("META-INF/NOTICE", "META-INF/LICENSE.txt", "META-INF/FastDoubleParser-NOTICE", "META-INF/thirdparty-LICENSE");
  }

  @Test
  void theBillOfMaterialsNamesWhatIsShaded() throws IOException {
    assertThat(Files.readString(staged.file("brisk-processor", "-cyclonedx.json"))).contains("\"CycloneDX\"").contains("pkg:maven/com.google.code.gson/gson@");
  }

  @Test
  void twoBuildsAreTheSameByteForByte() throws IOException {
    Set<String> different = new TreeSet<>();
    int compared = 0;
    for (Path file : staged.files()) {
      Path other = again.folder().resolve(staged.folder().relativize(file).toString());
      if (!Files.exists(other) && file.toString().contains("-javadoc.jar")) continue;
      compared++;
      if (!Files.exists(other) || Files.mismatch(file, other) >= 0) different.add(file.getFileName().toString());
    }
    assertThat(different).isEmpty();
    assertThat(compared).isGreaterThan(40);
  }

  /** A repository that is empty at first, and Brisk from nowhere but the folder. */
  @Test
  void aUsersBuildNeedsNothingElse() throws Exception {
    Path local = Staging.HOME.resolve("consumer-repository");
    Repository.delete(local);
    Build build = Build.of("consumer", "consumer");
    Path settings = Repository.settings(Staging.HOME.resolve("consumer-settings.xml"), "staging", staged.folder());
    Run run = build.with("-s", settings.toString(), "-Dmaven.repo.local=" + local).maven("maven3.home", "-Dbrisk.version=" + Build.VERSION, "compile", Build.PLUGIN + "check-no-fork");
    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(run.lines("[BoxedAccumulator]")).as(run.output()).hasSize(2);
    assertThat(run.output()).contains("brisk: 1 module, 1 file, 1 finding").doesNotContain("no option is named");
    Set<String> sources = new TreeSet<>();
    try (Stream<Path> files = Files.walk(local.resolve("dev/brisk"))) {
      for (Path file : files.filter(each -> each.endsWith("_remote.repositories")).toList()) {
        Files.readAllLines(file).stream().filter(line -> line.contains(">")).forEach(line -> sources.add(line.substring(line.indexOf('>') + 1)));
      }
    }
    assertThat(sources).containsExactly("staging=");
  }
}
