/**
 * Makes profiling wrappers for what is {@code @Profiled}. {@code ProfiledProcessor} decides when, {@code Refusals} whether, {@code Members} which methods,
 * {@code InterfaceWrapper} and {@code ClassWrapper} what is written. Only those two and what they use know JavaPoet, so that builds without {@code @Profiled}
 * never load it.
 */
package dev.brisk.wrappers;
