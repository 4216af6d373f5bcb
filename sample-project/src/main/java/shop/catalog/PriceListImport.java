package shop.catalog;

import dev.brisk.annotations.Cold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a supplier's price list: one article per line, as {@code sku;name;category;price;grams}. */
public class PriceListImport {
  private static final Pattern SKU = Pattern.compile("[A-Z]{2}-\\d{4}");
  private static final int COLUMNS = 5;

  /** What became of a list: the articles read, and the lines sent back to the supplier. */
  public record Result(List<Product> accepted, List<String> rejected) {}

  public Result read(List<String> lines) {
    List<Product> accepted = new ArrayList<>();
    List<String> rejected = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split(";", -1);
      if (cells.length == COLUMNS && SKU.matcher(cells[0]).matches() && isCategory(cells[2]) && isPrice(cells[3])) {
        accepted.add(toProduct(cells));
      } else {
        rejected.add(line);
      }
    }
    return new Result(accepted, rejected);
  }

  /** Counts the prices of a list that are not of the form {@code 12.90}. */
  public int malformedPrices(String[] prices) {
    int malformed = 0;
    for (String price : prices) {
      if (!Pattern.compile("\\d+\\.\\d{2}").matcher(price).matches()) {
        malformed++;
      }
    }
    return malformed;
  }

  /** Counts the article numbers of a list that do not follow the shop's scheme. */
  public int malformedSkus(String[] skus) {
    int malformed = 0;
    for (String sku : skus) {
      if (!SKU.matcher(sku).matches()) {
        malformed++;
      }
    }
    return malformed;
  }

  /** Counts the lines of a list that have too few columns, or too many. */
  public int misaligned(List<String> lines) {
    int misaligned = 0;
    for (String line : lines) {
      if (line.length() - line.replace(";", "").length() != COLUMNS - 1) {
        misaligned++;
      }
    }
    return misaligned;
  }

  /** The weight of a delivery note with one {@code sku;pieces;grams} per line. */
  public long deliveryWeight(List<String> note) {
    long total = 0;
    for (String line : note) {
      String[] cells = line.split(";");
      Integer pieces = Integer.parseInt(cells[1]);
      int grams = Integer.parseInt(cells[2]);
      total += (long) grams * pieces;
    }
    return total;
  }

  /** The letter to a supplier whose list was refused as a whole. */
  @Cold
  public String refusal(List<String> rejected) {
    StringBuilder letter = new StringBuilder("We could not read these lines:\n");
    for (String line : rejected) {
      boolean anyDigit = Pattern.compile("\\d").matcher(line).find();
      letter.append(anyDigit ? "check the columns: " : "not an article: ").append(line).append('\n');
    }
    return letter.toString();
  }

  private static boolean isCategory(String cell) {
    return Arrays.stream(Category.values()).map(Category::name).collect(Collectors.toSet()).contains(cell);
  }

  private static boolean isPrice(String cell) {
    int dot = cell.indexOf('.');
    return dot > 0 && dot == cell.length() - 3;
  }

  private static Product toProduct(String[] cells) {
    return Product.builder()
        .sku(cells[0])
        .name(cells[1].strip())
        .category(Category.valueOf(cells[2]))
        .priceCents(Long.parseLong(cells[3].replace(".", "")))
        .weightGrams(Integer.parseInt(cells[4]))
        .build();
  }
}
