package dev.brisk.rules.lookups;

import dev.brisk.api.Fix;
import dev.brisk.model.Block;
import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;

/** A for-each loop over keys written as one over entries, or over values where the key is used for nothing else. */
final class EntryRewrite {
  /** The release that has {@code var}. */
  private static final int VAR = 10;

  private final KeyWalk walk;
  private final Call get;
  private final boolean usesKey;

  EntryRewrite(KeyWalk walk, Call get, boolean usesKey) {
    this.walk = walk;
    this.get = get;
    this.usesKey = usesKey;
  }

  /** Whether the loop has a block of its own and the keys stand in its header. */
  boolean isPossible() {
    Loop loop = walk.loop();
    boolean plain = loop.form() == Loop.Form.FOR_EACH && loop.iterable() == walk.keys() && loop.code() instanceof Block && loop.source().release() >= VAR;
    // Where the key is a primitive its box would be another object.
    return plain && !walk.key().type().getKind().isPrimitive() && (usesKey || isOnlyLookup());
  }

  private boolean isOnlyLookup() {
    return walk.key().reads().size() == 1 && !(walk.key().reads().get(0).parent() instanceof Box);
  }

  Fix fix() {
    Loop loop = walk.loop();
    String body = loop.source().text(loop.tree());
    String name = freeName(usesKey ? "entry" : "value", body);
    Fix fix = Fix.titled(usesKey ? "loop over the entries" : "loop over the values");
    int header = loop.start() + body.indexOf('(') + 1;
    fix.replace(header, walk.keys().end(), "var " + name + " : " + walk.map().text() + (usesKey ? ".entrySet()" : ".values()"));
    if (usesKey && readsKeyElsewhere()) {
      int open = loop.code().start() + 1;
      fix.replace(open, open, "\n" + indentOf(body) + "var " + walk.key().name() + " = " + name + ".getKey();");
    }
    return fix.replace(get, usesKey ? name + ".getValue()" : name);
  }

  /** The key's own lookup aside. */
  private boolean readsKeyElsewhere() {
    for (LocalRead read : walk.key().reads()) {
      if (!read.isWithin(get)) return true;
    }
    return false;
  }

  /** As far in as the first statement of the loop's block. */
  private String indentOf(String body) {
    Loop loop = walk.loop();
    int from = loop.code().start() - loop.start() + 1;
    int end = from;
    while (end < body.length() && Character.isWhitespace(body.charAt(end))) end++;
    int line = body.lastIndexOf('\n', end);
    return line < from ? "" : body.substring(line + 1, end);
  }

  private static String freeName(String wanted, String body) {
    String name = wanted;
    for (int i = 2; isIn(body, name); i++) name = wanted + i;
    return name;
  }

  private static boolean isIn(String body, String word) {
    for (int at = body.indexOf(word); at >= 0; at = body.indexOf(word, at + 1)) {
      boolean begins = at == 0 || !Character.isJavaIdentifierPart(body.charAt(at - 1));
      int end = at + word.length();
      if (begins && (end == body.length() || !Character.isJavaIdentifierPart(body.charAt(end)))) return true;
    }
    return false;
  }
}
