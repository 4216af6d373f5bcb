/** Looks at the projects of a Maven build, as their own poms say they are compiled. */
package dev.brisk.maven;
