package dev.brisk.tools.analysis;

import dev.brisk.api.Heat;
import dev.brisk.api.Rewrite;
import dev.brisk.engine.LoadedRule;
import dev.brisk.engine.RuleSet;
import dev.brisk.report.RulePage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All rules with what their authors say of them. */
public final class RuleBook {

  /**
   * A rule.
   *
   * @param id its name everywhere
   * @param theme key of its family, such as {@code boxing}
   * @param summary names the slow pattern in a line
   * @param heat from which on it warns
   * @param onByDefault whether it runs where nobody names it
   * @param rewrite whether the rewrites that it offers are made
   */
  public record Entry(String id, String theme, String summary, Heat heat, boolean onByDefault, Rewrite rewrite) {

    /** Its page in Markdown; empty for a rule of somebody else's jar. */
    public String page() {
      return RulePage.of(id, RuleSet.class.getClassLoader()).markdown();
    }
  }

  private final Map<String, Entry> byId = new TreeMap<>();
  private final Map<String, Entry> byAnyName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private RuleBook() {}

  /** The rules on the class path. */
  public static RuleBook load() {
    RuleBook book = new RuleBook();
    List<String> problems = new ArrayList<>();
    RuleSet rules = RuleSet.load(RuleBook.class.getClassLoader(), problems::add);
    for (LoadedRule each : rules.all()) {
      book.byId.put(each.id(), new Entry(each.id(), each.theme().key(), each.summary(), each.heat(), each.isOnByDefault(), each.rewrite()));
    }
    rules.formerNames().forEach((former, id) -> book.byAnyName.put(former, book.byId.get(id)));
    book.byAnyName.putAll(book.byId);
    return book;
  }

  /** All rules, by id. */
  public Collection<Entry> entries() {
    return Collections.unmodifiableCollection(byId.values());
  }

  /** Ids of the rules whose rewrites are made only where somebody asks for them. */
  public Set<String> onRequest() {
    return byId.values().stream().filter(each -> each.rewrite() != Rewrite.ALWAYS).map(Entry::id).collect(Collectors.toSet());
  }

  /** The rule of that name, or that once had it, in upper and lower case alike; null if there is none. */
  public Entry find(String name) {
    return byAnyName.get(name);
  }
}
