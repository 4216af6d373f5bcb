package dev.brisk.rules.structure;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.STRUCTURE;

import com.google.auto.service.AutoService;
import dev.brisk.api.Fix;
import dev.brisk.api.LintRule;
import dev.brisk.api.NewConstant;
import dev.brisk.api.Registry;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Use;
import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
import dev.brisk.model.NewArray;
import dev.brisk.model.Node;
import dev.brisk.model.TypeRef;
import dev.brisk.model.VarargsArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Matches an array or collection that is put together from constants, read and thrown away, on each call. Left alone is what is handed out, kept or
 * changed, and what is so small that nobody would notice.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRUCTURE,
    heat = WARM,
    summary = "constant array or collection built anew on each call",
    why = """
        `Set.of("a", "b", "c")` hashes its elements, `Arrays.asList` and an array in braces allocate and fill, `"...".split(",")` cuts: on each call, with the
        same outcome. A `static final` field is built once.""",
    given = "String[] xs",
    slow = """
        long count = 0;
        for (String x : xs) {
          if (java.util.Set.of("mark", "marketplace", "market", "marker").contains(x)) count++;
        }
        return count;""",
    fast = """
        long count = 0;
        for (String x : xs) {
          if (KNOWN.contains(x)) count++;
        }
        return count;""",
    setup = """
        private static final java.util.Set<String> KNOWN = java.util.Set.of("mark", "marketplace", "market", "marker");""",
    limits = """
        Silent where the array or collection is returned, stored, passed to code that is not known or changed after it was filled, where a part of it is no
        constant, in static initialisers and other code that runs about once, and where little is saved: a few elements cost no more than the call around them.""",
    fixSafety = """
        The same, as nobody changes it or compares its identity. The elements are made when the class is initialised. A fix is offered where the elements are literals,
        constants of the language and enum constants, and where they are not put in one by one.""",
    rewrite = Rewrite.ALWAYS,
    since = "0.1")
public final class ConstantRebuilt implements Rule {
  private static final Set<Use.Kind> READING = Set.of(Use.Kind.READ, Use.Kind.MEASURED, Use.Kind.WALKED, Use.Kind.ASKED, Use.Kind.ELEMENT, Use.Kind.DROPPED);
  /** Nanoseconds of dozens of elements: for fewer nobody adds a field but where code runs often. */
  private static final long MANY = 300;
  private static final Set<String> WRITING_OUT = Set.of("write", "append", "update", "put", "print");
  private static final String[] COLLECTIONS = {"ArrayList", "HashMap", "HashSet", "LinkedHashMap", "LinkedHashSet", "LinkedList", "TreeMap", "TreeSet"};

  @Override
  public void register(Registry rules) {
    rules.on(NewArray.class, this::array);
    rules.on(Call.class, this::call).calling("asList", "of", "ofEntries", "getBytes", "toCharArray", "split");
    rules.on(New.class, this::collection).creating(COLLECTIONS).calling("add", "put", "asList", "of");
  }

  private void array(NewArray array, Site site) {
    if (!array.text().endsWith("}") || array.parent() instanceof NewArray || isElement(array.type()) || !areConstants(array, site.facts())) return;
    report(array, site.facts().nanosOf(array), List.of(), site);
  }

  /** An array of arrays hands out what could be changed. */
  private static boolean isElement(TypeMirror type) {
    return !(type instanceof ArrayType) || ((ArrayType) type).getComponentType().getKind() == TypeKind.ARRAY;
  }

  private void call(Call call, Site site) {
    if (call.parent() instanceof New && isCopy((New) call.parent())) return;
    if (!isFactory(call) && !isOfText(call, site.facts())) return;
    if (!areConstants(call, site.facts())) return;
    long nanos = isFactory(call) ? nanosOf(call.owner(), elements(call)) : site.facts().nanosOf(call);
    report(call, nanos, List.of(), site);
  }

  private static boolean isFactory(Call call) {
    if (!call.isStatic() || call.owner() == null) return false;
    if (call.name().equals("asList")) return call.owner().equals("java.util.Arrays");
    return isImmutable(call.owner()) && call.argumentCount() > 0;
  }

  private static boolean isImmutable(String owner) {
    return owner.equals("java.util.List") || owner.equals("java.util.Set") || owner.equals("java.util.Map");
  }

  /** {@code "a,b,c".split(",")} and the like. */
  private static boolean isOfText(Call call, Facts facts) {
    return call.receiver() != null && call.receiver().isString() && facts.constantOf(call.receiver()) != null;
  }

  private void collection(New creation, Site site) {
    if (creation.hasBody() || creation.constructor() == null || creation.argumentCount() > 1) return;
    String type = creation.constructor().getEnclosingElement().toString();
    if (!type.startsWith("java.util.")) return;
    if (isCopy(creation)) {
      Call copied = (Call) creation.argument(0);
      if (areConstants(copied, site.facts())) report(creation, nanosOf(type, elements(copied)), List.of(), site);
      return;
    }
    if (creation.argumentCount() == 1 && site.facts().constantOf(creation.argument(0)) == null || !(creation.parent() instanceof LocalDecl)) return;
    List<Node> filling = filling(creation, site.facts());
    if (filling.size() >= 3) report(creation, nanosOf(type, filling.size()), filling, site);
  }

