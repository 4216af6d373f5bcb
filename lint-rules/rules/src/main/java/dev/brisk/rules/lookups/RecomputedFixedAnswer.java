package dev.brisk.rules.lookups;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.LOOKUPS;
import static dev.brisk.jdk.CallTable.FIXED;
import static dev.brisk.jdk.CallTable.PER_THREAD;
import static dev.brisk.jdk.CallTable.REFLECTS;
import static dev.brisk.jdk.CallTable.RESETTABLE;
import static dev.brisk.jdk.CallTable.REUSABLE;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Guard;
import dev.brisk.facts.Use;
import dev.brisk.jdk.CallTable.Entry;
import dev.brisk.jdk.JdkTable;
import dev.brisk.model.Assert;
import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Concat;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Lambda;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.ToText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/**
 * Matches what is computed on each call although constants and final fields alone decide it: a charset by its name, a text joined or formatted from
 * constants, a list of the names of an enum, the same addition to each text of a fixed list. Left alone is what other rules speak of (patterns, arrays and
 * collections in braces, objects that can serve again), what is stored, and what costs no more than to keep it.
 */
@AutoService(Rule.class)
@LintRule(
    theme = LOOKUPS,
    heat = WARM,
    summary = "answer that constants and final fields decide computed on each call",
    why = """
        What depends on nothing but constants comes out the same each time: a charset found by its name, constants joined to a text, the names of an enum's constants
        in a list. Computed once, in a `static final` field or in the constructor, each call only reads it.""",
    given = "String[] xs",
    slow = """
        long total = 0;
        for (String x : xs) {
          total += x.indexOf(java.util.Arrays.stream(java.time.DayOfWeek.values()).map(String::valueOf).collect(java.util.stream.Collectors.joining(",")));
        }
        return total;""",
    fast = """
        long total = 0;
        for (String x : xs) {
          total += x.indexOf(DAYS);
        }
        return total;""",
    setup = """
        private static final String DAYS =
            java.util.Arrays.stream(java.time.DayOfWeek.values()).map(String::valueOf).collect(java.util.stream.Collectors.joining(","));""",
    limits = """
        Only what calls of the JDK compute, and class loaders find, from constants, constant collections and final fields of values that can't change. Silent where the result could be changed or is kept
        somewhere, for resources, services and formatted texts in code that is not warm, for texts of queries, for what final fields of an object decide unless that is an enum's constant or the code is warm, in `toString`, in methods that fill a field, and for plain texts put together from an object's fields, which a field would hold for each object.""",
    fixSafety = "The same as long as the default locale is, where that is asked. What is made once must not be changed by those who get it.",
    byHand = "where the answer is kept, and who may change it, is for a person to decide",
    since = "0.1")
public final class RecomputedFixedAnswer implements Rule {
  private static final long CONSTANT_NANOS = 100;
  private static final long ENUM_NANOS = 50;
  private static final Set<Use.Kind> READING = Set.of(Use.Kind.READ, Use.Kind.MEASURED, Use.Kind.WALKED, Use.Kind.ASKED, Use.Kind.ELEMENT, Use.Kind.DROPPED);
  private static final Set<String> OTHER_RULES = Set.of("compile", "matches", "replaceAll", "replaceFirst", "split", "asList", "getBytes", "toCharArray", "values");
  private static final Set<String> KEEPING = Set.of("add", "addAll", "put", "putAll", "putIfAbsent", "computeIfAbsent", "set", "compareAndSet", "register", "load");
  private static final String[] COMPUTING = {
    "forName", "format", "formatted", "join", "replace", "toLowerCase", "toUpperCase", "repeat", "create", "parse", "fromString", "of", "collect", "toList", "toArray", "joining", "count",
    "sum", "reduce", "getTimeZone", "forLanguageTag", "forID", "allOf", "complementOf"};

  /** Methods of many libraries that look for a class, and what they are given. */
  private static final String[] PROBING = {
    "getClassLoader", "isPresent", "isClassPresent", "isClassAvailable", "classExists", "loadClass", "tryLoadClass", "forName", "classForName", "resolveClassName"};
  private static final long PROBE_NANOS = 1000;
  private static final Set<String> STANDARD_CHARSETS = Set.of("US-ASCII", "ISO-8859-1", "UTF-8", "UTF-16", "UTF-16BE", "UTF-16LE");
  private static final String[] QUERIES = {"select ", "insert into ", "update ", "delete from ", "create table ", "drop table ", "alter table ", "truncate "};
  /** The part of a pass that texts put together for the elements of a list must take. */
  private static final double FAIR_SHARE = 0.4;
  private static final String[] FINDING = {
    "load", "getResource", "getResources", "getResourceAsStream", "getBundle", "getAvailableLocales", "getISOCountries", "getISOLanguages", "availableCharsets",
    "getAvailableZoneIds", "getAvailableIDs"};

