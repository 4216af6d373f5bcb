package dev.brisk.wrappers;

import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A wrapper that is asked for.
 *
 * @param packageName where it goes
 * @param listed whether the type is one of others, named in a list
 * @param marked the methods to record; null for all that can be
 */
record Request(TypeElement type, String packageName, boolean listed, Set<ExecutableElement> marked) {
  /** Binary name without the package. */
  String wrapperName(Env env) {
    return binaryName(env).substring(env.packageOf(type).isEmpty() ? 0 : env.packageOf(type).length() + 1) + "Profiled";
  }

  String qualifiedWrapperName(Env env) {
    return packageName.isEmpty() ? wrapperName(env) : packageName + "." + wrapperName(env);
  }

  String binaryName(Env env) {
    return env.elements().getBinaryName(type).toString();
  }

  boolean isInterface() {
    return type.getKind().isInterface();
  }
}
