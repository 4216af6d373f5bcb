package dev.brisk.benchmarks;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.lang.model.element.Modifier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Writes the JMH benchmark around a rule's compiled forms. Each form returns its result, so that no work folds away. */
final class BenchmarkWriter {
  private BenchmarkWriter() {}

  static JavaFile write(RuleForms rule, Class<?> forms) {
    Method slow = FormsUnderTest.method(forms, "slow");
    NameAllocator names = new NameAllocator();
    String formsField = names.newName("forms");
    String sizeField = names.newName("size");
    TypeSpec.Builder benchmark = TypeSpec.classBuilder(rule.id())
        .addModifiers(Modifier.PUBLIC)
        .addAnnotation(AnnotationSpec.builder(State.class).addMember("value", "$T.Thread", Scope.class).build())
        .addAnnotation(AnnotationSpec.builder(BenchmarkMode.class).addMember("value", "$T.AverageTime", Mode.class).build())
        .addAnnotation(AnnotationSpec.builder(OutputTimeUnit.class).addMember("value", "$T.NANOSECONDS", TimeUnit.class).build())
        .addField(FieldSpec.builder(int.class, sizeField, Modifier.PUBLIC)
            .addAnnotation(AnnotationSpec.builder(Param.class).addMember("value", "$S", "100").build()).build())
        .addField(FieldSpec.builder(forms, formsField, Modifier.PRIVATE, Modifier.FINAL).initializer("new $T()", forms).build());
    MethodSpec.Builder setup = MethodSpec.methodBuilder("makeInputs")
        .addModifiers(Modifier.PUBLIC)
        .addAnnotation(Setup.class)
        .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class).addMember("value", "$S", "unchecked").build())
        .addException(Exception.class)
        .addStatement("$T[] inputs = $T.inputs($T.class, new $T(size, $T.TYPICAL))", Object.class, FormsUnderTest.class, forms, Inputs.class,
            Values.class);
    List<String> fields = new ArrayList<>();
    for (Parameter parameter : slow.getParameters()) {
      String field = names.newName(parameter.getName());
      benchmark.addField(parameter.getParameterizedType(), field, Modifier.PRIVATE);
      setup.addStatement("this.$N = ($T) inputs[$L]", field, parameter.getParameterizedType(), fields.size());
      fields.add(field);
    }
    benchmark.addMethod(setup.build());
    for (String form : List.of("slow", "fast")) {
      benchmark.addMethod(MethodSpec.methodBuilder(form)
          .addModifiers(Modifier.PUBLIC)
          .addAnnotation(Benchmark.class)
          .returns(slow.getGenericReturnType())
          .addException(Exception.class)
          .addStatement("return $N.$N($L)", formsField, form, String.join(", ", fields))
          .build());
    }
    return JavaFile.builder(rule.packageName(), benchmark.build()).indent("  ").build();
  }
}
