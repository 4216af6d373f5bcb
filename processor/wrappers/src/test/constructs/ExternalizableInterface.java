// wrapped

import dev.brisk.annotations.Profiled;
import java.io.Externalizable;

@Profiled
interface ExternalizableInterface extends Externalizable {
  int units();
}
