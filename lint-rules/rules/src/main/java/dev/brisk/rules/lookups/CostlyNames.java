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
    "getDeclaredMethods", "getFields", "getDeclaredFields", "getConstructor", "getDeclaredConstructor", "getParameterTypes", "getExceptionTypes",
    "getInterfaces", "getTypeParameters", "getParameters", "getSimpleName", "getCanonicalName",
    // Arithmetic
    "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot"
  };

  /** Names of methods that are worth calling once where they are called twice. */
  static final String[] REPEATED = {
    // Text
    "toLowerCase", "toUpperCase", "trim", "strip", "stripLeading", "stripTrailing", "stripIndent", "split", "matches", "replace", "replaceAll",
    "replaceFirst", "format", "formatted", "concat", "repeat", "toCharArray", "getBytes", "intern", "join", "toString", "substring", "subSequence",
    "indexOf", "lastIndexOf", "contains", "valueOf", "quote", "group", "toHexString", "toPlainString", "isBlank", "toGenericString",
    // Parsing and compiling
    "compile", "ofPattern", "parseDouble", "parseFloat", "parse", "decode", "of", "fromString", "create", "forName", "nameUUIDFromBytes",
    // Numbers
    "add", "subtract", "multiply", "divide", "divideToIntegralValue", "remainder", "mod", "modPow", "pow", "setScale", "round", "doubleValue", "toBigInteger",
    "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log", "log10", "log1p", "cbrt", "hypot",
    // Global state
    "getProperty", "getenv", "systemDefault", "getDefault", "getTimeZone",
    // Reflection
    "getAnnotation", "isAnnotationPresent", "getMethod", "getDeclaredMethod", "getField", "getDeclaredField", "getMethods", "getDeclaredMethods", "getFields",
    "getDeclaredFields", "getConstructor", "getDeclaredConstructor", "getInterfaces", "getParameterTypes", "getGenericInterfaces", "getTypeParameters",
    "getSimpleName", "getCanonicalName", "getParameterAnnotations", "getEnclosingClass", "getDeclaredAnnotations",
    // Files and collections
    "getAbsolutePath", "toPath", "resolve", "toArray", "hashCode", "first", "last", "floor", "ceiling", "higher", "lower", "cardinality"
  };

  private CostlyNames() {}
}
