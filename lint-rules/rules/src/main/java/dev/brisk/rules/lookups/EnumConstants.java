package dev.brisk.rules.lookups;

import dev.brisk.model.Call;
import javax.lang.model.element.ElementKind;

/** Whether a call is the {@code values()} that the compiler gives every enum. */
final class EnumConstants {
  private EnumConstants() {}

  static boolean isValues(Call call) {
    return call.name().equals("values") && call.argumentCount() == 0 && call.isStatic()
        && call.method().getEnclosingElement().getKind() == ElementKind.ENUM;
  }
}
