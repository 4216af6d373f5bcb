package dev.brisk.tools.analysis;

import dev.brisk.engine.Witness;
import dev.brisk.facts.Facts;
import dev.brisk.model.Body;
import dev.brisk.model.Node;
import java.util.List;
import java.util.function.UnaryOperator;

/** Names files as findings do for a witness who is told of them as the compiler names them. */
final class NamedWitness implements Witness {
  private final Witness witness;
  private final UnaryOperator<String> names;

  NamedWitness(Witness witness, UnaryOperator<String> names) {
    this.witness = witness;
    this.names = names;
  }

  @Override
  public boolean wants(String file) {
    return witness.wants(names.apply(file));
  }

  @Override
  public void leftOut(String file, String why) {
    witness.leftOut(names.apply(file), why);
  }

  @Override
  public void enters(Body body, Facts facts, Heating heating) {
    witness.enters(body, facts, heating);
  }

  @Override
  public void passedOver(Node node, String rule, String missing) {
    witness.passedOver(node, rule, missing);
  }

  @Override
  public void looked(Node node, String rule, List<Question> questions, boolean drafted) {
    witness.looked(node, rule, questions, drafted);
  }

  @Override
  public void judged(Node node, Judgement judgement) {
    witness.judged(node, judgement);
  }
}
