package dev.brisk.rules.boxing;

import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Length.SHORTER;
import static dev.brisk.api.Theme.BOXING;

import com.google.auto.service.AutoService;
import dev.brisk.api.Fix;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.model.Assert;
import dev.brisk.model.Binary;
import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.Lambda;
import dev.brisk.model.Literal;

/**
 * Matches a stream whose elements a stage boxes and a later call only wants as numbers. Sums of {@code double} are left alone: a primitive
 * stream adds them with compensation, so the last digits may differ. Elements that were objects before the stream are not boxed by it; only
 * their sum is.
 */
@AutoService(Rule.class)
@LintRule(
    theme = BOXING,
    heat = NORMAL,
    summary = "stream of boxed numbers where a primitive stream serves",
    why = """
        A `Stream<Integer>` boxes each number that `map` returns, and `reduce` unboxes it, adds it and boxes the sum again, for each element.
        An `IntStream` hands on plain values.""",
    given = "List<String> words",
    slow = "return words.stream().map(word -> word.length() * 1000).reduce(0, Integer::sum);",
    fast = "return words.stream().mapToInt(word -> word.length() * 1000).sum();",
    limits = """
        Silent on sums of `double`, where `DoubleStream.sum` rounds differently, where a stage in between needs objects, where an element may be
        null, and where the result is kept as an `Optional`.""",
    fixSafety = """
        The same: sums wrap around in both forms. Offered where the boxed numbers go straight into a sum or another `mapTo`, and the result is
        not handed to a method that may be overloaded.""",
    rewrite = Rewrite.ALWAYS,
    since = "0.1")
