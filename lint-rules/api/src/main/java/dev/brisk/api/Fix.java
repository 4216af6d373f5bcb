package dev.brisk.api;

import dev.brisk.model.Declarations;
import dev.brisk.model.Expr;
import dev.brisk.model.Node;
import java.util.ArrayList;
import java.util.List;

/** A rewrite of the user's source: a title and edits that don't overlap. Layout and comments outside the edits stay as they are. */
public final class Fix {

  /**
   * Replaces a stretch of source by other text.
   *
   * @param start offset of the first character
   * @param end offset behind the last character
   * @param text what stands there afterwards
   * @param anyOrder whether it is a declaration that may stand before or behind another one put into the same place
   */
  public record Edit(int start, int end, String text, boolean anyOrder) {
    /** Of which the place is its own. */
    public Edit(int start, int end, String text) {
      this(start, end, text, false);
    }
  }

  private final String title;
  private final List<Edit> edits = new ArrayList<>();

  private Fix(String title) {
    this.title = title;
  }

  /** A fix without edits yet; {@code title} is an imperative, such as {@code "declare total as long"}. */
  public static Fix titled(String title) {
    return new Fix(title);
  }

  /** Replaces {@code node}, parentheses included. */
  public Fix replace(Node node, String text) {
    return replace(node.start(), node.end(), text);
  }

  /** Replaces a stretch of source. */
  public Fix replace(int start, int end, String text) {
    edits.add(new Edit(start, end, text));
    return this;
  }

  /** Puts text before what stands at the offset. */
  public Fix insert(int offset, String text) {
    return replace(offset, offset, text);
  }

  /** Declares something at a place among members or imports; others may declare more there. */
  public Fix declare(int offset, String declaration) {
    edits.add(new Edit(offset, offset, declaration, true));
    return this;
  }

  /** Imports what the name needs, if anything. */
  public Fix importing(Declarations.Name name) {
    return name.declaration() == null ? this : declare(name.offset(), name.declaration());
  }

  /** Lets two expressions change places, each with its parentheses. */
  public Fix swap(Expr left, Expr right) {
    return replace(left, right.text()).replace(right, left.text());
  }

  /** What it does, for a menu. */
  public String title() {
    return title;
  }

  /** The edits, in no order. */
  public List<Edit> edits() {
    return edits;
  }
}
