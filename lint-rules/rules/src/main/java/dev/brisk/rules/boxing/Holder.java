package dev.brisk.rules.boxing;

import dev.brisk.facts.Facts;
import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Jump;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
import dev.brisk.model.Op;
import dev.brisk.model.Source;
import dev.brisk.model.Variable;
import java.util.List;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A collection of wrappers, and what could hold its values instead. */
final class Holder {
  private static final int BITS = 1 << 16;

  private final String collection;
  private final String primitive;
  private final Source source;

  private Holder(String collection, String primitive, Source source) {
    this.collection = collection;
    this.primitive = primitive;
    this.source = source;
  }

  /** What {@code creation} makes, for a variable of that type; null when it is no collection of wrappers that starts empty. */
  static Holder of(New creation, TypeMirror variable) {
    if (creation.hasBody() || creation.constructor() == null || !isEmpty(creation)) return null;
    TypeMirror element = elementOf(creation.type());
    String primitive = Wrappers.primitiveOf(element);
    if (primitive == null || !Wrappers.qualifiedName(elementOf(variable)).equals(Wrappers.qualifiedName(element))) return null;
    String made = Wrappers.qualifiedName(creation.constructor().getEnclosingElement().asType());
    return made.startsWith("java.util.") ? new Holder(made.substring("java.util.".length()), primitive, creation.source()) : null;
  }

  private static boolean isEmpty(New creation) {
    return creation.argumentCount() == 0 || creation.argumentCount() == 1 && creation.argument(0).isPrimitive();
  }

  private static TypeMirror elementOf(TypeMirror collection) {
    if (collection == null || collection.getKind() != TypeKind.DECLARED) return null;
    List<? extends TypeMirror> arguments = ((DeclaredType) collection).getTypeArguments();
    return arguments.size() == 1 ? arguments.get(0) : null;
  }

  /** The primitive type of the elements. */
  String primitive() {
    return primitive;
  }

  /**
   * What an element costs more than in an array or a bit set, in nanoseconds to a decade. Small ints and chars have their objects already, and what a
   * loop counts is mostly small.
   */
  long nanosPerElement(CollectionUses uses) {
    boolean cached = primitive.equals("int") || primitive.equals("char") || primitive.equals("short");
    if (collection.endsWith("Set")) return cached ? 15 : 20;
    if (!cached) return 12;
    return areCounted(uses) ? 4 : 8;
  }

  private boolean areCounted(CollectionUses uses) {
    for (Expr value : uses.values()) {
      Expr number = ((Box) value).operand();
      boolean counted = isBit(number) || number instanceof LocalRead && isCounter(((LocalRead) number).variable());
      if (!counted) return false;
    }
    return true;
  }

  private static boolean isCounter(Variable variable) {
    return variable.writes().size() == 1 && variable.writes().get(0).form() != Assignment.Form.SIMPLE;
  }

  /** Whether it may have been chosen because threads share it. */
  boolean isLocked() {
    return collection.equals("Vector") || collection.equals("Stack");
  }

  /** What holds the values as well, with its article; null when nothing does that the user has. */
  String instead(CollectionUses uses, Facts facts) {
    switch (collection) {
      case "ArrayList":
      case "LinkedList":
      case "Vector":
      case "Stack":
      case "ArrayDeque":
        return list(uses, facts);
      case "HashSet":
        return uses.isWalked() ? null : set(uses);
      case "TreeSet":
        return areBits(uses) ? "a BitSet" : null;
      default:
        return null;
    }
  }

  private String list(CollectionUses uses, Facts facts) {
    if (hasExactSize(uses, facts)) return "an array, " + primitive + "[],";
    boolean indexed = collection.equals("ArrayList") || collection.equals("Vector");
    boolean appended = (indexed || collection.equals("LinkedList")) && !uses.isUsedAtEnds();
    String array = "a growing " + primitive + "[]" + (appended ? "" : " with an index for each end in use");
    String kind = primitive.equals("char") ? "Char" : BoxedStream.capital(primitive);
    if (indexed && source.isOnClassPath("it.unimi.dsi.fastutil." + kind.toLowerCase() + "s." + kind + "ArrayList")) return array + " or fastutil's " + kind + "ArrayList";
    if (indexed && source.isOnClassPath("org.eclipse.collections.impl.list.mutable.primitive." + kind + "ArrayList")) {
      return array + " or Eclipse Collections' " + kind + "ArrayList";
    }
    return array;
  }