public final class BoxedStream implements Rule {
  /** The boxes of ten elements and of what is done with them, in nanoseconds. */
  private static final long NANOS = 100;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("reduce", "collect", "mapToInt", "mapToLong", "mapToDouble", "anyMatch", "allMatch", "noneMatch");
    // Math.max takes two.
    rules.on(Call.class, this::check).calling("max", "min").withArguments(1);
  }

  private void check(Call consumer, Site site) {
    String primitive = BoxingStage.elementOf(consumer.receiver());
    if (consumer.argumentCount() == 0 || consumer.method() == null || isComparedByIdentity(consumer)) return;
    if (consumer.enclosing(Assert.class) != null) return;
    if (consumer.name().equals("reduce") && consumer.argumentCount() == 3) checkAccumulation(consumer, site);
    if (primitive == null || !(primitive.equals("int") || primitive.equals("long") || primitive.equals("double"))) return;
    Call stage = BoxingStage.before(consumer);
    if (stage == null) checkPlainSum(consumer, primitive, site);
    else checkStage(consumer, stage, primitive, site);
  }

  private static boolean isComparedByIdentity(Call result) {
    return result.parent() instanceof Binary;
  }

  private static void checkStage(Call consumer, Call stage, String primitive, Site site) {
    String instead = instead(consumer, primitive);
    if (instead == null) return;
    Saving saving = site.saving(consumer, NANOS);
    Site.Report report = site.report(consumer, saving, "'%s' boxes each element and '%s' only wants its value (%s); write %s",
        stage.name(), consumer.name(), saving.text(), suggestion(stage, consumer, primitive, instead)).makesCode(SHORTER);
    if (consumer.name().endsWith("Match")) report.atMostNote();
    Fix fix = StreamRewrite.of(consumer, stage, primitive);
    if (fix != null) report.fix(fix);
  }

  private static String suggestion(Call stage, Call consumer, String primitive, String instead) {
    boolean same = stage.owner().equals("java.util.stream." + capital(primitive) + "Stream");
    if (stage.name().equals("boxed")) return instead.isEmpty() ? unboxed(consumer, primitive) : instead + " on the primitive stream";
    if (instead.isEmpty()) return consumer.name() + "(...) in place of both";
    String begin = (same ? "map" : "mapTo" + capital(primitive)) + "(...)";
    return consumer.receiver() == stage ? begin + "." + instead : begin + ", keep what follows it, and end with " + instead;
  }

  private static String unboxed(Call consumer, String primitive) {
    String target = consumer.name().substring("mapTo".length());
    return target.equals(capital(primitive)) ? "neither" : "as" + target + "Stream() in place of both";
  }

  /** What takes the place of the consumer; empty when its conversion is not needed, null when nothing equal does. */
  private static String instead(Call consumer, String primitive) {
    boolean inexact = primitive.equals("double");
    Expr function = consumer.argument(0);
    switch (consumer.name()) {
      case "reduce":
        return inexact ? null : reduction(consumer, primitive);
      case "max":
      case "min":
        return !inexact && StageFunctions.isNaturalOrder(function) && isOpened(consumer) ? consumer.name() + "()" + opener(consumer, primitive) : null;
      case "collect":
        return inexact ? null : collector(function, capital(primitive));
      case "anyMatch":
      case "allMatch":
      case "noneMatch":
        return StageFunctions.readsValuesOnly(function) ? consumer.name() + "(...)" : null;
      default:
        return conversion(consumer, primitive);
    }
  }

  private static String conversion(Call consumer, String primitive) {
    Expr function = consumer.argument(0);
    if (StageFunctions.isIdentity(function)) return "";
    if (!(function instanceof Lambda) || !StageFunctions.readsValuesOnly(function)) return null;
    return (consumer.name().equals("mapTo" + capital(primitive)) ? "map" : consumer.name()) + "(...)";
  }

  private static String reduction(Call reduce, String primitive) {
    if (reduce.argumentCount() == 1) {
      return StageFunctions.isOperator(reduce.argument(0), primitive) && isOpened(reduce)
          ? "reduce(" + reduce.argument(0).text() + ")" + opener(reduce, primitive) : null;
    }
    if (reduce.argumentCount() != 2 || !(reduce.argument(0) instanceof Box) || !StageFunctions.isOperator(reduce.argument(1), primitive)) return null;
    return isSumFromZero(reduce) ? "sum()" : "reduce(" + reduce.argument(0).text() + ", " + reduce.argument(1).text() + ")";
  }

  /** Whether a two-argument {@code reduce} adds up, beginning with zero. */
  static boolean isSumFromZero(Call reduce) {
    return StageFunctions.isSum(reduce.argument(1)) && isZero(reduce.argument(0));
  }

  private static boolean isZero(Expr identity) {
    if (!(identity instanceof Box)) return false;
    Expr value = ((Box) identity).operand();
    if (!(value instanceof Literal)) return false;
    Object number = ((Literal) value).value();
    return number instanceof Number && !(number instanceof Double) && !(number instanceof Float) && ((Number) number).longValue() == 0;
  }

  /** Whether the optional is opened on the spot, so that its type is free to change. */
  private static boolean isOpened(Call optional) {
    if (!(optional.parent() instanceof Call) || ((Call) optional.parent()).receiver() != optional) return false;
    Call opener = (Call) optional.parent();
    switch (opener.name()) {
      case "get":
      case "isPresent":
      case "isEmpty": return true;
      case "orElseThrow": return true;
      case "orElse": return opener.argument(0) instanceof Box;
      default: return false;
    }
  }

  /** The primitive optionals have no {@code get}. */
  private static String opener(Call optional, String primitive) {
    return ((Call) optional.parent()).name().equals("get") ? ".getAs" + capital(primitive) + "()" : "";
  }

  private static String collector(Expr collector, String kind) {
    if (!(collector instanceof Call) || !"java.util.stream.Collectors".equals(((Call) collector).owner())) return null;
    Call call = (Call) collector;
    if (call.argumentCount() != 1 || !StageFunctions.isIdentity(call.argument(0))) return null;
    // Of another kind than the elements it would wrap around later.
    if (call.name().equals("summing" + kind)) return "sum()";
    if (call.name().equals("averaging" + kind)) return "average().orElse(0)";
    return call.name().equals("summarizing" + kind) ? "summaryStatistics()" : null;
  }

  /** {@code reduce(0, (sum, x) -> sum + size(x), Integer::sum)}. */
  private static void checkAccumulation(Call reduce, Site site) {
    if (!Wrappers.qualifiedName(reduce.receiver() == null ? null : reduce.receiver().type()).equals("java.util.stream.Stream")) return;
    if (!isZero(reduce.argument(0)) || !StageFunctions.addsToFirst(reduce.argument(1)) || !StageFunctions.isSum(reduce.argument(2))) return;
    String primitive = Wrappers.primitiveOf(reduce.argument(0).type());
    if (!"int".equals(primitive) && !"long".equals(primitive)) return;
    Saving saving = site.saving(reduce, NANOS);
    site.report(reduce, saving, "'reduce' unboxes the sum and boxes it again for each element (%s); write %s",
        saving.text(), "mapTo" + capital(primitive) + "(...).sum()");
  }

  /** {@code reduce(0, Integer::sum)} over elements that are objects anyway: the sum is boxed anew for each; a null fails in both forms. */
  private static void checkPlainSum(Call reduce, String primitive, Site site) {
    if (!reduce.name().equals("reduce") || reduce.argumentCount() != 2 || primitive.equals("double")) return;
    if (!isSumFromZero(reduce)) return;
    String wrapper = primitive.equals("int") ? "Integer" : "Long";
    Saving saving = site.saving(reduce, NANOS);
    site.report(reduce, saving, "'reduce' unboxes the sum and boxes it again for each element (%s); write %s",
        saving.text(), "mapTo" + capital(primitive) + "(" + wrapper + "::" + primitive + "Value).sum()");
  }

  static String capital(String primitive) {
    return Character.toUpperCase(primitive.charAt(0)) + primitive.substring(1);
  }
}
