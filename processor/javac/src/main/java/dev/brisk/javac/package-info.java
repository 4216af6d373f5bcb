/** The javac host: the two doors into the compiler, the lowering of its trees into the model, and the one place for each of its quirks. */
package dev.brisk.javac;
