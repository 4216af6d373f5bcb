package dev.brisk.facts;

import dev.brisk.jdk.JdkTable;
import dev.brisk.jdk.Role;
import dev.brisk.jdk.Row;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Expr;
import dev.brisk.model.Literal;
import dev.brisk.model.New;
import dev.brisk.model.NewArray;
import dev.brisk.model.VarargsArray;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** How many elements a collection can have, counted in the source: those it is made with and those put in one by one. */
final class Sizes {
  private final JdkTable table;
  private final Origin origin;
  private final Holdings holdings;

  Sizes(JdkTable table, Origin origin, Holdings holdings) {
    this.table = table;
    this.origin = origin;
    this.holdings = holdings;
  }

  /** The most elements; -1 when the source does not show it. */
  int atMost(List<Expr> made, List<Held.Access> accesses, boolean shared, boolean grows, int depth) {
    if (made.isEmpty()) return -1;
    int most = 0;
    boolean fixed = true;
    for (Expr each : made) {
      int size = ofNew(each, depth);
      if (size < 0) return -1;
      most = Math.max(most, size);
      fixed &= isFixed(each);
    }
    if (fixed) return most;
    if (grows || shared) return -1;
    for (Held.Access access : accesses) {
      if (access.role() == Role.INSERT || access.role() == Role.NONE) most++;
    }
    return most;
  }

  /** What the expression makes; -1 when unknown. */
  private int ofNew(Expr expr, int depth) {
    Expr made = expr;
    while (made instanceof Cast) made = ((Cast) made).operand();
    if (made instanceof Literal) return ((Literal) made).isNull() ? 0 : -1;
    if (made instanceof New) return ofCreation((New) made, depth);
    if (!(made instanceof Call)) return -1;
    Call call = (Call) made;
    if (call.method() == null || !call.isStatic()) return -1;
    if (call.owner().equals("java.util.EnumSet")) return constantsOf(call);
    if (call.owner().equals("java.util.Collections")) return ofCollections(call, depth);
    boolean list = call.owner().equals("java.util.List") || call.owner().equals("java.util.Set");
    if (list && call.name().equals("of") || call.owner().equals("java.util.Arrays") && call.name().equals("asList")) return elements(call);
    if (call.owner().equals("java.util.Map") && call.name().equals("of")) return call.argumentCount() / 2;
    return call.name().equals("copyOf") && call.argumentCount() == 1 ? ofOther(call.argument(0), depth) : -1;
  }

  private int ofCreation(New creation, int depth) {
    Row row = table.find(creation.constructor());
    if (row == null) return -1;
    String owner = row.type();
    // No more than the enum has constants.
    if (owner.equals("java.util.EnumMap") && creation.argumentCount() == 1) {
      int constants = constantsOfClass(creation.argument(0).type());
      if (constants >= 0) return constants;
    }
    if (row.role() == Role.COPY && creation.argumentCount() > 0) return ofOther(creation.argument(0), depth);
    return 0;
  }

  private int ofOther(Expr collection, int depth) {
    return depth == 0 ? -1 : holdings.of(collection, depth - 1).sizeAtMost();
  }

  private int ofCollections(Call call, int depth) {
    if (call.name().startsWith("empty")) return 0;
    if (call.name().startsWith("singleton")) return 1;
    boolean view = call.name().startsWith("unmodifiable") || call.name().startsWith("synchronized");
    return view && call.argumentCount() == 1 ? ofOther(call.argument(0), depth) : -1;
  }

  private int elements(Call call) {
    if (call.argumentCount() != 1) return call.argumentCount();
    Expr only = origin.of(call.argument(0));
    if (only instanceof VarargsArray) return only.childCount();
    if (only instanceof NewArray) return only.text().endsWith("}") ? only.childCount() : -1;
    if (only instanceof Call && EnumConstants.isValues((Call) only)) return constants(((Call) only).method().getEnclosingElement());
    return only.type() != null && only.type().getKind() == TypeKind.ARRAY ? -1 : 1;
  }

  /** Of {@code EnumSet.of} and the like: what the enum has. */
  private static int constantsOf(Call call) {
    return constantsOfClass(call.type());
  }

  /** Constants of the enum that is the type's first argument; -1 when it is none. */
  private static int constantsOfClass(TypeMirror type) {
    if (type == null || type.getKind() != TypeKind.DECLARED || ((DeclaredType) type).getTypeArguments().isEmpty()) return -1;
    TypeMirror argument = ((DeclaredType) type).getTypeArguments().get(0);
    return argument.getKind() == TypeKind.DECLARED ? constants(((DeclaredType) argument).asElement()) : -1;
  }

  private static int constants(Element type) {
    if (type.getKind() != ElementKind.ENUM) return -1;
    int count = 0;
    for (Element member : type.getEnclosedElements()) if (member.getKind() == ElementKind.ENUM_CONSTANT) count++;
    return count;
  }

  /** Whether nothing can be added to it. */
  private static boolean isFixed(Expr expr) {
    Expr made = expr;
    while (made instanceof Cast) made = ((Cast) made).operand();
    if (made instanceof New) return made.type() != null && constantsOfClass(made.type()) >= 0 && made.source().isClass(made.type(), "java.util.EnumMap");
    if (!(made instanceof Call) || ((Call) made).method() == null || !((Call) made).isStatic()) return false;
    String owner = ((Call) made).owner();
    String name = ((Call) made).name();
    if (owner.equals("java.util.Collections")) return name.startsWith("empty") || name.startsWith("singleton");
    return owner.equals("java.util.EnumSet") || owner.equals("java.util.Arrays") || name.equals("of") || name.equals("copyOf");
  }
}
