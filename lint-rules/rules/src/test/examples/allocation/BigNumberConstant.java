import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;

class BigNumberConstantExamples {
  private static final BigDecimal VAT = new BigDecimal("0.19");

  BigInteger read(String digits) {
    return new BigInteger(digits);
  }

  BigInteger hex() {
    return new BigInteger("ff", 16);
  }

  BigDecimal rounded() {
    return new BigDecimal("0.333", MathContext.DECIMAL32);
  }

  BigDecimal binary() {
    return new BigDecimal(0.5);
  }

  BigDecimal constant(BigDecimal price) {
    return price.multiply(VAT);
  }

  BigDecimal tax(BigDecimal price) {
    return price.multiply(new BigDecimal("0.19")); // note: BigNumberConstant "the constant 0.19 is read from its digits each time"
  }

  BigInteger next(BigInteger x) {
    return x.add(new BigInteger("1")); // note: BigNumberConstant "use BigInteger.ONE"
  }

  BigInteger product(List<BigInteger> factors) {
    BigInteger product = BigInteger.ONE;
    for (BigInteger factor : factors) {
      if (!factor.equals(new BigInteger("0"))) product = product.multiply(factor); // warn: BigNumberConstant "use BigInteger.ZERO"
    }
    return product;
  }

  long sumAndOne(long[] xs) {
    BigInteger sum = BigInteger.ZERO;
    for (long x : xs) {
      sum = sum.add(BigInteger.valueOf(x)).add(new BigInteger("1")); // warn: BigNumberConstant "use BigInteger.ONE"
    }
    return sum.longValue();
  }
}
