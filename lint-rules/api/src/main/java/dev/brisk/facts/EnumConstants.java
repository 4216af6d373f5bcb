package dev.brisk.facts;

import dev.brisk.model.Call;
import javax.lang.model.element.ElementKind;

/** The methods that the compiler gives every enum. */
final class EnumConstants {
  private EnumConstants() {}

  /** Whether the call is {@code values()}. */
  static boolean isValues(Call call) {
    return call.name().equals("values") && call.argumentCount() == 0 && isOfEnum(call);
  }

  /** Whether the call is {@code valueOf(String)}. */
  static boolean isValueOf(Call call) {
    return call.name().equals("valueOf") && call.argumentCount() == 1 && isOfEnum(call);
  }

  private static boolean isOfEnum(Call call) {
    return call.isStatic() && call.method().getEnclosingElement().getKind() == ElementKind.ENUM;
  }
}
