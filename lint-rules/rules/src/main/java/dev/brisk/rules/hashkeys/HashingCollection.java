package dev.brisk.rules.hashkeys;

import dev.brisk.facts.Facts;
import dev.brisk.jdk.JdkTable;
import dev.brisk.model.Assignment;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.IteratorAllocation;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.This;
import dev.brisk.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Which collection an expression stands for, where it is one that finds its keys by {@code hashCode}, and what is done with it. */
final class HashingCollection {
  /** Simple names of the classes, for a quick look at a body. */
  static final String[] SIMPLE_NAMES = {"HashMap", "LinkedHashMap", "HashSet", "LinkedHashSet", "ConcurrentHashMap", "Hashtable"};

  private static final Set<String> NAMES = Set.of("java.util.HashMap", "java.util.LinkedHashMap", "java.util.HashSet", "java.util.LinkedHashSet",
      "java.util.concurrent.ConcurrentHashMap", "java.util.concurrent.ConcurrentHashMap$KeySetView", "java.util.Hashtable");
  private static final Set<String> LOOKUPS = Set.of("get", "getOrDefault", "containsKey", "contains", "containsAll", "remove", "removeAll",
      "replace", "computeIfPresent");
  private static final Set<String> INSERTS = Set.of("put", "add", "putIfAbsent", "computeIfAbsent", "compute", "merge");

  private final Facts facts;
  private final Variable local;
  private final Node definition;
  private final VariableElement field;
  private final Expr made;

  private HashingCollection(Facts facts, Variable local, Node definition, VariableElement field, Expr made) {
    this.facts = facts;
    this.local = local;
    this.definition = definition;
    this.field = field;
    this.made = made;
  }

  /** The collection {@code use} evaluates to: held by a local with one definition there or by a field that stays; null when it is no such one. */
  static HashingCollection of(Expr use, Facts facts) {
    Expr made = facts.originOf(use);
    if (!isHashing(use.type()) && !isHashing(made.type()) || made instanceof New && ((New) made).hasBody()) return null;
    if (use instanceof LocalRead) {
      List<Node> definitions = facts.definitionsOf((LocalRead) use);
      if (definitions.size() != 1) return null;
      return new HashingCollection(facts, ((LocalRead) use).variable(), definitions.get(0), null, made);
    }
    if (!(use instanceof FieldRead)) return null;
    FieldRead read = (FieldRead) use;
    if (read.field() == null || !(read.receiver() instanceof This) && !read.is(Modifier.STATIC)) return null;
    if (!isHashing(read.field().asType()) && !use.source().classFacts().isStable(read.field())) return null;
    return new HashingCollection(facts, null, null, read.field(), made);
  }

  /** The collection that {@code creation} gives its only value to; null when it is no such one. */
  static HashingCollection madeBy(Expr creation, Facts facts) {
    if (!isHashing(creation.type()) || creation instanceof New && ((New) creation).hasBody()) return null;
    Node parent = creation.parent();
    while (parent instanceof Cast) parent = parent.parent();
    if (parent instanceof LocalDecl) {
      Variable variable = ((LocalDecl) parent).variable();
      return variable.writes().isEmpty() ? new HashingCollection(facts, variable, parent, null, creation) : null;
    }
    VariableElement field = null;
    if (parent instanceof Assignment) {
      Assignment write = (Assignment) parent;
      if (write.variable() != null) {
        boolean only = write.variable().writes().size() == 1 && write.variable().initializer() == null && !write.variable().isParameter();
        return only ? new HashingCollection(facts, write.variable(), write, null, creation) : null;
      }
      field = write.field();
    } else if (parent == creation.body() && creation.body().member().getKind().isField()) {
      field = (VariableElement) creation.body().member();
    }
    if (field == null || creation.source().classFacts().onlyValue(field) == null) return null;
    return creation.source().classFacts().isStable(field) ? new HashingCollection(facts, null, null, field, creation) : null;
  }

  /** Whether the class finds its keys by their {@code hashCode}. */
  static boolean isHashing(TypeMirror type) {
    return type != null && type.getKind() == TypeKind.DECLARED && NAMES.contains(JdkTable.binaryName((TypeElement) ((DeclaredType) type).asElement()));
  }

  /** Type of its keys or elements; null when it is not said. */
  TypeMirror keyType() {
    for (TypeMirror type : new TypeMirror[] {made.type(), local != null ? local.type() : field.asType()}) {
      TypeMirror key = keyType(type);
      if (key != null) return key;
    }
    return null;
  }

  /** The first type argument; null when there is none. */
  static TypeMirror keyType(TypeMirror type) {
    if (type == null || type.getKind() != TypeKind.DECLARED || ((DeclaredType) type).getTypeArguments().isEmpty()) return null;
    return ((DeclaredType) type).getTypeArguments().get(0);
  }

