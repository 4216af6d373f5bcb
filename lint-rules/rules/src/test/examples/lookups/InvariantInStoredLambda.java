import java.lang.reflect.Method;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

class InvariantInStoredLambdaExamples {
  interface Handler {
    String handle(Object argument);
  }

  interface Handlers {
    Handler forMethod(Class<?> type, Method method);
  }

  Supplier<String> later(String pattern) {
    return () -> Pattern.quote(pattern.toUpperCase(Locale.ROOT));
  }

  Function<String, String> ofItsArgument(String prefix) {
    return text -> prefix + text.toLowerCase(Locale.ROOT);
  }

  Function<Object, String> madeBefore(Handlers handlers, Class<?> type, Method method) {
    Handler handler = handlers.forMethod(type, method);
    return argument -> handler.handle(argument);
  }

  Function<Object, String> onOneBranch(Handlers handlers, Class<?> type, Method method) {
    return argument -> {
      if (argument == null) return "";
      return argument instanceof String ? (String) argument : handlers.forMethod(type, method).handle(argument);
    };
  }

  String calledHere(String pattern, String text) {
    Predicate<String> test = each -> each.startsWith(Pattern.quote(pattern.toUpperCase(Locale.ROOT)));
    return test.test(text) ? text : "";
  }

  Function<String, Integer> cheap(String pattern) {
    return text -> text.length() + pattern.length();
  }

  Function<Object, String> derived(Handlers handlers, Class<?> type, Method method) {
    return argument -> handlers.forMethod(type, method).handle(argument); // note: InvariantInStoredLambda "call it once, before the lambda, if 'forMethod' gives the same each time"
  }

  ToIntFunction<String> quoted(String pattern) {
    return text -> String.format(pattern, "a").compareTo(text); // note: InvariantInStoredLambda "takes captured values only"
  }
}
