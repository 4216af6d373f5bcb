package dev.brisk.rules.boxing;

import dev.brisk.api.Fix;
import dev.brisk.model.Assignment;
import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.Lambda;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.MethodRef;
import dev.brisk.model.Node;
import dev.brisk.model.Return;
import dev.brisk.model.ToText;
import dev.brisk.model.Unbox;

/** The rewrite of a boxing stage that is followed at once by a sum, or by the conversion to the primitive stream it could have been. */
final class StreamRewrite {
  private StreamRewrite() {}

  /** The rewrite; null where it would take more than the two calls, or where the result's type may matter. */
  static Fix of(Call consumer, Call stage, String primitive) {
    if (consumer.receiver() != stage || hasComment(consumer, stage)) return null;
    boolean converts = consumer.name().startsWith("mapTo");
    if (converts ? !StageFunctions.isIdentity(consumer.argument(0)) : !isSum(consumer) || !isFree(consumer)) return null;
    int start = nameAt(stage);
    int end = endOf(consumer);
    if (start < 0 || end < 0) return null;
    if (!converts && !stage.name().equals("boxed")) return sumAfterMap(consumer, stage, primitive, start, end);
    String replacement = converts ? conversion(consumer, stage, primitive) : isOf(stage, primitive) ? "sum()" : null;
    if (replacement == null) return null;
    if (!replacement.isEmpty()) return Fix.titled("use the primitive stream").replace(start, end, replacement);
    return consumer.text().startsWith("(") ? null : Fix.titled("leave out boxing").replace(consumer, stage.receiver().text());
  }

  private static boolean isSum(Call consumer) {
    return consumer.name().equals("reduce") && consumer.argumentCount() == 2 && BoxedStream.isSumFromZero(consumer);
  }

  private static Fix sumAfterMap(Call consumer, Call stage, String primitive, int start, int end) {
    int sum = nameAt(consumer);
    if (sum < 0 || !givesPrimitive(stage.argument(0))) return null;
    String name = isOf(stage, primitive) ? "map" : "mapTo" + BoxedStream.capital(primitive);
    return Fix.titled("use the primitive stream").replace(start, start + stage.name().length(), name).replace(sum, end, "sum()");
  }

  private static String conversion(Call consumer, Call stage, String primitive) {
    String target = consumer.name().substring("mapTo".length());
    if (stage.name().equals("boxed")) return isOf(stage, primitive) && target.equals(BoxedStream.capital(primitive)) ? "" : null;
    if (!givesPrimitive(stage.argument(0))) return null;
    boolean same = stage.owner().equals("java.util.stream." + target + "Stream");
    return (same ? "map" : consumer.name()) + '(' + stage.argument(0).text() + ')';
  }

  private static boolean isOf(Call stage, String primitive) {
    return stage.owner().equals("java.util.stream." + BoxedStream.capital(primitive) + "Stream");
  }

  /** Whether the function fits the primitive interface as it is written, without boxing. */
  private static boolean givesPrimitive(Expr function) {
    if (function instanceof MethodRef) return ((MethodRef) function).method().getReturnType().getKind().isPrimitive();
    return !((Lambda) function).isAnonymousClass() && (!(((Lambda) function).code() instanceof Expr) || ((Lambda) function).code() instanceof Box);
  }

  /** Whether an {@code int} does where the wrapper stood: no overload is chosen by it, nothing takes its type from it. */
  private static boolean isFree(Call result) {
    Node user = result.parent();
    if (user instanceof Unbox || user instanceof ToText || user instanceof ExprStmt) return true;
    if (user instanceof LocalDecl) return !user.text().matches("(?s)(final\\s+)?var\\s.*");
    if (user instanceof Return) return user.lambda() == null;
    return user instanceof Assignment && ((Assignment) user).value() == result;
  }

  private static boolean hasComment(Call consumer, Call stage) {
    String text = consumer.text().substring(Math.max(0, stage.receiver().end() - consumer.start()));
    return text.contains("//") || text.contains("/*");
  }

  /** Offset of the called name; -1 when something stands between the dot and it. */
  private static int nameAt(Call call) {
    String text = call.text();
    int at = call.receiver().end() - call.start();
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    if (at >= text.length() || text.charAt(at) != '.') return -1;
    at++;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    return text.startsWith(call.name(), at) ? call.start() + at : -1;
  }

  /** Offset behind the closing parenthesis of the arguments. */
  private static int endOf(Call call) {
    int behind = call.argument(call.argumentCount() - 1).end();
    int close = call.text().indexOf(')', behind - call.start());
    return close < 0 ? -1 : call.start() + close + 1;
  }
}
