package dev.brisk.facts;

import dev.brisk.facts.Use.Kind;
import dev.brisk.jdk.JdkTable;
import dev.brisk.jdk.Role;
import dev.brisk.jdk.Row;
import dev.brisk.model.ArrayRead;
import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Body;
import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Conditional;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.FieldRead;
import dev.brisk.model.IteratorAllocation;
import dev.brisk.model.Jump;
import dev.brisk.model.Lambda;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.MethodRef;
import dev.brisk.model.New;
import dev.brisk.model.NewArray;
import dev.brisk.model.Node;
import dev.brisk.model.Opaque;
import dev.brisk.model.Return;
import dev.brisk.model.Switch;
import dev.brisk.model.Throw;
import dev.brisk.model.ToText;
import dev.brisk.model.Variable;
import dev.brisk.model.VarargsArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Where a value goes, through the locals that hold it, through casts, views and calls that give back what they are given. */
final class Uses {
  private final Definitions definitions;
  private final JdkTable table;
  /** How deep methods in sight are looked into. */
  private final int depth;

  Uses(Definitions definitions, JdkTable table) {
    this(definitions, table, 2);
  }

  private Uses(Definitions definitions, JdkTable table, int depth) {
    this.definitions = definitions;
    this.table = table;
    this.depth = depth;
  }

  /** Every use of the value, in no order; a local that may hold another value by then counts as well. */
  List<Use> of(Expr value) {
    Search search = new Search();
    search.follow(value, value);
    return search.found;
  }

  /** One value on its way. */
  private final class Search {
    private final List<Use> found = new ArrayList<>(4);
    private final Set<Node> definitionsSeen = Collections.newSetFromMap(new IdentityHashMap<>());

    private void add(Kind kind, Expr at, Node user) {
      found.add(new Use(kind, at, user));
    }

    /** What happens to {@code value}, which is {@code at} or a view of it. */
    private void follow(Expr value, Expr at) {
      Node user = value.parent();
      // In the body of a class that is declared here.
      if (user == null) add(Kind.CAPTURED, at, value);
      else if (user instanceof LocalDecl) hold(((LocalDecl) user).variable(), user, at);
      else if (user instanceof Assignment) assign((Assignment) user, value, at);
      else if (user instanceof Cast || user instanceof Box) follow((Expr) user, at);
      else if (user instanceof Conditional && ((Conditional) user).condition() != value) follow((Expr) user, at);
      else if (user instanceof ExprStmt) add(Kind.DROPPED, at, user);
      else if (user instanceof Call) call((Call) user, value, at);
      else if (user instanceof New) create((New) user, value, at);
      else if (user instanceof Jump && user.enclosing(Switch.class) != null) follow(user.enclosing(Switch.class), at);
      else add(kindOf(user, value), at, user);
    }

    private void hold(Variable variable, Node definition, Expr at) {
      if (!definitionsSeen.add(definition)) return;
      for (LocalRead read : variable.reads()) {
        if (read.parent() == null) add(Kind.CAPTURED, read, read);
        else if (definitions.reaching(read).contains(definition)) read(read, definition);
      }
    }

    private void read(LocalRead read, Node definition) {
      Lambda keeper = keeperOf(read, definition);
      if (keeper != null) add(Kind.CAPTURED, read, keeper);
      else follow(read, read);
    }

    private void assign(Assignment write, Expr value, Expr at) {
      if (write.target() == value) {
        add(Kind.READ, at, write);
        return;
      }
      if (write.variable() != null) hold(write.variable(), write, at);
      else add(Kind.STORED, at, write);
      if (!(write.parent() instanceof ExprStmt)) follow(write, at);
    }

