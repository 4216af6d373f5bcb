package dev.brisk.rules.lookups;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.LOOKUPS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.model.Assert;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.IteratorAllocation;
import dev.brisk.model.Lambda;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.Node;
import dev.brisk.model.MethodRef;
import dev.brisk.model.Variable;

/**
 * Matches a walk over the keys of a map that looks each key up in the same map. The entries hold key and value together. Maps that other threads
 * may change, maps by identity, enum maps and maps that are no JDK's are left alone, and so is any map that something between the start of the pass
 * and the lookup may change.
 */
@AutoService(Rule.class)
@LintRule(
    theme = LOOKUPS,
    heat = WARM,
    summary = "keys of a map walked and each looked up again",
    why = """
        `for (K key : map.keySet())` stands on the entry of each key already; `map.get(key)` hashes the key and searches it again. `entrySet`
        gives both, and `values` is enough where the key is used for nothing else.""",
    given = "Map<String, Integer> map",
    slow = """
        long total = 0;
        for (String key : map.keySet()) {
          total += key.length() * map.get(key);
        }
        return total;""",
    fast = """
        long total = 0;
        for (Map.Entry<String, Integer> entry : map.entrySet()) {
          total += entry.getKey().length() * entry.getValue();
        }
        return total;""",
    limits = """
        Silent for `EnumMap`, whose lookup is an array read, for `IdentityHashMap`, `WeakHashMap` and concurrent maps, for maps that are not
        the JDK's, where the map or the key is written in the loop, where the loop ends with the lookup, and where code of unknown effect runs
        before the lookup and may reach the map.""",
    fixSafety = "The same by the contract of `java.util.Map`: the views of keys and of entries agree.",
    since = "0.1")
public final class KeySetLookup implements Rule {
  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("keySet");
  }

  private void check(Call keys, Site site) {
    Expr map = keys.receiver();
    if (keys.argumentCount() != 0 || map == null || !WalkedMap.hasEntries(map, site.facts()) || keys.enclosing(Assert.class) != null) return;
    Loop loop = loopOver(keys);
    if (loop != null) {
      checkLoop(loop, keys, site);
    } else if (keys.parent() instanceof Call && ((Call) keys.parent()).receiver() == keys) {
      checkChain((Call) keys.parent(), keys, site);
    }
  }

  /** The for-each loop over the keys, which may have been put into a local just before it; null when there is none. */
  private static Loop loopOver(Call keys) {
    Node walked = keys;
    if (keys.parent() instanceof LocalDecl) {
      Variable local = ((LocalDecl) keys.parent()).variable();
      if (!local.isEffectivelyFinal() || local.reads().size() != 1 || !stepsInto(keys.parent(), local.reads().get(0))) return null;
      walked = local.reads().get(0);
    }
    if (!(walked.parent() instanceof IteratorAllocation) || !(walked.parent().parent() instanceof Loop)) return null;
    Loop loop = (Loop) walked.parent().parent();
    return loop.iterable() == walked && loop.variable() != null ? loop : null;
  }

  /** Whether the statement right behind the declaration is the loop, so that nothing happens in between. */
  private static boolean stepsInto(Node declaration, Node read) {
    Node block = declaration.parent();
    for (int i = 0; i + 1 < block.childCount(); i++) {
      if (block.child(i) == declaration) return read.parent().parent() == block.child(i + 1);
    }
    return false;
  }

  private static void checkLoop(Loop loop, Call keys, Site site) {
    Call get = WalkedMap.lookupOf(loop.variable(), loop, keys.receiver(), site.facts());
    if (get == null || !site.facts().mayRepeatAfter(get, loop)) return;
    String map = keys.receiver().text();
    Site.Report report;
    if (WalkedMap.isKeyUsedOtherwise(loop.variable(), keys.receiver(), site.facts())) {
      report = site.report(get, "'%s' looks up each key of the loop over '%s.keySet()' (%s); loop over '%s.entrySet()' and read getKey and getValue",
          get.text(), map, site.measured(), map);
    } else {
      report = site.report(get, "'%s' looks up each key of the loop over '%s.keySet()' and the key is used for nothing else (%s); loop over '%s.values()'",
          get.text(), map, site.measured(), map);
    }
    report.about(loop.variable());
  }

  /** {@code map.keySet().forEach(key -> ...)} and the stages of a stream that still carry the keys. */
  private static void checkChain(Call step, Call keys, Site site) {
    Call at = step;
    while (true) {
      boolean each = at.name().equals("forEach") && at.argumentCount() == 1;
      boolean stage = KeyStages.takesKey(at);
      if (each || stage) {
        if (at.argument(0) instanceof MethodRef) {
          checkReference((MethodRef) at.argument(0), at, keys, site);
          return;
        }
        if (at.argument(0) instanceof Lambda && checkLambda((Lambda) at.argument(0), at == step && each, keys, site)) return;
      }
      if (!(at == step && KeyStages.isStream(at)) && !KeyStages.keepsKeys(at)) return;
      if (!(at.parent() instanceof Call) || ((Call) at.parent()).receiver() != at) return;
      at = (Call) at.parent();
    }
  }

  private static boolean checkLambda(Lambda lambda, boolean direct, Call keys, Site site) {
    if (lambda.parameters().isEmpty() || lambda.elementLoop() == null) return false;
    Variable key = lambda.parameters().get(0);
    Call get = WalkedMap.lookupOf(key, lambda.elementLoop(), keys.receiver(), site.facts());
    if (get == null) return false;
    String map = keys.receiver().text();
    String instead = direct ? map + ".forEach((key, value) -> ...)" : map + ".entrySet().stream()";
    site.report(get, "'%s' looks up each key of '%s.keySet()' again (%s); write '%s'", get.text(), map, site.measured(), instead);
    return true;
  }

  /** {@code map.keySet().stream().map(map::get)}. */
  private static void checkReference(MethodRef reference, Call stage, Call keys, Site site) {
    if (!reference.name().equals("get") || !stage.name().startsWith("map")) return;
    if (stage.receiver() == null || !(stage.receiver() instanceof Call) || ((Call) stage.receiver()).receiver() != keys) return;
    Facts facts = site.facts();
    if (!SameValue.areAlike(keys.receiver(), reference.receiver(), facts)) return;
    String map = keys.receiver().text();
    site.report(reference, "'%s' looks up each key of '%s.keySet()' again (%s); write '%s.values().stream()'", reference.text(), map, site.measured(), map);
  }
}
