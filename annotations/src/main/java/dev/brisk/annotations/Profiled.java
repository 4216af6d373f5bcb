package dev.brisk.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for a profiling wrapper beside an interface or a class: {@code PriceService} gets {@code PriceServiceProfiled}. While no profiler records, the
 * wrapper of an interface is never made ({@code PriceServiceProfiled.of(x)} returns {@code x}) and that of a class is a subclass that adds nothing.
 *
 * <pre>{@code
 * @Profiled
 * interface PriceService {
 *   Money price(Order order);
 * }
 *
 * PriceService prices = Profiling.of(PriceService.class, new Prices());
 * }</pre>
 *
 * On single methods of a type that is not annotated it asks for a wrapper that records these methods alone. It is kept at run time so that the JVM's own
 * method timing (JDK 25) can be told to time what carries it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PACKAGE})
public @interface Profiled {
  /** Whether to record: {@code @Profiled(false)} leaves out a single method of an annotated type. */
  boolean value() default true;

  /**
   * Types of others, such as {@code DataSource.class}, for which wrappers are wanted in this package. Used on a package or on a class of one's own; where
   * it is not empty, the annotated class itself is not wrapped.
   */
  Class<?>[] types() default {};
}
