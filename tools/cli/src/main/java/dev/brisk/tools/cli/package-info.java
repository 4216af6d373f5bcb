/** The {@code brisk} command: what a user types, and what is printed. */
package dev.brisk.tools.cli;
