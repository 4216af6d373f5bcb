/** What a user may put on code to tell Brisk what it cannot see: what is hot, what is cold, what is accepted; and what is to be profiled. */
package dev.brisk.annotations;
