package shop;

class SumTest {
  long twice(long[] xs) {
    Long total = 0L;
    for (long x : xs) {
      total += 2 * x;
    }
    return total;
  }
}
