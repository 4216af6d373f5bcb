/** Findings that were accepted as they are, in a small text file, and how they are known again. */
package dev.brisk.tools.baseline;