  /** Those in which letters have the cases that everybody expects. */
  private static final Set<String> LOCALES = Set.of("ROOT", "ENGLISH", "US");

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling(COMPUTING);
    rules.on(Call.class, this::find).calling(FINDING);
    rules.on(Call.class, this::probe).calling(PROBING);
    rules.on(Concat.class, this::text).inLoop();
  }

  private void check(Call call, Site site) {
    Facts facts = site.facts();
    if (isForOtherRules(call, facts) || call.enclosing(Assert.class) != null || isPrinting(call)) return;
    Fixed fixed = Fixed.of(call, facts);
    if (fixed == Fixed.NOT || fixed == Fixed.FOR_OBJECT && isConstructor(call) || facts.constantOf(call) != null) return;
    Expr whole = largest(call, facts);
    if (whole != call || !isOnlyRead(call, facts)) return;
    // What stays the same in a loop is moved before it.
    if (call.loop() != null && facts.isInvariant(call, call.loop())) return;
    if (tellsItself(call, site) || namesStandardCharset(call, site)) return;
    if (!isWorthKeeping(call, fixed, site) || isKeptForMost(call, facts) || isForQuery(call, facts)) return;
    Saving saving = site.saving(call, facts.nanosOf(call));
    site.report(call, saving, "'%s' comes out the same on each call (%s): only %s decide it; %s", call.excerpt(), saving.text(),
        fixed == Fixed.ALWAYS ? "constants" : "final fields", fixed == Fixed.ALWAYS ? "keep it in a static final field" : "keep it in a field");
  }

  /** {@code "auth".toLowerCase()}: the constant can be written as it comes out. */
  private static boolean tellsItself(Call call, Site site) {
    boolean lower = call.name().equals("toLowerCase");
    if (!lower && !call.name().equals("toUpperCase") || call.receiver() == null) return false;
    Object constant = site.facts().constantOf(call.receiver());
    if (!(constant instanceof String) || !isAscii((String) constant)) return false;
    String text = (String) constant;
    // In Turkish an i is not an I.
    if (text.toLowerCase(Locale.ROOT).indexOf('i') >= 0 && !namesLocale(call)) return false;
    boolean same = text.equals(lower ? text.toLowerCase(Locale.ROOT) : text.toUpperCase(Locale.ROOT));
    Saving saving = site.saving(call, site.facts().nanosOf(call));
    if (same) {
      site.report(call, saving, "'%s' copies, or at least looks at, what is in %s case already (%s); leave the call out", call.excerpt(), lower ? "lower" : "upper", saving.text());
    } else {
      site.report(call, saving, "'%s' comes out the same on each call (%s): write the text as it comes out, in %s case", call.excerpt(), saving.text(), lower ? "lower" : "upper");
    }
    return true;
  }

  /** {@code Charset.forName("UTF-8")}: that is a constant of the JDK. */
  private static boolean namesStandardCharset(Call call, Site site) {
    if (!call.is("java.nio.charset.Charset", "forName") || call.argumentCount() != 1) return false;
    Object name = site.facts().constantOf(call.argument(0));
    if (!(name instanceof String) || !STANDARD_CHARSETS.contains(((String) name).toUpperCase(Locale.ROOT))) return false;
    Saving saving = site.saving(call, site.facts().nanosOf(call));
    site.report(call, saving, "'%s' looks for the same charset on each call (%s); write StandardCharsets.%s", call.excerpt(), saving.text(),
        ((String) name).toUpperCase(Locale.ROOT).replace('-', '_'));
    return true;
  }

  private static boolean namesLocale(Call call) {
    return call.argumentCount() == 1 && call.argument(0) instanceof FieldRead && ((FieldRead) call.argument(0)).field() != null
        && LOCALES.contains(((FieldRead) call.argument(0)).field().getSimpleName().toString());
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  /** A text that is sent to a database, which takes a thousand times as long. */
  private static boolean isForQuery(Call call, Facts facts) {
    if (call.argumentCount() > 0 && startsQuery(facts.constantOf(call.argument(0)))) return true;
    if (call.receiver() != null && startsQuery(facts.constantOf(call.receiver()))) return true;
    for (Use use : facts.usesOf(call)) {
      if (use.is(Use.Kind.PASSED) && use.user() instanceof Call && isQuery(((Call) use.user()).name())) return true;
    }
    return false;
  }

  private static boolean isQuery(String name) {
    return name.startsWith("execute") || name.startsWith("query") || name.startsWith("prepare") || name.startsWith("createQuery") || name.startsWith("createNativeQuery");
  }

  private static boolean startsQuery(Object constant) {
    if (!(constant instanceof String)) return false;
    String text = ((String) constant).stripLeading();
    for (String verb : QUERIES) if (text.regionMatches(true, 0, verb, 0, verb.length())) return true;
    return false;
  }

  /**
   * Most objects are asked once or twice, constants of enums again and again. A constant that is formatted most often is a message, or a name that is registered.
   */
  private static boolean isWorthKeeping(Call call, Fixed fixed, Site site) {
    if (site.heat().reaches(WARM)) return true;
    if (fixed == Fixed.ALWAYS) return !call.name().startsWith("format") && site.facts().nanosOf(call) >= CONSTANT_NANOS || call.name().equals("forName");
    return call.body().member().getEnclosingElement().getKind() == ElementKind.ENUM && site.facts().nanosOf(call) >= ENUM_NANOS;
  }

  /** A resource, the services of a type: looked for, read and forgotten. */
  private void find(Call call, Site site) {
    Facts facts = site.facts();
    // Most resources and services are read once or so, by build steps and at the start.
    if ((call.name().startsWith("getResource") || call.name().equals("load")) && !site.heat().reaches(WARM)) return;
    if (dependsOnThread(call) || !facts.entryOf(call).is(FIXED) || call.enclosing(Assert.class) != null || isConstructor(call) || call.isInKeptLambda()) return;
    Fixed fixed = Fixed.ofParts(call, facts);
    if (fixed == Fixed.NOT || fillsField(call.body())) return;
    for (Use use : facts.usesOf(call)) {
      if (use.is(Use.Kind.STORED, Use.Kind.RETURNED, Use.Kind.CAPTURED)) return;
    }
    Saving saving = site.saving(call, facts.entryOf(call).nanos());
    site.report(call, saving, "'%s' looks for the same on each call (%s); keep what is %s it in a %sfield", call.excerpt(), saving.text(),
        call.name().equals("getResourceAsStream") || call.name().equals("getResources") ? "read from" : "found, or made of", fixed == Fixed.ALWAYS ? "static final " : "").atMostNote();
  }

  /** {@code ServiceLoader.load(type)} asks the class loader of the thread. */
  private static boolean dependsOnThread(Call call) {
    return call.is("java.util.ServiceLoader", "load") && call.argumentCount() == 1;
  }

  /** A static method that is given constants and asks a class loader, to learn what is there. */
  private void probe(Call named, Site site) {
    Facts facts = site.facts();
    Call call = named.name().equals("getClassLoader") && named.argumentCount() == 0 && named.parent() instanceof Call ? (Call) named.parent() : named;
    if (call.owner() == null || !call.isStatic() || call.receiver() == named || JdkTable.isJdk(call.owner()) || call.argumentCount() == 0) return;
    if (call == named && !isClassName(facts.constantOf(call.argument(0)))) return;
    if (isConstructor(call) || call.isInKeptLambda() || fillsField(call.body()) || call.type() == null || call.type().getKind() == TypeKind.VOID) return;
    Fixed fixed = Fixed.ofParts(call, facts);
    if (fixed == Fixed.NOT) return;
    boolean answer = call.isPrimitive();
    for (Use use : facts.usesOf(call)) {
      if (use.is(Use.Kind.STORED, Use.Kind.CAPTURED) || !answer && use.is(Use.Kind.RETURNED, Use.Kind.PASSED)) return;
    }
    Saving saving = site.saving(call, PROBE_NANOS);
    site.report(call, saving, "'%s' asks a class loader for the same on each call (%s); if it finds the same each time, keep the answer in a static final field", call.excerpt(),
        saving.text()).atMostNote();
  }

  /** Such as {@code org.example.Thing}. */
  private static boolean isClassName(Object constant) {
    if (!(constant instanceof String)) return false;
    String name = (String) constant;
    int dot = name.lastIndexOf('.');
    return dot > 0 && name.indexOf('.') < dot && dot + 1 < name.length() && Character.isUpperCase(name.charAt(dot + 1)) && name.indexOf(' ') < 0;
  }

  /** Whether it only serves those for which a field of that type holds nothing. */
  private static boolean isKeptForMost(Call call, Facts facts) {
    for (Guard guard : facts.guardsOf(call)) {
      if (!(guard.test() instanceof Binary)) continue;
      for (int i = 0; i < guard.test().childCount(); i++) {
        Node side = guard.test().child(i);
        if (side instanceof FieldRead && ((FieldRead) side).type() != null && call.source().types().isSameType(((FieldRead) side).type(), call.type())) return true;
      }
    }
    return false;
  }

  /** Whether it stores anything in a field or in what a field holds: what is found may be kept there. */
  private static boolean fillsField(Body body) {
    boolean[] fills = {false};
    body.walk(node -> {
      fills[0] |= node instanceof Assignment && ((Assignment) node).field() != null;
      fills[0] |= node instanceof Call && ((Call) node).receiver() instanceof FieldRead && KEEPING.contains(((Call) node).name());
    });
    return fills[0];
  }

  /** The call itself unless something larger around it is fixed as well, and told instead. */
  private static Expr largest(Call call, Facts facts) {
    Expr whole = call;
    for (Node at = call.parent(); at instanceof Expr && !(at instanceof Lambda); at = at.parent()) {
      if (at instanceof Call && Fixed.of((Expr) at, facts) != Fixed.NOT) whole = (Expr) at;
    }
    return whole;
  }

  private static boolean isForOtherRules(Call call, Facts facts) {
    Entry entry = facts.entryOf(call);
    if (entry.is(REUSABLE) || entry.is(PER_THREAD) || entry.is(RESETTABLE) || entry.is(REFLECTS)) return true;
    if (OTHER_RULES.contains(call.name()) || call.owner() == null) return true;
    // Collections from a few constants.
    return call.isStatic() && (call.name().equals("of") || call.name().equals("copyOf")) && call.owner().startsWith("java.util.")
        && (call.type() == null || call.source().isSubclass(call.type(), "java.lang.Iterable") || call.source().isSubclass(call.type(), "java.util.Map"));
  }

  private static boolean isPrinting(Node node) {
    return node.body().method() != null && node.body().method().getSimpleName().contentEquals("toString");
  }

  private static boolean isConstructor(Node node) {
    return node.body().member().getKind() == ElementKind.CONSTRUCTOR || node.body().method() == null;
  }

  private static boolean isOnlyRead(Expr value, Facts facts) {
    boolean unchanging = value.isPrimitive() || facts.isValueType(value.type()) || value.source().isClass(value.type(), "java.nio.charset.Charset");
    for (Use use : facts.usesOf(value)) {
      if (use.is(Use.Kind.STORED) && use.user() instanceof Assignment && ((Assignment) use.user()).field() != null) return false;
      if (!unchanging && !READING.contains(use.kind())) return false;
    }
    return true;
  }

  /** The same addition to each text of a fixed list, on each call. */
  private void text(Concat text, Site site) {
    Loop loop = text.loop();
    if (loop == null || loop.form() != Loop.Form.FOR_EACH && loop.form() != Loop.Form.FOR_EACH_ARRAY || isConstructor(text) || isPrinting(text)) return;
    Expr walked = loop.iterable();
    if (!(walked instanceof FieldRead) || !isKept((FieldRead) walked) || !loop.variable().type().toString().equals("java.lang.String")) return;
    boolean ofElement = false;
    for (int i = 0; i < text.childCount(); i++) {
      Expr part = (Expr) text.child(i);
      if (part instanceof ToText) part = ((ToText) part).operand();
      boolean element = part instanceof LocalRead && ((LocalRead) part).variable() == loop.variable() && site.facts().definitionsOf((LocalRead) part).equals(List.of((Node) loop));
      if (!element && Fixed.of(part, site.facts()) == Fixed.NOT) return;
      ofElement |= element;
    }
    if (!ofElement) return;
    Saving saving = site.saving(text, site.facts().nanosOf(text));
    if (saving.share() < FAIR_SHARE) return;
    site.report(text, saving, "'%s' is put together anew for each element of '%s' on every call (%s); if the elements stay, put the texts together once, where the field is set",
        text.excerpt(), walked.text(), saving.text()).atMostNote();
  }

  private static boolean isKept(FieldRead read) {
    if (read.field() == null || read.type() == null || read.type().getKind() == TypeKind.ERROR) return false;
    boolean own = read.onThis() || read.is(Modifier.STATIC);
    return own && (read.is(Modifier.FINAL) || read.source().classFacts().isStable(read.field()));
  }
}
