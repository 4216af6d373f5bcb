package shop.catalog;

/** A cell of a supplier's list. */
final class Cell {
  private final String text;
  private final String place;

  Cell(String text, String supplier, int line, int column) {
    this.text = text;
    this.place = "line " + line + ", column " + column + " of the list of " + supplier;
  }

  String text() {
    return text;
  }

  /** The cell as a whole number. */
  int number() {
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new IllegalArgumentException("not a number: " + place);
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
