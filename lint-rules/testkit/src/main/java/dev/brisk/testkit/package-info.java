/** Runs rules over annotated sources with the real compiler: for the rules here and for those of others. */
package dev.brisk.testkit;
