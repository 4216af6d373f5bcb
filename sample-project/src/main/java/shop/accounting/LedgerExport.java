package shop.accounting;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ledger in the format of the accountant's program. */
public class LedgerExport {
  /** One booking. */
  public record Entry(int account, int contra, long cents, String text) {}

  /** One line per booking, the accounts with leading zeros. */
  public String bookings(List<Entry> entries) {
    StringBuilder csv = new StringBuilder();
    for (Entry entry : entries) {
      csv.append(String.format("%05d;%05d;", entry.account(), entry.contra()));
      csv.append(Long.toString(entry.cents())).append(';').append(entry.text()).append('\n');
    }
    return csv.toString();
  }

  /** The accounts of all bookings, for the head of the file. */
  public String accounts(List<Entry> entries) {
    String accounts = "";
    for (Entry entry : entries) {
      accounts += entry.account() + " ";
    }
    return accounts;
  }

  /** The turnover of all accounts together, in cents. */
  public long turnover(List<Entry> entries) {
    Map<Integer, Long> byAccount = new HashMap<>();
    long turnover = 0;
    for (Entry entry : entries) {
      byAccount.put(entry.account(), entry.cents());
      turnover += Math.abs(entry.cents());
    }
    return turnover;
  }

  /** The balances at the end of each day, in cents, as one row. */
  public String balances(long[] cents) {
    StringBuilder row = new StringBuilder();
    for (long balance : cents) {
      row.append(Long.toString(balance)).append(';');
    }
    return row.toString();
  }

  /** The text of a booking as a cell: quotes in it are doubled. */
  public String cell(String text) {
    StringBuilder cell = new StringBuilder(text);
    for (int at = cell.length() - 1; at >= 0; at--) {
      if (cell.charAt(at) == '"') {
        cell.insert(at, '"');
      }
    }
    return cell.toString();
  }

  /** A page that was put together in memory, as the archive keeps it: in UTF-8. */
  public byte[] archived(ByteArrayOutputStream page) {
    return page.toString(StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
  }

  /** A letter with the values filled in for its {@code {names}}. */
  public String letter(String template, Map<String, String> values) {
    StringBuilder letter = new StringBuilder();
    String rest = template;
    int open = rest.indexOf('{');
    while (open >= 0) {
      int close = rest.indexOf('}', open);
      letter.append(rest, 0, open).append(values.get(rest.substring(open + 1, close)));
      rest = rest.substring(close + 1);
      open = rest.indexOf('{');
    }
    return letter.append(rest).toString();
  }
}
