package dev.brisk.options;

import dev.brisk.api.Theme;
import java.util.Locale;

/** Some rules and what was said of them. */
final class Selector<V> {
  /** How closely a selector names its rules: the greater, the closer. */
  static final int ALL = 0;
  static final int THEME = 1;
  static final int PATTERN = 2;
  static final int ID = 3;

  final int closeness;
  final V value;
  private final Theme theme;
  private final Glob pattern;
  private final String id;

  private Selector(int closeness, Theme theme, Glob pattern, String id, V value) {
    this.closeness = closeness;
    this.theme = theme;
    this.pattern = pattern;
    this.id = id;
    this.value = value;
  }

  static <V> Selector<V> all(V value) {
    return new Selector<>(ALL, null, null, null, value);
  }

  static <V> Selector<V> theme(Theme theme, V value) {
    return new Selector<>(THEME, theme, null, null, value);
  }

  /** @param pattern in lower case */
  static <V> Selector<V> pattern(Glob pattern, V value) {
    return new Selector<>(PATTERN, null, pattern, null, value);
  }

  static <V> Selector<V> id(String id, V value) {
    return new Selector<>(ID, null, null, id, value);
  }

  /** Whether the rule is one of those named. */
  boolean names(String ruleId, Theme ruleTheme) {
    switch (closeness) {
      case ALL:
        return true;
      case THEME:
        return theme == ruleTheme;
      case PATTERN:
        return pattern.matches(ruleId.toLowerCase(Locale.ROOT));
      default:
        return id.equals(ruleId);
    }
  }
}
