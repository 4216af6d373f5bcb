package dev.brisk.tools.explain;

import dev.brisk.engine.Witness;
import java.util.List;

/**
 * What Brisk sees in a line, and why it reports it or not.
 *
 * @param file as findings name it
 * @param line from 1
 * @param source its text, without the blanks around it
 * @param members methods, fields and classes whose code begins or goes on here
 * @param leftOut why the file is not looked at; empty if it is, or if nobody knows
 * @param problems what the compiler says of this line or the member around it
 * @param heat where the heat of the hottest code in the line comes from; empty where there is no code
 * @param parts the expressions that begin here, with their types
 * @param work what the language does here without saying so
 * @param findings what rules found here, told or not
 * @param silent rules that looked at something here and said nothing
 * @param passedOver rules that look at such code and did not look here
 * @param others how many rules look at nothing of the kind
 */
public record LineExplanation(String file, int line, String source, List<String> members, String leftOut, List<String> problems, List<Witness.HeatStep> heat, List<Part> parts,
    List<String> work, List<Witness.Judgement> findings, List<Silence> silent, List<Silence> passedOver, int others) {

  /** An expression with its type and what it takes, in nanoseconds to a decade; -1 where nobody knows. */
  public record Part(String text, String type, long nanos) {}

  /** A rule, what it looked at, and what is known of why it said nothing: the last answers it got, or what was missing. */
  public record Silence(String rule, String at, String why) {}
}
