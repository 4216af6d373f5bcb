/** What is known about methods of the JDK, kept as data: no row means unknown, and unknown means silent. */
package dev.brisk.jdk;