  /** The local that holds it; null for a field. */
  Variable local() {
    return local;
  }

  /** The field that holds it; null for a local. */
  VariableElement field() {
    return field;
  }

  /** Where the local gets it; null for a field. */
  Node definition() {
    return definition;
  }

  /** Name of the variable. */
  String name() {
    return local != null ? local.name() : field.getSimpleName().toString();
  }

  /** "key" or "element". */
  String role() {
    TypeMirror type = isHashing(made.type()) ? made.type() : local != null ? local.type() : field.asType();
    return made.source().isSubclass(type, "java.util.Map") || made.source().isSubclass(type, "java.util.Dictionary") ? "key" : "element";
  }

  /** Whether it is allocated in the body of the local that holds it. */
  boolean isMadeHere() {
    return local != null && made instanceof New;
  }

  /** Whether {@code expr} reads the variable, holding this collection. */
  boolean isReadBy(Node expr) {
    if (field != null) return expr instanceof FieldRead && field.equals(((FieldRead) expr).field());
    if (!(expr instanceof LocalRead) || ((LocalRead) expr).variable() != local) return false;
    List<Node> definitions = facts.definitionsOf((LocalRead) expr);
    return definitions.size() == 1 && definitions.get(0) == definition;
  }

  /** Every read of it in the body, in source order. */
  List<Expr> usesIn(Node body) {
    List<Expr> uses = new ArrayList<>();
    if (local != null) {
      for (LocalRead read : local.reads()) {
        if (isReadBy(read)) uses.add(read);
      }
      return uses;
    }
    body.walk(node -> {
      if (isReadBy(node)) uses.add((Expr) node);
    });
    return uses;
  }

  /** Every read of it, of a private field in the whole class; null when some are out of sight. */
  List<Expr> allUses(Node body) {
    if (local != null) {
      // A read in an anonymous class belongs to no body.
      for (LocalRead read : local.reads()) {
        if (read.parent() == null || !isReadBy(read)) return null;
      }
      return usesIn(body);
    }
    List<Expr> all = body.source().classFacts().uses(field);
    if (all == null) return null;
    List<Expr> reads = new ArrayList<>();
    for (Expr use : all) {
      if (use instanceof FieldRead) reads.add(use);
    }
    return reads;
  }

  /** The call on it that {@code use} is the receiver of; null when there is none. */
  static Call callOn(Expr use) {
    Node parent = use.parent();
    while (parent instanceof Cast) parent = parent.parent();
    return parent instanceof Call && bare(((Call) parent).receiver()) == use ? (Call) parent : null;
  }

  private static Expr bare(Expr expr) {
    while (expr instanceof Cast) expr = ((Cast) expr).operand();
    return expr;
  }

  /** Whether the call puts its first argument in as key or element. */
  static boolean isInsert(Call call) {
    if (!INSERTS.contains(call.name()) || call.argumentCount() == 0) return false;
    return !call.name().equals("add") || call.argumentCount() == 1;
  }

  /** Whether the call asks for a key that is there, or changes or removes what lies under it. */
  static boolean isLookup(Call call) {
    return LOOKUPS.contains(call.name()) && call.argumentCount() > 0;
  }

  /** Whether someone may look into it by way of this use: a lookup on a view, or the collection is given away. */
  static boolean isGivenAway(Expr use, Facts facts) {
    Node parent = use.parent();
    if (parent instanceof IteratorAllocation) return false;
    if (parent instanceof New && isCopied((New) parent, facts)) return false;
    Call call = callOn(use);
    if (call != null && (call.name().equals("keySet") || call.name().equals("entrySet") || call.name().equals("values"))) {
      Call next = callOn(call);
      if (next != null) return isLookup(next);
      return isGivenAway(call, facts);
    }
    if (call != null) return call.name().equals("equals") || call.name().equals("hashCode");
    return facts.escapes(use);
  }

  private static boolean isCopied(New creation, Facts facts) {
    return creation.type() != null && creation.type().getKind() == TypeKind.DECLARED
        && JdkTable.isJdk(((TypeElement) ((DeclaredType) creation.type()).asElement()).getQualifiedName().toString())
        && creation.source().isSubclass(creation.type(), "java.util.Collection") && !creation.hasBody() && facts != null;
  }

  /** Whether the only way to it is this variable, a local or a private field, as far as the code before {@code until} goes. */
  boolean isConfined(Node until) {
    if (local != null) return isMadeHere() && facts.isConfined(local, until);
    for (Expr use : usesIn(until.body())) {
      if (use instanceof FieldRead) return facts.isConfined((FieldRead) use);
    }
    return false;
  }
}
