package dev.brisk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.body.MethodDeclaration;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every method of the examples that fixes rewrite, as written and as fixed, on the same generated inputs: result, kind of exception and
 * everything that can be seen of the objects afterwards must be the same.
 */
class DifferentialTest {
  private static final Path EXAMPLES = Path.of("src/test/examples");
  private static final int TRIALS = 60;

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> fixesChangeNothing() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      List<Path> fixed = files.filter(file -> file.toString().endsWith(".fixed")).sorted().toList();
      String only = System.getProperty("rule");
      return fixed.stream().filter(file -> only == null || ruleOf(file).equals(only))
          .map(file -> DynamicTest.dynamicTest(ruleOf(file), () -> compare(file)));
    }
  }

  private static String ruleOf(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.indexOf('.'));
  }

  private void compare(Path fixedFile) throws Exception {
    String rule = ruleOf(fixedFile);
    String source = Files.readString(fixedFile.resolveSibling(rule + ".java"));
    Set<String> rewritten = rewritten(source, Files.readString(fixedFile));
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    try (URLClassLoader before = load(rule, source, "before"); URLClassLoader after = load(rule, Files.readString(fixedFile), "after")) {
      Class<?> written = before.loadClass(rule + "Examples");
      Class<?> fixed = after.loadClass(rule + "Examples");
      int compared = compare(written, fixed, rewritten);
      for (Class<?> each : written.getDeclaredClasses()) compared += compare(each, after.loadClass(each.getName()), rewritten);
      assertThat(compared).as("methods of " + rule + " that could be run, of " + rewritten).isPositive();
    } finally {
      System.setOut(out);
    }
  }

  /** Names of the methods whose code differs. */
  private static Set<String> rewritten(String written, String fixed) {
    Set<String> before = methods(written);
    Set<String> names = new TreeSet<>();
    for (String each : methods(fixed)) {
      if (!before.contains(each)) names.add(each.substring(0, each.indexOf(' ')));
    }
    return names;
  }

  private static Set<String> methods(String source) {
    JavaParser parser = new JavaParser(new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE));
    Set<String> texts = new HashSet<>();
    for (MethodDeclaration each : parser.parse(source).getResult().orElseThrow().findAll(MethodDeclaration.class)) {
      texts.add(each.getNameAsString() + ' ' + each);
    }
    return texts;
  }

  private int compare(Class<?> written, Class<?> fixed, Set<String> rewritten) throws Exception {
    Map<String, Method> after = new TreeMap<>();
    for (Method each : fixed.getDeclaredMethods()) after.put(signature(each), each);
    int compared = 0;
    for (Method each : written.getDeclaredMethods()) {
      if (each.isSynthetic() || Modifier.isAbstract(each.getModifiers()) || !rewritten.contains(each.getName())) continue;
      // A fix may change the type of a local only, never a signature.
      Method same = after.get(signature(each));
      assertThat(same).as(signature(each)).isNotNull();
      if (compare(each, same)) compared++;
    }
    return compared;
  }

  private static String signature(Method method) {
    return method.getName() + Arrays.toString(Arrays.stream(method.getParameterTypes()).map(Class::getName).toArray());
  }

  private boolean compare(Method written, Method fixed) throws Exception {
    for (int seed = 0; seed < TRIALS; seed++) {
      String expected;
      String actual;
      try {
        expected = run(written, seed, written.getDeclaringClass());
        actual = run(fixed, seed, written.getDeclaringClass());
      } catch (Samples.Unsupported unknownType) {
        return false;
      }
      assertThat(actual).as(signature(written) + ", seed " + seed).isEqualTo(expected);
    }
    return true;
  }

  /** What happens: the result or the kind of exception, then the state of the receiver, the arguments and the class, as far as it was there before the fix. */
  private static String run(Method method, int seed, Class<?> written) throws Exception {
    method.setAccessible(true);
    // Half of the inputs hold no null, so that most methods run to their end.
    Samples samples = new Samples(seed, seed % 2 == 0);
    Object receiver = Modifier.isStatic(method.getModifiers()) ? null : samples.object(method.getDeclaringClass(), 0);
    if (receiver != null) vary(receiver, samples);
    Object[] arguments = samples.all(method.getGenericParameterTypes());
    if (receiver == null && !Modifier.isStatic(method.getModifiers())) return "no receiver";
    String outcome;
    try {
      outcome = "returns " + Dump.of(method.invoke(receiver, arguments));
    } catch (InvocationTargetException thrown) {
      // What substring promises is an IndexOutOfBoundsException; of which subclass it does not say.
      boolean isBadIndex = thrown.getCause() instanceof StringIndexOutOfBoundsException;
      outcome = "throws " + (isBadIndex ? IndexOutOfBoundsException.class : thrown.getCause().getClass()).getName();
    }
    StringBuilder state = new StringBuilder(outcome).append(" receiver ").append(Dump.of(receiver));
    for (Object each : arguments) state.append(" argument ").append(each instanceof java.util.stream.BaseStream ? "stream" : Dump.of(each));
    for (Field field : method.getDeclaringClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) || field.isSynthetic() || !declares(written, field.getName())) continue;
      field.setAccessible(true);
      state.append(' ').append(field.getName()).append('=').append(Dump.of(field.get(null)));
    }
    return state.toString();
  }

  private static boolean declares(Class<?> type, String field) {
    return Arrays.stream(type.getDeclaredFields()).anyMatch(each -> each.getName().equals(field));
  }

  /** Gives the fields that are not final other values, and puts something into the collections. */
  private static void vary(Object receiver, Samples samples) throws IllegalAccessException {
    for (Field field : receiver.getClass().getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) || field.isSynthetic() || receiver.getClass().isRecord()) continue;
      field.setAccessible(true);
      try {
        Object value = samples.of(field.getGenericType(), 0);
        if (!Modifier.isFinal(field.getModifiers())) field.set(receiver, value);
        else if (value instanceof Collection<?> more && field.get(receiver) instanceof Collection<?> own) addAll(own, more);
      } catch (Samples.Unsupported unknown) {
        // Stays as the constructor left it.
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static void addAll(Collection<?> own, Collection<?> more) {
    try {
      ((Collection<Object>) own).addAll(more);
    } catch (UnsupportedOperationException | NullPointerException fixed) {
      // An unmodifiable one, or one without null.
    }
  }

  private URLClassLoader load(String rule, String source, String name) throws IOException {
    Path classes = Files.createDirectories(folder.resolve(rule + "-" + name));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    JavaFileObject unit = new SimpleJavaFileObject(URI.create("memory:///" + rule + "Examples.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
    List<String> options = List.of("-proc:none", "-nowarn", "-d", classes.toString());
    assertThat(javac.getTask(messages, null, null, options, null, List.of(unit)).call()).as(messages.toString()).isTrue();
    return new URLClassLoader(new URL[] {classes.toUri().toURL()}, DifferentialTest.class.getClassLoader());
  }

  /** Text for a value that tells all that can be seen of it, but not which object it is. */
  private static final class Dump {
    private static final int DEPTH = 5;

    static String of(Object value) {
      return of(value, 0);
    }

    private static String of(Object value, int depth) {
      if (value == null || depth > DEPTH) return "null";
      if (value.getClass().isArray()) return array(value, depth);
      if (value instanceof Map<?, ?> map) return sorted(map.entrySet().stream().map(each -> of(each.getKey(), depth + 1) + "=" + of(each.getValue(), depth + 1)));
      if (value instanceof java.util.Set<?> set) return sorted(set.stream().map(each -> of(each, depth + 1)));
      if (value instanceof Collection<?> all) return all.stream().map(each -> of(each, depth + 1)).toList().toString();
      if (value.getClass().getClassLoader() instanceof URLClassLoader) return value instanceof Enum<?> ? value.toString() : fields(value, depth);
      return value instanceof Number || value instanceof CharSequence || value instanceof Boolean || value instanceof Character
          || value instanceof java.util.Optional ? value.toString() : value.getClass().getName();
    }

    private static String sorted(Stream<String> parts) {
      return parts.sorted(Comparator.naturalOrder()).toList().toString();
    }

    private static String array(Object array, int depth) {
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < Array.getLength(array); i++) parts.add(of(Array.get(array, i), depth + 1));
      return parts.toString();
    }

    private static String fields(Object object, int depth) {
      StringBuilder text = new StringBuilder(object.getClass().getName()).append('{');
      for (Field field : object.getClass().getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) continue;
        try {
          field.setAccessible(true);
          text.append(field.getName()).append('=').append(of(field.get(object), depth + 1)).append(' ');
        } catch (IllegalAccessException impossible) {
          throw new IllegalStateException(impossible);
        }
      }
      return text.append('}').toString();
    }
  }
}