    private void call(Call call, Expr value, Expr at) {
      Row row = table.find(call.method());
      if (call.receiver() == value) {
        askedFor(call, row, at);
        return;
      }
      int index = 0;
      while (index < call.argumentCount() && call.argument(index) != value) index++;
      if (row == null) {
        Kind inside = depth > 0 ? insideOf(call, index) : null;
        add(inside == null ? Kind.PASSED : inside, at, call);
        return;
      }
      if (row.isUnknown() && row.role() == Role.NONE) {
        add(Kind.PASSED, at, call);
        return;
      }
      if (row.result().equals("argument")) {
        follow(call, at);
        return;
      }
      add(argumentKind(call, row, index), at, call);
    }

    private void askedFor(Call call, Row row, Expr at) {
      if (row == null) {
        add(Kind.PASSED, at, call);
        return;
      }
      boolean same = row.result().equals("self");
      boolean view = row.result().equals("view") && row.role() == Role.NONE;
      if (row.writesReceiver()) add(Kind.CHANGED, at, call);
      else if (!same && !view && row.role() == Role.WALK && !walked(call, at)) add(receiverKind(call, row), at, call);
      else if (!same && !view && row.role() != Role.WALK) add(receiverKind(call, row), at, call);
      if ((same || view) && !(call.parent() instanceof ExprStmt)) follow(call, at);
      else if (view) add(Kind.DROPPED, at, call);
    }

    /** A walk that is begun for one answer: {@code iterator().next()}, {@code stream().anyMatch(...)}. */
    private boolean walked(Call begun, Expr at) {
      Call last = begun;
      while (last.parent() instanceof Call && ((Call) last.parent()).receiver() == last) last = (Call) last.parent();
      Kind kind = last == begun ? null : endKind(last, begun.name().equals("iterator"));
      if (kind != null) add(kind, at, last);
      return kind != null;
    }

    private void create(New creation, Expr value, Expr at) {
      Row row = table.find(creation.constructor());
      if (row == null) add(Kind.PASSED, at, creation);
      else if (row.role() == Role.COPY) add(Kind.WALKED, at, creation);
      else add(row.argument(indexOf(creation, value)).equals("kept") ? Kind.STORED : Kind.READ, at, creation);
    }
  }

  /** What a method in sight that can't be overridden does with what it is given, the most that it does; null when that is not known. */
  private Kind insideOf(Call call, int index) {
    if (call.method() == null || !Purity.isFixed(call.method()) || call.method().isVarArgs()) return null;
    Body body = call.source().bodyOf(call.method());
    if (body == null || !body.isComplete() || index >= body.parameters().size()) return null;
    Uses inside = new Uses(Facts.of(body, table).definitions(), table, depth - 1);
    Search search = inside.new Search();
    search.hold(body.parameters().get(index), body, null);
    Kind most = Kind.READ;
    for (Use use : search.found) {
      if (use.kind().compareTo(Kind.STORED) >= 0 && use.kind() != Kind.DROPPED) return null;
      if (use.kind() != Kind.DROPPED && use.kind().compareTo(most) > 0) most = use.kind();
    }
    return most;
  }

  private static int indexOf(New creation, Expr value) {
    for (int i = 0; i < creation.argumentCount(); i++) if (creation.argument(i) == value) return i;
    return 0;
  }

  private static Kind receiverKind(Call call, Row row) {
    switch (row.role()) {
      case COUNT: return Kind.MEASURED;
      case WALK: return call.isStatic() && (call.name().equals("min") || call.name().equals("max")) ? Kind.ELEMENT : Kind.WALKED;
      case COPY: return Kind.WALKED;
      case LOOKUP: return asksForPlace(call) ? Kind.ASKED : Kind.ELEMENT;
      default: return call.name().equals("equals") || call.name().equals("compareTo") ? Kind.COMPARED : row.isUnknown() ? Kind.PASSED : Kind.READ;
    }
  }

