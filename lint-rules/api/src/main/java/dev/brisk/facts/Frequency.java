package dev.brisk.facts;

/** How often a node runs, seen from the innermost loop around it, or else from its lambda or method. */
public enum Frequency {
  /** Whenever a pass, or a call, comes to its ordinary end. */
  EACH_PASS,
  /** On some passes or calls: behind a test that nobody knows anything of, or in one case of several. */
  SOMETIMES,
  /** Behind a test that nearly never holds, or in the handling of an exception: once in a great many passes or calls. */
  SELDOM,
  /** At most once in all passes of the loop or all calls on one object: what fills a field on first use, what is done in the first pass, what leaves the loop. */
  ONCE,
  /** Only on the way to an exception, or for one: the text of its message. */
  TO_EXCEPTION,
  /** Only for a log line, or on a branch that is worth one which is told by default. */
  TO_LOG,
  /** Only on the way to the end of the process. */
  TO_EXIT;

  /** Whether time that is saved there is hardly ever saved. */
  public boolean isRare() {
    return this != EACH_PASS && this != SOMETIMES;
  }
}
