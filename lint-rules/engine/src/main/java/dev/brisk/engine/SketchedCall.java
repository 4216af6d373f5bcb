package dev.brisk.engine;

/**
 * What a glance shows of one call whose name some rule asks for; a method reference is one of unknown arguments.
 *
 * @param method number of its name in {@link Interests}
 * @param arguments how many are written; -1 for a method reference
 * @param loop where it stands
 * @param first its first argument
 * @param likeness a number that two calls share if they read alike in receiver and first argument, and seldom otherwise
 */
public record SketchedCall(int method, int arguments, Place loop, Argument first, int likeness) {

  /** Where a call stands. */
  public enum Place {
    /** In no loop. */
    OUTSIDE,
    /** In a loop or lambda, with something in it that the innermost of them declares or counts: it can't be the same on each pass. */
    VARYING,
    /** In a loop or lambda. */
    IN_LOOP
  }

  /**
   * What a glance shows of an argument.
   *
   * @param type number of its type's simple name in {@link Interests}, or one of the constants here
   * @param resultOf number of the method whose result it is; -1 if it is none of interest
   * @param isLocal whether it is a local variable or parameter
   */
  public record Argument(int type, int resultOf, boolean isLocal) {
    /** Of a type nobody asks for, or none that a glance shows. */
    public static final int OTHER = -1;
    /** Of a primitive type. */
    public static final int PRIMITIVE = -2;
    /** Of a type that is not written, such as that of {@code var}: any may be meant. */
    public static final int ANY = -3;
    /** No argument, or one that shows nothing. */
    public static final Argument UNKNOWN = new Argument(OTHER, -1, false);
  }
}
