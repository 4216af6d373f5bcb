package dev.brisk.tools.cli;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Shows a page of Markdown in a terminal: paragraphs folded, code set in, tables in columns. */
final class MarkdownView {
  private static final int WIDTH = 100;

  private final Screen screen;

  MarkdownView(Screen screen) {
    this.screen = screen;
  }

  void print(String markdown) {
    Node page = Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(markdown);
    Blocks blocks = new Blocks();
    page.accept(blocks);
    screen.out().println(String.join("\n\n", blocks.done));
    screen.out().flush();
  }

  /** A word with its colours, and as long as it looks. */
  private record Word(String shown, int length) {}

  private final class Blocks extends AbstractVisitor {
    private final List<String> done = new ArrayList<>();

    @Override
    public void visit(Heading heading) {
      done.add(screen.styled(heading.getLevel() == 1 ? "bold,underline" : "bold", plain(heading)));
    }

    @Override
    public void visit(Paragraph paragraph) {
      done.add(folded(paragraph, ""));
    }

    @Override
    public void visit(BulletList list) {
      List<String> items = new ArrayList<>();
      for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
        if (item instanceof ListItem && item.getFirstChild() != null) items.add("- " + folded(item.getFirstChild(), "  "));
      }
      done.add(String.join("\n", items));
    }

    @Override
    public void visit(FencedCodeBlock code) {
      StringBuilder text = new StringBuilder();
      code.getLiteral().lines().forEach(line -> text.append(text.length() == 0 ? "" : "\n").append(line.isEmpty() ? "" : "    " + screen.styled("fg(cyan)", line)));
      done.add(text.toString());
    }

    @Override
    public void visit(CustomBlock block) {
      if (block instanceof TableBlock) done.add(table(block));
      else visitChildren(block);
    }
  }

  private String folded(Node paragraph, String indent) {
    Words words = new Words();
    paragraph.accept(words);
    words.end();
    StringBuilder text = new StringBuilder();
    int column = indent.length();
    for (Word word : words.words) {
      if (text.length() > 0 && column + 1 + word.length() > WIDTH) {
        text.append('\n').append(indent);
        column = indent.length();
      } else if (text.length() > 0) {
        text.append(' ');
        column++;
      }
      text.append(word.shown());
      column += word.length();
    }
    return text.toString();
  }

  /** Cuts the text of a paragraph at its blanks; a stretch of code stays in one piece. */
  private final class Words extends AbstractVisitor {
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder shown = new StringBuilder();
    private int length;
    private String style = "";

    void end() {
      if (length > 0) words.add(new Word(shown.toString(), length));
      shown.setLength(0);
      length = 0;
    }

    private void add(String text) {
      shown.append(style.isEmpty() ? text : screen.styled(style, text));
      length += text.length();
    }

    @Override
    public void visit(Text text) {
      String all = text.getLiteral();
      int from = 0;
      for (int i = 0; i <= all.length(); i++) {
        if (i < all.length() && all.charAt(i) != ' ') continue;
        if (i > from) add(all.substring(from, i));
        if (i < all.length()) end();
        from = i + 1;
      }
    }

    @Override
    public void visit(Code code) {
      shown.append(screen.styled("fg(cyan)", code.getLiteral()));
      length += code.getLiteral().length();
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      end();
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      end();
    }

    @Override
    public void visit(Emphasis emphasis) {
      styled("italic", emphasis);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
      styled("bold", emphasis);
    }

    @Override
    public void visit(Link link) {
      visitChildren(link);
      if (link.getDestination().contains("://")) visit(new Text(" (" + link.getDestination() + ")"));
    }

    private void styled(String wanted, Node node) {
      String before = style;
      style = wanted;
      visitChildren(node);
      style = before;
    }
  }

  private String table(Node table) {
    List<List<String>> rows = new ArrayList<>();
    table.accept(new AbstractVisitor() {
      @Override
      public void visit(org.commonmark.node.CustomNode node) {
        if (node instanceof TableRow) rows.add(new ArrayList<>());
        if (node instanceof TableCell) rows.get(rows.size() - 1).add(plain(node));
        else visitChildren(node);
      }
    });
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) for (int i = 0; i < Math.min(columns, row.size()); i++) widths[i] = Math.max(widths[i], row.get(i).length());
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < Math.min(columns, row.size()); i++) line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
      text.append(text.length() == 0 ? "" : "\n").append(row == rows.get(0) ? screen.styled("bold", line.toString().stripTrailing()) : line.toString().stripTrailing());
    }
    return text.toString();
  }

  private static String plain(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(new AbstractVisitor() {
      @Override
      public void visit(Text part) {
        text.append(part.getLiteral());
      }

      @Override
      public void visit(Code part) {
        text.append(part.getLiteral());
      }

      @Override
      public void visit(SoftLineBreak part) {
        text.append(' ');
      }
    });
    return text.toString();
  }
}
