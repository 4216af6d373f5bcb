package dev.brisk.facts;

import dev.brisk.model.Call;
import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** For calls that throw on some texts: tries those whose arguments are constants, as the program will. */
final class Trial {
  private Trial() {}

  static boolean succeeds(Call call) {
    // Falls back to an offset when the default time zone has no rules.
    if (call.argumentCount() == 0) return call.name().equals("systemDefault") && call.owner().equals("java.time.ZoneId");
    Object first = Constants.of(call.argument(0));
    if (!(first instanceof String)) return false;
    String text = (String) first;
    String owner = call.owner();
    try {
      if (owner.equals("java.util.regex.Pattern") && call.name().equals("compile")) {
        Object flags = call.argumentCount() == 1 ? Integer.valueOf(0) : Constants.of(call.argument(1));
        if (!(flags instanceof Integer)) return false;
        Pattern.compile(text, (Integer) flags);
        return true;
      }
      if (owner.equals("java.lang.String") && (call.name().equals("matches") || call.name().equals("split") || isPlainReplacement(call))) {
        Pattern.compile(text);
        return true;
      }
      if (owner.equals("java.nio.charset.Charset") && call.name().equals("forName")) return Charset.isSupported(text);
      if (owner.equals("java.time.format.DateTimeFormatter") && call.name().equals("ofPattern")) {
        DateTimeFormatter.ofPattern(text);
        return true;
      }
      if (owner.equals("java.lang.System") && (call.name().equals("getProperty") || call.name().equals("getenv"))) return !text.isEmpty();
      return (owner.equals("java.lang.Integer") || owner.equals("java.lang.Long") || owner.equals("java.lang.Boolean"))
          && call.name().startsWith("get") && !text.isEmpty();
    } catch (RuntimeException refused) {
      return false;
    }
  }

  /** The replacement names no group that may be missing. */
  private static boolean isPlainReplacement(Call call) {
    if (!call.name().equals("replaceAll") && !call.name().equals("replaceFirst")) return false;
    Object replacement = Constants.of(call.argument(1));
    return replacement instanceof String && ((String) replacement).indexOf('$') < 0 && ((String) replacement).indexOf('\\') < 0;
  }
}
