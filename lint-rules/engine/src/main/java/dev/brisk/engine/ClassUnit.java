package dev.brisk.engine;

import dev.brisk.api.Severity;
import dev.brisk.calls.CallTimes;
import dev.brisk.calls.CallerHeat;
import dev.brisk.calls.Sight;
import dev.brisk.model.Body;
import dev.brisk.model.Node;
import dev.brisk.model.Variable;
import dev.brisk.report.Acceptance;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Element;

/** A top-level class with its nested classes, as a host presents it. */
public interface ClassUnit {

  /** Path of the source file as the build names it, with {@code /} between folders. */
  String file();

  /** Whether the source belongs to tests. */
  boolean isTest();

  /** The bodies of all methods, initialisers and fields, in the order of the source. */
  List<? extends BodyHandle> bodies();

  /** What is said of findings in code that nobody wrote: they are neither told nor listed. */
  Acceptance GENERATED = new Acceptance(false, "generated");

  /** Who accepts a finding of {@code rule} at a node, or about a variable; null if nobody does. {@code about} may be null. */
  Acceptance acceptance(Node at, Variable about, LoadedRule rule);

  /** The lines of its file; none if they can't be read. */
  List<String> lines();

  /** Whether anything in it accepts findings, as far as is known without reading comments. */
  boolean accepts();

  /**
   * Tells what is wrong with what accepts findings in it, at the end.
   *
   * @param mistakes how names that mean nothing, and comments without a reason, are told
   * @param runs whether a rule runs here
   */
  void tellAcceptances(Severity mistakes, Predicate<LoadedRule> runs);

  /** Line and column where the compiler will point, then line and column behind the end of the node. */
  int[] position(Node at);

  /** Tells the user. */
  void print(Severity severity, String text, Node at);

  /** How hot the members of the compilation are by those who call them. */
  CallerHeat callerHeat();

  /** How long the members of the compilation take by the calls in them. */
  CallTimes callTimes();

  /** Whether all sources beside the compiled ones are known. */
  Sight sight();

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
}
