package dev.brisk.wrappers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beside processors that write what wrapped types need, in either order on the processor path, in a compiler process of its own. */
class OtherProcessorsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"lombok/Account.java,true", "lombok/Account.java,false", "immutables/Shop.java,true", "immutables/Shop.java,false",
      "mapstruct/CarMapper.java,true", "mapstruct/CarMapper.java,false"})
  void waits(String source, boolean first) throws Exception {
    Path file = Path.of("src/test/others", source);
    List<String> path = new ArrayList<>(List.of(libraries("lombok", "mapstruct", "value-"), libraries("javapoet", "brisk-wrappers")
        + File.pathSeparator + Host.place(ProfiledProcessor.class)));
    if (first) Collections.reverse(path);
    compile(file, String.join(File.pathSeparator, path));
    CountingRecorder.clear();
    URL[] classPath = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classPath, getClass().getClassLoader())) {
      Method use = loader.loadClass("others." + source.replace(".java", "").replace('/', '.')).getDeclaredMethod("use");
      use.setAccessible(true);
      use.invoke(null);
    }
    assertThat(Files.readString(file)).endsWith("// records: " + CountingRecorder.calls() + "\n");
  }

  private void compile(Path source, String processorPath) throws Exception {
    Path javac = Path.of(System.getProperty("java.home"), "bin", "javac");
    List<String> command = List.of(javac.toString(), "-d", folder.toString(), "-Xlint:all,-processing,-path,-classfile", "-Werror", "-Abrisk.profiling=full",
        "-processorpath", processorPath, "-classpath", System.getProperty("java.class.path"), source.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }

  private static String libraries(String... names) {
    return String.join(File.pathSeparator, Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(path -> Arrays.stream(names).anyMatch(new File(path).getName()::startsWith)).toList());
  }
}
