package dev.brisk.rules.hashkeys;

import dev.brisk.facts.Facts;
import dev.brisk.jdk.JdkTable;
import dev.brisk.model.Assignment;
import dev.brisk.model.ArrayRead;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.HashState;
import dev.brisk.model.Lambda;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.Source;
import dev.brisk.model.This;
import dev.brisk.model.TypeTest;
import dev.brisk.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Where the class under analysis changes what objects of some type hash, although it has not just made them. */
final class KeyWrites {
  private static final Set<String> ELEMENT_CALLS = Set.of("get", "next", "getKey", "getFirst", "getLast", "peek", "nextElement", "first", "last",
      "iterator", "elementAt");

  /** Calls that take keys out, or hand out an iterator that may. */
  static final Set<String> TAKING = Set.of("remove", "removeIf", "removeAll", "retainAll", "clear", "iterator");

  private final TypeElement type;
  private final HashState state;
  private final JdkTable table;

  KeyWrites(TypeElement type, HashState state, JdkTable table) {
    this.type = type;
    this.state = state;
    this.table = table;
  }

  /** A write with the field it changes. */
  record KeyWrite(Expr at, Expr receiver, String field) {}

  /** All in methods of the class under analysis, the type's own code left out. */
  List<KeyWrite> inClassOf(Source source) {
    Set<String> names = new HashSet<>(state.hashed());
    for (String method : state.setters().keySet()) names.add(nameOf(method));
    for (String method : state.writers().keySet()) names.add(nameOf(method));
    List<KeyWrite> found = new ArrayList<>();
    for (Body body : source.classFacts().naming(names)) {
      if (!isWithinType(body.member())) collect(body, found);
    }
    return found;
  }

  /** Of {@code name/parameters}. */
  private static String nameOf(String method) {
    return method.substring(0, method.indexOf('/'));
  }

  private boolean isWithinType(Element member) {
    for (Element around = member; around != null; around = around.getEnclosingElement()) {
      if (around.equals(type)) return true;
    }
    return false;
  }

  private void collect(Body body, List<KeyWrite> found) {
    Facts[] facts = {null};
    body.walk(node -> {
      KeyWrite write = writeAt(node);
      if (write == null) return;
      if (facts[0] == null) facts[0] = new Facts(body, table);
      if (isFromElsewhere(write.receiver(), facts[0])) found.add(write);
    });
  }

  private KeyWrite writeAt(Node node) {
    if (node instanceof Assignment) {
      Assignment write = (Assignment) node;
      Element field = write.field();
      if (field == null || !field.getEnclosingElement().equals(type) || !state.hashed().contains(field.getSimpleName().toString())) return null;
      Expr receiver = ((FieldRead) write.target()).receiver();
      return receiver == null || receiver instanceof This ? null : new KeyWrite(write, receiver, field.getSimpleName().toString());
    }
    if (!(node instanceof Call)) return null;
    Call call = (Call) node;
    if (call.method() == null || call.receiver() == null || call.receiver() instanceof This || call.isStatic()) return null;
    if (!call.method().getEnclosingElement().equals(type)) return null;
    String key = call.name() + '/' + call.argumentCount();
    String field = state.setters().containsKey(key) ? state.setters().get(key) : state.writers().get(key);
    return field == null || !state.hashed().contains(field) ? null : new KeyWrite(call, call.receiver(), field);
  }

  /** Whether the object is a parameter, a field's or an element, which others may hold as a key; one made here is still being built. */
  private boolean isFromElsewhere(Expr receiver, Facts facts) {
    Expr bare = receiver;
    while (bare instanceof Cast) bare = ((Cast) bare).operand();
    if (bare instanceof ArrayRead) return true;
    if (bare instanceof FieldRead) return !(facts.originOf(bare) instanceof New);
    if (bare instanceof Call) return ELEMENT_CALLS.contains(((Call) bare).name()) && JdkTable.isJdk(((Call) bare).owner());
    if (!(bare instanceof LocalRead)) return false;
    List<Node> definitions = facts.definitionsOf((LocalRead) bare);
    for (Node definition : definitions) {
      if (!isFromElsewhere(definition, facts)) return false;
    }
    return !definitions.isEmpty();
  }

  private boolean isFromElsewhere(Node definition, Facts facts) {
    if (definition instanceof Body || definition instanceof Loop || definition instanceof Lambda || definition instanceof TypeTest) return true;
    Expr value = Facts.valueOf(definition);
    return value != null && !(value instanceof LocalRead && ((LocalRead) value).variable().declaration() == definition)
        && isFromElsewhere(value, facts);
  }

  /** Whether the object surely comes from the collection's keys: walked by a loop or a lambda over it or its {@code keySet()}. */
  static boolean isKeyOf(Expr receiver, HashingCollection collection, Facts facts) {
    if (!(receiver instanceof LocalRead)) return false;
    Variable variable = ((LocalRead) receiver).variable();
    List<Node> definitions = facts.definitionsOf((LocalRead) receiver);
    if (definitions.size() != 1) return false;
    Node definition = definitions.get(0);
    if (definition instanceof Loop && ((Loop) definition).variable() == variable) return isKeys(facts.walkedBy((Loop) definition), collection);
    if (definition instanceof Lambda && definition.parent() instanceof Call) {
      Call call = (Call) definition.parent();
      boolean first = ((Lambda) definition).parameters().get(0) == variable;
      return first && call.name().equals("forEach") && call.receiver() != null
          && (isKeys(call.receiver(), collection) || collection.isReadBy(call.receiver()));
    }
    Expr value = Facts.valueOf(definition);
    return value instanceof Call && ((Call) value).name().equals("getKey") && ((Call) value).receiver() instanceof LocalRead
        && isEntryOf((LocalRead) ((Call) value).receiver(), collection, facts);
  }

  /** Whether the object may come out of a lookup in the map, which gives its values: keys and values may be of one type. */
  static boolean isValueOf(Expr receiver, HashingCollection collection, Facts facts) {
    if (isLookedUp(receiver, collection)) return true;
    if (!(receiver instanceof LocalRead)) return false;
    for (Node definition : facts.definitionsOf((LocalRead) receiver)) {
      if (isLookedUp(Facts.valueOf(definition), collection)) return true;
    }
    return false;
  }

  private static boolean isLookedUp(Expr value, HashingCollection collection) {
    if (!(value instanceof Call) || ((Call) value).receiver() == null) return false;
    return HashingCollection.isLookup((Call) value) && collection.isReadBy(((Call) value).receiver());
  }

  private static boolean isEntryOf(LocalRead entry, HashingCollection collection, Facts facts) {
    List<Node> definitions = facts.definitionsOf(entry);
    if (definitions.size() != 1 || !(definitions.get(0) instanceof Loop)) return false;
    Expr walked = facts.walkedBy((Loop) definitions.get(0));
    return walked instanceof Call && ((Call) walked).name().equals("entrySet") && collection.isReadBy(((Call) walked).receiver());
  }

  private static boolean isKeys(Expr walked, HashingCollection collection) {
    if (walked == null) return false;
    if (walked instanceof Call) {
      Call call = (Call) walked;
      return call.name().equals("keySet") && call.receiver() != null && collection.isReadBy(call.receiver());
    }
    return collection.role().equals("element") && collection.isReadBy(walked);
  }
}
