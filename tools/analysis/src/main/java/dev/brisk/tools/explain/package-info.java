/** Tells of one line of source why it is reported or not. */
package dev.brisk.tools.explain;
