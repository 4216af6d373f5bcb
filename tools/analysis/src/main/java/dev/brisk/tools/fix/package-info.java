/** Applies the rewrites that rules offer: which of them go together, what the sources are afterwards, and how they are written. */
package dev.brisk.tools.fix;
