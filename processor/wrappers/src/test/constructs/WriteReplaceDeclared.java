// wrapped
// records: units() 1

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** What is written in its place is what the wrapped object says. */
@Profiled
interface WriteReplaceDeclared extends Serializable {
  int units();

  Object writeReplace();

  final class Box implements WriteReplaceDeclared {
    private static final long serialVersionUID = 1;

    @Override
    public int units() {
      return 3;
    }

    @Override
    public Object writeReplace() {
      return this;
    }
  }

  static void use() throws Exception {
    WriteReplaceDeclared wrapped = WriteReplaceDeclaredProfiled.of(new Box());
    Check.that(wrapped.units() == 3);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(wrapped);
    }
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Check.that(in.readObject().getClass() == Box.class);
    }
  }
}
