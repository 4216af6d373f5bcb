import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

class SharedRandomExamples {
  private static final Random SEEDED = new Random(42);
  private static final Random SECURE = new SecureRandom();
  private static final Random HANDED_OUT = new Random();
  private static final Random SHARED = new Random();
  static final Random OPEN = new Random();
  private final Random own = new Random();

  int ofThread(int[] xs) {
    int sum = 0;
    for (int x : xs) sum += x + ThreadLocalRandom.current().nextInt(10);
    return sum;
  }

  int withSeed(int[] xs) {
    int sum = 0;
    for (int x : xs) sum += x + SEEDED.nextInt(10) + SECURE.nextInt(3) + OPEN.nextInt(2);
    return sum;
  }

  int handedOut(List<Integer> xs) {
    Collections.shuffle(xs, HANDED_OUT);
    int sum = 0;
    for (int x : xs) sum += x + HANDED_OUT.nextInt(10);
    return sum;
  }

  int ofObject(int[] xs) {
    int sum = 0;
    for (int x : xs) sum += x + own.nextInt(10);
    return sum;
  }

  int local(int[] xs) {
    Random random = new Random();
    int sum = 0;
    for (int x : xs) sum += x + random.nextInt(10);
    return sum;
  }

  void besideFile(List<java.nio.file.Path> files) throws java.io.IOException {
    for (java.nio.file.Path file : files) java.nio.file.Files.writeString(file, "" + SHARED.nextInt());
  }

  // What the draw goes into takes longer.
  String[] named(Object[] objects) {
    String[] names = new String[objects.length];
    for (int i = 0; i < objects.length; i++) {
      names[i] = System.identityHashCode(objects[i]) + "_" + System.currentTimeMillis() + "_" + SHARED.nextInt();
    }
    return names;
  }

  double drawnByMath(double[] xs) {
    double sum = 0;
    for (double x : xs) sum += x * Math.random(); // warn: SharedRandom "draw from ThreadLocalRandom.current().nextDouble()"
    return sum;
  }

  int drawnFromField(int[] xs) {
    int sum = 0;
    for (int x : xs) sum += x + SHARED.nextInt(10); // warn: SharedRandom "'SHARED.nextInt(10)' draws from one generator"
    return sum;
  }

  double once(double mean) {
    return -mean * Math.log(Math.random());
  }
}
