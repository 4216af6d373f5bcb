package dev.brisk.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What nodes ask of the compiler that made them. Trees are the host's own and opaque here. */
public interface Source {

  /** Static type of an expression's tree; null when unknown or erroneous. */
  TypeMirror typeOf(Object tree);

  /** Source text of a tree. */
  String text(Object tree);

  /** Offset of a tree's first character. */
  int start(Object tree);

  /** Offset behind a tree's last character. */
  int end(Object tree);

  /** Line of an offset, from 1. */
  int line(int offset);

  /** The compiler's types. */
  Types types();

  /** The compiler's elements. */
  Elements elements();

  /** The user's {@code --release}, such as 17. */
  int release();

  /** Whether the erasure of {@code type} is the class named {@code name}. */
  boolean isClass(TypeMirror type, String name);

  /** Whether {@code type} is the class named {@code name} or below it. */
  boolean isSubclass(TypeMirror type, String name);

  /** The body of a method of the class under analysis, its nested classes included; null when it is not in sight. */
  Body bodyOf(ExecutableElement method);

  /** What is known of the class under analysis as a whole. */
  ClassFacts classFacts();

  /** Whether code of the class under analysis can name the class of that name. */
  boolean isOnClassPath(String name);

  /** What is known of all sources of the compilation. */
  WholeFacts wholeFacts();

  /** Room for what is computed once while the class is analysed, by keys of those who compute it; gone with the class. */
  Map<Object, Object> memory();

  /** Where rewrites can declare something in the file. */
  Declarations declarations();

  /** The class under analysis: the outermost one. */
  TypeElement topClass();

  /** Facts about fields of the class under analysis, read from all of its code. */
  interface ClassFacts {
    /** The only value ever stored in a private or final field, as an expression of its own; null when there are several or it is not in sight. */
    Expr onlyValue(VariableElement field);

    /** Every value ever stored in a private or final field, its initialiser's first; null when some are not in sight. */
    List<Expr> values(VariableElement field);

    /** Every value that the class under analysis stores in a field, its initialiser's first, whoever else may store others; null when some can't be modelled. */
    List<Expr> valuesInSight(VariableElement field);

    /** Whether the field is private or final and nothing outside its initialiser and constructors writes it. */
    boolean isStable(VariableElement field);

    /** Every read and write of a private field in the class under analysis; null when some can't be modelled or the field is not private. */
    List<Expr> uses(VariableElement field);

    /** Every read and write of a field in the class under analysis, whoever else may use it; null when some can't be modelled. */
    List<Expr> usesInSight(VariableElement field);

    /** Methods and constructors of the class under analysis whose code names one of these fields or methods, in source order, as far as they can be modelled. */
    List<Body> naming(Collection<String> names);
  }

  /** Facts read from all parsed sources before the first class is analysed. Fewer sources only mean fewer facts. */
  interface WholeFacts {
    /** What is known about how a class hashes; null when nothing is. */
    HashState hashStateOf(TypeElement type);

    /** Whether some field of the compilation holds objects of a class with that simple name as keys of a map or elements of a set. */
    default boolean isKey(String simpleName) {
      return false;
    }

    /** How long a method of the compilation takes, in nanoseconds to a decade, estimated from its syntax; -1 when nothing is known. */
    default long nanosOf(ExecutableElement method) {
      return -1;
    }
  }
}
