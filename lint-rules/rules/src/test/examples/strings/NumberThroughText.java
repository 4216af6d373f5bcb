import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.NumberFormat;
import java.text.ParseException;
import java.util.List;

class NumberThroughTextExamples {
  int text(String text) {
    return Integer.parseInt(text) + Integer.valueOf(text);
  }

  String usedAsText(int number) {
    String digits = Integer.toString(number);
    return digits.length() > 2 ? digits : "0";
  }

  int digitsOfManyCharacters(char a, char b) {
    return Integer.parseInt("" + a + b) + Integer.parseInt("1" + a);
  }

  BigDecimal floating(double d, float f) {
    return new BigDecimal(String.valueOf(d)).add(new BigDecimal("" + f));
  }

  BigDecimal whatIsLeft(Number number) {
    if (number instanceof Long) return BigDecimal.valueOf(number.longValue());
    return new BigDecimal(number.toString());
  }

  int radix(int number) {
    return Integer.parseInt(Integer.toString(number), 16);
  }

  long text(StringBuilder text) {
    return Long.parseLong(text.toString());
  }

  int digitThatMayBeNone(char next) {
    return Integer.parseInt("" + next, 16);
  }

  int digit(char next) {
    if (!Character.isDigit(next)) return -1;
    return Integer.parseInt("" + next); // note: NumberThroughText "write 'Character.digit(next, 10)'"
  }

  int decimalDigit(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) sum += Integer.parseInt(String.valueOf(text.charAt(i))); // warn: NumberThroughText "Character.digit(text.charAt(i), 10)"
    }
    return sum;
  }

  long widened(Integer number) {
    return Long.parseLong(number.toString()); // note: NumberThroughText "take the number itself"
  }

  int length(int number) {
    return String.valueOf(number).length(); // note: NumberThroughText "compare with powers of ten"
  }

  BigInteger big(long number) {
    return new BigInteger(Long.toString(number)); // note: NumberThroughText "write 'BigInteger.valueOf(number)'"
  }

  // Asking for the class first is longer.
  BigDecimal parsedSeldom(NumberFormat format, String text) throws ParseException {
    return new BigDecimal(format.parse(text).toString());
  }

  // Not so much more than the sum itself takes.
  BigDecimal sum(List<Number> numbers) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Number number : numbers) sum = sum.add(new BigDecimal(number.toString()));
    return sum;
  }

  int anything(List<?> all) {
    int less = 0;
    for (Object a : all) {
      // It may be a text, or a number that no long holds.
      BigDecimal x = new BigDecimal(String.valueOf(a));
      if (x.compareTo(BigDecimal.TEN) < 0) less++;
    }
    return less;
  }

  int compared(List<? extends Number> all) {
    int less = 0;
    for (Number a : all) {
      BigDecimal x = new BigDecimal(String.valueOf(a)); // note: NumberThroughText "take longValue of whole ones"
      if (x.compareTo(BigDecimal.TEN) < 0) less++;
    }
    return less;
  }

  int bits(int number) {
    return Integer.toBinaryString(number).length(); // note: NumberThroughText "numberOfLeadingZeros"
  }
}
