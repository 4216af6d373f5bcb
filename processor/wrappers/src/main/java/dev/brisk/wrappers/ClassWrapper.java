package dev.brisk.wrappers;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ExecutableType;

/** A subclass with the constructors of the class. */
final class ClassWrapper extends Wrapper {
  private final String on;

  ClassWrapper(Request request, Members members, boolean full, Env env) {
    super(request, members, full, env);
    on = fields.next("ON");
  }

  @Override
  void fill(TypeSpec.Builder spec) {
    boolean isAbstract = request.type().getModifiers().contains(Modifier.ABSTRACT);
    if (isAbstract) spec.addModifiers(Modifier.ABSTRACT);
    // What a sealed class permits has to say whether it is sealed itself.
    if (request.type().getModifiers().contains(Modifier.SEALED)) spec.addModifiers(isAbstract ? Modifier.NON_SEALED : Modifier.FINAL);
    spec.superclass(wrapped());
    if (env.isA(request.type().asType(), "java.io.Serializable")) addSerialVersion(spec);
    if (full()) {
      spec.addField(FieldSpec.builder(TypeName.BOOLEAN, on, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL).initializer("$T.ON", PROBES).build());
    }
    for (ExecutableElement constructor : constructors) spec.addMethod(constructor(constructor));
    if (full()) for (Member member : members.wrapped()) spec.addMethod(method(member, spec));
  }

  /** The same in all wrappers, recording or not, so that one reads what the other has written. */
  static void addSerialVersion(TypeSpec.Builder spec) {
    spec.addField(FieldSpec.builder(TypeName.LONG, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL).initializer("1L").build());
  }

  private MethodSpec constructor(ExecutableElement constructor) {
    ExecutableType type = (ExecutableType) constructor.asType();
    TypeNamer names = namer.within(type.getTypeVariables());
    List<ParameterSpec> parameters = parameters(constructor, type, names, true);
    warnings.constructor(constructor);
    MethodSpec.Builder same = MethodSpec.constructorBuilder().addAnnotations(CopiedAnnotations.ofConstructor(constructor, access));
    for (Modifier modifier : List.of(Modifier.PUBLIC, Modifier.PROTECTED)) if (constructor.getModifiers().contains(modifier)) same.addModifiers(modifier);
    return same.addTypeVariables(names.declared(type.getTypeVariables()))
        .addParameters(parameters)
        .varargs(constructor.isVarArgs())
        .addExceptions(names.names(constructor.getThrownTypes()))
        .addStatement("super($L)", parameters.stream().map(ParameterSpec::name).collect(Collectors.joining(", ")))
        .build();
  }

  private MethodSpec method(Member member, TypeSpec.Builder spec) {
    TypeNamer names = namer.within(member.type().getTypeVariables());
    List<ParameterSpec> parameters = parameters(member.element(), member.type(), names, false);
    MethodSpec.Builder method = overriding(member, names, parameters);
    CodeBlock call = call(member, names, parameters);
    if (member.returnsNothing()) {
      method.beginControlFlow("if (!$N)", on).addStatement(call).addStatement("return").endControlFlow();
    } else {
      method.addStatement("if (!$N) return $L", on, call);
    }
    return method.addCode(recorded(member, names, parameters, spec)).build();
  }

  @Override
  CodeBlock target(Member member) {
    return CodeBlock.of("super.");
  }

  @Override
  CodeBlock meaning() {
    if (!full()) return CodeBlock.of("Made without profiler: it adds nothing.\n");
    return CodeBlock.of("Calls of its methods are recorded while a profiler records, those of an object to itself included.\n");
  }
}
