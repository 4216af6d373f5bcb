package dev.brisk.rules.laziness;

import dev.brisk.facts.Use;
import dev.brisk.model.Call;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Node;

/** How code is shown in messages. */
final class Shown {
  private static final int LONG = 60;

  private Shown() {}

  /** The source in one line, cut if it is long. */
  static String text(Node node) {
    String text = node.text().replaceAll("\\s+", " ");
    return text.length() <= LONG ? text : text.substring(0, LONG - 3) + "...";
  }

  /** What a use asks a container, such as {@code 'size()'}. */
  static String question(Use use) {
    if (use.user() instanceof Call) return "'" + ((Call) use.user()).name() + "'";
    return use.user() instanceof FieldRead ? "its length" : "for one element";
  }
}
