package dev.brisk.rules.jit;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.JIT;
import static dev.brisk.jdk.CallTable.REFLECTS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.model.Assert;
import dev.brisk.model.Call;
import dev.brisk.model.Lambda;
import dev.brisk.model.Node;
import javax.lang.model.element.ElementKind;

/**
 * Matches a class, method, field or handle that is looked up reflectively, used at once and forgotten: by constants, or by the class of an object at hand. Left
 * alone is what is handed out or kept, what makes objects in code that is not warm (plug-ins are made once), and what is looked up in a class that is
 * given, for those who walk over classes mostly remember them.
 */
@AutoService(Rule.class)
@LintRule(
    theme = JIT,
    heat = WARM,
    summary = "class or member looked up by reflection for each use",
    why = """
        `Class.forName` asks class loaders, `getMethod` and its kin search and copy what they find, `MethodHandles.Lookup` checks access and makes a handle, on
        each call, and the JIT compiler sees through none of it. What was found once is a constant: a `static final` field or one entry for each class
        (`ClassValue`, a map) makes the call itself the only work, and lets the compiler inline a constant handle.""",
    given = "String[] xs",
    slow = """
        long total = 0;
        for (Object x : xs) {
          try {
            total += (Integer) Object.class.getMethod("hashCode").invoke(x) & 1;
          } catch (ReflectiveOperationException e) {
            return -1;
          }
        }
        return total;""",
    fast = """
        long total = 0;
        for (Object x : xs) {
          try {
            total += (Integer) HASH.invoke(x) & 1;
          } catch (ReflectiveOperationException e) {
            return -1;
          }
        }
        return total;""",
    setup = """
        private static final java.lang.reflect.Method HASH = find();
        private static java.lang.reflect.Method find() {
          try {
            return Object.class.getMethod("hashCode");
          } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
          }
        }""",
    limits = """
        Silent where what is found is returned, stored or passed on, in constructors and in lambdas that are run by someone else, since they often fill a cache, where
        an object is made of a class found by name or by its constructor, or something is looked up by constants alone, in code that is not in a loop or warm otherwise (plug-ins and
        probes of the class path), for single members and classes looked up by one name there, for classes that are parameters, and for exceptions that
        are made by reflection.""",
    fixSafety = """
        The same as long as the same class loader would be asked. A class that is missing is noticed when the constant is made: keep null, or an empty `Optional`,
        where that is no mistake. Members kept by class should not keep class loaders alive: `ClassValue` does not.""",
    byHand = "where what was found is kept, and for how long, is for a person to decide",
    since = "0.1")
public final class ReflectionInLoop implements Rule {
  /** The part of what runs that a lookup must be: beside what is done with what it finds nobody misses it. */
  private static final double LARGE_SHARE = 0.6;

  private static final String[] LOOKUPS = {
    "forName", "loadClass", "getMethod", "getMethods", "getDeclaredMethod", "getDeclaredMethods", "getField", "getFields", "getDeclaredField", "getDeclaredFields",
    "getConstructor", "getConstructors", "getDeclaredConstructor", "getDeclaredConstructors", "findVirtual", "findStatic", "findSpecial", "findConstructor",
    "findGetter", "findSetter", "findStaticGetter", "findStaticSetter", "findVarHandle", "findStaticVarHandle", "unreflect", "unreflectSpecial",
    "unreflectConstructor", "unreflectGetter", "unreflectSetter", "getBeanInfo", "getRecordComponents"};

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling(LOOKUPS);
  }

  private void check(Call lookup, Site site) {
    if (!isLookup(lookup, site)) return;
    // Of a chain of lookups the first is told.
    if (lookup.receiver() != null && site.facts().originOf(lookup.receiver()) instanceof Call && isLookup((Call) site.facts().originOf(lookup.receiver()), site)) return;
    if (lookup.enclosing(Assert.class) != null || isConstructor(lookup) || isRunByOthers(lookup) || makesException(lookup)) return;
    Found found = Found.by(lookup, site.facts(), call -> isLookup(call, site));
    if (found == null || !found.isUsed()) return;
    Key key = Key.of(lookup, found, site.facts());
    if (key == null || isDoneOnce(key, found) && (lookup.loop() == null || !site.heat().reaches(WARM))) return;
    Saving saving = site.saving(lookup, found.nanos());
    if (saving.share() < LARGE_SHARE) return;
    Site.Report report = site.report(lookup, saving, key.message, lookup.excerpt(), key.what(lookup), saving.text());
    if (isSeldomWorthIt(key, lookup)) report.worthFrom(WARM);
  }

  /** Plug-ins are made once, and what is in the class path is looked for at the start; objects are tested, called and copied again and again. */
  private static boolean isDoneOnce(Key key, Found found) {
    if (key == Key.PARTS) return false;
    return found.makesObjects() || key == Key.NONE && !found.testsObjects();
  }

  /** One member by its name is called across versions or layers now and then; those who search all members, or test objects by class, do so for each. */
  private static boolean isSeldomWorthIt(Key key, Call lookup) {
    return key == Key.NONE || key == Key.PARTS || key == Key.CLASS && !lookup.name().endsWith("s");
  }

  /** An exception that is made by reflection takes longer by itself. */
  private static boolean makesException(Call lookup) {
    return lookup.body().method() != null && lookup.source().isSubclass(lookup.source().types().erasure(lookup.body().method().getReturnType()), "java.lang.Throwable");
  }

  private static boolean isLookup(Call call, Site site) {
    return site.facts().entryOf(call).is(REFLECTS);
  }

  private static boolean isConstructor(Node node) {
    return node.body().member().getKind() == ElementKind.CONSTRUCTOR || node.body().method() == null;
  }

  private static boolean isRunByOthers(Node node) {
    for (Lambda lambda = node.lambda(); lambda != null; lambda = lambda.lambda()) {
      boolean atOnce = lambda.parent() instanceof Call && ((Call) lambda.parent()).name().equals("doPrivileged");
      if (lambda.elementLoop() == null && !atOnce) return true;
    }
    return false;
  }
}