  /** What is asked by the last call on an iterator or stream; null when it goes over all elements. */
  private static Kind endKind(Call last, boolean iterator) {
    if (iterator) return last.name().equals("next") ? Kind.ELEMENT : last.name().equals("hasNext") ? Kind.MEASURED : null;
    switch (last.name()) {
      case "findFirst": case "findAny": case "min": case "max": case "get": case "orElse": case "orElseThrow": case "orElseGet": case "isPresent":
      case "isEmpty": case "getAsInt": case "getAsLong": case "getAsDouble": case "ifPresent":
        return endsInOne(last) ? Kind.ELEMENT : null;
      case "anyMatch": case "allMatch": case "noneMatch": return Kind.ASKED;
      case "count": return Kind.MEASURED;
      default: return null;
    }
  }

  /** Whether one of the stream's calls asks for one element, and the last one opens that. */
  private static boolean endsInOne(Call last) {
    for (Expr at = last; at instanceof Call; at = ((Call) at).receiver()) {
      String name = ((Call) at).name();
      if (name.equals("findFirst") || name.equals("findAny") || name.equals("min") || name.equals("max")) return true;
    }
    return false;
  }

  private static boolean asksForPlace(Call call) {
    return call.name().startsWith("contains") || call.name().equals("indexOf") || call.name().equals("lastIndexOf") || call.name().equals("binarySearch");
  }

  private static Kind argumentKind(Call call, Row row, int index) {
    // A static method's role speaks of its argument: Collections.max(list).
    if (call.isStatic() && index == 0 && row.role() != Role.NONE) {
      if (row.writesArguments()) return Kind.CHANGED;
      return receiverKind(call, row);
    }
    if (row.writesArguments() && !call.argument(index).isPrimitive()) return Kind.CHANGED;
    if (row.role() == Role.INSERT && call.name().endsWith("All")) return Kind.WALKED;
    String word = row.argument(index);
    if (word.equals("kept") || row.writesReceiver() && (word.equals("hash") || word.equals("compare"))) return Kind.STORED;
    if (word.equals("equals") || word.equals("compare")) return Kind.COMPARED;
    return Kind.READ;
  }

  /** The outermost lambda that keeps {@code read} for later, which the definition stands outside of; null when the read runs where it stands. */
  private static Lambda keeperOf(LocalRead read, Node definition) {
    Lambda keeper = null;
    for (Lambda each = read.lambda(); each != null && !definition.isWithin(each); each = each.lambda()) {
      if (each.elementLoop() == null) keeper = each;
    }
    return keeper;
  }

  private static Kind kindOf(Node user, Expr value) {
    if (user instanceof Return || user instanceof Lambda || user instanceof Throw) return Kind.RETURNED;
    if (user instanceof FieldRead) return ((FieldRead) user).isArrayLength() ? Kind.MEASURED : Kind.READ;
    if (user instanceof ArrayRead) return ((ArrayRead) user).array() == value ? elementKind((ArrayRead) user) : Kind.READ;
    if (user instanceof IteratorAllocation) return Kind.WALKED;
    if (user instanceof Loop) return ((Loop) user).iterable() == value ? Kind.WALKED : user.child(user.childCount() - 1) == value ? Kind.RETURNED : Kind.READ;
    if (user instanceof ToText) return value.isString() || value.isPrimitive() ? Kind.READ : Kind.WALKED;
    if (user instanceof Binary) return ((Binary) user).op().isComparison() ? Kind.COMPARED : Kind.READ;
    if (user instanceof MethodRef) return Kind.CAPTURED;
    if (user instanceof NewArray || user instanceof Body) return Kind.STORED;
    if (user instanceof VarargsArray) return varargsKind((VarargsArray) user);
    if (user instanceof Opaque) return Kind.PASSED;
    return Kind.READ;
  }

  private static Kind elementKind(ArrayRead read) {
    return read.parent() instanceof Assignment && ((Assignment) read.parent()).target() == read ? Kind.CHANGED : Kind.ELEMENT;
  }

  private static Kind varargsKind(VarargsArray array) {
    return array.parent() instanceof Call || array.parent() instanceof New ? Kind.PASSED : Kind.STORED;
  }
}
