package dev.brisk.engine;

import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Theme;
import dev.brisk.model.Call;
import dev.brisk.model.MethodRef;
import dev.brisk.model.Node;
import dev.brisk.options.KnownRules;
import dev.brisk.options.RuleNames;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** All rules found, those that run, and which check wants which kind of node. */
public final class RuleSet {
  private static final CheckEntry[] NONE = {};

  private final List<LoadedRule> all;
  private final List<LoadedRule> running = new ArrayList<>();
  private final List<CheckEntry> checks = new ArrayList<>();
  private final Map<Class<?>, CheckEntry[]> byKind = new IdentityHashMap<>();
  /** For calls and references to methods, of which nearly every check wants a few names. */
  private final Map<Class<?>, Map<String, CheckEntry[]>> byName = new IdentityHashMap<>();
  private final Interests interests = new Interests();
  private RuleNames names;

  private RuleSet(List<LoadedRule> all) {
    this.all = all;
  }

  /** Finds the rules of a class loader; one that can't be made is told to {@code problems} and left out. */
  public static RuleSet load(ClassLoader loader, Consumer<String> problems) {
    List<LoadedRule> found = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Iterator<Rule> rules = ServiceLoader.load(Rule.class, loader).iterator();
    RuleIndex index = RuleIndex.of(loader);
    int failures = 0;
    while (failures < 100) {
      try {
        if (!rules.hasNext()) break;
        LoadedRule rule = loaded(rules.next(), index);
        if (ids.add(rule.id())) found.add(rule);
        else problems.accept("two rules are named " + rule.id() + "; only one of them runs");
      } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
        failures++;
        problems.accept("a rule can't be loaded and is left out: " + e.getMessage());
      }
    }
    found.sort(Comparator.comparing(LoadedRule::id));
    return new RuleSet(found);
  }

  private static LoadedRule loaded(Rule rule, RuleIndex index) {
    return new LoadedRule(rule, index.factsOf(rule.getClass()));
  }

  /** A set of exactly these rules. */
  public static RuleSet of(Rule... rules) {
    List<LoadedRule> found = new ArrayList<>();
    for (Rule rule : rules) found.add(new LoadedRule(rule, RuleFacts.of(rule.getClass())));
    return new RuleSet(found);
  }

  /** Registers the rules that {@code enabled} names. */
  public void start(Enabled enabled, Consumer<String> problems) {
    for (LoadedRule rule : all) {
      if (!enabled.isEnabled(rule.id(), rule.theme(), rule.isOnByDefault())) continue;
      try {
        rule.rule().register(new Registry() {
          @Override
          public <N extends Node> Trigger on(Class<N> kind, Check<N> check) {
            CheckEntry entry = new CheckEntry(checks.size(), rule, kind, check, interests);
            checks.add(entry);
            return entry;
          }
        });
        running.add(rule);
      } catch (RuntimeException | LinkageError e) {
        problems.accept("rule " + rule.id() + " can't start and is left out: " + e);
      }
    }
  }

  /** Decides which rules run. */
  public interface Enabled {
    boolean isEnabled(String id, Theme theme, boolean byDefault);
  }

  /** All rules found, by id. */
  public List<LoadedRule> all() {
    return Collections.unmodifiableList(all);
  }

  /** The rules that run, by id. */
  public List<LoadedRule> running() {
    return Collections.unmodifiableList(running);
  }

  /** Ids of all rules found. */
  public List<String> ids() {
    List<String> ids = new ArrayList<>(all.size());
    for (LoadedRule rule : all) ids.add(rule.id());
    return ids;
  }

  /** Former ids to present ones. */
  public Map<String, String> formerNames() {
    Map<String, String> names = new HashMap<>();
    for (LoadedRule rule : all) {
      for (String former : rule.formerNames()) names.put(former, rule.id());
    }
    return names;
  }

  /** What words may name. */
  public KnownRules known() {
    Set<Theme> themes = EnumSet.noneOf(Theme.class);
    for (LoadedRule each : all) themes.add(each.theme());
    return new KnownRules(ids(), formerNames(), themes);
  }

  /** What words in sources mean. */
  public RuleNames names() {
    if (names == null) names = new RuleNames(known());
    return names;
  }

  /** What a host should look for in a glance. */
  public Interests interests() {
    return interests;
  }

  /**
   * Numbers of the checks that may find something in such a body; null if there are none. No other check runs in it, so that what a rule
   * finds does not depend on which others run.
   *
   * @param warm whether all of the body runs often
   */
  BitSet wanting(Sketch sketch, BooleanSupplier warm) {
    BitSet wanting = null;
    for (CheckEntry check : checks) {
      if (!check.mayMatch(sketch, warm)) continue;
      if (wanting == null) wanting = new BitSet(checks.size());
      wanting.set(check.number);
    }
    return wanting;
  }

  /** The checks that want nodes of such a kind and, of calls, such a name. */
  CheckEntry[] checksFor(Node node) {
    if (node instanceof Call) return checksFor(node, ((Call) node).name());
    return node instanceof MethodRef ? checksFor(node, ((MethodRef) node).name()) : ofKind(node, null);
  }

  private CheckEntry[] ofKind(Node node, String name) {
    CheckEntry[] known = byKind.get(node.getClass());
    if (known == null) {
      known = fitting(node, name);
      byKind.put(node.getClass(), known);
    }
    return known;
  }

  private CheckEntry[] checksFor(Node node, String name) {
    Map<String, CheckEntry[]> names = byName.get(node.getClass());
    if (names == null) {
      names = new HashMap<>();
      for (CheckEntry check : checks) {
        for (String each : check.names()) names.computeIfAbsent(each, key -> fitting(node, key));
      }
      byName.put(node.getClass(), names);
    }
    CheckEntry[] known = names.get(name);
    // A name that no check asks for: one of many.
    return known != null ? known : ofKind(node, "");
  }

  private CheckEntry[] fitting(Node node, String name) {
    List<CheckEntry> fitting = new ArrayList<>();
    for (CheckEntry check : checks) {
      if (check.kind.isInstance(node) && (name == null || check.wantsName(name))) fitting.add(check);
    }
    return fitting.isEmpty() ? NONE : fitting.toArray(NONE);
  }
}
