package dev.brisk.rules.structure;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.STRUCTURE;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Held;
import dev.brisk.jdk.Role;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Matches a sorted set or map that is only filled and asked for single elements. Leaves alone what is walked, copied, asked for its ends or handed out, what is sorted by
 * a comparator, and elements that may compare as equal without being equal.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRUCTURE,
    heat = WARM,
    summary = "sorted set or map whose order nobody uses",
    why = """
        A tree compares a new element with one after the other on the way down, a dozen comparisons of texts for some thousand elements, where a hash table looks at one or
        two. Only who walks it in order, or asks for its ends, gets something for that.""",
    given = "String[] xs",
    slow = """
        java.util.Set<String> seen = new java.util.TreeSet<>();
        long fresh = 0;
        for (String x : xs) {
          if (seen.add(x)) fresh++;
        }
        return fresh;""",
    fast = """
        java.util.Set<String> seen = new java.util.HashSet<>();
        long fresh = 0;
        for (String x : xs) {
          if (seen.add(x)) fresh++;
        }
        return fresh;""",
    limits = "Only for texts, numbers, enums and the like as elements or keys, for private fields and locals, and where all that is done with it is in sight.",
    fixSafety = "A hash table takes null, a tree throws. No fix is offered.",
    byHand = "a hash table takes null and walks in no order",
    since = "0.1")
public final class TreeWhereHashServes implements Rule {
  /** The part of what runs that a way down the tree must be. */
  private static final double LARGE_SHARE = 0.5;
  private static final Map<String, String> INSTEAD = Map.of("TreeSet", "HashSet", "TreeMap", "HashMap", "ConcurrentSkipListMap", "ConcurrentHashMap",
      "ConcurrentSkipListSet", "a key set of ConcurrentHashMap");
  private static final Set<String> SINGLE = Set.of("add", "contains", "put", "putIfAbsent", "get", "getOrDefault", "containsKey", "remove", "computeIfAbsent", "merge",
      "isEmpty", "clear", "size", "compute", "computeIfPresent");
  /** Ten comparisons of texts or so. */
  private static final long DESCENT = 50;
  /** Of numbers. */
  private static final long NUMBERS = 15;

  @Override
  public void register(Registry rules) {
    rules.on(New.class, this::check).creating("TreeSet", "TreeMap", "ConcurrentSkipListMap", "ConcurrentSkipListSet");
  }

  private void check(New made, Site site) {
    if (made.hasBody() || made.argumentCount() > 0 || made.constructor() == null) return;
    String name = made.constructor().getEnclosingElement().getSimpleName().toString();
    Expr holder = OwnCollection.readOf(made);
    if (holder == null || !isValue(holder.type(), made, site.facts())) return;
    Held held = site.facts().heldBy(holder);
    if (held == null || held.made().size() != 1 || held.sizeAtMost() >= 0 || held.isOrderUsed() || held.in(Role.INSERT).isEmpty()) return;
    Node asked = null;
    for (Held.Access access : held.accesses()) {
      if (!OwnCollection.isItself(access.at(), holder) || !(access.by() instanceof Call) || !SINGLE.contains(((Call) access.by()).name())) return;
      boolean looksUp = access.role() == Role.LOOKUP || access.role() == Role.INSERT && !((Call) access.by()).name().equals("put");
      if (looksUp && (asked == null || access.by().loop() != null)) asked = access.by();
    }
    if (asked == null) return;
    Facts there = asked.body() == made.body() ? site.facts() : Facts.of(asked.body(), site.facts().table());
    long descent = isNumber(holder.type()) ? NUMBERS : DESCENT;
    Saving saving = new Saving(asked, descent, there.nanosOfPath(asked, List.of()), "");
    if (saving.share() < LARGE_SHARE) return;
    site.report(made, saving, "'%s' is kept sorted although nobody asks for its order (%s); %s finds elements by their hash", holder.text(), saving.text(),
        INSTEAD.get(name)).costsAt(asked).atMostNote();
  }

  private static boolean isNumber(TypeMirror type) {
    TypeMirror key = ((DeclaredType) type).getTypeArguments().get(0);
    return key instanceof DeclaredType && ((DeclaredType) key).getTypeArguments().isEmpty() && !key.toString().endsWith("java.lang.String");
  }

  /** Whether its elements or keys hash as they compare. */
  private static boolean isValue(TypeMirror type, Node at, Facts facts) {
    if (!(type instanceof DeclaredType) || ((DeclaredType) type).getTypeArguments().isEmpty()) return false;
    TypeMirror key = ((DeclaredType) type).getTypeArguments().get(0);
    return facts.isValueType(key) && !at.source().isClass(key, "java.math.BigDecimal");
  }
}
