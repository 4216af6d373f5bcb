package dev.brisk.facts;

import dev.brisk.jdk.JdkTable;
import dev.brisk.jdk.Role;
import dev.brisk.jdk.Row;
import dev.brisk.model.Assignment;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.FieldRead;
import dev.brisk.model.IteratorAllocation;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.MethodRef;
import dev.brisk.model.Node;
import dev.brisk.model.Source;
import dev.brisk.model.Variable;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** What is known of a collection: where it is used in the hands of its local, its field and of locals that hold the field, and what those uses show. */
final class Holdings {
  private final JdkTable table;
  private final Origin origin;
  private final SearchKind searches;
  private final Sizes sizes;

  Holdings(JdkTable table, Origin origin) {
    this.table = table;
    this.origin = origin;
    this.searches = new SearchKind(table, origin);
    this.sizes = new Sizes(table, origin, this);
  }

  /** What has been gathered about one collection. */
  private static final class Found {
    final List<Expr> made = new ArrayList<>(2);
    final List<Held.Access> accesses = new ArrayList<>(4);
    boolean shared;
    /** Whether others may store another one in its place. */
    boolean open;
  }

  Held of(Expr collection) {
    return of(collection, 3);
  }

  Held of(Expr collection, int depth) {
    Expr holder = holderOf(collection);
    Found found = new Found();
    if (holder instanceof LocalRead) gather(((LocalRead) holder).variable(), found);
    else if (holder instanceof FieldRead) gather((FieldRead) holder, found);
    else {
      found.made.add(holder);
      found.shared = !isNew(holder);
      access(collection, found);
    }
    boolean grows = isFilled(found);
    int size = depth == 0 || found.open ? -1 : sizes.atMost(found.made, found.accesses, found.shared, grows, depth);
    return new Held(origin.exactClass(collection), searches.of(collection), List.copyOf(found.made), List.copyOf(found.accesses), size, grows, found.shared);
  }

  /** The local or field that holds it or what it is a view of, through casts and locals that were given such a thing and nothing else. */
  private Expr holderOf(Expr collection) {
    Expr at = collection;
    for (int steps = 0; steps < 4; steps++) {
      while (at instanceof Cast || at instanceof Call && isView((Call) at)) at = (Expr) at.child(0);
      if (!(at instanceof LocalRead)) return at;
      Variable local = ((LocalRead) at).variable();
      Expr value = local.isEffectivelyFinal() && local.writes().isEmpty() ? local.initializer() : null;
      while (value instanceof Cast) value = ((Cast) value).operand();
      boolean again = value instanceof LocalRead || value instanceof FieldRead && ((FieldRead) value).field() != null
          || value instanceof Call && isView((Call) value);
      if (!again) return at;
      at = value;
    }
    return at;
  }

  private boolean isView(Call call) {
    Row row = call.receiver() == null || call.isStatic() ? null : table.find(call.method());
    return row != null && row.role() == Role.NONE && row.result().equals("view");
  }

  private void gather(Variable variable, Found found) {
    if (variable.initializer() != null) found.made.add(variable.initializer());
    for (Assignment write : variable.writes()) found.made.add(write.value());
    found.shared |= !(variable.declaration() instanceof LocalDecl) || !areNew(found.made);
    for (LocalRead read : variable.reads()) access(read, found);
  }

  private void gather(FieldRead read, Found found) {
    Source.ClassFacts facts = read.source().classFacts();
    List<Expr> values = facts.valuesInSight(read.field());
    List<Expr> uses = facts.usesInSight(read.field());
    if (values != null) found.made.addAll(values);
    found.open = facts.values(read.field()) == null;
    boolean whole = read.is(Modifier.PRIVATE) && values != null && uses != null;
    found.shared = !whole || !areNew(found.made);
    if (uses == null) {
      access(read, found);
      return;
    }
    for (Expr use : uses) if (use instanceof FieldRead) access(use, found);
  }

  private boolean areNew(List<Expr> made) {
    for (Expr value : made) if (!isNew(value)) return false;
    return !made.isEmpty();
  }

  /** Whether the expression makes an object that nobody else holds, or one that can't change. */
  private boolean isNew(Expr value) {
    Expr made = value;
    while (made instanceof Cast) made = ((Cast) made).operand();
    if (made instanceof dev.brisk.model.New || made instanceof dev.brisk.model.Literal) return true;
    if (!(made instanceof Call)) return false;
    if (Origin.IMMUTABLE_COLLECTION.equals(origin.exactClass(made))) return true;
    Row row = table.find(((Call) made).method());
    return row != null && row.result().equals("fresh");
  }

