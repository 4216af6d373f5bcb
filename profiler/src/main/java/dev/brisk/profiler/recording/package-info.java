/**
 * Counts and times calls on the threads that make them.
 *
 * <p>Each thread has a {@link dev.brisk.profiler.recording.ThreadRecord} that it alone writes, with plain fields: no lock, no shared line of memory, and no
 * allocation once a method has been called from a caller. {@link dev.brisk.profiler.recording.Recording} adds them up now and then, for which it reads
 * what the threads write. A number may then be that of a moment ago; once a thread has ended, or waits for the reader, it is exact.
 */
package dev.brisk.profiler.recording;
