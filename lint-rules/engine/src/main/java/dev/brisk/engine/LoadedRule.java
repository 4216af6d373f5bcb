package dev.brisk.engine;

import dev.brisk.api.Heat;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Theme;
import java.util.List;

/** A rule with its description, the time it took and whether it still runs. */
public final class LoadedRule {
  private final Rule rule;
  private final String id;
  private final RuleFacts facts;
  private long nanos;
  private int findings;
  private boolean complained;

  LoadedRule(Rule rule, RuleFacts facts) {
    this.rule = rule;
    this.id = rule.getClass().getSimpleName();
    this.facts = facts;
  }

  /** The rule. */
  public Rule rule() {
    return rule;
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** Names the slow pattern in a line; empty when its author left that out. */
  public String summary() {
    return facts.summary();
  }

  /** Whether it runs where nobody says anything about it. */
  public boolean isOnByDefault() {
    return facts.onByDefault();
  }

  /** Whether tools make the rewrites it offers. */
  public Rewrite rewrite() {
    return facts.rewrite();
  }

  List<String> formerNames() {
    return facts.formerNames();
  }

  /** Its family. */
  public Theme theme() {
    return facts.theme();
  }

  /** The heat from which on it warns. */
  public Heat heat() {
    return facts.heat();
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
