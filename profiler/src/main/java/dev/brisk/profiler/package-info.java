/**
 * Records the calls that generated wrappers and scopes report, see {@code dev.brisk.annotations.Profiling}.
 *
 * <p>{@code settings} says what is asked for, {@code recording} counts and times on the application's own threads, {@code profile} is what was recorded and
 * the file that holds it, {@code report} reads it.
 */
package dev.brisk.profiler;