  // What a use does

  private void access(Expr use, Found found) {
    Node by = use.parent();
    if (by instanceof Cast) {
      access((Cast) by, found);
      return;
    }
    if (by instanceof LocalDecl && ((LocalDecl) by).variable().isEffectivelyFinal()) {
      for (LocalRead read : ((LocalDecl) by).variable().reads()) access(read, found);
      return;
    }
    if (by instanceof Assignment && ((Assignment) by).target() == use) return;
    if (by instanceof IteratorAllocation) add(Role.WALK, use, by, found);
    else if (by instanceof Call && ((Call) by).receiver() == use) received((Call) by, use, found);
    else if (by instanceof MethodRef) add(rowRole(table.find(((MethodRef) by).method())), use, by, found);
    else if (roleGiven(by, use) != Role.NONE) add(roleGiven(by, use), use, by, found);
    else {
      add(Role.NONE, use, by, found);
      found.shared |= !(by instanceof ExprStmt) && !(by instanceof dev.brisk.model.Binary) && !(by instanceof dev.brisk.model.TypeTest);
    }
  }

  private void received(Call call, Expr use, Found found) {
    Row row = table.find(call.method());
    Role role = rowRole(row);
    // A view is what is done with it; a local that holds one is followed like the collection.
    if (isView(call)) access(call, found);
    else {
      add(role, use, call, found);
      found.shared |= row == null || row.result().equals("self") && !(call.parent() instanceof ExprStmt);
    }
  }

  /** What a call does with the elements of an argument: {@code other.addAll(it)} and {@code new ArrayList<>(it)} keep them, but not the collection. */
  private Role roleGiven(Node by, Expr use) {
    if (by instanceof dev.brisk.model.New) return ((dev.brisk.model.New) by).hasBody() ? Role.NONE : rowRole(table.find(((dev.brisk.model.New) by).constructor()));
    if (!(by instanceof Call)) return Role.NONE;
    Call call = (Call) by;
    Row row = table.find(call.method());
    if (row == null || call.argumentCount() == 0) return Role.NONE;
    if (call.isStatic()) return call.argument(0) == use ? row.role() : row.role() == Role.INSERT ? Role.COPY : Role.NONE;
    boolean whole = call.name().endsWith("All") && use == call.argument(call.argumentCount() - 1);
    return whole ? Role.COPY : Role.NONE;
  }

  private static Role rowRole(Row row) {
    return row == null ? Role.NONE : row.role();
  }

  private static void add(Role role, Expr use, Node by, Found found) {
    found.accesses.add(new Held.Access(role, use, by));
  }

  // Growth

  private static boolean isFilled(Found found) {
    for (Held.Access access : found.accesses) {
      if (access.role() == Role.INSERT && access.by() instanceof Call && addsMoreAndMore((Call) access.by(), access.at(), found)) return true;
    }
    return false;
  }

  /** Whether one collection gets more from this call than can be counted in the source. */
  private static boolean addsMoreAndMore(Call insert, Expr at, Found found) {
    if (insert.name().equals("set") || insert.name().startsWith("replace") || insert.name().equals("computeIfPresent")) return false;
    if (insert.name().equals("addAll") || insert.name().equals("putAll")) return true;
    boolean keyed = insert.name().startsWith("put") || insert.name().equals("merge") || insert.name().startsWith("compute");
    if (keyed && Constants.of(insert.argument(0)) != null) return false;
    for (Loop loop = insert.loop(); loop != null; loop = loop.loop()) {
      if (!isMadeIn(loop, found) && !isConstant(loop)) return true;
    }
    return at instanceof FieldRead ? !isConstruction(insert.body()) && !isMadeIn(insert.body(), found) : insert.body().isRecursive() && !isMadeIn(insert.body(), found);
  }

  private static boolean isConstant(Loop loop) {
    return loop.condition() instanceof dev.brisk.model.Binary && Constants.of(((dev.brisk.model.Binary) loop.condition()).right()) != null;
  }

  private static boolean isMadeIn(Node code, Found found) {
    for (Expr made : found.made) {
      if (made.isWithin(code) && made.body() == code.body()) return true;
    }
    return false;
  }

  private static boolean isConstruction(Body body) {
    ElementKind kind = body.member().getKind();
    return kind != ElementKind.METHOD;
  }
}
