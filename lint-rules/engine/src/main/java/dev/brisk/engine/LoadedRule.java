package dev.brisk.engine;

import dev.brisk.api.Heat;
import dev.brisk.api.LintRule;
import dev.brisk.api.Rule;
import dev.brisk.api.Theme;

/** A rule with its description, the time it took and whether it still runs. */
public final class LoadedRule {
  private final Rule rule;
  private final String id;
  private final LintRule description;
  private final Theme theme;
  private final Heat heat;
  private long nanos;
  private int findings;
  private boolean complained;

  LoadedRule(Rule rule) {
    this.rule = rule;
    this.id = rule.getClass().getSimpleName();
    this.description = rule.getClass().getAnnotation(LintRule.class);
    this.theme = description == null ? Theme.OTHER : description.theme();
    this.heat = description == null ? Heat.WARM : description.heat();
  }

  /** The rule. */
  public Rule rule() {
    return rule;
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** What it says of itself; null when its author left that out. */
  public LintRule description() {
    return description;
  }

  /** Its family. */
  public Theme theme() {
    return theme;
  }

  /** The heat from which on it warns. */
  public Heat heat() {
    return heat;
  }

  /** Time spent in its checks, in nanoseconds; 0 unless asked for. */
  public long nanos() {
    return nanos;
  }

  /** How many findings it has told. */
  public int findings() {
    return findings;
  }

  void spent(long more) {
    nanos += more;
  }

  void found() {
    findings++;
  }

  /** Whether this is its first failure. */
  boolean failsFirst() {
    boolean first = !complained;
    complained = true;
    return first;
  }
}
