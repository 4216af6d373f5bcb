package dev.brisk.wrappers;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/**
 * Asks in each round for what is {@code @Profiled}, and has a wrapper made for each type that can have one. What mentions types that are not there yet waits
 * for the next round. Claims no annotation.
 */
@AutoService(Processor.class)
public final class ProfiledProcessor extends AbstractProcessor {
  static final String OPTION = "brisk.profiling";
  /** Lombok writes most of its methods in its first round and those of {@code @Delegate} in its second; it sees to it that there is a third. */
  private static final int LOMBOK_ROUNDS = 2;
  private static final String PROFILER = "dev.brisk.profiler.Profiler";

  private final Set<String> handWritten = new HashSet<>();
  private final Set<String> generated = new HashSet<>();
  /** Names of wrappers that are made or refused, so that nothing is done or told twice. */
  private final Set<String> settled = new HashSet<>();
  /** Types and packages that wait for the next round, by name. */
  private final Map<String, Boolean> waiting = new LinkedHashMap<>();
  /** How many rounds a wrapper has waited for Lombok. */
  private final Map<String, Integer> rounds = new HashMap<>();
  private Env env;
  private boolean optionChecked;

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(Env.PROFILED);
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(OPTION);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (env == null) env = Env.of(processingEnv);
    for (Element root : round.getRootElements()) note(root);
    boolean last = round.processingOver();
    for (Element asked : asked(annotations, round)) {
      if (asked instanceof PackageElement || !listed(asked).isEmpty()) list(asked, last);
      else wrap((TypeElement) asked, last);
    }
    return false;
  }

  private void note(Element element) {
    if (!(element instanceof TypeElement type)) return;
    String name = env.elements().getBinaryName(type).toString();
    if (!generated.contains(name)) handWritten.add(name);
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::note);
  }

  /** The annotated types and packages of this round and those that wait; a method stands for its type. */
  private Set<Element> asked(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    // Compilers go through the sources in orders of their own.
    Set<Element> asked = new TreeSet<>(Comparator.comparing(Object::toString));
    waiting.forEach((name, isPackage) -> {
      Element again = isPackage ? env.elements().getPackageElement(name) : env.elements().getTypeElement(name);
      if (again != null) asked.add(again);
    });
    waiting.clear();
    for (TypeElement annotation : annotations) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        if (element instanceof ExecutableElement method) {
          if (checked(method)) asked.add(method.getEnclosingElement());
        } else if (Boolean.TRUE.equals(Env.profiled(element)) && (element instanceof TypeElement || element instanceof PackageElement)) {
          asked.add(element);
        }
      }
    }
    return asked;
  }

  /** Whether a method asks for a wrapper of its type that is not annotated itself. */
  private boolean checked(ExecutableElement method) {
    AnnotationMirror annotation = Env.annotation(method, Env.PROFILED);
    if (Env.value(annotation, "types") != null) {
      error("types are listed on a package or a class: " + Signature.of(method, env) + " is a method", method, null);
      return false;
    }
    Boolean ofType = Env.profiled(method.getEnclosingElement());
    if (Boolean.TRUE.equals(ofType) && listed(method.getEnclosingElement()).isEmpty() || !Env.profiled(method)) return false;
    String refusal = new Refusals(env, handWritten).ofMethod(method);
    if (refusal != null) error(refusal, method, null);
    return refusal == null;
  }

  private void list(Element asked, boolean last) {
    List<? extends AnnotationValue> listed = listed(asked);
    if (listed.isEmpty()) error("the package " + nameOf(asked) + " names no types, as in @Profiled(types = DataSource.class)", asked, null);
    for (AnnotationValue value : listed) {
      if (value.getValue() instanceof TypeMirror mirror && mirror instanceof DeclaredType declared && declared.asElement() instanceof TypeElement type
          && mirror.getKind() == javax.lang.model.type.TypeKind.DECLARED) {
        make(new Request(type, env.packageOf(asked), true, null), asked, value, last);
      } else if (value.getValue() instanceof TypeMirror mirror && mirror.getKind() != javax.lang.model.type.TypeKind.ERROR) {
        if (settled.add(asked + " " + mirror)) error(mirror + " is neither a class nor an interface", asked, value);
      } else {
        wait(asked);
      }
    }
  }

  private void wrap(TypeElement type, boolean last) {
    Set<ExecutableElement> marked = null;
    if (!Boolean.TRUE.equals(Env.profiled(type))) {
      marked = new LinkedHashSet<>();
      for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
        if (Boolean.TRUE.equals(Env.profiled(method))) marked.add(method);
      }
    }
    make(new Request(type, env.packageOf(type), false, marked), type, null, last);
  }

  private void make(Request request, Element asked, AnnotationValue value, boolean last) {
    try {
      makeIt(request, asked, value, last);
    } catch (RuntimeException e) {
      // What javac throws where a class file mentions another that is missing; left to javac it would end all processing, and name no annotation.
      if (!e.getClass().getName().endsWith("$CompletionFailure")) throw e;
      if (settled.add(key(request))) error(missing(request, e.getMessage()), asked, value);
    }
  }

  private static String missing(Request request, String what) {
    return request.type().getQualifiedName() + " mentions what is not on the class path: " + what + "; add what it needs";
  }

  private String key(Request request) {
    return request.qualifiedWrapperName(env) + " " + request.type().getQualifiedName();
  }

  private void makeIt(Request request, Element asked, AnnotationValue value, boolean last) {
    String wrapper = request.qualifiedWrapperName(env);
    String key = key(request);
    if (settled.contains(key)) return;
    Refusals refusals = new Refusals(env, handWritten);
    String refusal = refusals.of(request);
    if (refusal == null) {
      List<String> missing = Completeness.missing(request.type(), env);
      if (!missing.isEmpty()) {
        if (!last) wait(asked);
        // Of what is missing in the sources the compiler speaks itself.
        else if (request.listed()) error(missing(request, "class file for " + missing.get(0) + " not found"), asked, value);
        return;
      }
      if (!last && Completeness.lombokAtWork(request.type(), env) && rounds.merge(key, 1, Integer::sum) <= LOMBOK_ROUNDS) {
        wait(asked);
        return;
      }
      Members members = Members.of(request, env);
      refusal = refusals.of(request, members);
      if (refusal == null && !generated.add(wrapper)) {
        refusal = wrapper + " is already the wrapper of another type: list " + request.type().getQualifiedName() + " in another package";
      }
      if (refusal == null) refusal = new Writing(processingEnv, env).write(request, members, isFull(), asked);
    }
    settled.add(key);
    if (refusal != null) error(refusal, asked, value);
  }

  private void wait(Element asked) {
    waiting.put(nameOf(asked), asked instanceof PackageElement);
  }

  private static String nameOf(Element asked) {
    return ((QualifiedNameable) asked).getQualifiedName().toString();
  }

  private static List<? extends AnnotationValue> listed(Element element) {
    AnnotationMirror annotation = Env.annotation(element, Env.PROFILED);
    return annotation == null ? new ArrayList<>() : Env.items(Env.value(annotation, "types"));
  }

  /** Whether to record: said by the option, or else by whether there is a profiler to record to. */
  private boolean isFull() {
    String option = processingEnv.getOptions().getOrDefault(OPTION, "auto");
    boolean known = Set.of("auto", "full", "bare").contains(option);
    if (!known && !optionChecked) {
      processingEnv.getMessager().printMessage(Diagnostic.Kind.WARNING, OPTION + ": " + option + " is not one of auto, full, bare; auto is taken");
    }
    optionChecked = true;
    return option.equals("full") || !option.equals("bare") && env.elements().getTypeElement(PROFILER) != null;
  }

  /** At the annotation of the method that asks, where a type asks only by its methods. */
  private void error(String text, Element asked, AnnotationValue value) {
    Element place = asked;
    AnnotationMirror annotation = Env.annotation(asked, Env.PROFILED);
    for (Element member : asked.getEnclosedElements()) {
      if (annotation == null && member instanceof ExecutableElement) {
        annotation = Env.annotation(member, Env.PROFILED);
        place = member;
      }
    }
    String message = "@Profiled: " + text;
    if (annotation == null) processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, asked);
    else if (value == null) processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, place, annotation);
    else processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, place, annotation, value);
  }
}
