/** How users accept findings in their sources: the names they write there, and comments that stand where no annotation may. */
package dev.brisk.accept;
