/** Rules of the theme allocation. */
package dev.brisk.rules.allocation;
