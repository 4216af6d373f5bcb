/** What is asked of the profiler: by system property, environment or file. */
package dev.brisk.profiler.settings;
