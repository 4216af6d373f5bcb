package dev.brisk.rules.hashkeys;

import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Theme.HASH_KEYS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.HashState;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.Return;
import dev.brisk.model.Variable;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Matches hashing collections of a class whose {@code hashCode} reads a field that the class under analysis changes on objects it did not just
 * make: a parameter, a field's, an element. That the type has a setter is nothing; that someone here calls it on what may be a key is a note, and a
 * warning where the object surely is one of the collection's keys.
 */
@AutoService(Rule.class)
@LintRule(
    theme = HASH_KEYS,
    heat = NORMAL,
    summary = "hash key of a type whose hash is changed elsewhere in the class",
    why = """
        A key whose hash changes while it is in a hashing collection is lost: it stays where its old hash put it, and lookups go elsewhere.
        Where a class both keeps such objects as keys and changes them, one order of calls is enough. Keys made of final fields, such as
        records, can't be lost.""",
    given = "String[] words",
    setup = """
        static final class Key {
          final String text;
          int uses;

          Key(String text) {
            this.text = text;
          }

          @Override
          public boolean equals(Object other) {
            return other instanceof Key && ((Key) other).uses == uses && ((Key) other).text.equals(text);
          }

          @Override
          public int hashCode() {
            return 31 * text.hashCode() + uses;
          }
        }

        static final class FinalKey {
          final String text;
          int uses;

          FinalKey(String text) {
            this.text = text;
          }

          @Override
          public boolean equals(Object other) {
            return other instanceof FinalKey && ((FinalKey) other).text.equals(text);
          }

          @Override
          public int hashCode() {
            return text.hashCode();
          }
        }""",
    slow = """
        java.util.Map<Key, Long> sums = new java.util.HashMap<>();
        long total = 0;
        for (int i = 0; i < words.length; i++) {
          Key key = new Key(words[i % 50]);
          total += sums.computeIfAbsent(key, each -> each.text.chars().asLongStream().sum());
          key.uses++;
        }
        return total;""",
    fast = """
        java.util.Map<FinalKey, Long> sums = new java.util.HashMap<>();
        long total = 0;
        for (int i = 0; i < words.length; i++) {
          FinalKey key = new FinalKey(words[i % 50]);
          total += sums.computeIfAbsent(key, each -> each.text.chars().asLongStream().sum());
          key.uses++;
        }
        return total;""",
    limits = """
        Silent where the class under analysis changes only objects it has just made, or others than those it puts in as far as that shows,
        where the hash is kept or out of sight, and where nothing goes into the collection.""",
    fixSafety = "No fix: which of the type, the change and the collection should differ is yours to say.",
    byHand = "which of the type, the change and the collection should differ is for a person to say",
    since = "0.1")
public final class MutableHashKeyType implements Rule {
  @Override
  public void register(Registry rules) {
    rules.on(New.class, this::check).mentioning(HashingCollection.SIMPLE_NAMES).inClassesHolding(Registry.MUTABLE_HASH);
  }

  private void check(New creation, Site site) {
    if (!HashingCollection.isHashing(creation.type())) return;
    TypeElement type = classOf(HashingCollection.keyType(creation.type()));
    if (type == null || type.getKind() != ElementKind.CLASS) return;
    HashState state = creation.source().wholeFacts().hashStateOf(type);
    if (state == null || state.hashed().isEmpty()) return;
    HashingCollection collection = HashingCollection.madeBy(creation, site.facts());
    if (collection == null || !isFilled(collection, creation)) return;
    boolean onlyNewOnesGoIn = takesNewOnesOnly(collection, creation);
    KeyWrites.KeyWrite write = null;
    boolean sure = false;
    for (KeyWrites.KeyWrite each : new KeyWrites(type, state, site.facts().table()).inClassOf(creation.source())) {
      Facts facts = each.at().body() == creation.body() ? site.facts() : new Facts(each.at().body(), site.facts().table());
      if (sure || !mayLose(collection, each, creation, facts)) continue;
      sure = KeyWrites.isKeyOf(each.receiver(), collection, facts);
      if (!sure && KeyWrites.isValueOf(each.receiver(), collection, facts)) continue;
      if (!sure && (onlyNewOnesGoIn || isGivenToPrivateMethod(each))) continue;
      if (sure || write == null) write = each;
    }
    if (write == null) return;
    int line = write.at().source().line(write.at().start());
    Site.Report report;
    if (sure) {
      report = site.report(creation, "line %s changes '%s' of the %ss of '%s', which hashCode of %s reads: they stay under their old hash and lookups"
          + " miss them; take them out, change them and put them back, or key by what does not change", line, write.field(), collection.role(),
          collection.name(), type.getSimpleName());
    } else {
      report = site.report(creation, "'%s' has %ss of type %s, whose hashCode reads '%s', and line %s changes that: if the object is in there, lookups"
          + " miss it; key by what does not change", collection.name(), collection.role(), type.getSimpleName(), write.field(), line).atMostNote();
    }
    report.costsAt(write.at());
    if (collection.local() != null) report.about(collection.local());
  }

