package dev.brisk.tools.report;

import dev.brisk.api.Severity;
import dev.brisk.engine.Evidence;
import dev.brisk.engine.LoadedRule;
import dev.brisk.engine.RuleSet;
import dev.brisk.options.Options;
import dev.brisk.report.ListOrigin;
import dev.brisk.report.RuleInfo;
import dev.brisk.report.RulePage;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What is known of the rules that a report may speak of. */
public final class Catalogue {
  private final String version;
  private final Map<String, RuleInfo> rules = new TreeMap<>();
  private final Map<String, RulePage> pages = new HashMap<>();

  private Catalogue(String version) {
    this.version = version;
  }

  /** The rules on the class path, of that version of Brisk. */
  public static Catalogue own(String version) {
    Catalogue own = new Catalogue(version);
    ClassLoader loader = RuleSet.class.getClassLoader();
    Evidence evidence = Evidence.read(loader);
    for (LoadedRule rule : RuleSet.load(loader, problem -> {}).all()) {
      Severity severity = rule.isOnByDefault() ? Severity.WARNING : Severity.OFF;
      own.rules.put(rule.id(), new RuleInfo(rule.id(), rule.theme().key(), rule.summary(), "", severity, evidence.known(rule.id())));
    }
    return own;
  }

  /** The same, with the pages of rules where that value of the option <code>pages</code> says; the same alone if it says nothing. */
  public Catalogue withPages(String where) {
    if (where == null || where.isBlank()) return this;
    Catalogue same = new Catalogue(version);
    same.pages.putAll(pages);
    rules.forEach((id, rule) -> same.rules.put(id, new RuleInfo(id, rule.theme(), rule.summary(), Options.pageOf(where.strip(), id), rule.severity(), rule.evidence())));
    return same;
  }

  /** Takes in the rules that a list tells of; those told first stay. */
  void add(ListOrigin list) {
    for (RuleInfo each : list.rules()) rules.putIfAbsent(each.id(), each);
    list.pages().forEach(pages::putIfAbsent);
  }

  /** Without rules yet. */
  static Catalogue empty(String version) {
    return new Catalogue(version);
  }

  /** Of Brisk. */
  String version() {
    return version;
  }

  /** All rules, by id. */
  Collection<RuleInfo> rules() {
    return rules.values();
  }

  /** What is known of a rule; of an unknown one its id. */
  RuleInfo rule(String id) {
    RuleInfo known = rules.get(id);
    return known != null ? known : new RuleInfo(id, "", "", "", Severity.WARNING, "");
  }

  /** Its page; without text for one that has none. */
  RulePage page(String id) {
    return pages.computeIfAbsent(id, each -> RulePage.of(each, RuleSet.class.getClassLoader()));
  }

  /** Whether the rule's rewrites are for people to look at, and made where somebody asks for them. */
  boolean isRewrittenOnRequest(String id) {
    return page(id).section("Rewrite").contains("--suggested");
  }
}
