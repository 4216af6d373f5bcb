package dev.brisk.engine;

import dev.brisk.api.Heat;
import dev.brisk.api.Saving;
import dev.brisk.facts.Facts;
import dev.brisk.model.Body;
import dev.brisk.model.Node;
import java.util.List;

/**
 * Hears of all that the engine does with a file, what it does not tell included. Where there is one, rules that nobody chose run as well; what they find is
 * heard here alone.
 */
public interface Witness {

  /** What became of a finding. */
  enum Verdict { TOLD, NOT_CHOSEN, TOO_COOL, NOT_WORTH_IT, SWITCHED_OFF, SUPPRESSED, SAID_ALREADY }

  /**
   * A finding as a rule drafted it, and why it is told or not.
   *
   * @param at what it points at
   * @param line where that is
   * @param column where that is
   * @param saving what is saved; null where the rule does not weigh that
   * @param why a few words; empty where it is told
   */
  record Judgement(String rule, String message, Node at, int line, int column, Heat heat, Saving saving, Verdict verdict, String why) {}

  /** Heat from a cause on. */
  record HeatStep(Heat heat, String cause) {}

  /** A question that a rule asked, and its answer. */
  record Question(String about, String answer) {}

  /** Whether it wants to hear of the file. */
  boolean wants(String file);

  /** The file is not looked at. */
  void leftOut(String file, String why);

  /** A body is about to be walked. */
  void enters(Body body, Facts facts, Heating heating);

  /** Says of a node how hot it is, and why: the member first, then each loop from the inside out. */
  interface Heating {
    List<HeatStep> of(Node node);

    /** Line at which the compiler would point. */
    int lineOf(Node node);
  }

  /** A check for nodes of that kind did not look at this one. */
  void passedOver(Node node, String rule, String missing);

  /** A check has looked at the node; what it drafted is judged afterwards. */
  void looked(Node node, String rule, List<Question> questions, boolean drafted);

  /** A finding that was drafted at {@code node}. */
  void judged(Node node, Judgement judgement);
}
