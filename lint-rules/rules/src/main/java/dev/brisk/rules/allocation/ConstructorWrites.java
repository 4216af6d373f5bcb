package dev.brisk.rules.allocation;

import dev.brisk.model.Assignment;
import dev.brisk.model.Block;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Lambda;
import dev.brisk.model.New;
import dev.brisk.model.If;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.Node;
import dev.brisk.model.Return;
import dev.brisk.model.This;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Whether the constructors of a class give a field its value. */
final class ConstructorWrites {
  private ConstructorWrites() {}

  /**
   * The constructors that set the field to something else before anybody can read it; empty when one does not, or when it is not in sight.
   *
   * @param made what its initialiser stores
   */
  static List<Body> thatReplace(VariableElement field, New made) {
    List<Body> replacing = new ArrayList<>();
    if (field.getModifiers().contains(Modifier.STATIC) || field.getModifiers().contains(Modifier.FINAL)) return replacing;
    TypeElement owner = (TypeElement) field.getEnclosingElement();
    if (owner.getKind() != ElementKind.CLASS || isReadByInitialisers(field, owner, made)) return replacing;
    for (ExecutableElement constructor : ElementFilter.constructorsIn(owner.getEnclosedElements())) {
      Body body = made.source().bodyOf(constructor);
      if (body == null || !body.isComplete() || !(body.code() instanceof Block)) return List.of();
      Block code = (Block) body.code();
      if (delegates(code)) continue;
      if (!replaces(code, field)) return List.of();
      replacing.add(body);
    }
    return replacing;
  }

  /** Whether an initialiser reads it, or calls what might; instance initialiser blocks are not looked into. */
  private static boolean isReadByInitialisers(VariableElement field, TypeElement owner, New made) {
    List<Expr> uses = made.source().classFacts().usesInSight(field);
    if (uses == null) return true;
    for (Expr use : uses) {
      Element member = use.body().member();
      if (use.body() != made.body() && (member.getKind() == ElementKind.FIELD || member.getKind() == ElementKind.CLASS)) return true;
    }
    return owner.getAnnotationMirrors().stream().anyMatch(each -> each.getAnnotationType().toString().startsWith("lombok."));
  }

  /** {@code this(...)}: another constructor does it. */
  private static boolean delegates(Block code) {
    return code.childCount() > 0 && code.child(0) instanceof ExprStmt && code.child(0).child(0) instanceof Call && ((Call) code.child(0).child(0)).name().equals("this");
  }

  /** Whether one of the first statements sets it, and those before it neither read it nor give the object away. */
  private static boolean replaces(Block code, VariableElement field) {
    for (int i = 0; i < code.childCount(); i++) {
      Node statement = code.child(i);
      boolean superCall = statement instanceof ExprStmt && statement.child(0) instanceof Call && ((Call) statement.child(0)).name().equals("super");
      if (!superCall && isLeaving(statement, field)) return false;
      if (isWrite(statement, field)) return true;
    }
    return false;
  }

  private static boolean isWrite(Node statement, VariableElement field) {
    if (!(statement instanceof ExprStmt) || !(statement.child(0) instanceof Assignment)) return false;
    Assignment write = (Assignment) statement.child(0);
    return field.equals(write.field()) && write.form() == Assignment.Form.SIMPLE && ((FieldRead) write.target()).onThis();
  }

  /** Whether it reads the field, uses the object as a whole, runs code of the class, or may end the constructor early. */
  private static boolean isLeaving(Node statement, VariableElement field) {
    boolean[] leaves = {!(statement instanceof ExprStmt) && !(statement instanceof LocalDecl) && !(statement instanceof If)};
    statement.walk(node -> {
      if (node instanceof Lambda || node instanceof Return) leaves[0] = true;
      if (node instanceof This && !(node.parent() instanceof FieldRead)) leaves[0] = true;
      if (node instanceof FieldRead && field.equals(((FieldRead) node).field())) {
        leaves[0] |= !(node.parent() instanceof Assignment) || ((Assignment) node.parent()).target() != node;
      }
    });
    return leaves[0];
  }
}
