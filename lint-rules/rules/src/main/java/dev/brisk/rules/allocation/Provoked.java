package dev.brisk.rules.allocation;

import dev.brisk.facts.Facts;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.Try;
import dev.brisk.model.Variable;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/** What makes an exception that the code around it waits for. */
enum Provoked {
  /** A text read as a number, date or other value that it may not be. */
  PARSE(Set.of("NumberFormatException", "IllegalArgumentException", "RuntimeException", "Exception", "DateTimeParseException", "DateTimeException", "ParseException")),
  /** A name looked up among an enum's constants. */
  ENUM(Set.of("IllegalArgumentException", "RuntimeException", "Exception")),
  /** An element asked for that may not be there. */
  ELEMENT(Set.of("IndexOutOfBoundsException", "StringIndexOutOfBoundsException", "ArrayIndexOutOfBoundsException", "NoSuchElementException", "EmptyStackException")),
  /** A class loaded that may not be on the class path. */
  CLASS(Set.of("ClassNotFoundException", "NoClassDefFoundError", "LinkageError"));

  private static final Set<String> READERS = Set.of("parseInt", "parseLong", "parseShort", "parseByte", "parseDouble", "parseFloat", "decode", "parse", "fromString");
  private static final Set<String> WRAPPERS =
      Set.of("java.lang.Integer", "java.lang.Long", "java.lang.Short", "java.lang.Byte", "java.lang.Double", "java.lang.Float");
  private static final Set<String> ELEMENTS = Set.of("get", "charAt", "codePointAt", "elementAt", "getFirst", "getLast", "removeFirst", "removeLast", "pop", "peek", "element",
      "next", "firstElement", "lastElement", "first", "last", "firstKey", "lastKey", "substring");

  private final Set<String> caught;

  Provoked(Set<String> caught) {
    this.caught = caught;
  }

  /** The names between bars that a catch clause gives its types by, all of them expected here. */
  boolean isCaughtBy(String types) {
    for (String type : types.split("[|&]")) {
      String name = type.strip();
      if (!caught.contains(name.substring(name.lastIndexOf('.') + 1))) return false;
    }
    return true;
  }

  /** What the node may throw for; null when it is nothing of this. */
  static Provoked of(Node node) {
    if (node instanceof New && parsesByConstructor((New) node)) return PARSE;
    if (!(node instanceof Call) || ((Call) node).method() == null) return null;
    Call call = (Call) node;
    if (call.name().equals("forName") && "java.lang.Class".equals(call.owner())) return CLASS;
    if (call.isStatic() && call.name().equals("valueOf")) {
      if (call.method().getEnclosingElement().getKind() == ElementKind.ENUM && call.argumentCount() == 1 || "java.lang.Enum".equals(call.owner())) return ENUM;
      return WRAPPERS.contains(call.owner()) && call.argument(0).isString() ? PARSE : null;
    }
    if (READERS.contains(call.name())) return isOfText(call) ? PARSE : null;
    return ELEMENTS.contains(call.name()) && isOfContainer(call) ? ELEMENT : null;
  }

  private static boolean parsesByConstructor(New made) {
    String type = made.type() == null ? "" : made.type().toString();
    boolean number = WRAPPERS.contains(type) || type.equals("java.math.BigDecimal") || type.equals("java.math.BigInteger");
    return number && made.argumentCount() == 1 && made.argument(0).isString();
  }

  private static boolean isOfText(Call call) {
    if (call.argumentCount() == 0 || call.argument(0).type() == null) return false;
    boolean jdk = WRAPPERS.contains(call.owner()) || call.owner().startsWith("java.time.") || call.owner().equals("java.util.UUID");
    return jdk && (call.argument(0).isString() || call.source().isClass(call.argument(0).type(), "java.lang.CharSequence"));
  }

  private static boolean isOfContainer(Call call) {
    if (call.receiver() == null || call.isStatic()) return false;
    if (call.receiver().isString()) return true;
    return call.owner().startsWith("java.util.") && !call.source().isSubclass(call.receiver().type(), "java.util.Map");
  }

  /** The local whose text or element is asked for; null when it is none. */
  static Variable askedOf(Node node) {
    Expr asked = node instanceof New ? ((New) node).argument(0) : null;
    if (node instanceof Call) asked = ((Call) node).argumentCount() > 0 ? ((Call) node).argument(((Call) node).argumentCount() - 1) : ((Call) node).receiver();
    if (node instanceof Call && of(node) == PARSE) asked = ((Call) node).argument(0);
    while (asked instanceof Cast || asked instanceof Call && ((Call) asked).receiver() != null) {
      asked = asked instanceof Cast ? ((Cast) asked).operand() : ((Call) asked).receiver();
    }
    return asked instanceof LocalRead ? ((LocalRead) asked).variable() : null;
  }

  /** Whether the text is one of a few that are set up: a property, an option, what stands in a configuration. */
  static boolean isOfConfiguration(Node node, Facts facts) {
    boolean[] found = {false};
    node.walk(each -> {
      if (!(each instanceof Expr)) return;
      Expr made = each instanceof LocalRead ? facts.originOf((Expr) each) : (Expr) each;
      if (made instanceof Call && isConfiguration((Call) made)) found[0] = true;
      if (each instanceof FieldRead && !((FieldRead) each).isArrayLength() && isWordOfConfiguration(((FieldRead) each).field())) found[0] = true;
    });
    return found[0];
  }

  private static boolean isConfiguration(Call call) {
    String name = call.name();
    if (name.equals("getenv") || name.startsWith("getProperty") || name.startsWith("getInit") || name.startsWith("getOption") || name.startsWith("getSystem")) return true;
    Expr receiver = call.receiver();
    return receiver != null && receiver.type() != null && isWordOfConfiguration(receiver.type().toString());
  }

  private static boolean isWordOfConfiguration(Object of) {
    String text = of == null ? "" : of.toString();
    return text.contains("Config") || text.contains("Propert") || text.contains("Setting") || text.contains("Preference") || text.contains("Environment")
        || text.contains("Option") || text.contains("CommandLine");
  }

  /** Whether the exception leaves the try statement's block where it is thrown. */
  static boolean isIn(Node node, Try block) {
    return node.isWithin(block.block()) && node.enclosing(Try.class) == block && node.lambda() == block.lambda();
  }
}
