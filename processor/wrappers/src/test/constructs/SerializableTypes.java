// wrapped
// records: run() 1
package serializabletypes;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

class SerializableTypes {
  @Profiled
  interface Stored extends Serializable {
    void run();
  }

  @Profiled
  static class Sub implements Stored {
    private static final long serialVersionUID = 5;

    @Override
    public void run() {}
  }

  static void use() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(SerializableTypes$StoredProfiled.of(new Sub()));
    }
    Check.that(!bytes.toString().contains("Profiled"));
    new SerializableTypes$SubProfiled().run();
  }
}
