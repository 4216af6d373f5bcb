/** Rules of the theme structure. */
package dev.brisk.rules.structure;
