package dev.brisk.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Looks every row up the way rules do: by the compiler's element of its method. */
class JdkTableLookupTest {
  private final List<String> missing = new ArrayList<>();
  private int found;

  @Test
  void everyRowIsFoundByItsMethod() {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    var unit = new SimpleJavaFileObject(java.net.URI.create("memory:///Empty.java"), javax.tools.JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreErrors) {
        return "class Empty {}";
      }
    };
    var task = javac.getTask(null, null, null, List.of("-proc:only", "--add-modules", "ALL-SYSTEM"), null, List.of(unit));
    task.setProcessors(List.of(new Asker()));
    assertThat(task.call()).isTrue();
    assertThat(missing).isEmpty();
    assertThat(found).isGreaterThan(2_000);
  }

  @SupportedAnnotationTypes("*")
  private final class Asker extends AbstractProcessor {
    private boolean done;

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(java.util.Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (done) return false;
      done = true;
      JdkTable table = new JdkTable(processingEnv.getTypeUtils());
      try (BufferedReader lines = new BufferedReader(new InputStreamReader(JdkTable.class.getResourceAsStream("methods.tsv"), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.startsWith("#") && !line.startsWith("type\t")) ask(line.split("\t"), table);
        }
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      return false;
    }

    private void ask(String[] cells, JdkTable table) {
      TypeElement type = processingEnv.getElementUtils().getTypeElement(cells[0].replace('$', '.'));
      if (type == null) return;
      for (Element member : type.getEnclosedElements()) {
        if (!(member instanceof ExecutableElement) || !member.getSimpleName().contentEquals(cells[1])) continue;
        Row row = table.find((ExecutableElement) member);
        // Overloads without a row of their own find none; one of them must find this one.
        if (row != null && row.type().equals(cells[0]) && row.cost().name().equals(cells[10])) {
          found++;
          return;
        }
      }
      int since = Integer.parseInt(cells[11].split("-")[0]);
      boolean there = Runtime.version().feature() >= since;
      if (there && !cells[0].contains("AbstractStringBuilder")) missing.add(String.join(" ", cells));
    }
  }
}
