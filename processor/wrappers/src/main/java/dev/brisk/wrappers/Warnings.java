package dev.brisk.wrappers;

import com.palantir.javapoet.AnnotationSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;

/** The warnings that a wrapper repeats from the type it wraps, each by the name of its category: compilers know no word for all. */
final class Warnings {
  private static final String DEPRECATED = "java.lang.Deprecated";

  private final Env env;
  private final Set<String> categories = new TreeSet<>();
  private final boolean wrapperIsDeprecated;

  Warnings(TypeElement wrapped, Env env) {
    this.env = env;
    wrapperIsDeprecated = env.elements().isDeprecated(wrapped);
    mentions(wrapped, wrapperIsDeprecated);
    Mentions bounds = new Mentions();
    bounds.addBounds(wrapped);
    mentions(bounds, wrapperIsDeprecated);
    copied(wrapped);
    if (env.isA(wrapped.asType(), "java.lang.AutoCloseable") && isInterruptible(wrapped)) javacOnly("try");
  }

  /** A method that the wrapper has and that calls the one it wraps. */
  void method(Member member) {
    calls(member.element(), Mentions.of(member.type()));
    if (member.mixedVarargs()) javacOnly("overrides");
    if (member.element().isVarArgs() && isHeapPolluting(member.type().getParameterTypes())) categories.add("unchecked");
    if (member.uncheckedCall()) categories.add("unchecked");
  }

  void constructor(ExecutableElement constructor) {
    calls(constructor, Mentions.of(constructor));
    if (!constructor.isVarArgs() || !isHeapPolluting(((ExecutableType) constructor.asType()).getParameterTypes())) return;
    if (Env.annotation(constructor, "java.lang.SafeVarargs") == null) categories.add("unchecked");
    else javacOnly("varargs");
  }

  /** A module that exports an annotated class should let others read its annotations, and few do so for that of generated classes. */
  void ofGenerated() {
    javacOnly("exports");
  }

  /** A wrapper is never read, so that it needs no constructor for that. */
  void ofExternalizable() {
    javacOnly("serial");
  }

  Optional<AnnotationSpec> suppressed() {
    if (categories.isEmpty()) return Optional.empty();
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
    categories.forEach(category -> annotation.addMember("value", "$S", category));
    return Optional.of(annotation.build());
  }

  private void calls(ExecutableElement method, Mentions mentions) {
    boolean deprecated = wrapperIsDeprecated || env.elements().isDeprecated(method);
    if (env.elements().isDeprecated(method) && isForRemoval(method)) leaves(true);
    mentions(mentions, deprecated);
    copied(method);
  }

  private void mentions(Mentions mentions, boolean insideOfDeprecated) {
    mentions.classes().forEach(type -> mentions(type, insideOfDeprecated));
    if (mentions.raw()) categories.add("rawtypes");
  }

  private void mentions(TypeElement type, boolean insideOfDeprecated) {
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (!env.elements().isDeprecated(each)) continue;
      if (isForRemoval(each)) leaves(insideOfDeprecated);
      else if (!insideOfDeprecated) categories.add("deprecation");
    }
  }

  /** javac warns of what leaves even where the code that uses it is deprecated itself. */
  private void leaves(boolean insideOfDeprecated) {
    if (!insideOfDeprecated || !env.ecj()) categories.add("removal");
  }

  private static boolean isForRemoval(Element element) {
    AnnotationMirror deprecated = Env.annotation(element, DEPRECATED);
    return deprecated != null && Env.isTrue(deprecated, "forRemoval");
  }

  /** Categories that the type's author has silenced there, and that only its author could judge. */
  private void copied(Element element) {
    AnnotationMirror suppressed = Env.annotation(element, "java.lang.SuppressWarnings");
    if (suppressed == null) return;
    for (var category : Env.items(Env.value(suppressed, "value"))) {
      if (category.getValue().equals("exports")) categories.add("exports");
      if (category.getValue().equals("overloads")) javacOnly("overloads");
    }
  }

  /** ECJ warns of categories it does not know. */
  private void javacOnly(String category) {
    if (!env.ecj()) categories.add(category);
  }

  /** Whether closing may throw what says that a thread was interrupted: of that javac warns for each class. */
  private boolean isInterruptible(TypeElement closeable) {
    TypeElement interrupted = env.elements().getTypeElement("java.lang.InterruptedException");
    for (ExecutableElement method : ElementFilter.methodsIn(env.elements().getAllMembers(closeable))) {
      if (!method.getSimpleName().contentEquals("close") || !method.getParameters().isEmpty()) continue;
      for (TypeMirror thrown : method.getThrownTypes()) {
        TypeMirror erased = env.types().erasure(thrown);
        if (env.types().isSubtype(interrupted.asType(), erased) || env.types().isSubtype(erased, interrupted.asType())) return true;
      }
    }
    return false;
  }

  private boolean isHeapPolluting(List<? extends TypeMirror> parameters) {
    return parameters.get(parameters.size() - 1) instanceof ArrayType array && isHeapPolluting(array.getComponentType());
  }

  /** Whether an array of it can hold what it should not, because its type arguments are gone at run time. */
  private boolean isHeapPolluting(TypeMirror component) {
    if (component instanceof TypeVariable) return true;
    if (component instanceof ArrayType array) return isHeapPolluting(array.getComponentType());
    if (!(component instanceof DeclaredType type)) return false;
    return type.getTypeArguments().stream().anyMatch(argument -> !isUnbound(argument))
        || TypeNamer.isInner((TypeElement) type.asElement()) && isHeapPolluting(type.getEnclosingType());
  }

  private static boolean isUnbound(TypeMirror argument) {
    return argument instanceof javax.lang.model.type.WildcardType wildcard && wildcard.getExtendsBound() == null && wildcard.getSuperBound() == null;
  }
}
