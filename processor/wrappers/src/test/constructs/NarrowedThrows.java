// wrapped
// records: close() 1, run() thrown 1
package narrowedthrows;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

class NarrowedThrows {
  interface First {
    void run() throws IOException, TimeoutException;
  }

  interface Second {
    void run() throws FileNotFoundException, InterruptedException;
  }

  @Profiled
  interface Both extends First, Second, AutoCloseable {
    @Override
    void close();
  }

  static void use() {
    FileNotFoundException missing = new FileNotFoundException();
    Both both = NarrowedThrows$BothProfiled.of(new Both() {
      @Override
      public void run() throws FileNotFoundException {
        throw missing;
      }

      @Override
      public void close() {}
    });
    try (both) {
      both.run();
    } catch (FileNotFoundException e) {
      Check.that(e == missing);
    }
  }
}
