package dev.brisk.api;

/** The families of rules; a theme's {@link #key} selects its rules in options and names their package. */
public enum Theme {
  BOXING("boxing", "Primitive values wrapped in objects"),
  LOOKUPS("lookups", "The same value looked up again and again"),
  HASH_KEYS("hash-keys", "Keys that hash slowly, wrongly, or change while they are keys"),
  CONDITIONS("conditions", "Costly tests made before cheap ones"),
  STRINGS("strings", "Text built, searched and parsed the long way"),
  SIZING("sizing", "Containers that grow step by step to a known size"),
  STRUCTURE("structure", "Data structures that don't fit how they are used"),
  LAZINESS("laziness", "Work done before anyone knows it is needed"),
  ALLOCATION("allocation", "Objects made only to be thrown away"),
  LAYOUT("layout", "Data laid out against the caches"),
  ARITHMETIC("arithmetic", "Calculations with a cheaper equal"),
  JIT("jit", "Code that keeps the JIT compiler from its work"),
  WAITING("waiting", "Threads that wait without need"),
  OTHER("other", "Everything else");

  private final String key;
  private final String title;

  Theme(String key, String title) {
    this.key = key;
    this.title = title;
  }

  /** The name users write in options: lower case, with hyphens. */
  public String key() {
    return key;
  }

  /** One line for people. */
  public String title() {
    return title;
  }
}
