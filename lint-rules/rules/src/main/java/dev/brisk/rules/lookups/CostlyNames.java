package dev.brisk.rules.lookups;

/** Names of methods that have a row of some cost, so that bodies without one are never looked at. */
final class CostlyNames {
  static final String[] ALL = {
    // Lookups
    "get", "containsKey", "getOrDefault", "contains", "containsValue", "indexOf", "lastIndexOf", "values", "size", "firstKey", "lastKey", "floorKey",
    "ceilingKey", "higherKey", "lowerKey", "first", "last", "floor", "ceiling", "higher", "lower",
    // Global state
    "getProperty", "getenv", "getInteger", "getLong", "getBoolean", "systemDefault", "forName", "isSupported", "getCurrencyInstance",
    // Text
    "toLowerCase", "toUpperCase", "trim", "strip", "stripLeading", "stripTrailing", "stripIndent", "isBlank", "split", "matches", "replace",
    "replaceAll", "replaceFirst", "format", "formatted", "concat", "repeat", "indent", "toCharArray", "getBytes", "intern", "join", "toString",
    "valueOf", "codePointCount", "translateEscapes", "substring", "quote", "quoteReplacement",
    // Parsing and compiling
    "compile", "ofPattern", "parseInt", "parseLong", "parseDouble", "decode", "of", "fromString",
    // Reflection
    "getAnnotation", "isAnnotationPresent", "getPackage", "getMethod", "getDeclaredMethod", "getField", "getDeclaredField", "getMethods",
    "getDeclaredMethods", "getFields", "getDeclaredFields", "getConstructor", "getDeclaredConstructor",
    // Arithmetic
    "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot"
  };

  private CostlyNames() {}
}
