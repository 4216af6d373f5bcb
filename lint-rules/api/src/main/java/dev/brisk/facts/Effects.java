package dev.brisk.facts;

import dev.brisk.jdk.JdkTable;
import dev.brisk.jdk.Row;
import dev.brisk.model.Assert;
import dev.brisk.model.Assignment;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Lambda;
import dev.brisk.model.Loop;
import dev.brisk.model.MethodRef;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.Opaque;
import dev.brisk.model.Sync;
import dev.brisk.model.ToText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What a stretch of code may change, gathered from its nodes and from the bodies in sight of what it calls. */
public final class Effects {
  private static final int DEPTH = 3;

  private boolean unknown;
  private boolean io;
  private boolean locks;
  private boolean synchronizes;
  private boolean writesArrays;
  private boolean changesUnnamed;
  private final Set<String> globals = new HashSet<>();
  private final List<Expr> changed = new ArrayList<>();
  private final Set<Object> fields = new HashSet<>();

  private Effects() {}

  static Effects of(Node node, JdkTable table) {
    Effects effects = new Effects();
    effects.gather(node, table, DEPTH, true);
    return effects;
  }

  /** Of all passes of a loop, without what runs once before them. */
  static Effects ofPasses(Loop loop, JdkTable table) {
    Effects effects = new Effects();
    for (int i = loop.once(); i < loop.childCount(); i++) effects.gather(loop.child(i), table, DEPTH, true);
    return effects;
  }

  /** Whether it may run code that nothing is known about. */
  public boolean isUnknown() {
    return unknown;
  }

  /** Whether it reads or writes files, sockets or streams. */
  public boolean isIo() {
    return io;
  }

  /** Whether it takes or gives up locks. */
  public boolean locks() {
    return locks;
  }

  /** Whether what other threads wrote may come into sight on the way: locks, volatile fields, atomics, waiting. */
  public boolean synchronizes() {
    return synchronizes || locks;
  }

  /** Whether it stores into any array. */
  public boolean writesArrays() {
    return writesArrays;
  }

  /** Whether it changes an object that the code itself has no name for. */
  public boolean changesUnnamed() {
    return changesUnnamed;
  }

  /** Whether it writes global state of that name, or runs unknown code that might. */
  public boolean mayWriteGlobal(String name) {
    return unknown || globals.contains(name);
  }

  /** Whether it writes global state, as far as is known. */
  public boolean writesGlobals() {
    return !globals.isEmpty();
  }

  /** Expressions whose object it changes by a call, such as the {@code list} of {@code list.add(x)}. */
  public List<Expr> changed() {
    return changed;
  }

  /** Whether it stores to the field. */
  public boolean writesField(Object field) {
    return fields.contains(field);
  }

  /** Whether it stores to any field. */
  public boolean writesFields() {
    return !fields.isEmpty();
  }

  private void gather(Node node, JdkTable table, int depth, boolean here) {
    // What the code itself changes by name is gathered to its end: such an object may be out of reach for the unknown.
    if (unknown && !here) return;
    if (node instanceof Call) call((Call) node, table, depth, here);
    else if (node instanceof New) create((New) node, table, depth);
    else if (node instanceof Assignment) assign((Assignment) node);
    else if (node instanceof ToText) text((ToText) node);
    else if (node instanceof Sync) locks = true;
    else if (node instanceof Opaque) unknown = true;
    else if (node instanceof FieldRead) synchronizes |= ((FieldRead) node).is(Modifier.VOLATILE);
    for (int i = 0; i < node.childCount(); i++) gather(node.child(i), table, depth, here);
  }

  private void assign(Assignment write) {
    if (write.variable() != null) return;
    if (write.field() != null) fields.add(write.field());
    else writesArrays = true;
  }

  private void text(ToText text) {
    TypeMirror type = text.operand().type();
    if (type == null || !(type.getKind().isPrimitive() || isPlainJdk(type))) unknown = true;
  }

  /** Whether calling {@code toString} and the like on the type stays within the JDK, its elements' own methods aside. */
  private static boolean isPlainJdk(TypeMirror type) {
    if (type.getKind() == TypeKind.NULL) return true;
    if (type.getKind() == TypeKind.ARRAY) return true;
    if (type.getKind() != TypeKind.DECLARED) return false;
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    return element.getModifiers().contains(Modifier.FINAL) && JdkTable.isJdk(element.getQualifiedName().toString());
  }

  private void create(New creation, JdkTable table, int depth) {
    Row row = table.find(creation.constructor());
    if (row != null) {
      if (row.isUnknown() || creation.hasBody()) unknown = true;
      io |= row.isIo();
      return;
    }
    body(creation.constructor(), creation, table, depth);
  }

  private void call(Call call, JdkTable table, int depth, boolean here) {
    Row row = table.find(call.method());
    if (row == null) {
      if (!EnumConstants.isValues(call) && !EnumConstants.isValueOf(call)) body(call.method(), call, table, depth);
      return;
    }
    io |= row.isIo();
    locks |= row.locks();
    synchronizes |= row.blocks() || row.readsGlobal("threads");
    globals.addAll(row.globalWrites());
    if (row.isUnknown() && !runsOnlyLambdas(call, row)) unknown = true;
    if (runsUserCode(call, row)) unknown = true;
    if (row.writesReceiver() && call.receiver() != null) changes(call.receiver(), here);
    if (row.writesArguments()) {
      for (int i = 0; i < call.argumentCount(); i++) {
        if (!call.argument(i).isPrimitive()) changes(call.argument(i), here);
      }
    }
  }

  private void changes(Expr object, boolean here) {
    if (object.type() != null && object.type().getKind() == TypeKind.ARRAY) writesArrays = true;
    if (here || object instanceof FieldRead && ((FieldRead) object).onThis()) changed.add(object);
    else changesUnnamed = true;
  }

  /** Whether the unknown code is a lambda written here, whose own nodes are seen anyway. */
  private static boolean runsOnlyLambdas(Call call, Row row) {
    boolean lambda = false;
    for (int i = 0; i < call.argumentCount(); i++) {
      String word = row.argument(i);
      if (!word.equals("each") && !word.equals("later") && !word.equals("once")) continue;
      if (!(call.argument(i) instanceof Lambda)) return false;
      lambda = true;
    }
    return lambda;
  }

  private static boolean runsUserCode(Call call, Row row) {
    for (int i = 0; i < call.argumentCount(); i++) {
      String word = row.argument(i);
      Expr argument = call.argument(i);
      if (word.equals("each") || word.equals("once") || word.equals("later")) {
        if (argument instanceof MethodRef) return !isJdkMethod((MethodRef) argument);
        if (!(argument instanceof Lambda)) return true;
      }
    }
    return false;
  }

  private static boolean isJdkMethod(MethodRef ref) {
    if (ref.method() == null) return false;
    return JdkTable.isJdk(((TypeElement) ref.method().getEnclosingElement()).getQualifiedName().toString());
  }

  private void body(ExecutableElement method, Node at, JdkTable table, int depth) {
    if (method == null || depth == 0) {
      unknown = true;
      return;
    }
    Body body = Purity.isFixed(method) ? at.source().bodyOf(method) : null;
    if (body == null || !body.isComplete()) {
      unknown = true;
      return;
    }
    gather(body.code(), table, depth - 1, false);
  }
}
