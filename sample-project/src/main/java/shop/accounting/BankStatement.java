package shop.accounting;

import dev.brisk.annotations.Hot;
import java.util.ArrayList;
import java.util.List;

/** Reads what the bank sends at night: one payment a line, as {@code iban;cents;purpose}. */
public class BankStatement {
  private static final String OWN_COUNTRY = "DE";
  private static final String END = "-}\n";

  /** The accounts that money came from. */
  @Hot
  public List<String> payers(List<String> lines) {
    List<String> payers = new ArrayList<>();
    for (String line : lines) {
      payers.add(line.split(";")[0]);
    }
    return payers;
  }

  /** How many messages a file has; each ends in a line with a dash and a brace, and may not be longer than {@code most} characters. */
  public int messages(List<String> lines, int most) {
    int messages = 0;
    StringBuilder message = new StringBuilder();
    for (String line : lines) {
      message.append(line).append('\n');
      if (message.length() > most) {
        throw new IllegalArgumentException("message " + messages + " is too long");
      }
      if (message.toString().endsWith(END)) {
        messages++;
        message.setLength(0);
      }
    }
    return messages;
  }

  /** How many of the accounts are abroad. */
  public int foreign(List<String> ibans) {
    int foreign = 0;
    for (String iban : ibans) {
      if (!iban.substring(0, 2).equals(OWN_COUNTRY)) {
        foreign++;
      }
    }
    return foreign;
  }

  /** The sum of all payments, in cents; lines that are no payments count nothing. */
  public long total(List<String[]> payments) {
    long total = 0;
    for (String[] payment : payments) {
      if (isNumber(payment[1])) {
        total += Long.parseLong(payment[1]);
      }
    }
    return total;
  }

  /** The order that a payment is for: the digits of its purpose. */
  public String orderNumber(String purpose) {
    String number = "";
    for (char c : purpose.toCharArray()) {
      if (Character.isDigit(c)) {
        number += c;
      }
    }
    return number;
  }

  /** How many digits the purposes of all statements have: what a clerk would have to type. */
  public int digits(List<List<String>> statements) {
    int digits = 0;
    for (List<String> purposes : statements) {
      for (String purpose : purposes) {
        for (char c : purpose.toCharArray()) {
          if (Character.isDigit(c)) {
            digits++;
          }
        }
      }
    }
    return digits;
  }

  /** Whether the number of an order ends in its check digit: the sum of the others, modulo ten, whatever parts them. */
  public boolean isOrderNumber(String number) {
    int sum = 0;
    for (int i = 0; i < number.length() - 1; i++) {
      if (Character.isDigit(number.charAt(i))) {
        sum += Integer.parseInt(String.valueOf(number.charAt(i)));
      }
    }
    return sum % 10 == number.charAt(number.length() - 1) - '0';
  }

  private static boolean isNumber(String cell) {
    try {
      Long.parseLong(cell);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
