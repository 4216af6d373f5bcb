/**
 * What a profiled call costs: a method of about 20 ns called directly, and through a wrapper in each mode of the profiler. {@link
 * dev.brisk.benchmarks.profiling.ProfilingCost} runs them in turn and keeps the ratios.
 */
package dev.brisk.benchmarks.profiling;
