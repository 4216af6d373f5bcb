package dev.brisk.wrappers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brisk.annotations.Profiled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Types that another processor writes one round after the other, wherever they are mentioned. */
class LateTypesTest {
  private static final int ROUNDS = 4;

  @TempDir private Path folder;

  /** Writes {@code late.Late1}, in the next round {@code late.Late2} and so on. */
  private static final class Slow extends AbstractProcessor {
    private int round;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
      if (++round > ROUNDS || environment.processingOver()) return false;
      try (Writer file = processingEnv.getFiler().createSourceFile("late.Late" + round).openWriter()) {
        file.write("package late; public interface Late" + round + " { void late" + round + "(); }");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      a parameter of an inherited method | interface Api extends Base {} interface Base { void all(late.Late4 late); }
      a type argument far up             | interface Api extends Base<String> {} interface Base<T> extends Top<T> {} interface Top<T> { T all(java.util.List<? extends late.Late4[]> x); }
      an interface far up                | interface Api extends Base {} interface Base extends late.Late4 {}
      a bound of the type                | interface Api<T extends java.util.function.Supplier<? super late.Late4>> { T all(); }
      a bound of a method                | interface Api { <T extends late.Late4> T all(); }
      what a method throws               | interface Api { void all(late.Late4... late) throws java.io.IOException; }
      a constructor                      | class Api { Api(late.Late4 late) {} void all() {} }
      a superclass's method              | class Api extends Base {} abstract class Base { protected late.Late4 all() { return null; } }
      an annotated method                | interface Api { void all(late.Late4 late, late.Late2 sooner); }
      """)
  void areWaitedFor(String place, String declarations) throws IOException {
    for (Host host : Host.values()) {
      Path source = Files.createDirectories(folder.resolve(host.name())).resolve("Api.java");
      Files.writeString(source, "package shop; @dev.brisk.annotations.Profiled " + declarations);
      Host.Result result = host.compile(List.of(source), folder.resolve("out" + host), List.of(Host.place(Profiled.class)),
          List.of(new ProfiledProcessor(), new Slow()), "-Abrisk.profiling=full");
      assertThat(result.errors()).as(host.name()).isEmpty();
      assertThat(result.warnings().stream().filter(warning -> warning.contains("Profiled.java"))).as(host.name()).isEmpty();
      assertThat(Files.readString(result.generated().resolve("shop/ApiProfiled.java"))).as(host.name()).contains("Probes.of(\"shop.Api\", ");
    }
  }

  @ParameterizedTest
  @EnumSource
  void areWaitedForWhereTheyAreListed(Host host) throws IOException {
    Path source = folder.resolve("Lists.java");
    Files.writeString(source, "package shop; @dev.brisk.annotations.Profiled(types = {late.Late3.class, java.util.Iterator.class}) class Lists {}");
    Host.Result result = host.compile(List.of(source), folder.resolve("out"), List.of(Host.place(Profiled.class)), List.of(new ProfiledProcessor(), new Slow()),
        "-Abrisk.profiling=full");
    assertThat(result.errors()).isEmpty();
    assertThat(result.files()).map(file -> result.generated().relativize(file).toString()).contains("shop/Late3Profiled.java", "shop/IteratorProfiled.java");
  }
}
