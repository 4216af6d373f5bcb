package dev.brisk.wrappers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brisk.annotations.Profiled;
import dev.brisk.annotations.Profiling;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When wrappers are made, in which form, and what becomes of them where nothing records. */
class WrappersTest {
  private static final String PRICES = """
      package shop;
      import dev.brisk.annotations.Profiled;
      @Profiled public interface Prices {
        long of(String order);
        @Profiled class Sub implements Prices {
          private final long price;
          public Sub(long price) { this.price = price; }
          @Override public long of(String order) { return price; }
        }
        static void use() {
          Prices plain = new Sub(1);
          if (PricesProfiled.of(plain) != plain) throw new AssertionError("wrapped");
          if (dev.brisk.annotations.Profiling.of(Prices.class, plain) != plain) throw new AssertionError("wrapped");
          Class<?> raw = Prices.class;
          @SuppressWarnings("unchecked") Class<Object> any = (Class<Object>) raw;
          if (dev.brisk.annotations.Profiling.of(any, "no prices") != "no prices") throw new AssertionError("changed");
          if (dev.brisk.annotations.Profiling.<Prices>of(null, plain) != plain) throw new AssertionError("changed");
          if (new Prices$SubProfiled(3).of("a") != 3) throw new AssertionError("changed");
        }
      }
      """;
  private static final List<Path> CLASS_PATH = List.of(Host.place(Profiled.class));

  @TempDir private Path folder;

  private Path source(String name, String text) throws IOException {
    Path source = folder.resolve("src").resolve(name + ".java");
    Files.createDirectories(source.getParent());
    return Files.writeString(source, text);
  }

  private Host.Result compile(Host host, String output, List<Path> classPath, String name, String text, String... options) throws IOException {
    return host.compile(List.of(source(name, text)), folder.resolve(output), classPath, List.of(new ProfiledProcessor()), options);
  }

  private static void assertClean(Host.Result result) {
    assertThat(result.errors()).isEmpty();
    assertThat(result.warnings()).isEmpty();
  }

