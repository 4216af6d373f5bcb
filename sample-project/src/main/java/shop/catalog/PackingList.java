package shop.catalog;

import java.util.List;

/** What a supplier packed: one article per line, as {@code sku;pieces}. */
public class PackingList {
  private final String supplier;

  public PackingList(String supplier) {
    this.supplier = supplier;
  }

  /** The pieces of all lines. */
  public int pieces(List<String> lines) {
    int pieces = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      pieces += new Cell(line.substring(line.indexOf(';') + 1), supplier, i + 1, 2).number();
    }
    return pieces;
  }
}
