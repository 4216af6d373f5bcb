/** Rules of the theme arithmetic. */
package dev.brisk.rules.arithmetic;