  private static String generated(Host.Result result) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path file : result.files()) text.append(file.getFileName()).append('\n').append(Files.readString(file));
    return text.toString();
  }

  @ParameterizedTest
  @EnumSource
  void recordsOnlyWhereThereIsAProfiler(Host host) throws IOException {
    Host.Result without = compile(host, "without", CLASS_PATH, "Prices", PRICES);
    assertClean(without);
    assertThat(generated(without)).contains("PricesProfiled").doesNotContain("Probe");

    Host.Result profiler = compile(host, "profiler", List.of(), "Profiler", "package dev.brisk.profiler; public class Profiler {}");
    Host.Result with = compile(host, "with", List.of(CLASS_PATH.get(0), profiler.classes()), "Prices", PRICES);
    assertClean(with);
    assertThat(generated(with)).contains("Probes.ON").doesNotContain("dev.brisk.profiler");
  }

  @ParameterizedTest
  @EnumSource
  void isNotThereWhereNothingRecords(Host host) throws Exception {
    for (String mode : List.of("full", "bare")) {
      Host.Result result = compile(host, mode, CLASS_PATH, "Prices", PRICES, "-Abrisk.profiling=" + mode);
      assertClean(result);
      String asked = System.clearProperty("brisk.profile");
      try (URLClassLoader loader = new URLClassLoader(new URL[] {result.classes().toUri().toURL(), CLASS_PATH.get(0).toUri().toURL()},
          ClassLoader.getPlatformClassLoader())) {
        loader.loadClass("shop.Prices").getMethod("use").invoke(null);
      } finally {
        System.setProperty("brisk.profile", asked);
      }
    }
  }

  @Test
  void bothModesHaveOneFace() throws Exception {
    Map<String, List<String>> faces = new LinkedHashMap<>();
    for (String mode : List.of("full", "bare")) {
      Host.Result result = compile(Host.JAVAC, mode, CLASS_PATH, "Prices", PRICES, "-Abrisk.profiling=" + mode);
      try (URLClassLoader loader = new URLClassLoader(new URL[] {result.classes().toUri().toURL()}, getClass().getClassLoader())) {
        List<String> face = new ArrayList<>();
        for (String name : List.of("shop.PricesProfiled", "shop.Prices$SubProfiled")) {
          Class<?> type = loader.loadClass(name);
          face.add(type.toGenericString());
          for (var member : type.getConstructors()) face.add(member.toGenericString());
          for (Method method : type.getMethods()) face.add(method.toGenericString().replaceAll(" \\S+\\.(\\w+\\()", " $1"));
        }
        faces.put(mode, face.stream().sorted().distinct().toList());
      }
    }
    assertThat(faces.get("full")).isEqualTo(faces.get("bare"));
  }

  @Test
  void theSameSourcesGiveTheSameBytes() throws IOException {
    Path first = source("Prices", PRICES);
    Path second = source("Other", "package shop; @dev.brisk.annotations.Profiled(types = {java.util.List.class, Prices.class}) class Other {}");
    List<String> texts = new ArrayList<>();
    for (List<Path> order : List.of(List.of(first, second), List.of(second, first))) {
      texts.add(generated(Host.JAVAC.compile(order, folder.resolve("out" + texts.size()), CLASS_PATH, List.of(new ProfiledProcessor()))));
    }
    assertThat(texts.get(1)).isEqualTo(texts.get(0)).contains("ListProfiled");
  }

  @Test
  void anUnknownModeIsNamedOnce() throws IOException {
    Host.Result result = compile(Host.JAVAC, "out", CLASS_PATH, "Prices", PRICES, "-Abrisk.profiling=fast");
    assertThat(result.errors()).isEmpty();
    assertThat(result.warnings()).containsExactly("brisk.profiling: fast is not one of auto, full, bare; auto is taken");
    assertThat(generated(result)).contains("PricesProfiled");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsMissingIsLeftToTheCompiler(Host host) throws IOException {
    Host.Result result = compile(host, "out", CLASS_PATH, "A", """
        @dev.brisk.annotations.Profiled interface A extends Missing {
          Absent get();
        }
        """);
    assertThat(result.errors()).hasSize(2).noneMatch(error -> error.contains("Profiled"));
  }

  @ParameterizedTest
  @EnumSource
  void aListedTypeWithoutItsDependencyIsNamed(Host host) throws IOException {
    Path part = source("needed/Part", "package needed; public class Part {}");
    Path library = source("library/Api", "package library; public interface Api { needed.Part part(); }");
    Host.Result compiled = host.compile(List.of(part, library), folder.resolve("library"), CLASS_PATH, List.of());
    assertClean(compiled);
    Files.delete(compiled.classes().resolve("needed/Part.class"));
    Host.Result result = compile(host, "out", List.of(CLASS_PATH.get(0), compiled.classes()), "A", """
        @dev.brisk.annotations.Profiled(types = {library.Api.class, java.util.Iterator.class}) class A {}
        """);
    assertThat(result.errors()).hasSize(1);
    // ECJ knows the simple name alone.
    assertThat(result.errors().get(0)).matches("A.java:1: @Profiled: library.Api mentions what is not on the class path: class file for (needed\\.)?Part not found;"
        + " add what it needs");
    assertThat(result.generated().resolve("IteratorProfiled.java")).as("others are made").exists();
  }

  /** As class files of Kotlin and of old compilers have it. ECJ keeps it from processors, though it warns of it. */
  @Test
  void deprecationWithoutAnnotationIsRepeated() throws IOException {
    Path api = source("library/Api", "package library; public interface Api { /** @deprecated use f */ void old(); void f(); }");
    Path part = source("library/Part", "package library; public class Part { /** @deprecated */ public Part(int x) {} public Part() {} public void f() {} }");
    Host.Result library = Host.JAVAC.compile(List.of(api, part), folder.resolve("library"), CLASS_PATH, List.of(), "-Xlint:-dep-ann");
    assertThat(library.errors()).isEmpty();
    Host.Result result = compile(Host.JAVAC, "out", List.of(CLASS_PATH.get(0), library.classes()), "A", """
        @dev.brisk.annotations.Profiled(types = {library.Api.class, library.Part.class}) class A {}
        """, "-Abrisk.profiling=full");
    assertClean(result);
    assertThat(generated(result)).containsPattern("(?s)@Deprecated\\s.*void old\\(").containsPattern("@Deprecated\\s+public PartProfiled\\(int");
  }

  @ParameterizedTest
  @EnumSource
  void oldSourceLevelsGetWhatTheyUnderstand(Host host) throws IOException {
    String options = host == Host.JAVAC ? "-Xlint:-options" : "-nowarn";
    Host.Result result = host.compile(List.of(source("Old", """
        @dev.brisk.annotations.Profiled public interface Old<T extends Comparable<T>> {
          T best(java.util.List<? extends T> of) throws java.io.IOException;
        }
        """)), folder.resolve("old"), CLASS_PATH, List.of(new ProfiledProcessor()), "--release", "8", "-Abrisk.profiling=full", options);
    assertThat(result.errors()).isEmpty();
    assertThat(result.warnings().stream().filter(warning -> warning.contains("Profiled.java"))).isEmpty();
    assertThat(generated(result)).contains("OldProfiled").doesNotContain("@Generated");
  }

  @Test
  void typesOfOthersAreFoundByALine() throws IOException {
    Host.Result result = compile(Host.JAVAC, "out", CLASS_PATH, "wide/Lists", """
        package wide;
        @dev.brisk.annotations.Profiled(types = {java.util.Map.Entry.class, java.util.Random.class}) class Lists {}
        """);
    assertClean(result);
    Path folder = result.classes().resolve("META-INF/brisk/profiled");
    assertThat(Files.readString(folder.resolve("java.util.Map$Entry"))).isEqualTo("wide.Map$EntryProfiled\n");
    assertThat(folder.resolve("java.util.Random")).as("the door is for interfaces").doesNotExist();
  }

  /** As web applications in one server, each with its own wrapper of a type that all share. */
  @Test
  void eachLoaderHasItsOwnWrappersOfSharedTypesAndCanBeUnloaded() throws Exception {
    Host.Result result = compile(Host.JAVAC, "out", CLASS_PATH, "wide/Lists", """
        package wide;
        @dev.brisk.annotations.Profiled(types = java.util.NavigableMap.class) class Lists {}
        """, "-Abrisk.profiling=full");
    assertClean(result);
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    for (int i = 0; i < 2; i++) loaders.add(wrapped(result.classes()));
    for (int i = 0; i < 100 && loaders.stream().anyMatch(loader -> loader.get() != null); i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(loaders).allMatch(loader -> loader.get() == null);
  }

  private WeakReference<ClassLoader> wrapped(Path classes) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      thread.setContextClassLoader(loader);
      for (int i = 0; i < 3; i++) {
        Object wrapper = Profiling.of(NavigableMap.class, new TreeMap<>());
        assertThat(wrapper.getClass().getName()).isEqualTo("wide.NavigableMapProfiled");
        assertThat(wrapper.getClass().getClassLoader()).isSameAs(loader);
      }
      return new WeakReference<>(loader);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachFileHasOneOrigin(Host host) throws IOException {
    Origins origins = new Origins();
    Path list = source("Lists", "@dev.brisk.annotations.Profiled(types = java.util.Iterator.class) class Lists {}");
    Host.Result result = host.compile(List.of(source("Prices", PRICES), list), folder.resolve("out"), CLASS_PATH, List.of(origins));
    assertThat(result.errors()).isEmpty();
    assertThat(origins.told).containsOnlyKeys("shop.PricesProfiled", "shop.Prices$SubProfiled", "IteratorProfiled", "META-INF/brisk/profiled/java.util.Iterator");
    assertThat(origins.told.values()).allMatch(elements -> elements.size() == 1);
    assertThat(origins.told.get("shop.Prices$SubProfiled")).hasToString("[shop.Prices.Sub]");
    assertThat(origins.told.get("META-INF/brisk/profiled/java.util.Iterator")).hasToString("[Lists]");
  }

  /** Hears which elements files come from. */
  private static final class Origins implements Processor {
    private final Map<String, List<Element>> told = new LinkedHashMap<>();
    private final ProfiledProcessor processor = new ProfiledProcessor();

    @Override
    public void init(ProcessingEnvironment environment) {
      Filer filer = (Filer) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Filer.class}, (proxy, method, arguments) -> {
        Object name = method.getName().equals("createResource") ? arguments[2] : arguments[0];
        if (method.getName().startsWith("create")) told.put(name.toString(), List.of((Element[]) arguments[arguments.length - 1]));
        return call(method, environment.getFiler(), arguments);
      });
      processor.init((ProcessingEnvironment) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ProcessingEnvironment.class},
          (proxy, method, arguments) -> method.getName().equals("getFiler") ? filer : call(method, environment, arguments)));
    }

    private static Object call(Method method, Object on, Object[] arguments) throws Throwable {
      try {
        return method.invoke(on, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return processor.process(annotations, round);
    }

    @Override
    public Set<String> getSupportedOptions() {
      return processor.getSupportedOptions();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public javax.lang.model.SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    public Iterable<? extends javax.annotation.processing.Completion> getCompletions(Element element, javax.lang.model.element.AnnotationMirror annotation,
        javax.lang.model.element.ExecutableElement member, String text) {
      return List.of();
    }
  }

  /** A processor path without JavaPoet is enough for code that asks for no wrapper. */
  @Test
  void nothingIsLoadedThatIsNotNeeded() throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {Host.place(ProfiledProcessor.class).toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      Processor processor = (Processor) loader.loadClass(ProfiledProcessor.class.getName()).getDeclaredConstructor().newInstance();
      Host.Result result = Host.JAVAC.compile(List.of(source("A", "@dev.brisk.annotations.Profiled(false) interface A { void run(); }")), folder.resolve("out"),
          CLASS_PATH, List.of(processor));
      assertClean(result);
      assertThat(result.files()).isEmpty();
    }
  }

  @Test
  void buildToolsAreToldThatItIsIsolating() throws IOException {
    try (var file = ProfiledProcessor.class.getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
      assertThat(new String(file.readAllBytes())).isEqualTo(ProfiledProcessor.class.getName() + ",isolating\n");
    }
    try (var file = ProfiledProcessor.class.getResourceAsStream("/META-INF/services/" + Processor.class.getName())) {
      assertThat(new String(file.readAllBytes())).isEqualTo(ProfiledProcessor.class.getName() + "\n");
    }
  }

  @Test
  void worksInModules() throws IOException {
    for (String compiler : List.of("", "requires java.compiler;")) {
      Path folder = this.folder.resolve("m" + compiler.length());
      Files.createDirectories(folder.resolve("shop"));
      Path module = Files.writeString(folder.resolve("module-info.java"), "module shop { requires transitive dev.brisk.annotations; %s exports shop; }".formatted(compiler));
      Path prices = Files.writeString(folder.resolve("shop/Prices.java"), PRICES);
      Host.Result result = Host.JAVAC.compile(List.of(module, prices), folder.resolve("out"), List.of(), List.of(new ProfiledProcessor()),
          "--module-path", CLASS_PATH.get(0).toString(), "-Abrisk.profiling=full");
      assertClean(result);
      assertThat(generated(result).contains("@Generated")).isEqualTo(!compiler.isEmpty());

      // Tests of the module, in the same package, compiled into it.
      Path tests = Files.createDirectories(folder.resolve("tests/shop"));
      Path test = Files.writeString(tests.resolve("PricesTest.java"), "package shop; @dev.brisk.annotations.Profiled interface PricesTest extends Prices {}");
      Host.Result patched = Host.JAVAC.compile(List.of(test), folder.resolve("test-out"), List.of(), List.of(new ProfiledProcessor()),
          "--module-path", CLASS_PATH.get(0) + java.io.File.pathSeparator + result.classes(), "--patch-module", "shop=" + tests.getParent(),
          "-Abrisk.profiling=full");
      assertClean(patched);
      assertThat(patched.classes().resolve("shop/PricesTestProfiled.class")).exists();
    }
  }
}
