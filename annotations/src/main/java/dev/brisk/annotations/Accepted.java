package dev.brisk.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Accepts findings on a declaration, with the reason written down beside it.
 *
 * <pre>{@code
 * @Accepted(value = "BoxedAccumulator", reason = "runs once a day over ten rows")
 * long total(List<Long> rows) { ... }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({
  ElementType.TYPE,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.CONSTRUCTOR,
  ElementType.LOCAL_VARIABLE
})
public @interface Accepted {
  /** The ids of the rules whose findings are accepted, such as {@code "BoxedAccumulator"}; or {@code "brisk"} for all. */
  String[] value();

  /** Why the slow form is right here. */
  String reason();
}
