package shop.accounting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;

/** The figures that the tax office asks for. */
public class TaxReturn {
  /** The tax on what was sold, at the full rate. */
  public BigDecimal tax(List<BigDecimal> net) {
    BigDecimal tax = BigDecimal.ZERO;
    for (BigDecimal amount : net) {
      tax = tax.add(amount.multiply(new BigDecimal("0.19")));
    }
    return tax;
  }

  /** The sum of amounts, each cut to full euros as the form wants it. */
  public long fullEuros(double[] amounts) {
    long sum = 0;
    for (double amount : amounts) {
      sum += Double.valueOf(amount).longValue();
    }
    return sum;
  }

  /** The sum of what was paid in advance, in cents, as the office's letters say. */
  public long advance(String[] cents) {
    long sum = 0;
    for (String each : cents) {
      sum += Long.valueOf(each);
    }
    return sum;
  }

  /** How many different tax numbers a list of suppliers has; the form asks for the count alone. */
  public int suppliers(String[] taxNumbers) {
    Hashtable<String, String> suppliers = new Hashtable<>();
    for (String taxNumber : taxNumbers) {
      suppliers.put(taxNumber, taxNumber);
    }
    return suppliers.size();
  }

  /** The years for which papers must be kept. */
  @SuppressWarnings("removal")
  public List<Integer> years(int first, int last) {
    List<Integer> years = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      years.add(new Integer(year));
    }
    return years;
  }
}
