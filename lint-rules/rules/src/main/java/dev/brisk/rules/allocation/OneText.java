package dev.brisk.rules.allocation;

import dev.brisk.facts.Facts;
import dev.brisk.facts.Guard;
import dev.brisk.model.Binary;
import dev.brisk.model.Block;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.If;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import dev.brisk.model.Variable;
import java.util.ArrayList;
import java.util.List;

/** A builder that on some path holds one text and nothing else when it is asked for its text: the copy of a copy of what was there before. */
final class OneText {
  private final Facts facts;
  private final LocalDecl made;
  private final Block block;
  private final List<Call> changes = new ArrayList<>(4);
  private Call end;
  private Expr text;
  private Expr test;
  private Node start;
  private Loop loop;

  private OneText(LocalDecl made, Facts facts) {
    this.facts = facts;
    this.made = made;
    this.block = (Block) made.parent();
  }

  /** Null where it is not so, or not sure. */
  static OneText of(LocalDecl made, Facts facts) {
    if (!(made.parent() instanceof Block) || !made.variable().writes().isEmpty() || !isBuilder(made.initializer())) return null;
    OneText found = new OneText(made, facts);
    if (!found.usesAreKnown()) return null;
    List<Call> all = List.copyOf(found.changes);
    if (found.isBegun()) return found;
    found.changes.clear();
    found.changes.addAll(all);
    return found.isEnded() ? found : null;
  }

  /** The text it holds. */
  Expr text() {
    return text;
  }

  /** The test that decides whether it will hold more. */
  Expr test() {
    return test;
  }

  /** Whether what is added is an optional part that is often missing, or comes as often as the text asks for it: other tests nearly always hold. */
  boolean isOftenAlone() {
    return loop != null || test instanceof Binary && ((Binary) test).asksForNull();
  }

  /** Where it is asked for its text. */
  Call end() {
    return end;
  }

  /** What is spared where nothing is added, in nanoseconds. */
  long nanos() {
    return facts.nanosKnownOf(made.initializer()) + facts.nanosKnownOf(end) + (start == null ? 0 : facts.nanosKnownOf(start));
  }

  /** What all takes that runs where nothing is added, in nanoseconds; the largest number where it can't be told. */
  long path() {
    if (loop == null) return facts.nanosOfPathAtMost(end, changes);
    long whole = facts.nanosOfPathAtMost(end, List.of());
    return whole == Long.MAX_VALUE ? whole : Math.max(nanos(), whole - facts.nanosOf(loop));
  }

  private static boolean isBuilder(Expr value) {
    Expr at = value;
    while (at instanceof Call && ((Call) at).is("java.lang.AbstractStringBuilder", "append")) at = ((Call) at).receiver();
    return at instanceof New && (((New) at).type().toString().equals("java.lang.StringBuilder") || ((New) at).type().toString().equals("java.lang.StringBuffer"));
  }

  /** Whether all that is done with it is adding to it, and asking for its text once, at the end of the block. */
  private boolean usesAreKnown() {
    for (LocalRead read : made.variable().reads()) {
      Node at = read.parent();
      Node inner = read;
      Call outermost = null;
      while (at instanceof Call && ((Call) at).receiver() == inner) {
        outermost = (Call) at;
        if (outermost.name().equals("toString")) break;
        if (!outermost.name().equals("append") && !outermost.name().equals("insert")) return false;
        inner = at;
        at = at.parent();
      }
      if (outermost == null) return false;
      if (outermost.name().equals("toString")) {
        if (end != null || outermost.receiver() != read || blockOf(outermost) != block || outermost.loop() != made.loop()) return false;
        end = outermost;
      } else if (outermost.parent() instanceof ExprStmt) {
        changes.add(outermost);
      } else {
        return false;
      }
    }
    return end != null && !changes.isEmpty();
  }

  private static Node blockOf(Node node) {
    Node inner = node;
    Node at = node.parent();
    while (at != null && !(at instanceof Block) && !(at instanceof Loop) && !(at instanceof If)) {
      inner = at;
      at = at.parent();
    }
    return at instanceof If && ((If) at).condition() == inner ? at.parent() : at;
  }

  /** It begins with a text, and all else is added behind one test. */
  private boolean isBegun() {
    text = firstText();
    if (text == null) return false;
    test = testBefore(changes.get(0));
    if (test == null) return false;
    for (Call change : changes) {
      if (change.loop() != made.loop() || testBefore(change) != test) return false;
    }
    return true;
  }

