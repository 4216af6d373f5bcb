package dev.brisk.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a rule, for users: its page, the tables in the documentation and its benchmark are made from this text.
 *
 * <p>{@link #slow} and {@link #fast} are the bodies of two methods that take what {@link #given} declares and return the same value.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface LintRule {

  /** The family the rule belongs to. */
  Theme theme();

  /** The heat from which on a finding is a warning; findings in cooler code are notes, in cold code there are none. */
  Heat heat() default Heat.WARM;

  /** Off when the benchmarks show no gain worth a message: such a rule runs only where a user asks for it by name. */
  boolean onByDefault() default true;

  /** One line, lower case, no full stop: names the slow pattern. */
  String summary();

  /** What the pattern costs and why, in a paragraph or two of Markdown. */
  String why();

  /** Body of a method in the slow form. */
  String slow();

  /** Body of a method in the suggested form, which returns the same. */
  String fast();

  /** The parameters of both bodies, such as {@code "long[] xs"}; the benchmark makes values for them, of its size. */
  String given() default "";

  /** The type both bodies return. */
  String returns() default "long";

  /** Members that both bodies need beside them, such as a small record. */
  String setup() default "";

  /** What the rule leaves alone although it might be slow, in Markdown. */
  String limits();

  /** Whether and when the suggested form may behave differently, in Markdown. */
  String fixSafety();

  /** Whether tools write the suggested form. */
  Rewrite rewrite() default Rewrite.BY_HAND;

  /** Why they don't, in a part of a sentence and in Markdown; empty where they do. */
  String byHand() default "";

  /** Version of Brisk that has the rule first. */
  String since();

  /** Ids the rule had before; suppressions that name them still work. */
  String[] formerNames() default {};
}
