package dev.brisk.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Name;

/** A class whose members are being added to the index of calls. */
final class IndexedClass {
  /** The class around it; null for top-level classes. */
  final IndexedClass outer;
  final ClassTree tree;
  /** Its number in the index. */
  final int number;
  final int flags;
  /** Simple names of the types of its fields; null where a type has none. */
  final Map<Name, Name> fields = new HashMap<>();

  IndexedClass(IndexedClass outer, ClassTree tree, int number, int flags) {
    this.outer = outer;
    this.tree = tree;
    this.number = number;
    this.flags = flags;
  }

  boolean isInterface() {
    return tree.getKind() == Tree.Kind.INTERFACE || tree.getKind() == Tree.Kind.ANNOTATION_TYPE;
  }

  /** Whether it or a class around it declares a type variable of that name. */
  boolean hasTypeVariable(Name name) {
    for (IndexedClass at = this; at != null; at = at.outer) {
      for (TypeParameterTree each : at.tree.getTypeParameters()) if (each.getName().equals(name)) return true;
    }
    return false;
  }

  /** The nearest class, this or one around it, that has such a field; null when none has. */
  IndexedClass withField(Name field) {
    IndexedClass at = this;
    while (at != null && !at.fields.containsKey(field)) at = at.outer;
    return at;
  }
}
