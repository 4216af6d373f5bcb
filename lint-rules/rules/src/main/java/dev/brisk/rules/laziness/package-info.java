/** Rules of the theme laziness. */
package dev.brisk.rules.laziness;
