package dev.brisk.wrappers;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** What wrappers of interfaces and of classes have in common: their head, their probes, and the recording of a call. */
abstract class Wrapper {
  private static final String SPI = "dev.brisk.annotations.spi";
  static final ClassName PROBES = ClassName.get(SPI, "Probes");
  private static final ClassName PROBE = ClassName.get(SPI, "Probe");
  private static final List<String> OWN_NAMES = List.of("Probes", "Probe", "Generated", "Override", "Object", "String", "Throwable", "SuppressWarnings",
      "Deprecated", "SafeVarargs");
  private static final List<String> LATER = List.of("java.util.concurrent.CompletionStage", "java.util.concurrent.Future");
  private static final String PUBLISHER = "java.util.concurrent.Flow.Publisher";

  final Env env;
  final Request request;
  final Members members;
  final Access access;
  final ClassName name;
  final TypeNamer namer;
  final Warnings warnings;
  final FreshNames fields;
  /** Those of a class that the wrapper can call. */
  final List<ExecutableElement> constructors;
  private final boolean full;
  private final Set<String> hidden = new LinkedHashSet<>();
  private final Set<String> inherited = new LinkedHashSet<>();

  /** @param full whether calls are to be recorded; otherwise the wrapper has the same public face and does nothing */
  Wrapper(Request request, Members members, boolean full, Env env) {
    this.env = env;
    this.request = request;
    this.members = members;
    this.full = full;
    access = new Access(request, env);
    constructors = Refusals.constructors(request, env);
    name = ClassName.get(request.packageName(), request.wrapperName(env));
    warnings = new Warnings(request.type(), env);
    for (DeclaredType each : Hierarchy.of(request.type(), env).all()) {
      for (Element member : each.asElement().getEnclosedElements()) {
        if (member instanceof TypeElement) hidden.add(member.getSimpleName().toString());
        if (member.getKind().isField()) inherited.add(member.getSimpleName().toString());
      }
    }
    // A field of this name would be taken for the class.
    if (inherited.contains("Probes")) hidden.add("Probes");
    fields = new FreshNames(inherited).and(parameterNames());
    namer = TypeNamer.of(request.type(), access, hidden, takenByClasses());
  }

  static Wrapper of(Request request, Members members, boolean full, Env env) {
    return request.isInterface() ? new InterfaceWrapper(request, members, full, env) : new ClassWrapper(request, members, full, env);
  }

  JavaFile file(Element origin) {
    return JavaFile.builder(request.packageName(), spec(origin)).build();
  }

  /** Why the file would not compile, in one sentence; null if it does. */
  String refusal(JavaFile file) {
    Obscured obscured = new Obscured(env, request.packageName(), hidden, inherited);
    TypeElement type = obscured.in(file.toString());
    return type == null ? null : Refusals.ofObscured(request, type, obscured.rootOf(type));
  }

  /** Adds what is special about it. */
  abstract void fill(TypeSpec.Builder spec);

  abstract CodeBlock meaning();

  /** The call that is wrapped, up to the method's name. */
  abstract CodeBlock target(Member member);

  private TypeSpec spec(Element origin) {
    TypeSpec.Builder spec = TypeSpec.classBuilder(name).addOriginatingElement(origin).addTypeVariables(namer.declared(request.type()));
    if (isPublic()) spec.addModifiers(Modifier.PUBLIC);
    fill(spec);
    spec.addJavadoc(javadoc());
    spec.addAnnotations(CopiedAnnotations.of(request.type(), access));
    TypeElement generated = env.generated(origin);
    if (generated != null) {
      spec.addAnnotation(AnnotationSpec.builder(ClassName.get(generated)).addMember("value", "$S", "dev.brisk.wrappers").build());
      if (isPublic() && env.isInNamedModule(origin)) warnings.ofGenerated();
    }
    warnings.suppressed().ifPresent(spec::addAnnotation);
    return spec.alwaysQualify(hidden.toArray(String[]::new)).build();
  }

  boolean full() {
    return full;
  }

