package dev.brisk.wrappers;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** What a wrapper may name. */
final class Access {
  private final Env env;
  private final TypeElement wrapped;
  private final String packageName;
  private final boolean listed;

  Access(Request request, Env env) {
    this.env = env;
    wrapped = request.type();
    packageName = request.packageName();
    listed = request.listed();
  }

  /** Whether a member of the wrapped type or of its supertypes can be called by a subclass in the wrapper's package. */
  boolean reaches(Element member) {
    Set<Modifier> modifiers = member.getModifiers();
    if (modifiers.contains(Modifier.PRIVATE)) return false;
    return modifiers.contains(Modifier.PUBLIC) || modifiers.contains(Modifier.PROTECTED) || isNear(member);
  }

  boolean reachesAll(Mentions mentions) {
    for (TypeElement type : mentions.classes()) if (!names(type)) return false;
    return true;
  }

  /** Whether a class can be named in the wrapper's body. */
  boolean names(TypeElement type) {
    if (!isExported(type)) return false;
    for (Element element = type; element instanceof TypeElement; element = element.getEnclosingElement()) {
      Set<Modifier> modifiers = element.getModifiers();
      if (modifiers.contains(Modifier.PUBLIC)) continue;
      if (modifiers.contains(Modifier.PRIVATE)) return false;
      if (isNear(element)) continue;
      if (!modifiers.contains(Modifier.PROTECTED) || !inherits(element.getEnclosingElement())) return false;
    }
    return true;
  }

  /** Whether its module, where that is another one, lets everybody see it. */
  private boolean isExported(TypeElement type) {
    ModuleElement module = env.elements().getModuleOf(type);
    if (module == null || module.isUnnamed() || isNear(type) || module.equals(env.elements().getModuleOf(wrapped)) && !listed) return true;
    for (ModuleElement.ExportsDirective exports : ElementFilter.exportsIn(module.getDirectives())) {
      if (exports.getPackage().getQualifiedName().contentEquals(env.packageOf(type))) return exports.getTargetModules() == null;
    }
    return module.getDirectives().isEmpty();
  }

  private boolean inherits(Element outer) {
    return wrapped.getKind().isClass() && env.types().isSubtype(env.types().erasure(wrapped.asType()), env.types().erasure(outer.asType()));
  }

  private boolean isNear(Element element) {
    return env.packageOf(element).equals(packageName);
  }

  /** With or without the annotation. */
  boolean isDeprecated(Element declaration) {
    return env.elements().isDeprecated(declaration);
  }

  /** Whether a type can be seen from everywhere. */
  static boolean isPublic(TypeElement type) {
    for (Element element = type; element instanceof TypeElement; element = element.getEnclosingElement()) {
      if (!element.getModifiers().contains(Modifier.PUBLIC)) return false;
    }
    return true;
  }
}
