package shop.report;

import java.util.List;
import shop.orders.OrderLine;

/** Lists for the accountant's spreadsheet. */
public class SalesExport {
  private static final ThreadLocal<String> CLERK = new ThreadLocal<>();

  /** Names the clerk who signs what this thread exports. */
  public static void signAs(String clerk) {
    CLERK.set(clerk);
  }

  /** Article and pieces, one line each. */
  public String pieces(List<OrderLine> lines) {
    StringBuilder csv = new StringBuilder();
    for (OrderLine line : lines) {
      csv.append(line.sku());
      csv.append(System.getProperty("shop.export.separator", ";"));
      csv.append(line.quantity()).append('\n');
    }
    return csv.toString();
  }

  /** Article and unit price in cents, one line each. */
  public String prices(List<OrderLine> lines) {
    String separator = System.getProperty("shop.export.separator", ";");
    StringBuilder csv = new StringBuilder();
    for (OrderLine line : lines) {
      csv.append(line.sku()).append(separator).append(line.unitCents()).append('\n');
    }
    return csv.toString();
  }

  /** Article and total in cents, one line each. */
  public String totals(List<OrderLine> lines) {
    StringBuilder csv = new StringBuilder();
    for (OrderLine line : lines) {
      csv.append(line.sku() + ";" + line.totalCents() + "\n");
    }
    return csv.toString();
  }

  /** The amounts of corrections, each signed by the clerk. */
  public String corrections(long[] cents) {
    StringBuilder csv = new StringBuilder();
    for (long amount : cents) {
      csv.append(amount).append(';').append(CLERK.get()).append('\n');
    }
    return csv.toString();
  }

  /** The amounts of refunds, each signed by the clerk. */
  public String refunds(long[] cents) {
    String clerk = CLERK.get();
    StringBuilder csv = new StringBuilder();
    for (long amount : cents) {
      csv.append(-amount).append(';').append(clerk).append('\n');
    }
    return csv.toString();
  }
}