  boolean isPublic() {
    return Access.isPublic(request.type());
  }

  Modifier[] visibility() {
    return isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
  }

  /** The wrapped type with the wrapper's own type variables. */
  TypeName wrapped() {
    return generic(namer.className(request.type()));
  }

  TypeName generic(ClassName raw) {
    List<TypeVariableName> variables = namer.declared(request.type());
    return variables.isEmpty() ? raw : ParameterizedTypeName.get(raw, variables.stream().map(each -> TypeVariableName.get(each.name())).toArray(TypeName[]::new));
  }

  /** The head of a method that overrides the member. */
  MethodSpec.Builder overriding(Member member, TypeNamer names, List<ParameterSpec> parameters) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(member.name()).addAnnotation(Override.class);
    method.addAnnotations(CopiedAnnotations.of(member.element(), access));
    for (Modifier modifier : List.of(Modifier.PUBLIC, Modifier.PROTECTED)) if (member.is(modifier)) method.addModifiers(modifier);
    warnings.method(member);
    return method.addTypeVariables(names.declared(member.type().getTypeVariables()))
        .returns(names.name(returned(member)))
        .addParameters(parameters)
        .varargs(member.element().isVarArgs())
        .addExceptions(names.names(member.thrown()));
  }

  /** The types as they are written, with their annotations, where the type's own declaration holds; seen from below annotations may get lost. */
  private TypeMirror returned(Member member) {
    return member.element().getEnclosingElement().equals(request.type()) ? member.element().getReturnType() : member.type().getReturnType();
  }

  List<ParameterSpec> parameters(ExecutableElement method, ExecutableType type, TypeNamer names, boolean ofConstructor) {
    boolean own = method.getEnclosingElement().equals(request.type());
    FreshNames fresh = new FreshNames(List.of());
    List<ParameterSpec> parameters = new ArrayList<>();
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      TypeName typeName = names.name(own ? parameter.asType() : type.getParameterTypes().get(i));
      parameters.add(ParameterSpec.builder(typeName, fresh.next(parameter.getSimpleName().toString()))
          .addAnnotations(ofConstructor ? CopiedAnnotations.ofConstructor(parameter, access) : CopiedAnnotations.of(parameter, access))
          .build());
    }
    return parameters;
  }

  /** The wrapped call with its arguments. */
  CodeBlock call(Member member, TypeNamer names, List<ParameterSpec> parameters) {
    CodeBlock.Builder call = CodeBlock.builder().add(target(member));
    List<TypeVariableName> variables = names.declared(member.type().getTypeVariables());
    if (!variables.isEmpty()) call.add("<$L>", variables.stream().map(TypeVariableName::name).collect(java.util.stream.Collectors.joining(", ")));
    List<CodeBlock> arguments = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) arguments.add(argument(parameters.get(i).name(), member.type().getParameterTypes().get(i), names));
    return call.add("$N(", member.name()).add(CodeBlock.join(arguments, ", ")).add(")").build();
  }

  /** What is handed on for a parameter. */
  CodeBlock argument(String parameter, TypeMirror type, TypeNamer names) {
    return CodeBlock.of("$N", parameter);
  }

  /** A probe for the member, and the call inside of it. */
  CodeBlock recorded(Member member, TypeNamer names, List<ParameterSpec> parameters, TypeSpec.Builder spec) {
    String probe = fields.constant(member.name());
    spec.addField(FieldSpec.builder(PROBE, probe, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$T.of($S, $S)", PROBES, request.binaryName(env), member.signature())
        .build());
    FreshNames locals = new FreshNames(parameters.stream().map(ParameterSpec::name).toList());
    String call = locals.next("call");
    String result = locals.next("result");
    String thrown = locals.next("thrown");
    CodeBlock wrapped = call(member, names, parameters);
    boolean nothing = member.returnsNothing();
    CodeBlock.Builder code = CodeBlock.builder().addStatement("$T $N = $N.enter()", Object.class, call, probe);
    if (!nothing) code.addStatement("$T $N", names.name(returned(member)), result);
    code.beginControlFlow("try");
    if (nothing) code.addStatement(wrapped);
    else code.addStatement("$N = $L", result, wrapped);
    code.nextControlFlow("catch ($T $N)", Throwable.class, thrown)
        .addStatement("$N.fail($N, $N)", probe, call, thrown)
        .addStatement("throw $N", thrown)
        .endControlFlow();
    if (nothing) return code.addStatement("$N.exit($N)", probe, call).build();
    if (!isLater(member.type().getReturnType())) {
      return code.addStatement("$N.exit($N)", probe, call).addStatement("return $L", given(member, result, result)).build();
    }
    String later = locals.next("later");
    code.addStatement("$T $N = $N.exitLater($N, $N)", names.name(returned(member)), later, probe, call, result);
    return code.addStatement("return $L", given(member, result, later)).build();
  }

  /**
   * What the caller gets.
   *
   * @param result the local that holds what the call has returned
   * @param given the local that holds what is handed on
   */
  CodeBlock given(Member member, String result, String given) {
    return CodeBlock.of("$N", given);
  }

  private boolean isLater(TypeMirror type) {
    if (type.getKind().isPrimitive() || type.getKind() == javax.lang.model.type.TypeKind.ARRAY) return false;
    // What stands for a publisher is nothing more than one: a type variable may mean more.
    return LATER.stream().anyMatch(later -> env.isA(type, later)) || type instanceof DeclaredType && Signature.erased(type, env).equals(PUBLISHER);
  }

  private CodeBlock javadoc() {
    CodeBlock.Builder text = CodeBlock.builder().add("Profiling wrapper of {@link $L}.\n", request.type().getQualifiedName());
    text.add(meaning());
    List<String> silent = new ArrayList<>();
    members.wrapped().stream().filter(member -> !member.recorded()).forEach(member -> silent.add(member.signature()));
    members.unreached().forEach(member -> silent.add(member.signature()));
    if (full && !silent.isEmpty()) text.add("\n<p>Not recorded: {@code $L}.\n", String.join("}, {@code ", silent));
    return text.build();
  }

  /** Simple names of classes, which no type variable may have: compilers warn where one hides a class. And what names of packages begin with. */
  private Set<String> takenByClasses() {
    Set<String> taken = new LinkedHashSet<>(OWN_NAMES);
    taken.addAll(hidden);
    taken.add(name.simpleName());
    Mentions mentions = new Mentions();
    mentions.addBounds(request.type());
    members.wrapped().forEach(member -> mentions.add(Mentions.of(member.type())));
    constructors.forEach(constructor -> mentions.add(Mentions.of(constructor)));
    taken.addAll(List.of("java", "javax", "dev"));
    for (TypeElement each : mentions.classes()) {
      taken.add(each.getSimpleName().toString());
      // It would hide the package where a class has to be written in full.
      taken.add(env.packageOf(each).split("\\.")[0]);
    }
    for (TypeParameterElement each : variables()) {
      String simple = each.getSimpleName().toString();
      String near = request.packageName().isEmpty() ? simple : request.packageName() + "." + simple;
      if (env.elements().getTypeElement(near) != null || env.elements().getTypeElement("java.lang." + simple) != null) taken.add(simple);
    }
    return taken;
  }

  private List<TypeParameterElement> variables() {
    List<TypeParameterElement> all = new ArrayList<>(request.type().getTypeParameters());
    members.wrapped().forEach(member -> all.addAll(member.element().getTypeParameters()));
    constructors.forEach(constructor -> all.addAll(constructor.getTypeParameters()));
    return all;
  }

  private Set<String> parameterNames() {
    Set<String> names = new LinkedHashSet<>();
    members.wrapped().forEach(member -> member.element().getParameters().forEach(parameter -> names.add(parameter.getSimpleName().toString())));
    ElementFilter.constructorsIn(request.type().getEnclosedElements())
        .forEach(constructor -> constructor.getParameters().forEach(parameter -> names.add(parameter.getSimpleName().toString())));
    return names;
  }

}
