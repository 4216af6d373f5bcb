/**
 * The model of a method body: what the source says, and beside it nodes of their own for the work it hides (boxing, concatenation, iterators,
 * arrays for varargs, captured variables). Compiler-neutral: a host lowers its own trees into these nodes.
 */
package dev.brisk.model;
