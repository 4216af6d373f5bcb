package dev.brisk.rules.jit;

import dev.brisk.facts.Facts;
import dev.brisk.model.Call;
import dev.brisk.model.Concat;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.NewArray;
import dev.brisk.model.Node;
import dev.brisk.model.This;
import dev.brisk.model.TypeRef;
import dev.brisk.model.VarargsArray;
import javax.lang.model.element.Modifier;

/** By what something is looked up, and so what could keep it. */
enum Key {
  /** By constants: it is always the same. */
  NONE("'%s' looks %s up anew on each call (%s); it is always the same: find it once, in a static final field"),
  /** By the class of an object. */
  CLASS("'%s' looks %s up anew for each object (%s); keep what was found for each class, in a ClassValue or a map"),
  /** A handle, by a member that is given. */
  MEMBER("'%s' makes %s for a single call (%s); keep one for each method"),
  /** By another method's name and parameters. */
  LIKE("'%s' looks %s up that is like another, anew on each call (%s); keep what was found for each of these"),
  /** By a name that is put together here. */
  PARTS("'%s' puts a name together and looks %s up anew on each call (%s); keep what was found for each part, or choose by a switch"),
  /** By a name that is given. */
  NAME("'%s' looks %s up anew for each object that is tested (%s); keep the class for each name");

  final String message;

  Key(String message) {
    this.message = message;
  }

  /** By what the lookup finds something; null where that may be different things each time, or something is given that others may remember by. */
  static Key of(Call lookup, Found found, Facts facts) {
    String owner = lookup.owner();
    if (owner == null) return null;
    if (owner.startsWith("java.lang.invoke.")) return areConstant(lookup, 1, facts) ? NONE : MEMBER;
    if (lookup.name().equals("forName") || lookup.name().equals("loadClass")) return ofName(lookup, found, facts);
    Expr type = lookup.name().equals("getBeanInfo") ? lookup.argument(0) : lookup.receiver();
    Expr made = type == null ? null : facts.originOf(type);
    if (made instanceof TypeRef) return areConstant(lookup, 1, facts) ? NONE : null;
    boolean ofObject = made instanceof Call && ((Call) made).name().equals("getClass") && ((Call) made).argumentCount() == 0;
    if (isLikeAnother(lookup, facts)) return LIKE;
    if (!ofObject || ((Call) made).receiver() == null || facts.originOf(((Call) made).receiver()) instanceof This) return null;
    return CLASS;
  }

  private static Key ofName(Call lookup, Found found, Facts facts) {
    if (lookup.argumentCount() == 0 || !lookup.argument(0).isString()) return null;
    if (isConstant(lookup.argument(0), facts)) return NONE;
    if (found.testsObjects()) return NAME;
    return found.makesObjects() && facts.originOf(lookup.argument(0)) instanceof Concat ? PARTS : null;
  }

  /** {@code type.getMethod(method.getName(), method.getParameterTypes())}: the counterpart that a proxy calls. */
  private static boolean isLikeAnother(Call lookup, Facts facts) {
    boolean byName = lookup.name().equals("getMethod") || lookup.name().equals("getDeclaredMethod");
    if (!byName || lookup.argumentCount() == 0 || !(facts.originOf(lookup.argument(0)) instanceof Call)) return false;
    Call name = (Call) facts.originOf(lookup.argument(0));
    return name.is("java.lang.reflect.Method", "getName");
  }

  private static boolean areConstant(Node whole, int from, Facts facts) {
    for (int i = from; i < whole.childCount(); i++) {
      if (!isConstant(whole.child(i), facts)) return false;
    }
    return true;
  }

  private static boolean isConstant(Node part, Facts facts) {
    if (part instanceof TypeRef) return true;
    if (part instanceof VarargsArray || part instanceof NewArray) return areConstant(part, 0, facts);
    if (part instanceof FieldRead && ((FieldRead) part).is(Modifier.STATIC) && ((FieldRead) part).is(Modifier.FINAL)) return true;
    return part instanceof Expr && facts.constantOf((Expr) part) != null;
  }

  /** What is found, for a message. */
  String what(Call lookup) {
    String name = lookup.name();
    if (name.equals("forName") || name.equals("loadClass")) return "the class";
    if (name.contains("Method")) return name.endsWith("s") ? "the methods" : "the method";
    if (name.contains("Field")) return name.endsWith("s") ? "the fields" : "the field";
    if (name.contains("onstructor") && lookup.owner().equals("java.lang.Class")) return name.endsWith("s") ? "the constructors" : "the constructor";
    if (name.equals("getRecordComponents")) return "the components";
    return name.equals("getBeanInfo") ? "the properties" : this == NONE ? "the handle" : "a handle";
  }
}
