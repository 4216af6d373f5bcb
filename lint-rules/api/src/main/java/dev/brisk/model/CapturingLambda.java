package dev.brisk.model;

import java.util.List;

/** A lambda that reads variables or {@code this} from around it: each evaluation allocates an object that carries them. */
public final class CapturingLambda extends Lambda {
  public CapturingLambda(Source source, Object tree, List<Variable> parameters, boolean anonymousClass, Node code) {
    super(source, tree, parameters, anonymousClass, code);
  }
}