  private static boolean isCopy(New creation) {
    return creation.argumentCount() == 1 && creation.argument(0) instanceof Call && isFactory((Call) creation.argument(0));
  }

  /** The calls that put constants into the collection right after it was made, one after the other. */
  private static List<Node> filling(New creation, Facts facts) {
    List<Node> calls = new ArrayList<>();
    Node block = creation.parent().parent();
    int at = 0;
    while (at < block.childCount() && block.child(at) != creation.parent()) at++;
    for (at++; at < block.childCount() && block.child(at) instanceof ExprStmt; at++) {
      Expr statement = ((ExprStmt) block.child(at)).expression();
      if (!(statement instanceof Call)) break;
      Call call = (Call) statement;
      boolean fills = (call.name().equals("add") && call.argumentCount() == 1 || call.name().equals("put") && call.argumentCount() == 2)
          && call.receiver() instanceof LocalRead && ((LocalRead) call.receiver()).variable() == ((LocalDecl) creation.parent()).variable();
      if (!fills || !areConstants(call, 1, facts)) break;
      calls.add(call);
    }
    return calls;
  }

  private static int elements(Call factory) {
    int last = factory.argumentCount() - 1;
    boolean many = last >= 0 && factory.argument(last) instanceof VarargsArray;
    int count = many ? last + factory.argument(last).childCount() : last + 1;
    return "java.util.Map".equals(factory.owner()) ? count / 2 : count;
  }

  /** Lists are filled, sets and maps hash or compare each element. */
  private static long nanosOf(String type, int elements) {
    boolean hashes = type.endsWith("Set") || type.endsWith("Map");
    return 15 + (hashes ? 15L : 3L) * elements;
  }

  private static boolean areConstants(Node whole, Facts facts) {
    return areConstants(whole, whole instanceof Call && ((Call) whole).receiver() != null ? 1 : 0, facts);
  }

  private static boolean areConstants(Node whole, int from, Facts facts) {
    if (whole.childCount() == 0) return false;
    for (int i = from; i < whole.childCount(); i++) {
      if (!isConstant(whole.child(i), facts)) return false;
    }
    return true;
  }

  private static boolean isConstant(Node part, Facts facts) {
    if (part instanceof VarargsArray || part instanceof Box) return areConstants(part, 0, facts);
    if (part instanceof Cast) return areConstants(part, 0, facts);
    if (part instanceof FieldRead) return isConstant((FieldRead) part);
    if (part instanceof TypeRef) return true;
    return part instanceof Expr && facts.constantOf((Expr) part) != null;
  }

  private static boolean isConstant(FieldRead read) {
    if (read.field() == null) return false;
    if (read.field().getKind() == ElementKind.ENUM_CONSTANT || read.field().getConstantValue() != null) return true;
    return read.is(Modifier.STATIC) && read.is(Modifier.FINAL);
  }

  private void report(Expr built, long nanos, List<Node> filling, Site site) {
    Facts facts = site.facts();
    List<Use> uses = facts.usesOf(built);
    boolean read = false;
    for (Use use : uses) {
      if (filling.contains(use.user())) continue;
      if (!READING.contains(use.kind()) && !isWrittenOut(use)) return;
      read |= !use.is(Use.Kind.DROPPED);
    }
    if (!read) return;
    Saving saving = site.saving(built, nanos);
    Loop loop = site.loop();
    Site.Report report = site.report(built, saving, "the same %s is built from constants on each %s (%s); keep it in a static final field", nameOf(built),
        loop == null ? "call" : "pass", saving.text());
    if (nanos < MANY) report.worthFrom(WARM);
    Fix fix = filling.isEmpty() ? keptBy(built, facts) : null;
    if (fix != null) report.fix(fix);
  }

  /** The rewrite that keeps it in a field; null where that can't be declared, or the elements can't be named there. */
  private static Fix keptBy(Expr built, Facts facts) {
    Fix fix = Fix.titled("keep it in a field");
    String value = NewConstant.spelled(built, facts);
    String type = value == null || built.type() == null ? null : NewConstant.spelled(built.type(), built.source(), fix);
    NewConstant field = type == null ? null : NewConstant.of(built.body(), built.type().getKind() == TypeKind.ARRAY ? "VALUES" : nameOf(built).toUpperCase(Locale.ROOT));
    if (field == null) return null;
    field.declareIn(fix, type, value);
    return fix.replace(built, field.name());
  }

  /** Streams, digests and buffers only copy what they are given. */
  private static boolean isWrittenOut(Use use) {
    if (!use.is(Use.Kind.STORED, Use.Kind.PASSED, Use.Kind.CHANGED) || !(use.user() instanceof Call)) return false;
    Call call = (Call) use.user();
    return WRITING_OUT.contains(call.name()) && call.receiver() != use.at() && call.owner() != null && call.owner().startsWith("java.");
  }

  private static String nameOf(Expr built) {
    TypeMirror type = built.type();
    if (type == null || type.getKind() == TypeKind.ARRAY) return "array";
    String name = built.source().types().erasure(type).toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
