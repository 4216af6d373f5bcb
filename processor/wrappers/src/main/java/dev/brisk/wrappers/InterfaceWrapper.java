package dev.brisk.wrappers;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Delegates to any implementation of an interface. An object is made only while a profiler records, so its methods need not ask. */
final class InterfaceWrapper extends Wrapper {
  private static final String WRITE_REPLACE = "writeReplace()";

  private final String delegate;

  InterfaceWrapper(Request request, Members members, boolean full, Env env) {
    super(request, members, full, env);
    delegate = fields.next("delegate");
  }

  @Override
  void fill(TypeSpec.Builder spec) {
    spec.addModifiers(Modifier.FINAL).addSuperinterface(wrapped());
    spec.addField(wrapped(), delegate, Modifier.PRIVATE, Modifier.FINAL);
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).addParameter(wrapped(), delegate)
        .addStatement("this.$N = $N", delegate, delegate);
    if (!full()) constructor.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class).addMember("value", "$S", "unused").build());
    spec.addMethod(constructor.build());
    spec.addMethod(of(full() ? wrapping() : CodeBlock.builder().addStatement("return x").build()));
    for (Member member : members.wrapped()) spec.addMethod(method(member, spec));
    ofObject(spec);
    if (env.isA(request.type().asType(), "java.io.Serializable")) serialization(spec);
    if (env.isA(request.type().asType(), "java.io.Externalizable")) warnings.ofExternalizable();
  }

  private CodeBlock wrapping() {
    return CodeBlock.builder()
        .addStatement("if (!$T.ON || x == null || x instanceof $T) return x", PROBES, name)
        .addStatement("return new $T$L(x)", name, request.type().getTypeParameters().isEmpty() ? "" : "<>")
        .build();
  }

  private MethodSpec of(CodeBlock body) {
    return MethodSpec.methodBuilder("of").addModifiers(visibility()).addModifiers(Modifier.STATIC)
        .addTypeVariables(namer.declared(request.type()))
        .returns(wrapped()).addParameter(wrapped(), "x")
        .addJavadoc("Wraps {@code x} while a profiler records; otherwise, and where it is wrapped or null, returns {@code x} itself.\n")
        .addCode(body)
        .build();
  }

  private MethodSpec method(Member member, TypeSpec.Builder spec) {
    TypeNamer names = namer.within(member.type().getTypeVariables());
    List<ParameterSpec> parameters = parameters(member.element(), member.type(), names, false);
    MethodSpec.Builder method = overriding(member, names, parameters);
    // The JVM would run it for the wrapper, and for the delegate once more.
    if (member.signature().equals("finalize()")) {
      if (!env.ecj()) {
        method.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class).addMember("value", "{$S, $S}", "deprecation", "removal").build());
      }
      return method.build();
    }
    // What is written in its place is for the delegate to say, and not the wrapper.
    if (full() && member.recorded() && !member.signature().equals(WRITE_REPLACE)) return method.addCode(recorded(member, names, parameters, spec)).build();
    CodeBlock call = call(member, names, parameters);
    return member.returnsNothing() ? method.addStatement(call).build() : method.addStatement("return $L", call).build();
  }

  private void ofObject(TypeSpec.Builder spec) {
    TypeName any = request.type().getTypeParameters().isEmpty() ? name : ParameterizedTypeName.get(name, wildcards());
    spec.addMethod(ofObject("equals", "equals(java.lang.Object)").returns(boolean.class)
        .addParameter(Object.class, "other")
        .addStatement("return $N.equals(other instanceof $T ? (($T) other).$N : other)", delegate, name, any, delegate)
        .build());
    spec.addMethod(ofObject("hashCode", "hashCode()").returns(int.class).addStatement("return $N.hashCode()", delegate).build());
    spec.addMethod(ofObject("toString", "toString()").returns(String.class).addStatement("return $N.toString()", delegate).build());
  }

  private MethodSpec.Builder ofObject(String method, String signature) {
    MethodSpec.Builder same = MethodSpec.methodBuilder(method).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    Member redeclared = members.ofObject().get(signature);
    if (redeclared == null) return same;
    warnings.method(redeclared);
    return same.addAnnotations(CopiedAnnotations.of(redeclared.element(), access));
  }

  private TypeName[] wildcards() {
    TypeName[] wildcards = new TypeName[request.type().getTypeParameters().size()];
    Arrays.fill(wildcards, WildcardTypeName.subtypeOf(ClassName.OBJECT));
    return wildcards;
  }

  /** What is written is the delegate, so that readers need no wrapper. */
  private void serialization(TypeSpec.Builder spec) {
    ClassWrapper.addSerialVersion(spec);
    if (members.wrapped().stream().anyMatch(member -> member.signature().equals(WRITE_REPLACE))) return;
    spec.addMethod(MethodSpec.methodBuilder("writeReplace").addModifiers(Modifier.PRIVATE).returns(Object.class).addStatement("return $N", delegate).build());
  }

  @Override
  CodeBlock target(Member member) {
    return CodeBlock.of("$N.", delegate);
  }

  /** An object of the wrapped type goes in as it is without wrapper: many methods expect one of their own class there. */
  @Override
  CodeBlock argument(String parameter, TypeMirror type, TypeNamer names) {
    if (!(type instanceof DeclaredType declared) || !declared.asElement().equals(request.type())) return super.argument(parameter, type, names);
    List<? extends TypeMirror> arguments = declared.getTypeArguments();
    boolean castIsChecked = arguments.size() == request.type().getTypeParameters().size() && arguments.stream().noneMatch(WildcardType.class::isInstance);
    if (!castIsChecked) return super.argument(parameter, type, names);
    TypeName cast = arguments.isEmpty() ? name : ParameterizedTypeName.get(name, names.names(arguments).toArray(TypeName[]::new));
    return CodeBlock.of("$N instanceof $T ? (($T) $N).$N : $N", parameter, name, cast, parameter, delegate, parameter);
  }

  @Override
  CodeBlock given(Member member, String result, String given) {
    boolean mayBeDelegate = Hierarchy.of(request.type(), env).isBelow(member.type().getReturnType(), env);
    return mayBeDelegate ? CodeBlock.of("$N == $N ? this : $N", result, delegate, given) : CodeBlock.of("$N", given);
  }

  @Override
  CodeBlock meaning() {
    if (!full()) return CodeBlock.of("Made without profiler: {@link #of} returns what it is given.\n");
    return CodeBlock.of("Calls that go through it are recorded; calls of an object to itself are not. A method that returns the wrapped object\n"
        + "returns the wrapper where its return type allows that; an argument that is such a wrapper is handed on unwrapped. Equality, hash\n"
        + "code and text are those of the wrapped object.\n");
  }
}
