/** Rules of the theme waiting. */
package dev.brisk.rules.waiting;
