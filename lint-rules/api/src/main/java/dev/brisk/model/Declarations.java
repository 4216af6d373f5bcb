package dev.brisk.model;

/** Where a rewrite can declare something in the file of the class under analysis. */
public interface Declarations {

  /**
   * A place among the members of a class.
   *
   * @param offset behind the opening brace of the class
   * @param indent of its members
   */
  record Place(int offset, String indent) {}

  /**
   * How code can name a class.
   *
   * @param text its simple name, or else the qualified one
   * @param offset where an import goes that the name needs; -1 if it needs none
   * @param declaration the import; null if it needs none
   */
  record Name(String text, int offset, String declaration) {}

  /** Where a static final field goes that the code of {@code body} can read, before all others that are made with the class; null if there is no such place. */
  Place firstStatic(Body body);

  /** How the class can be named in the file. */
  Name nameOf(String qualifiedName);

  /** Whether the word stands anywhere in the file. */
  boolean mentions(String word);
}
