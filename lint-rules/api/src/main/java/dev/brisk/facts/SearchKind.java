package dev.brisk.facts;

import dev.brisk.jdk.Cost;
import dev.brisk.jdk.JdkTable;
import dev.brisk.jdk.Row;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** How a collection finds one of its elements or keys: by its class where that is known, else by what its declared type promises. */
final class SearchKind {
  private static final String[] SEARCHES = {"containsKey(Ljava/lang/Object;)", "contains(Ljava/lang/Object;)"};

  private final JdkTable table;
  private final Origin origin;

  SearchKind(JdkTable table, Origin origin) {
    this.table = table;
    this.origin = origin;
  }

  Held.Search of(Expr collection) {
    Expr made = origin.of(collection);
    // An unmodifiable or locked view searches as what it shows does.
    if (made instanceof Call && isWrapper((Call) made)) return of(((Call) made).argument(0));
    if (made instanceof Call && isViewOfMap((Call) made)) return ((Call) made).name().equals("values") ? Held.Search.WALKED : of(((Call) made).receiver());
    String exact = origin.exactClass(collection);
    if (Origin.IMMUTABLE_COLLECTION.equals(exact)) return collection.source().isSubclass(made.type(), "java.util.List") ? Held.Search.WALKED : Held.Search.HASHED;
    TypeElement type = exact == null ? elementOf(collection.type()) : collection.source().elements().getTypeElement(exact.replace('$', '.'));
    Held.Search byClass = type == null ? Held.Search.UNKNOWN : ofClass(type, collection);
    return byClass != Held.Search.UNKNOWN || exact != null ? byClass : byPromise(made.type() == null ? collection : made, collection);
  }

  private static boolean isViewOfMap(Call call) {
    boolean view = call.name().equals("values") || call.name().equals("entrySet") || call.name().endsWith("keySet") || call.name().endsWith("KeySet");
    return view && call.receiver() != null && call.argumentCount() == 0 && call.is("java.util.Map", call.name());
  }

  private static boolean isWrapper(Call call) {
    if (call.method() == null || !call.isStatic() || !"java.util.Collections".equals(call.owner()) || call.argumentCount() == 0) return false;
    return call.name().startsWith("unmodifiable") || call.name().startsWith("synchronized") || call.name().startsWith("checked");
  }

  /** Of a class of the JDK or one that inherits its search from there. */
  private Held.Search ofClass(TypeElement type, Expr at) {
    for (TypeElement each = type; each != null && each.getKind() == ElementKind.CLASS; each = elementOf(each.getSuperclass())) {
      String name = JdkTable.binaryName(each);
      if (!JdkTable.isJdk(name) && declaresSearch(each)) return Held.Search.UNKNOWN;
      for (String search : SEARCHES) {
        Row row = table.find(name, search);
        if (row != null && !name.startsWith("java.util.Abstract")) return row.cost() == Cost.SCAN ? Held.Search.WALKED : isSorted(type, at) ? Held.Search.SORTED : Held.Search.HASHED;
      }
    }
    return Held.Search.UNKNOWN;
  }

  private static boolean declaresSearch(TypeElement type) {
    for (Element member : type.getEnclosedElements()) {
      String name = member.getSimpleName().toString();
      if (member.getKind() == ElementKind.METHOD && (name.equals("contains") || name.equals("containsKey"))) return true;
    }
    return false;
  }

  private static boolean isSorted(TypeElement type, Expr at) {
    return at.source().isSubclass(type.asType(), "java.util.SortedMap") || at.source().isSubclass(type.asType(), "java.util.SortedSet");
  }

  private static Held.Search byPromise(Expr made, Expr collection) {
    for (Expr each : new Expr[] {collection, made}) {
      TypeMirror type = each.type();
      if (type == null || type.getKind() != TypeKind.DECLARED) continue;
      if (each.source().isSubclass(type, "java.util.List") || each.source().isSubclass(type, "java.util.Queue")) return Held.Search.WALKED;
      if (each.source().isSubclass(type, "java.util.SortedMap") || each.source().isSubclass(type, "java.util.SortedSet")) return Held.Search.SORTED;
    }
    return Held.Search.UNKNOWN;
  }

  private static TypeElement elementOf(TypeMirror type) {
    return type != null && type.getKind() == TypeKind.DECLARED ? (TypeElement) ((DeclaredType) type).asElement() : null;
  }
}
