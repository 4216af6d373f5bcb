package dev.brisk.wrappers;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names that nothing else has. */
final class FreshNames {
  private final Set<String> taken;

  FreshNames(Collection<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  FreshNames and(Collection<String> more) {
    FreshNames names = new FreshNames(taken);
    names.taken.addAll(more);
    return names;
  }

  String next(String wanted) {
    String name = wanted;
    for (int i = 2; SourceVersion.isKeyword(name) || !taken.add(name); i++) name = wanted + "_" + i;
    return name;
  }

  /** {@code priceOf} becomes {@code PRICE_OF}. */
  String constant(String name) {
    StringBuilder constant = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      if (i > 0 && Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1))) constant.append('_');
      constant.append(name.charAt(i));
    }
    return next(constant.toString().toUpperCase(Locale.ROOT));
  }
}
