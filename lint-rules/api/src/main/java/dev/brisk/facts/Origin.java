package dev.brisk.facts;

import dev.brisk.jdk.JdkTable;
import dev.brisk.jdk.Row;
import dev.brisk.model.Assignment;
import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Lambda;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.MethodRef;
import dev.brisk.model.New;
import dev.brisk.model.NewArray;
import dev.brisk.model.Node;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Where an object comes from, and so which class it has exactly. */
final class Origin {
  /** Stands for the collections of {@code List.of}, {@code Set.of} and {@code Map.of}, whose classes have no public name. */
  static final String IMMUTABLE_COLLECTION = "java.util.ImmutableCollections";

  private static final String THREAD_LOCAL = "java.lang.ThreadLocal";

  private final Definitions definitions;
  private final JdkTable table;

  Origin(Definitions definitions, JdkTable table) {
    this.definitions = definitions;
    this.table = table;
  }

  /** The expression that made the value, through casts, locals with one definition and fields with one value; {@code expr} itself at the least. */
  Expr of(Expr expr) {
    Expr at = expr;
    for (int steps = 0; steps < 8; steps++) {
      Expr before = step(at);
      if (before == null) return at;
      at = before;
    }
    return at;
  }

  private Expr step(Expr expr) {
    if (expr instanceof Cast && !expr.isPrimitive()) return ((Cast) expr).operand();
    if (expr instanceof Assignment) return ((Assignment) expr).value();
    if (expr instanceof LocalRead) {
      List<Node> reaching = definitions.reaching((LocalRead) expr);
      return reaching.size() == 1 ? Definitions.valueOf(reaching.get(0)) : null;
    }
    if (expr instanceof FieldRead) {
      FieldRead read = (FieldRead) expr;
      if (read.field() == null || !(read.onThis() || read.is(Modifier.STATIC))) return null;
      if (!read.source().classFacts().isStable(read.field())) return null;
      return read.source().classFacts().onlyValue(read.field());
    }
    return null;
  }

  /** The exact class of the object {@code expr} evaluates to, by binary name; null when it is not known. */
  String exactClass(Expr expr) {
    Expr made = of(expr);
    if (made instanceof New) {
      New creation = (New) made;
      if (creation.hasBody() || creation.constructor() == null) return null;
      return JdkTable.binaryName((TypeElement) creation.constructor().getEnclosingElement());
    }
    String always = made instanceof FieldRead ? classOfAll((FieldRead) made) : null;
    if (always != null) return always;
    if (made instanceof Call && isImmutableFactory((Call) made)) return IMMUTABLE_COLLECTION;
    if (made instanceof Call && isPlainThreadLocal((Call) made)) return THREAD_LOCAL;
    TypeMirror type = expr.type();
    if (type == null || type.getKind() != TypeKind.DECLARED) return null;
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    return element.getModifiers().contains(Modifier.FINAL) ? JdkTable.binaryName(element) : null;
  }

  /** The class of all objects a private field is ever given, made with nothing but sizes: each of them is like the others. */
  private static String classOfAll(FieldRead read) {
    if (read.field() == null || !(read.onThis() || read.is(Modifier.STATIC)) || !read.is(Modifier.PRIVATE)) return null;
    List<Expr> values = read.source().classFacts().values(read.field());
    if (values == null || values.size() < 2) return null;
    String common = null;
    for (Expr value : values) {
      if (value instanceof Literal && ((Literal) value).isNull()) continue;
      if (!(value instanceof New) || ((New) value).hasBody() || ((New) value).constructor() == null || ((New) value).argumentCount() > 1) return null;
      if (((New) value).argumentCount() == 1 && !((New) value).argument(0).isPrimitive()) return null;
      String name = JdkTable.binaryName((TypeElement) ((New) value).constructor().getEnclosingElement());
      if (common != null && !common.equals(name)) return null;
      common = name;
    }
    return common;
  }

  private static boolean isImmutableFactory(Call call) {
    if (!call.isStatic() || !(call.name().equals("of") || call.name().equals("copyOf") || call.name().equals("ofEntries"))) return false;
    String owner = call.owner();
    return owner.equals("java.util.List") || owner.equals("java.util.Set") || owner.equals("java.util.Map");
  }

  /** {@code ThreadLocal.withInitial} with a new object or a constant: whose first use in a thread nobody notices. */
  private boolean isPlainThreadLocal(Call call) {
    if (!call.isStatic() || !call.name().equals("withInitial") || !call.owner().equals(THREAD_LOCAL)) return false;
    Expr supplier = call.argument(0);
    if (supplier instanceof MethodRef) return isPlain(((MethodRef) supplier).method());
    Expr value = supplier instanceof Lambda ? ((Lambda) supplier).result() : null;
    if (value instanceof Box) value = ((Box) value).operand();
    if (value instanceof Literal) return true;
    if (!(value instanceof NewArray) && !(value instanceof New && !((New) value).hasBody() && isPlain(((New) value).constructor()))) return false;
    for (int i = 0; i < value.childCount(); i++) {
      if (!(value.child(i) instanceof Literal)) return false;
    }
    return true;
  }

  private boolean isPlain(ExecutableElement constructor) {
    if (constructor == null || constructor.getKind() != ElementKind.CONSTRUCTOR) return false;
    Row row = table.find(constructor);
    return row != null && row.isPure();
  }

  /** What the table says of the called method, of the receiver's own class where that is known; null means unknown. */
  Row rowOf(Call call) {
    Row row = table.find(call.method());
    if (row == null || holdsFor(row, call.receiver())) return row;
    String exact = call.receiver() == null ? null : exactClass(call.receiver());
    Row own = exact == null ? null : table.find(exact, call.method());
    return own != null && holdsFor(own, call.receiver()) ? own : null;
  }

  /** Whether what {@code row} says holds for this receiver. */
  boolean holdsFor(Row row, Expr receiver) {
    if (!row.needsKnownReceiver()) return true;
    if (receiver == null) return false;
    String exact = exactClass(receiver);
    if (exact == null) return false;
    if (exact.equals(IMMUTABLE_COLLECTION)) return row.isReadOnly();
    Expr made = of(receiver);
    return table.isKnownReceiver(row.type(), exact, made instanceof New ? ((New) made).argumentCount() : 0);
  }
}
