package dev.brisk.wrappers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The methods of a type as its callers see them: each once, however often it is inherited, with the return type and exceptions that hold there. */
final class Members {
  /** Those that every object has and that an interface may declare again. */
  private static final Set<String> OF_OBJECT = Set.of("equals(java.lang.Object)", "hashCode()", "toString()");
  /** Never overridden: the JVM calls one on its own, and the other makes an object that is not a wrapper. */
  private static final Set<String> LEFT_ALONE = Set.of("clone()", "finalize()");

  private final Env env;
  private final Request request;
  private final Access access;
  private final List<Member> wrapped = new ArrayList<>();
  private final List<Member> unreached = new ArrayList<>();
  private final Map<String, Member> ofObject = new LinkedHashMap<>();

  private record Candidate(ExecutableElement element, ExecutableType type, DeclaredType owner) {}

  private Members(Request request, Env env) {
    this.env = env;
    this.request = request;
    access = new Access(request, env);
  }

  static Members of(Request request, Env env) {
    Members members = new Members(request, env);
    members.collect();
    return members;
  }

  /** What a wrapper implements or overrides. */
  List<Member> wrapped() {
    return wrapped;
  }

  /** Those of {@code Object}'s methods that an interface declares again, by signature; they are delegated and never recorded. */
  Map<String, Member> ofObject() {
    return ofObject;
  }

  /** What no wrapper reaches: final and abstract methods of classes, signatures with types that can't be named, and with arrays as bounds. */
  List<Member> unreached() {
    return unreached;
  }

  boolean recordsAny() {
    return wrapped.stream().anyMatch(Member::recorded);
  }

  private void collect() {
    Hierarchy hierarchy = Hierarchy.of(request.type(), env);
    Map<String, List<Candidate>> inClasses = grouped(hierarchy.classes());
    Map<String, List<Candidate>> inInterfaces = grouped(hierarchy.interfaces());
    inClasses.forEach((signature, group) -> {
      List<Candidate> everywhere = new ArrayList<>(group);
      everywhere.addAll(inInterfaces.getOrDefault(signature, List.of()));
      add(signature, group.get(0), List.of(group.get(0)), group, isMixed(everywhere));
    });
    inInterfaces.forEach((signature, group) -> {
      if (inClasses.containsKey(signature)) return;
      List<Candidate> rivals = withoutOverridden(group);
      add(signature, mostSpecific(rivals), rivals, group, isMixed(group));
    });
  }

  private Map<String, List<Candidate>> grouped(List<DeclaredType> owners) {
    Map<String, List<Candidate>> groups = new LinkedHashMap<>();
    for (DeclaredType owner : owners) {
      for (ExecutableElement method : ElementFilter.methodsIn(owner.asElement().getEnclosedElements())) {
        if (method.getModifiers().contains(Modifier.STATIC) || !access.reaches(method)) continue;
        // Asked of the very type that declares the method: some compilers know nothing of methods further up.
        ExecutableType type = (ExecutableType) env.types().asMemberOf(owner, method);
        groups.computeIfAbsent(Signature.of(method, type, env), key -> new ArrayList<>()).add(new Candidate(method, type, owner));
      }
    }
    return groups;
  }

  private void add(String signature, Candidate chosen, List<Candidate> rivals, List<Candidate> group, boolean mixedVarargs) {
    boolean asked = asked(signature, group) && !LEFT_ALONE.contains(signature);
    if (!request.isInterface() && !asked) return;
    Member member = new Member(chosen.element(), chosen.type(), thrown(chosen, rivals), signature, isUnchecked(chosen), mixedVarargs, asked);
    if (request.isInterface() && OF_OBJECT.contains(signature)) {
      ofObject.put(signature, member);
      return;
    }
    boolean reached = access.reachesAll(Mentions.of(chosen.type())) && !hasArrayAsBound(chosen.type());
    if (!request.isInterface()) reached &= !member.is(Modifier.FINAL) && !member.is(Modifier.ABSTRACT);
    (reached ? wrapped : unreached).add(member);
  }

