package dev.brisk.wrappers;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * A method of the wrapped type, declared by it or inherited.
 *
 * @param type its signature with the type arguments that it has there
 * @param thrown what a caller of the wrapped type must expect
 * @param signature name and erased parameter types, as in Javadoc
 * @param uncheckedCall whether it is inherited through a raw type, so that compilers cannot check the arguments
 * @param mixedVarargs whether some of the declarations it has have variable arity and some do not
 * @param recorded whether calls are to be recorded
 */
record Member(ExecutableElement element, ExecutableType type, List<TypeMirror> thrown, String signature, boolean uncheckedCall, boolean mixedVarargs,
    boolean recorded) {
  String name() {
    return element.getSimpleName().toString();
  }

  boolean is(Modifier modifier) {
    return element.getModifiers().contains(modifier);
  }

  boolean returnsNothing() {
    return type.getReturnType().getKind() == javax.lang.model.type.TypeKind.VOID;
  }
}
