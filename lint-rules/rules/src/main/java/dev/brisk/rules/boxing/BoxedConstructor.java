package dev.brisk.rules.boxing;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.BOXING;

import com.google.auto.service.AutoService;
import dev.brisk.api.Fix;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Site;
import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.Sync;
import dev.brisk.model.Unbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Matches a wrapper made by its constructor, where {@code valueOf} would find most of them made already, or where the method it is given to would take the
 * primitive value. Left alone is an object whose identity is all that counts.
 */
@AutoService(Rule.class)
@LintRule(
    theme = BOXING,
    heat = WARM,
    summary = "wrapper made by its constructor",
    why = """
        `new Integer(x)` always allocates, and so do its siblings; they are deprecated for removal. `Integer.valueOf(x)`, which the compiler uses itself, keeps the
        small numbers, all bytes and booleans and the ASCII characters at hand.""",
    given = "int[] xs",
    slow = """
        java.util.List<Integer> kept = new java.util.ArrayList<>(xs.length);
        for (int x : xs) kept.add(new Integer(x & 63));
        return kept.size();""",
    fast = """
        java.util.List<Integer> kept = new java.util.ArrayList<>(xs.length);
        for (int x : xs) kept.add(Integer.valueOf(x & 63));
        return kept.size();""",
    limits = """
        Silent for `Double` and `Float`, of which none are kept at hand, unless the method that is called takes the primitive value as well; where a wrapper is
        unboxed at once, which BoxedParse and UnboxedAndReboxed tell; and for an object that is compared by identity or serves as a mark.""",
    fixSafety = "The same for all who don't compare identities.",
    rewrite = Rewrite.ALWAYS,
    since = "0.1")
public final class BoxedConstructor implements Rule {
  /** Nanoseconds of a small object, its share of the collections included. */
  private static final long NANOS = 10;
  private static final Set<String> CACHED = Set.of("Integer", "Long", "Short", "Byte", "Character", "Boolean");

  @Override
  public void register(Registry rules) {
    rules.on(New.class, this::check).creating("Integer", "Long", "Short", "Byte", "Character", "Boolean", "Double", "Float");
  }

  private void check(New creation, Site site) {
    String type = Wrappers.qualifiedName(creation.type());
    if (!type.startsWith("java.lang.") || creation.argumentCount() != 1 || isMark(creation)) return;
    Expr argument = creation.argument(0);
    if (argument.isPrimitive() && takesPrimitive(creation, argument)) {
      site.report(creation, "a %s is allocated although '%s' takes the primitive value as well; pass '%s'", Wrappers.nameOf(creation.type()),
          ((Call) creation.parent()).name(), argument.text());
      return;
    }
    String name = Wrappers.nameOf(creation.type());
    if (!CACHED.contains(name) || creation.parent() instanceof Unbox || isReceiver(creation)) return;
    Site.Report report = site.report(creation, "'new %s' always allocates; '%s.valueOf' gives what is there already where it can", name, name);
    // Times, lengths and most keys are larger than what is kept.
    if (name.equals("Long")) report.worthFrom(WARM);
    if (isValueOf(creation, argument)) report.fix(Fix.titled("call " + name + ".valueOf").replace(creation, name + ".valueOf(" + argument.text() + ")"));
  }

  private static boolean isReceiver(New creation) {
    return creation.parent() instanceof Call && ((Call) creation.parent()).receiver() == creation;
  }

  /** {@code valueOf} takes exactly the wrapper's own type: an int is no Short. */
  private static boolean isValueOf(New creation, Expr argument) {
    if (argument.isString()) return true;
    TypeMirror primitive = creation.source().types().unboxedType(creation.type());
    return argument.isPrimitive() && creation.source().types().isSubtype(argument.type(), primitive) && !creation.text().startsWith("(");
  }

  /** Compared by identity, locked, or held as a mere object. */
  private static boolean isMark(New creation) {
    Node user = creation.parent();
    if (user instanceof Binary || user instanceof Sync) return true;
    TypeMirror held = user instanceof LocalDecl ? ((LocalDecl) user).variable().type() : null;
    if (user instanceof Assignment && ((Assignment) user).field() != null) held = ((Assignment) user).field().asType();
    if (user instanceof Body && creation.body().member().getKind().isField()) held = creation.body().member().asType();
    return held != null && creation.source().isClass(held, "java.lang.Object");
  }

  /** Whether the called method has a sibling that takes the primitive type in this place. */
  private static boolean takesPrimitive(New creation, Expr argument) {
    if (!(creation.parent() instanceof Call) || isReceiver(creation)) return false;
    Call call = (Call) creation.parent();
    if (call.method() == null || call.argumentCount() > 2) return false;
    int at = call.argument(0) == creation ? 0 : 1;
    TypeMirror primitive = creation.source().types().unboxedType(creation.type());
    List<Element> members = new ArrayList<>(call.method().getEnclosingElement().getEnclosedElements());
    TypeMirror type = call.receiver() == null ? null : call.receiver().type();
    for (int up = 0; type instanceof DeclaredType && up < 6; up++) {
      members.addAll(((DeclaredType) type).asElement().getEnclosedElements());
      type = ((TypeElement) ((DeclaredType) type).asElement()).getSuperclass();
    }
    for (Element member : members) {
      if (member.getKind() != ElementKind.METHOD || !member.getSimpleName().equals(call.method().getSimpleName()) || member.equals(call.method())) continue;
      ExecutableElement sibling = (ExecutableElement) member;
      if (sibling.getParameters().size() == call.argumentCount() && creation.source().types().isSameType(sibling.getParameters().get(at).asType(), primitive)
          && isOtherwiseAlike(sibling, call.method(), at, creation)) return !removesByIndex(call);
    }
    return false;
  }

  private static boolean isOtherwiseAlike(ExecutableElement sibling, ExecutableElement method, int at, New creation) {
    for (int i = 0; i < sibling.getParameters().size(); i++) {
      if (i != at && !creation.source().types().isSameType(sibling.getParameters().get(i).asType(), method.getParameters().get(i).asType())) return false;
    }
    return creation.source().types().isSameType(sibling.getReturnType(), method.getReturnType());
  }

  /** {@code list.remove(int)} means something else. */
  private static boolean removesByIndex(Call call) {
    return call.name().equals("remove");
  }
}
