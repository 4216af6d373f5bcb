/** Rules about keys that hash slowly, wrongly, or change while they are keys. */
package dev.brisk.rules.hashkeys;
