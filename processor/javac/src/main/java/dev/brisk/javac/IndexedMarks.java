package dev.brisk.javac;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ModifiersTree;
import dev.brisk.calls.CallIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.util.Elements;

/** What stands before the name of a class or method, as far as the index of calls keeps it. */
final class IndexedMarks {
  private static final int[] NONE = {};

  private final IndexedNames names;
  private final Name hot;
  private final Name cold;
  private final Name override;

  IndexedMarks(IndexedNames names, Elements elements) {
    this.names = names;
    this.hot = elements.getName("Hot");
    this.cold = elements.getName("Cold");
    this.override = elements.getName("Override");
  }

  /** Who sees it, and whether it is static. */
  int openness(ModifiersTree modifiers, boolean inInterface) {
    Set<Modifier> flags = modifiers.getFlags();
    int shared = flags.contains(Modifier.STATIC) ? CallIndex.STATIC : 0;
    if (flags.contains(Modifier.PRIVATE)) return shared | CallIndex.PRIVATE;
    if (flags.contains(Modifier.PUBLIC) || inInterface) return shared | CallIndex.PUBLIC;
    return flags.contains(Modifier.PROTECTED) ? shared | CallIndex.PROTECTED : shared;
  }

  /** Whether it is marked as hot or cold, or says that it overrides. */
  int of(ModifiersTree modifiers) {
    List<? extends AnnotationTree> annotations = modifiers.getAnnotations();
    if (annotations.isEmpty()) return 0;
    int marks = 0;
    for (AnnotationTree each : annotations) {
      Name name = Spelling.simpleName(each.getAnnotationType());
      if (name == null) continue;
      if (name.equals(hot)) marks |= CallIndex.HOT;
      else if (name.equals(cold)) marks |= CallIndex.COLD;
      else if (name.equals(override)) marks |= CallIndex.OVERRIDES;
    }
    return marks;
  }

  /** Numbers of the annotations that the table of heat knows. */
  int[] annotations(ModifiersTree modifiers) {
    List<? extends AnnotationTree> annotations = modifiers.getAnnotations();
    if (annotations.isEmpty()) return NONE;
    List<Integer> found = null;
    for (AnnotationTree each : annotations) {
      Name name = Spelling.simpleName(each.getAnnotationType());
      if (name == null || !names.of(name).isAnnotation()) continue;
      if (found == null) found = new ArrayList<>(2);
      found.add(names.number(name));
    }
    return found == null ? NONE : array(found);
  }

  static int[] array(List<Integer> numbers) {
    if (numbers.isEmpty()) return NONE;
    int[] array = new int[numbers.size()];
    for (int i = 0; i < array.length; i++) array[i] = numbers.get(i);
    return array;
  }
}
