package dev.brisk.facts;

import dev.brisk.model.Call;
import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** For calls that throw on some texts: tries those whose arguments are constants, as the program will. */
final class Trial {
  private Trial() {}

  static boolean succeeds(Call call) {
    if (call.argumentCount() == 0) return false;
    Object first = Constants.of(call.argument(0));
    if (!(first instanceof String)) return false;
    String text = (String) first;
    String owner = call.owner();
    try {
      if (owner.equals("java.util.regex.Pattern") && call.name().equals("compile")) {
        Pattern.compile(text);
        return call.argumentCount() == 1;
      }
      if (owner.equals("java.lang.String") && (call.name().equals("matches") || call.name().equals("split"))) {
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
}
