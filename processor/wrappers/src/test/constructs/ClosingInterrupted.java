// wrapped
// records: open() 1

import dev.brisk.annotations.Profiled;

/** javac warns of each class whose closing may be interrupted, whether it declares that itself or not. */
@Profiled
@SuppressWarnings("try")
class ClosingInterrupted implements AutoCloseable {
  void open() {}

  @Override
  @Profiled(false)
  public void close() throws InterruptedException {}

  @SuppressWarnings("try")
  static void use() throws InterruptedException {
    try (ClosingInterrupted made = new ClosingInterruptedProfiled()) {
      made.open();
    }
  }
}
