/** Runs javac with Brisk in it on what a tool names, and hands back what it finds. */
package dev.brisk.tools.analysis;
