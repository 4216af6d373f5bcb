package dev.brisk.model;

/**
 * Code that runs again and again, in whatever form. The forms differ in how often they run, in laziness, exceptions and fix, so the form is kept.
 *
 * <p>Children in the order of evaluation: {@link #once} of them run once, before the loop; the rest on each pass.
 */
public final class Loop extends Stmt {
  /** How the source says it. */
  public enum Form {
    FOR, FOR_EACH, FOR_EACH_ARRAY, WHILE, DO,
    /** The code of a lambda given to a stream, run later and per element. */
    STREAM_STAGE,
    /** The code of a lambda run per element before the call returns: {@code Iterable.forEach}, {@code removeIf}, {@code sort}. */
    FOR_EACH_CALL,
    /** The body of a method that calls itself. */
    RECURSION;

    /** Whether no loop is written in the source. */
    public boolean isImplied() {
      return ordinal() >= STREAM_STAGE.ordinal();
    }
  }

  private final Form form;
  private final int once;
  private final Expr condition;
  private final Node code;
  private final Variable variable;

  /**
   * @param variable the for-each variable, null otherwise
   * @param condition the test before or after each pass, one of the children, null when there is none
   * @param code what each pass runs, one of the children
   * @param once how many children run once, before the loop
   */
  public Loop(Source source, Object tree, Form form, Variable variable, Expr condition, Node code, int once, Node... children) {
    super(source, tree, children);
    this.form = form;
    this.variable = variable;
    this.condition = condition;
    this.code = code;
    this.once = once;
    if (variable != null) variable.declaredBy(this);
  }

  /** How the source says it. */
  public Form form() {
    return form;
  }

  /** How many of the children run once, before the loop. */
  public int once() {
    return once;
  }

  /** The test; null for for-each loops, implied loops and {@code for (;;)}. */
  public Expr condition() {
    return condition;
  }

  /** What each pass runs. */
  public Node code() {
    return code;
  }

  /** The for-each variable; null for other forms. */
  public Variable variable() {
    return variable;
  }

  /** What a for-each loop walks; null for other forms. */
  public Expr iterable() {
    if (form == Form.FOR_EACH) return ((IteratorAllocation) child(0)).iterable();
    return form == Form.FOR_EACH_ARRAY ? (Expr) child(0) : null;
  }

  /** Whether {@code child}, a direct part, runs on each pass. */
  public boolean repeats(Node child) {
    for (int i = 0; i < once; i++) {
      if (child(i) == child) return false;
    }
    return true;
  }
}