  /** Whether the write may hit a key that is in: not one that is taken out first or goes in only afterwards. */
  private static boolean mayLose(HashingCollection collection, KeyWrites.KeyWrite write, New creation, Facts facts) {
    boolean here = write.at().body() == creation.body();
    if (collection.local() != null && !here) return false;
    KeyObject key = KeyObject.of(write.receiver(), facts);
    boolean filled = collection.local() == null;
    for (Expr use : collection.usesIn(write.at().body())) {
      Call call = HashingCollection.callOn(use);
      if (call == null) continue;
      if (KeyWrites.TAKING.contains(call.name()) && facts.reaches(call, write.at(), List.of())) return false;
      if (!HashingCollection.isInsert(call)) continue;
      // What goes in after its change in the same method is told, or not, by the paths between the two.
      if (key != null && key.isReadBy(call.argument(0))) return false;
      filled |= facts.reaches(call, write.at(), List.of());
    }
    return filled;
  }

  /** Whether each object is made where it goes in, so that a change of one from elsewhere is no change of a key. */
  private static boolean takesNewOnesOnly(HashingCollection collection, New creation) {
    if (creation.argumentCount() > 0 && !creation.argument(0).isPrimitive()) return false;
    List<Expr> uses = collection.allUses(creation.body());
    if (uses == null) return false;
    for (Expr use : uses) {
      if (collection.local() != null && use.parent() instanceof Return) continue;
      Call call = HashingCollection.callOn(use);
      if (call == null || call.name().equals("addAll") || call.name().equals("putAll")) return false;
      if (HashingCollection.isInsert(call) && !(call.argument(0) instanceof New) && !isMadeToGoIn(call.argument(0))) return false;
    }
    return true;
  }

  /** A local with a new object that does nothing but go into collections as their key. */
  private static boolean isMadeToGoIn(Expr key) {
    if (!(key instanceof LocalRead)) return false;
    Variable made = ((LocalRead) key).variable();
    if (!(made.initializer() instanceof New) || !made.writes().isEmpty()) return false;
    for (LocalRead read : made.reads()) {
      if (!(read.parent() instanceof Call)) return false;
      Call call = (Call) read.parent();
      boolean goesIn = HashingCollection.isInsert(call) && call.argument(0) == read && call.receiver() != null
          && (HashingCollection.isHashing(call.receiver().type()) || isMap(call.receiver()));
      if (!goesIn) return false;
    }
    return true;
  }

  private static boolean isMap(Expr collection) {
    return collection.type() != null && collection.source().isClass(collection.type(), "java.util.Map");
  }

  /** A private method may be the step before each insertion: what calls it decides, and that is not looked at. */
  private static boolean isGivenToPrivateMethod(KeyWrites.KeyWrite write) {
    boolean given = write.receiver() instanceof LocalRead && ((LocalRead) write.receiver()).variable().isParameter();
    return given && write.at().body().method() != null && write.at().body().method().getModifiers().contains(Modifier.PRIVATE);
  }

  private static TypeElement classOf(TypeMirror type) {
    return type != null && type.getKind() == TypeKind.DECLARED ? (TypeElement) ((DeclaredType) type).asElement() : null;
  }

  /** Whether something goes in: an empty collection loses nothing. What is out of sight may. */
  private static boolean isFilled(HashingCollection collection, New creation) {
    if (creation.argumentCount() > 0 && !creation.argument(0).isPrimitive()) return true;
    List<Expr> uses = collection.allUses(creation.body());
    if (uses == null) return true;
    for (Expr use : uses) {
      Call call = HashingCollection.callOn(use);
      if (call == null || HashingCollection.isInsert(call) || call.name().equals("addAll") || call.name().equals("putAll")) return true;
    }
    return false;
  }
}
