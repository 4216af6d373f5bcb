package dev.brisk.api;

import dev.brisk.facts.Facts;
import dev.brisk.model.Body;
import dev.brisk.model.Declarations;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Lambda;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Opaque;
import dev.brisk.model.Source;
import dev.brisk.model.This;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.TypeMirror;

/** A static final field that a rewrite declares for what a body makes anew each time. */
public final class NewConstant {
  private static final Pattern PLAIN_TYPE = Pattern.compile("[\\w.<>,\\[\\] ]+");
  private static final Pattern QUALIFIED = Pattern.compile("(?:[a-z_]\\w*\\.)+[A-Z]\\w*");

  private final Declarations.Place place;
  private final String name;

  private NewConstant(Declarations.Place place, String name) {
    this.place = place;
    this.name = name;
  }

  /**
   * A field that the code of the body can read, named by its member and {@code suffix}, such as {@code PARSE_PATTERN}; null where there is no place for one.
   */
  @SuppressWarnings("unchecked")
  public static NewConstant of(Body body, String suffix) {
    Declarations declarations = body.source().declarations();
    Declarations.Place place = declarations.firstStatic(body);
    if (place == null) return null;
    Set<String> given = (Set<String>) body.source().memory().computeIfAbsent(NewConstant.class, key -> new HashSet<String>());
    String stem = body.method() == null || body.member().getSimpleName().toString().startsWith("<") ? "" : inCapitals(body.member().getSimpleName().toString()) + '_';
    String name = stem + suffix;
    for (int i = 2; declarations.mentions(name) || given.contains(name); i++) name = stem + suffix + '_' + i;
    given.add(name);
    return new NewConstant(place, name);
  }

  private static String inCapitals(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_").toUpperCase(Locale.ROOT);
  }

  /**
   * Source of an expression for the initialiser of such a field, which comes before all others of the class; null where it means another thing there, or reads what
   * is made later.
   */
  public static String spelled(Expr expr, Facts facts) {
    Map<FieldRead, String> named = new LinkedHashMap<>();
    boolean[] same = {true};
    expr.walk(node -> {
      if (node instanceof LocalRead || node instanceof This || node instanceof Lambda || node instanceof Opaque) same[0] = false;
      if (!(node instanceof FieldRead)) return;
      FieldRead read = (FieldRead) node;
      boolean known = read.is(Modifier.STATIC) && (facts.constantOf(read) != null || read.field().getKind() == ElementKind.ENUM_CONSTANT);
      same[0] &= known;
      // A field that is declared further down must be named with its class.
      if (known && isOwn(read)) named.put(read, read.field().getEnclosingElement().getSimpleName() + "." + read.field().getSimpleName());
    });
    if (!same[0]) return null;
    StringBuilder text = new StringBuilder(expr.text());
    List<FieldRead> last = new ArrayList<>(named.keySet());
    last.sort(Comparator.comparingInt(FieldRead::start).reversed());
    for (FieldRead read : last) {
      Object tree = read.tree();
      text.replace(read.source().start(tree) - expr.start(), read.source().end(tree) - expr.start(), named.get(read));
    }
    return text.toString();
  }

  private static boolean isOwn(FieldRead read) {
    Element top = read.field();
    while (!(top.getEnclosingElement() instanceof PackageElement)) top = top.getEnclosingElement();
    return top.equals(read.source().topClass());
  }

  /** Source of a type, for which the rewrite imports what it names; null for one that has no name. */
  public static String spelled(TypeMirror type, Source source, Fix fix) {
    String text = type.toString();
    if (!PLAIN_TYPE.matcher(text).matches()) return null;
    return QUALIFIED.matcher(text).replaceAll(name -> {
      if (name.group().matches("java\\.lang\\.[A-Z]\\w*")) return name.group().substring("java.lang.".length());
      Declarations.Name known = source.declarations().nameOf(name.group());
      fix.importing(known);
      return known.text();
    });
  }

  /** What code writes to read it. */
  public String name() {
    return name;
  }

  /** Adds its declaration to a rewrite. */
  public void declareIn(Fix fix, String type, String value) {
    fix.declare(place.offset(), "\n" + place.indent() + "private static final " + type + ' ' + name + " = " + value + ";\n");
  }
}
