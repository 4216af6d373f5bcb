/** What tools ask git. */
package dev.brisk.tools.git;