  /** The one text it is made with, or that is added first. */
  private Expr firstText() {
    Expr at = made.initializer();
    Expr found = null;
    if (at instanceof Call) {
      Call append = (Call) at;
      if (append.argumentCount() != 1 || !append.argument(0).isString()) return null;
      found = append.argument(0);
      at = append.receiver();
    }
    if (!(at instanceof New) || ((New) at).argumentCount() > 1) return null;
    Expr given = ((New) at).argumentCount() == 1 ? ((New) at).argument(0) : null;
    if (given != null && given.isString()) return found == null ? given : null;
    if (given != null && !given.isPrimitive()) return null;
    if (found != null) return found;
    Call first = changes.get(0);
    if (changes.size() == 1 || blockOf(first) != block || first.argumentCount() != 1 || !first.argument(0).isString() || !(first.receiver() instanceof LocalRead)) return null;
    if (!first.name().equals("append")) return null;
    changes.remove(0);
    start = first;
    return first.argument(0);
  }

  private Expr testBefore(Node change) {
    Expr found = null;
    Node inner = change;
    for (Node at = change.parent(); at != block && at != null; inner = at, at = at.parent()) {
      if (at instanceof If && inner != ((If) at).condition()) found = ((If) at).condition();
    }
    return found;
  }

  /** A loop puts texts and pieces of a text into it from one match to the next, and what is left of the text behind: all of it where nothing matches. */
  private boolean isEnded() {
    start = null;
    if (!(made.initializer() instanceof New)) return false;
    New builder = (New) made.initializer();
    if (builder.argumentCount() > 0 && !builder.argument(0).isPrimitive()) return false;
    Call last = changes.get(changes.size() - 1);
    if (blockOf(last) != block || !last.name().equals("append") || !(last.receiver() instanceof LocalRead)) return false;
    text = restOf(last);
    loop = loopOfAll(changes.size() - 1);
    if (text == null || loop == null || !last.isAfter(loop) || !endsAtOnce()) return false;
    changes.remove(changes.size() - 1);
    start = last;
    test = loop.condition();
    return true;
  }

  /** The text of which this appends all from a place on that is its start at first. */
  private Expr restOf(Call append) {
    Expr whole = null;
    Expr from = null;
    if (append.argumentCount() == 1 && append.argument(0) instanceof Call) {
      Call cut = (Call) append.argument(0);
      if (!cut.is("java.lang.String", "substring") || cut.argumentCount() != 1) return null;
      whole = cut.receiver();
      from = cut.argument(0);
    } else if (append.argumentCount() == 3 && append.argument(2) instanceof Call && ((Call) append.argument(2)).is("java.lang.String", "length")) {
      whole = append.argument(0);
      from = append.argument(1);
      Expr measured = ((Call) append.argument(2)).receiver();
      if (measured == null || !measured.text().equals(whole.text())) return null;
    }
    if (!(whole instanceof LocalRead) || !whole.isString() || !((LocalRead) whole).variable().writes().isEmpty() || !(from instanceof LocalRead)) return null;
    Expr first = ((LocalRead) from).variable().initializer();
    return first != null && Integer.valueOf(0).equals(facts.constantOf(first)) ? whole : null;
  }

  /** The loop in the block that holds the first {@code count} changes. */
  private Loop loopOfAll(int count) {
    Loop found = null;
    for (int i = 0; i < count; i++) {
      Node at = changes.get(i);
      while (at != null && at.parent() != block) at = at.parent();
      if (!(at instanceof Loop) || found != null && at != found) return null;
      found = (Loop) at;
    }
    return found;
  }

  /** Whether the loop runs as long as a place was found in the text, and nothing but the loop says from where the rest begins. */
  private boolean endsAtOnce() {
    if (loop.form() != Loop.Form.WHILE && loop.form() != Loop.Form.FOR || !(loop.condition() instanceof Binary)) return false;
    Binary condition = (Binary) loop.condition();
    boolean compares = condition.op() == Op.NOT_EQUAL || condition.op() == Op.GREATER || condition.op() == Op.GREATER_EQUAL;
    if (!compares || !(condition.left() instanceof LocalRead)) return false;
    Variable place = ((LocalRead) condition.left()).variable();
    if (!isSearch(place.initializer()) || isKnown(place)) return false;
    Call last = changes.get(changes.size() - 1);
    boolean[] inside = {true};
    last.walk(node -> {
      if (!(node instanceof LocalRead)) return;
      for (Node write : ((LocalRead) node).variable().writes()) inside[0] &= write.isWithin(loop);
    });
    return inside[0];
  }

  /** Whether a test before has told already whether there is a match. */
  private boolean isKnown(Variable place) {
    boolean[] asks = {false};
    for (Guard guard : facts.guardsOf(loop)) {
      guard.test().walk(node -> {
        asks[0] |= node instanceof LocalRead && ((LocalRead) node).variable() == place;
        asks[0] |= node instanceof Call && ((Call) node).receiver() != null && ((Call) node).receiver().text().equals(text.text());
      });
    }
    return asks[0];
  }

  private boolean isSearch(Expr value) {
    if (!(value instanceof Call)) return false;
    Call search = (Call) value;
    return search.is("java.lang.String", "indexOf") && search.receiver() != null && search.receiver().text().equals(text.text());
  }
}
