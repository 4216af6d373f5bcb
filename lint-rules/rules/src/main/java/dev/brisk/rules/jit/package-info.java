/** Rules of the theme jit. */
package dev.brisk.rules.jit;
