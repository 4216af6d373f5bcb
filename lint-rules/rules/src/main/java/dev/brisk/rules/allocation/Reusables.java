package dev.brisk.rules.allocation;

/** Names of the classes and methods that make what can serve again, as {@code calls.tsv} has them, so that bodies without one are never looked at. */
final class Reusables {
  /** Simple names of classes whose constructors have such a row, or whose subclasses' have. */
  static final String[] CLASSES = {
    "AutoDetectParser", "BouncyCastleProvider", "ChoiceFormat", "Configuration", "DecimalFormat", "Deflater", "DozerBeanMapper", "GroovyShell", "Gson",
    "Inflater", "JsonFactory", "JsonMapper", "Kryo", "MessageFormat", "ModelMapper", "ObjectMapper", "OkHttpClient", "Random", "RestTemplate", "ScriptEngineManager",
    "SecureRandom", "SimpleDateFormat", "Tika", "XStream", "XmlMapper", "YAMLMapper", "Yaml"};

  /** Methods with such a row. */
  static final String[] FACTORIES = {
    "build", "buildDefaultValidatorFactory", "compile", "create", "getCharacterInstance", "getCompactNumberInstance", "getCurrencyInstance",
    "getDateInstance", "getDateTimeInstance", "getEngineByName", "getInstance", "getInstanceStrong", "getIntegerInstance", "getLineInstance",
    "getNumberInstance", "getPercentInstance", "getSentenceInstance", "getTimeInstance", "getWordInstance", "newDecoder", "newDefaultFactory",
    "newDefaultInstance", "newDefaultNSInstance", "newDocumentBuilder", "newEncoder", "newFactory", "newHttpClient", "newInstance", "newNSInstance",
    "newSAXParser", "newXPath", "ofPattern", "parseExpression", "toFormatter"};

  /** Methods that fill an array which is passed. */
  static final String[] FILLING = {"getDataElements", "getPixel", "getPixels", "getSamples"};

  private Reusables() {}
}