  /** As {@code <T extends K>} becomes where the type argument for {@code K} is an array: the language has no way to write it. */
  private static boolean hasArrayAsBound(ExecutableType type) {
    return type.getTypeVariables().stream().anyMatch(variable -> variable.getUpperBound().getKind() == TypeKind.ARRAY);
  }

  private static boolean isMixed(List<Candidate> group) {
    return group.stream().map(candidate -> candidate.element().isVarArgs()).distinct().count() > 1;
  }

  private boolean isUnchecked(Candidate method) {
    if (!Mentions.of(method.owner()).raw()) return false;
    return method.element().getParameters().stream().anyMatch(parameter -> !env.types().isSameType(parameter.asType(), erased(parameter.asType())));
  }

  private boolean asked(String signature, List<Candidate> group) {
    if (request.marked() != null) return group.stream().anyMatch(candidate -> request.marked().contains(candidate.element()));
    for (Candidate candidate : group) {
      Boolean profiled = Env.profiled(candidate.element());
      if (profiled != null) return profiled;
    }
    return !OF_OBJECT.contains(signature);
  }

  private List<Candidate> withoutOverridden(List<Candidate> group) {
    List<Candidate> rest = new ArrayList<>();
    for (Candidate candidate : group) {
      boolean overridden = group.stream().anyMatch(other -> other != candidate && isBelow(other.owner(), candidate.owner()));
      if (!overridden) rest.add(candidate);
    }
    return rest;
  }

  private boolean isBelow(DeclaredType lower, DeclaredType upper) {
    return env.types().isSubtype(env.types().erasure(lower), env.types().erasure(upper));
  }

  /** The one whose return type suits all others; of several such a default method, which is the one that runs. */
  private Candidate mostSpecific(List<Candidate> rivals) {
    Candidate best = rivals.get(0);
    for (Candidate candidate : rivals) {
      if (!suits(candidate, rivals)) continue;
      if (!suits(best, rivals) || candidate.element().isDefault() && !best.element().isDefault()) best = candidate;
    }
    return best;
  }

  private boolean suits(Candidate candidate, List<Candidate> rivals) {
    return rivals.stream().allMatch(rival -> suits(candidate.type().getReturnType(), rival.type().getReturnType()));
  }

  private boolean suits(TypeMirror narrow, TypeMirror wide) {
    if (narrow.getKind() == TypeKind.VOID || wide.getKind() == TypeKind.VOID || narrow.getKind().isPrimitive() || wide.getKind().isPrimitive()) {
      return narrow.getKind() == wide.getKind();
    }
    if (env.types().isSubtype(narrow, wide)) return true;
    // Type variables of methods differ by method; between those and raw types erasures decide.
    boolean sameErasure = env.types().isSameType(env.types().erasure(narrow), env.types().erasure(wide));
    return sameErasure ? !Mentions.of(narrow).raw() : env.types().isSubtype(env.types().erasure(narrow), env.types().erasure(wide));
  }

  /** What all of the merged methods may throw. */
  private List<TypeMirror> thrown(Candidate chosen, List<Candidate> rivals) {
    if (rivals.size() == 1) return List.copyOf(chosen.type().getThrownTypes());
    List<TypeMirror> all = new ArrayList<>();
    for (Candidate rival : rivals) {
      for (TypeMirror thrown : rival.type().getThrownTypes()) {
        boolean known = all.stream().anyMatch(other -> env.types().isSubtype(erased(thrown), erased(other)));
        if (!known && rivals.stream().allMatch(other -> mayThrow(other, thrown))) all.add(thrown);
      }
    }
    return all;
  }

  private boolean mayThrow(Candidate method, TypeMirror thrown) {
    return method.type().getThrownTypes().stream().anyMatch(declared -> env.types().isSubtype(erased(thrown), erased(declared)));
  }

  private TypeMirror erased(TypeMirror type) {
    return env.types().erasure(type);
  }
}
