/** What generated wrappers and a profiler share. Code of users has no business here: see {@link dev.brisk.annotations.Profiling}. */
package dev.brisk.annotations.spi;
