/** What was recorded, and the file that holds it; {@code docs/profile-format.md} describes the file. */
package dev.brisk.profiler.profile;
