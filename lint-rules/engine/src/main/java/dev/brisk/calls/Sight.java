package dev.brisk.calls;

import java.util.Set;

/** What a compilation sees of the sources it belongs to: all of it, or a part, so that a finding may be louder than it were if the rest were known. */
public final class Sight {
  private final CallIndex index;
  private final CallerHeat heat;
  private final UnseenSources unseen;

  /** With the sources beside those of the index. */
  public Sight(CallIndex index, CallerHeat heat, UnseenSources unseen) {
    this.index = index;
    this.heat = heat;
    this.unseen = unseen;
  }

  /** Whether all sources are known. */
  public boolean isWhole() {
    return unseen.classes().isEmpty();
  }

  /** Whether callers out of sight may be such that the member is cold. */
  public boolean mayBeCold(String className, String name, int parameters) {
    return !isWhole() && heat.mayBeCold(className, name, parameters);
  }

  /** Whether nothing is known of what a class does, or what is known of it may hang on sources out of sight. */
  public boolean isUncertain(String topClass) {
    Set<String> classes = unseen.classes();
    return classes.contains(topClass) || !classes.isEmpty() && index.known(topClass) >= 0;
  }
}
