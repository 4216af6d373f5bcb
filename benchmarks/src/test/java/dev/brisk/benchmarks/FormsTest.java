package dev.brisk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Setup;

/** Both forms of each rule compile and do the same, whatever the inputs. */
class FormsTest {
  private static final int[] SIZES = {0, 1, 2, 9, 1_000};

  @TempDir
  static Path folder;

  @TestFactory
  Stream<DynamicTest> formsReturnTheSame() throws IOException {
    Workbench workbench = new Workbench(folder);
    return RuleForms.all().stream().map(rule -> DynamicTest.dynamicTest(rule.id(), () -> {
      workbench.compileForms(List.of(rule));
      Class<?> forms = workbench.forms(rule);
      for (int size : SIZES) {
        for (Values values : Values.values()) compare(forms, size, values);
      }
      if (rule.isHandWritten()) compareHandWritten(Class.forName(rule.packageName() + "." + rule.id()));
    }));
  }

  private static void compare(Class<?> forms, int size, Values values) throws ReflectiveOperationException {
    Object[] untouched = FormsUnderTest.inputs(forms, new Inputs(size, values));
    Object[] inputs = FormsUnderTest.inputs(forms, new Inputs(size, values));
    String about = size + " " + values + " values";
    boolean comparable = same(untouched, inputs);
    Object slow = FormsUnderTest.outcome(forms, "slow", inputs);
    if (comparable) assertThat(same(untouched, inputs)).as("the slow form leaves its inputs as they were: " + about).isTrue();
    Object fast = FormsUnderTest.outcome(forms, "fast", inputs);
    if (comparable) assertThat(same(untouched, inputs)).as("the suggested form leaves its inputs as they were: " + about).isTrue();
    assertThat(same(slow, fast)).as("slow returns %s and fast %s: %s", text(slow), text(fast), about).isTrue();
    if (values == Values.TYPICAL && size >= 100) assertThat(slow).as(about).isNotNull().isNotInstanceOf(Class.class);
  }

  private static void compareHandWritten(Class<?> benchmark) throws ReflectiveOperationException {
    for (int size : SIZES) {
      Object[] results = new Object[2];
      for (int i = 0; i < 2; i++) {
        Object state = benchmark.getConstructor().newInstance();
        benchmark.getField("size").setInt(state, size);
        for (Method method : benchmark.getMethods()) {
          if (method.isAnnotationPresent(Setup.class)) method.invoke(state);
        }
        results[i] = benchmark.getMethod(i == 0 ? "slow" : "fast").invoke(state);
      }
      assertThat(same(results[0], results[1])).as("size %d: %s and %s", size, text(results[0]), text(results[1])).isTrue();
    }
  }

  private static boolean same(Object left, Object right) {
    return Arrays.deepEquals(new Object[] {left}, new Object[] {right});
  }

  private static String text(Object value) {
    String text = Arrays.deepToString(new Object[] {value});
    return text.length() > 200 ? text.substring(0, 200) + "..." : text;
  }
}
