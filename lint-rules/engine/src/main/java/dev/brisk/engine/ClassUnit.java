package dev.brisk.engine;

import dev.brisk.api.Severity;
import dev.brisk.model.Body;
import dev.brisk.model.Node;
import dev.brisk.model.Variable;
import java.util.List;
import javax.lang.model.element.Element;

/** A top-level class with its nested classes, as a host presents it. */
public interface ClassUnit {

  /** Path of the source file as the build names it, with {@code /} between folders. */
  String file();

  /** Whether the source belongs to tests. */
  boolean isTest();

  /** The bodies of all methods, initialisers and fields, in the order of the source. */
  List<? extends BodyHandle> bodies();

  /** Whether a finding of {@code rule} at a node, or about a variable, is suppressed or lies in generated code. {@code about} may be null. */
  boolean isSuppressed(Node at, Variable about, String rule);

  /** Line and column where the compiler will point, then line and column behind the end of the node. */
  int[] position(Node at);

  /** Tells the user. */
  void print(Severity severity, String text, Node at);

  /** Calls of a method by other methods of the class, by its simple name and parameter count. */
  List<LocalCall> callsOf(String name, int parameters);

  /** A body that is modelled when asked for. */
  interface BodyHandle {
    /** What a glance shows. */
    Sketch sketch();

    /** The model; null when it can't be made. */
    Body body();

    /** The method, constructor, field, or class for an initialiser. */
    Element member();

    /** Whether this is an initialiser of the class rather than a method. */
    boolean isInitializer();
  }

  /**
   * A call inside the class.
   *
   * @param from the body it stands in
   * @param loops how many loops are around it there
   */
  record LocalCall(BodyHandle from, int loops) {}
}
