package dev.brisk.rules.hashkeys;

import dev.brisk.facts.Facts;
import dev.brisk.jdk.JdkTable;
import dev.brisk.jdk.Row;
import dev.brisk.model.Assignment;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.HashState;
import dev.brisk.model.Source;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What the hash of a class is made of, and what changes that: fields of a class in sight, or the content of a collection and the like. */
final class HashedContent {
  /** Calls that change room, order or position in the JDK's own collections, but not what they equal. */
  private static final Set<String> HARMLESS = Set.of("ensureCapacity", "trimToSize", "get", "getOrDefault", "contains", "containsKey", "iterator");

  private final TypeElement declaring;
  private final HashState state;

  private HashedContent(TypeElement declaring, HashState state) {
    this.declaring = declaring;
    this.state = state;
  }

  /** Of objects of exactly this class; null when nothing is known, it hashes by identity, or nothing it hashes can change. */
  static HashedContent of(TypeElement type, Source source) {
    if (type.getKind() == ElementKind.ENUM) return null;
    TypeElement declaring = declaringHashCode(type);
    if (declaring == null || declaring.getQualifiedName().contentEquals("java.lang.Object")) return null;
    if (JdkTable.isJdk(type.getQualifiedName().toString())) return new HashedContent(declaring, null);
    HashState state = source.wholeFacts().hashStateOf(declaring);
    return state == null || state.fields().isEmpty() ? null : new HashedContent(declaring, state);
  }

  private static TypeElement declaringHashCode(TypeElement type) {
    for (TypeElement at = type; at != null; at = above(at)) {
      for (Element member : at.getEnclosedElements()) {
        if (member.getKind() == ElementKind.METHOD && member.getSimpleName().contentEquals("hashCode")
            && ((ExecutableElement) member).getParameters().isEmpty()) return at;
      }
    }
    return null;
  }

  private static TypeElement above(TypeElement type) {
    TypeMirror above = type.getSuperclass();
    return above.getKind() == TypeKind.DECLARED ? (TypeElement) ((DeclaredType) above).asElement() : null;
  }

  /** What is known of the class that declares the hash; null for one of the JDK's. */
  HashState state() {
    return state;
  }

  /** What {@code touch}, a store or a call on the object, surely changes of it: the field's or the method's name; null for nothing. */
  String changedBy(Expr touch, Facts facts) {
    if (touch instanceof Assignment) {
      Element field = ((Assignment) touch).field();
      if (state == null || field == null || !field.getEnclosingElement().equals(declaring)) return null;
      String name = field.getSimpleName().toString();
      return state.fields().contains(name) ? name : null;
    }
    Call call = (Call) touch;
    if (call.method() == null || call.isStatic()) return null;
    if (state != null) {
      return call.method().getEnclosingElement().equals(declaring) ? state.setters().get(call.name() + '/' + call.argumentCount()) : null;
    }
    if (HARMLESS.contains(call.name())) return null;
    Row row = facts.contractOf(call);
    return row != null && row.writesReceiver() ? call.name() : null;
  }

  /** Whether the hash itself follows, not only what is equal. */
  boolean isHashed(String changed) {
    return state == null || state.hashed().contains(changed);
  }
}
