/** Rules about text that is matched, copied or put together at needless cost. */
package dev.brisk.rules.strings;
