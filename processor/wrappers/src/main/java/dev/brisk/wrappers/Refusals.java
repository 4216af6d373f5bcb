package dev.brisk.wrappers;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Why there can be no wrapper, in one sentence that says what to do instead. */
final class Refusals {
  private static final String INSTEAD = "put Profiling.scope(\"...\") around its work, or on JDK 25 let the JVM time it (the generated .jfc)";

  private final Env env;
  private final Set<String> handWritten;

  /** @param handWritten qualified names of the classes in the sources, of nested ones the binary names */
  Refusals(Env env, Set<String> handWritten) {
    this.env = env;
    this.handWritten = handWritten;
  }

  /** Null where nothing stands against a wrapper. */
  String of(Request request) {
    TypeElement type = request.type();
    String kind = ofKind(type);
    if (kind != null) return kind;
    String place = ofPlace(request);
    if (place != null) return place;
    if (isSealedAgainst(request)) {
      return named(type) + " is sealed and its permits clause does not name " + request.wrapperName(env)
          + (request.listed() ? ": " + INSTEAD : ": add that, or " + INSTEAD);
    }
    if (type.getKind() == ElementKind.CLASS && constructors(request, env).isEmpty()) {
      return named(type) + " has no constructor that a subclass" + (request.listed() ? " in another package" : "")
          + " can call: " + (request.listed() ? "" : "give it one that is not private, or ") + INSTEAD;
    }
    return null;
  }

  /** Asked once the methods are known. */
  String of(Request request, Members members) {
    TypeElement type = request.type();
    for (Member member : members.unreached()) {
      if (request.isInterface()) {
        return named(type) + " has a method " + member.signature() + " with a type in its signature that its wrapper can't name: make that type visible in the"
            + " package, and let no type variable be bounded by an array, or " + INSTEAD;
      }
    }
    if (!members.recordsAny()) {
      return named(type) + " has no method that a wrapper could record"
          + (request.isInterface() ? ": remove @Profiled, or annotate the types that have methods" : " (it would have to override it): " + INSTEAD);
    }
    if (request.isInterface()) {
      String of = "of(" + Signature.erased(type.asType(), env) + ")";
      for (Member member : members.wrapped()) {
        if (member.signature().equals(of)) {
          return named(type) + " has a method " + of + " itself, and its wrapper needs a static one of that name: rename it, or " + INSTEAD;
        }
      }
    }
    return null;
  }

  /** Where {@code root} in the wrapper does not mean the package that it begins the name of. */
  static String ofObscured(Request request, TypeElement written, String root) {
    return named(request.type()) + " has a wrapper that must write " + named(written) + " in full, and what is named " + root
        + " there hides that package: rename it, or " + INSTEAD;
  }

  /** For {@code @Profiled} on a single method of a type that is not annotated; null where a wrapper can record it. */
  String ofMethod(ExecutableElement method) {
    for (Modifier modifier : List.of(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)) {
      if (method.getModifiers().contains(modifier)) {
        return Signature.of(method, env) + " is " + modifier + ", which no wrapper reaches: " + INSTEAD;
      }
    }
    if (method.getModifiers().contains(Modifier.ABSTRACT) && !method.getEnclosingElement().getKind().isInterface()) {
      return Signature.of(method, env) + " is abstract, which no wrapper of its class can record: annotate the methods that implement it";
    }
    return null;
  }

  private static String ofKind(TypeElement type) {
    switch (type.getKind()) {
      case ANNOTATION_TYPE:
        return named(type) + " is an annotation type, which has no calls to record: remove @Profiled";
      case ENUM:
        return named(type) + " is an enum, which no wrapper can extend: " + INSTEAD;
      case RECORD:
        return named(type) + " is a record, which no wrapper can extend: " + INSTEAD;
      case CLASS:
      case INTERFACE:
        break;
      default:
        return named(type) + " is neither a class nor an interface: " + INSTEAD;
    }
    if (type.getModifiers().contains(Modifier.FINAL)) return named(type) + " is final, so no wrapper can extend it: annotate an interface of it, or " + INSTEAD;
    return null;
  }

  private String ofPlace(Request request) {
    TypeElement type = request.type();
    for (Element element = type; element instanceof TypeElement; element = element.getEnclosingElement()) {
      if (element.getModifiers().contains(Modifier.PRIVATE)) {
        return named(type) + (element == type ? " is private" : " is inside of the private " + element.getSimpleName())
            + ", so no wrapper beside it can name it: make it package-private, or " + INSTEAD;
      }
    }
    if (type.getKind() == ElementKind.CLASS && type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC)) {
      return named(type) + " is an inner class, whose objects need an outer one: make it static, or " + INSTEAD;
    }
    if (!new Access(request, env).names(type)) {
      return named(type) + " is not public, so a wrapper in " + place(request.packageName()) + " can't name it: " + INSTEAD;
    }
    String wrapper = request.qualifiedWrapperName(env);
    if (handWritten.contains(wrapper)) {
      return wrapper + " is written by hand, and the wrapper of " + type.getSimpleName() + " needs that name: rename one of both";
    }
    return null;
  }

  private boolean isSealedAgainst(Request request) {
    if (!request.type().getModifiers().contains(Modifier.SEALED)) return false;
    if (request.listed()) return true;
    // ECJ shows no permission for what is not there yet; it judges the wrapper itself.
    if (env.ecj()) return false;
    String wrapper = request.wrapperName(env);
    for (TypeMirror permitted : request.type().getPermittedSubclasses()) {
      String name = permitted.toString();
      if (name.substring(name.lastIndexOf('.') + 1).equals(wrapper)) return false;
    }
    return true;
  }

  /** The constructors that a wrapper can call. */
  static List<ExecutableElement> constructors(Request request, Env env) {
    Access access = new Access(request, env);
    return ElementFilter.constructorsIn(request.type().getEnclosedElements()).stream()
        .filter(constructor -> access.reaches(constructor) && access.reachesAll(Mentions.of(constructor)))
        .toList();
  }

  private static String named(TypeElement type) {
    return type.getQualifiedName().toString();
  }

  private static String place(String packageName) {
    return packageName.isEmpty() ? "the unnamed package" : packageName;
  }
}
