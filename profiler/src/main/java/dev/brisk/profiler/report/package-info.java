/** Reads profiles on the command line. */
package dev.brisk.profiler.report;
