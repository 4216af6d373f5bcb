/** Rules about the same value looked up again and again. */
package dev.brisk.rules.lookups;
