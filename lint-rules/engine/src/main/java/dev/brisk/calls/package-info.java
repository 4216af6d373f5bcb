/** Who calls whom in a compilation, read from its trees before the first class is analysed, and what that says of heat and cost. */
package dev.brisk.calls;
