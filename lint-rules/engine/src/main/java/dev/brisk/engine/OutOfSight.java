package dev.brisk.engine;

import dev.brisk.api.Length;
import dev.brisk.calls.Sight;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Whether a finding might be silent if sources that this compilation does not see were known: it is a note at most then. */
final class OutOfSight {
  private OutOfSight() {}

  static boolean maySilence(EngineSite.Draft draft, Sight sight) {
    if (sight.isWhole()) return false;
    Body body = draft.saving == null ? draft.at.body() : draft.saving.place().body();
    return mayBeCold(body.member(), sight) || draft.saving != null && (mayBeOutweighed(draft, body.member()) || hangsOnOthers(body, sight));
  }

  /** Whether the only caller may be another class of the package, which may do something far dearer. */
  private static boolean mayBeOutweighed(EngineSite.Draft draft, Element member) {
    Set<Modifier> modifiers = member.getModifiers();
    boolean seen = modifiers.contains(Modifier.PUBLIC) || modifiers.contains(Modifier.PROTECTED) || modifiers.contains(Modifier.PRIVATE);
    return !seen && draft.length != Length.SHORTER && member instanceof ExecutableElement;
  }

  private static boolean mayBeCold(Element member, Sight sight) {
    if (!(member instanceof ExecutableElement) || !(member.getEnclosingElement() instanceof TypeElement)) return false;
    String type = ((TypeElement) member.getEnclosingElement()).getQualifiedName().toString();
    return sight.mayBeCold(type, member.getSimpleName().toString(), ((ExecutableElement) member).getParameters().size());
  }

  /** Whether the code calls other classes whose methods may take longer than is known: what is saved would be less of it. */
  private static boolean hangsOnOthers(Body body, Sight sight) {
    boolean[] found = {false};
    body.walk(node -> found[0] = found[0] || callsOther(node, sight));
    return found[0];
  }

  private static boolean callsOther(Node node, Sight sight) {
    ExecutableElement called = node instanceof Call ? ((Call) node).method() : node instanceof New ? ((New) node).constructor() : null;
    TypeElement top = topOf(called);
    return top != null && !top.equals(node.source().topClass()) && sight.isUncertain(top.getQualifiedName().toString());
  }

  private static TypeElement topOf(Element element) {
    Element at = element;
    while (at != null && !(at.getEnclosingElement() instanceof PackageElement)) at = at.getEnclosingElement();
    return at instanceof TypeElement ? (TypeElement) at : null;
  }
}
