package dev.brisk.options;

import dev.brisk.api.Theme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules that words may name.
 *
 * @param ids theirs
 * @param formerNames ids that rules had before, each with the id of now
 * @param themes those that have rules
 */
public record KnownRules(Collection<String> ids, Map<String, String> formerNames, Set<Theme> themes) {

  /** Of all themes. */
  public static KnownRules of(Collection<String> ids, Map<String, String> formerNames) {
    return new KnownRules(ids, formerNames, EnumSet.allOf(Theme.class));
  }

  /** The theme of that name, whether it has rules or not; null if there is none. */
  static Theme theme(String name) {
    for (Theme theme : Theme.values()) if (theme.key().equalsIgnoreCase(name)) return theme;
    return null;
  }

  /** The id of now for an id or a former id in any case; null if there is none. */
  String rule(String name) {
    if (ids.contains(name)) return name;
    for (String id : ids) if (id.equalsIgnoreCase(name)) return id;
    for (Map.Entry<String, String> former : formerNames.entrySet()) {
      if (former.getKey().equalsIgnoreCase(name) && ids.contains(former.getValue())) return former.getValue();
    }
    return null;
  }

  /** Names of the themes that have rules. */
  List<String> themeKeys() {
    List<String> keys = new ArrayList<>();
    for (Theme theme : Theme.values()) if (themes.contains(theme)) keys.add(theme.key());
    return keys;
  }
}
