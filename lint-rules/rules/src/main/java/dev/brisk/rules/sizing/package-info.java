/** Rules of the theme sizing. */
package dev.brisk.rules.sizing;