  /** Whether one statement adds one element on each pass of the only loop that fills it, and the number of passes shows. */
  private static boolean hasExactSize(CollectionUses uses, Facts facts) {
    if (uses.fills().size() != 1 || uses.isUsedAtEnds()) return false;
    Call fill = uses.fills().get(0);
    Loop loop = fill.loop();
    if (loop == null || loop.loop() != null && !(fill.receiver() instanceof LocalRead)) return false;
    if (fill.receiver() instanceof LocalRead && ((LocalRead) fill.receiver()).variable().declaration().loop() != loop.loop()) return false;
    if (!(fill.receiver() instanceof LocalRead) || !(fill.parent() instanceof ExprStmt) || !fill.name().equals("add")) return false;
    boolean counted = loop.form() == Loop.Form.FOR_EACH_ARRAY || loop.form() == Loop.Form.FOR && loop.condition() instanceof Binary
        && ((Binary) loop.condition()).op() == Op.LESS;
    boolean[] leaves = {false};
    loop.walk(node -> leaves[0] |= node instanceof Jump && ((Jump) node).kind() == Jump.Kind.BREAK);
    return counted && !leaves[0] && facts.runsOnEachPass(fill, loop);
  }

  private String set(CollectionUses uses) {
    if (areBits(uses)) return "a BitSet";
    String kind = primitive.equals("char") ? "Char" : BoxedStream.capital(primitive);
    if (source.isOnClassPath("it.unimi.dsi.fastutil." + kind.toLowerCase() + "s." + kind + "OpenHashSet")) return "fastutil's " + kind + "OpenHashSet";
    if (source.isOnClassPath("org.eclipse.collections.impl.set.mutable.primitive." + kind + "HashSet")) return "Eclipse Collections' " + kind + "HashSet";
    return primitive.equals("int") ? "if none is negative or very large, a BitSet" : null;
  }

  /** Whether the suggestion depends on values that nobody knows. */
  boolean isUncertain(CollectionUses uses) {
    return collection.equals("HashSet") && primitive.equals("int") && set(uses).startsWith("if ");
  }

  /** Whether all values that go in or are asked for are small and not negative. */
  private boolean areBits(CollectionUses uses) {
    if (!primitive.equals("int") && !primitive.equals("char")) return false;
    for (Expr value : uses.values()) {
      if (!isBit(((Box) value).operand())) return false;
    }
    return true;
  }

  private static boolean isBit(Expr value) {
    if (value instanceof Cast) return isBit(((Cast) value).operand());
    if (value.type() != null && value.type().getKind() == TypeKind.CHAR) return true;
    Object constant = constant(value);
    if (constant instanceof Integer) return (Integer) constant >= 0 && (Integer) constant < BITS;
    if (value instanceof Binary && ((Binary) value).op() == Op.BIT_AND) return isBit(((Binary) value).right()) && constant(((Binary) value).right()) != null;
    return value instanceof LocalRead && countsUp(((LocalRead) value).variable());
  }

  private static Object constant(Expr value) {
    if (value instanceof Literal) return ((Literal) value).value();
    if (value instanceof FieldRead) {
      FieldRead read = (FieldRead) value;
      return read.field() == null ? null : read.field().getConstantValue();
    }
    return value instanceof LocalRead ? ((LocalRead) value).variable().element().getConstantValue() : null;
  }

  /** The counter of a loop that begins at a small number and only grows, up to a bound. */
  private static boolean countsUp(Variable counter) {
    if (!(counter.declaration() instanceof LocalDecl) || counter.initializer() == null || counter.writes().size() != 1) return false;
    Assignment step = counter.writes().get(0);
    Loop loop = step.loop();
    Object from = constant(counter.initializer());
    if (loop == null || !(from instanceof Integer) || (Integer) from < 0 || !(loop.condition() instanceof Binary)) return false;
    boolean up = step.form() != Assignment.Form.SIMPLE && step.text().contains("++");
    Binary test = (Binary) loop.condition();
    boolean bounded = test.op() == Op.LESS && test.left() instanceof LocalRead && ((LocalRead) test.left()).variable() == counter;
    return up && bounded;
  }
}
