/** The annotations a user may put on code to tell Brisk what it can't see: what is hot, what is cold, what is accepted. */
package dev.brisk.annotations;
