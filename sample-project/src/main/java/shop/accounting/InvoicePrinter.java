package shop.accounting;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import shop.orders.Order;
import shop.orders.OrderLine;

/** Lays out invoices as text. */
public class InvoicePrinter {
  /** The head of an invoice. */
  public String title(String number, String customer) {
    Objects.requireNonNull(number, "no number in the order of " + customer);
    return "Invoice " + number;
  }

  /** Whom the invoice greets: the name, or what is known of a guest. */
  public String greeting(Optional<String> name, String[] departments) {
    return name.orElse(guest(departments));
  }

  private static String guest(String[] departments) {
    return "friend of " + String.join(" and ", departments);
  }

  /** One line for each article: number, pieces, sum. */
  public String lines(Order order) {
    StringBuilder text = new StringBuilder();
    for (OrderLine line : order.getLines()) {
      DecimalFormat amount = new DecimalFormat("#,##0.00");
      text.append(line.sku()).append(' ').append(line.quantity()).append(" x ");
      text.append(amount.format(line.totalCents() / 100.0)).append('\n');
    }
    return text.toString();
  }

  /** What a printer was sent, as a text. */
  public String printed(ByteArrayOutputStream sent) {
    return new String(sent.toByteArray(), StandardCharsets.UTF_8);
  }

  /** The reminder to pay, the dearest article first; none if so little is open that it is not worth the paper. */
  public Optional<String> reminder(List<OrderLine> lines, long openCents) {
    List<OrderLine> dearest = new ArrayList<>(lines);
    if (openCents < 500) {
      return Optional.empty();
    }
    dearest.sort((a, b) -> Long.compare(b.totalCents(), a.totalCents()));
    StringJoiner skus = new StringJoiner(", ", "Please pay for ", "");
    for (OrderLine line : dearest) {
      skus.add(line.sku());
    }
    return Optional.of(skus.toString());
  }
}
