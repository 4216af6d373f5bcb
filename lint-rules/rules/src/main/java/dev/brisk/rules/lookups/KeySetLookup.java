package dev.brisk.rules.lookups;

import static dev.brisk.api.Heat.HOT;
import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.LOOKUPS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.model.Assert;
import dev.brisk.model.Block;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Lambda;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.MethodRef;
import dev.brisk.model.Node;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Matches a walk over the keys of a map that looks each key up in the same map. The entries hold key and value together. Maps by identity, enum maps and
 * maps of the user's own classes are left alone, and so is any map that something between the start of the pass and the lookup may change; of a map
 * that may be of any class the message says that it must be one of the JDK's.
 */
@AutoService(Rule.class)
@LintRule(
    theme = LOOKUPS,
    heat = WARM,
    summary = "keys of a map walked and each looked up again",
    why = """
        `for (K key : map.keySet())` stands on the entry of each key already; `map.get(key)` hashes the key and searches it again. `entrySet`
        gives both, and `values` is enough where the key is used for nothing else. The same goes for an iterator or enumeration of the keys.""",
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
        Silent for `EnumMap`, whose lookup is an array read, for `IdentityHashMap`, `WeakHashMap` and maps of the user's own classes, where the map or
        the key is written in the loop, where the loop ends with the lookup or seldom comes to it, where code of unknown effect runs before the lookup
        and may reach the map, for a concurrent map where anything at all runs before it, and where the lookup is a small part of the pass. A map that
        may be of any class, a parameter or the result of a call, draws a note: some classes make an entry anew for each step.""",
    fixSafety = "The same by the contract of `java.util.Map`: the views of keys and of entries agree. Offered for for-each loops over local maps and over those whose class is known.",
    rewrite = Rewrite.ALWAYS,
    since = "0.1")
public final class KeySetLookup implements Rule {
  /** Nanoseconds of the lookup behind a method reference. */
  private static final long LOOKUP = 20;
  private static final int PASSES = 10;
  /** The part of a pass that a lookup must be where nothing shows that the loop runs often. */
  private static final double FAIR_SHARE = 0.28;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("keySet", "keys");
  }

  private void check(Call keys, Site site) {
    Expr map = keys.receiver();
    if (keys.argumentCount() != 0 || map == null || keys.enclosing(Assert.class) != null) return;
    if (WalkedMap.entriesOf(map, site.facts()) == WalkedMap.Entries.NONE) return;
    KeyWalk walk = KeyWalk.of(keys);
    if (walk != null) {
      checkLoop(walk, site);
    } else if (keys.name().equals("keySet") && keys.parent() instanceof Call && ((Call) keys.parent()).receiver() == keys) {
      checkChain((Call) keys.parent(), keys, site);
    }
  }

  private static void checkLoop(KeyWalk walk, Site site) {
    Facts facts = site.facts();
    Call get = WalkedMap.lookupOf(walk, facts);
    if (get == null || !facts.mayRepeatAfter(get, walk.loop()) || facts.frequencyOf(get).isRare()) return;
    boolean usesKey = WalkedMap.isKeyUsedOtherwise(walk, facts);
    String map = walk.map().text();
    String target = copiedTo(walk, get);
    String instead = target != null ? "write '" + target + ".putAll(" + map + ")'"
        : usesKey ? "loop over '" + map + ".entrySet()' and read getKey and getValue" : "loop over '" + map + ".values()'";
    boolean longer = usesKey && target == null;
    Site.Report report = report(get, walk.keys(), usesKey ? "" : " and the key is used for nothing else", instead, longer, site).about(walk.key());
    if (target != null) return;
    EntryRewrite rewrite = new EntryRewrite(walk, get, usesKey);
    WalkedMap.Entries entries = WalkedMap.entriesOf(walk.map(), facts);
    // A map of any class has the same entries, if not for the same price; a field may hold another one by then.
    boolean same = entries == WalkedMap.Entries.PLAIN || entries == WalkedMap.Entries.LIKELY && walk.map() instanceof LocalRead;
    if (same && rewrite.isPossible()) report.fix(rewrite.fix());
  }

  /** The map into which the loop copies all entries and does nothing else; null where it is not that. */
  private static String copiedTo(KeyWalk walk, Call get) {
    Node only = walk.loop().code();
    while (only instanceof Block && only.childCount() == 1) only = only.child(0);
    if (!(only instanceof ExprStmt) || !(only.child(0) instanceof Call)) return null;
    Call put = (Call) only.child(0);
    boolean copies = put.name().equals("put") && put.argumentCount() == 2 && put.receiver() != null && put.is("java.util.Map", "put") && put.argument(1) == get
        && put.argument(0) instanceof LocalRead && ((LocalRead) put.argument(0)).variable() == walk.key();
    return copies && (put.receiver() instanceof LocalRead || put.receiver() instanceof FieldRead) ? put.receiver().text() : null;
  }

  /** Of a map of unknown class it is said on what condition. What makes code longer is told where the loop itself runs often, or saves a good part of its passes. */
  private static Site.Report report(Node get, Call keys, String otherwise, String instead, boolean longer, Site site) {
    WalkedMap.Entries entries = WalkedMap.entriesOf(keys.receiver(), site.facts());
    boolean known = entries != WalkedMap.Entries.LIKELY;
    Saving saving = get instanceof Call ? site.saving(get, site.facts().nanosOf(get)) : perElement(get, site);
    Site.Report report = site.report(get, saving, "'%s' looks up each key of '%s.%s()' again%s (%s); %s%s", get.text(), keys.receiver().text(), keys.name(),
        otherwise, saving.text(), instead, known ? "" : ", if the map is one of the JDK's");
    boolean fair = entries == WalkedMap.Entries.PLAIN && saving.share() >= FAIR_SHARE && !hasConstantsAsKeys(keys.receiver());
    if (longer && !fair) report.worthFrom(HOT);
    return known ? report : report.atMostNote();
  }

  /** Constants of an enum are few. */
  private static boolean hasConstantsAsKeys(Expr map) {
    List<? extends TypeMirror> arguments = map.type() instanceof DeclaredType ? ((DeclaredType) map.type()).getTypeArguments() : List.of();
    return !arguments.isEmpty() && arguments.get(0) instanceof DeclaredType && ((DeclaredType) arguments.get(0)).asElement().getKind() == ElementKind.ENUM;
  }

  /** A reference stands in no loop, but runs as one. */
  private static Saving perElement(Node reference, Site site) {
    Saving once = site.saving(reference, PASSES * LOOKUP);
    return once.path() == Long.MAX_VALUE ? once : new Saving(reference, once.nanos(), once.path() + 2 * once.nanos(), site.measured());
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
    Loop loop = lambda.elementLoop();
    KeyWalk walk = new KeyWalk(keys, keys.receiver(), loop, lambda.parameters().get(0), WalkedMap.startOf(loop));
    Call get = walk.key().writes().isEmpty() ? WalkedMap.lookupOf(walk, site.facts()) : null;
    if (get == null) return false;
    String map = keys.receiver().text();
    report(get, keys, "", direct ? "write '" + map + ".forEach((key, value) -> ...)'" : "write '" + map + ".entrySet().stream()'", !direct, site);
    return true;
  }

  /** {@code map.keySet().stream().map(map::get)}. */
  private static void checkReference(MethodRef reference, Call stage, Call keys, Site site) {
    if (!reference.name().equals("get") || !stage.name().startsWith("map")) return;
    if (stage.receiver() == null || !(stage.receiver() instanceof Call) || ((Call) stage.receiver()).receiver() != keys) return;
    Facts facts = site.facts();
    if (!SameValue.areAlike(keys.receiver(), reference.receiver(), facts)) return;
    report(reference, keys, "", "write '" + keys.receiver().text() + ".values().stream()'", false, site);
  }
}
