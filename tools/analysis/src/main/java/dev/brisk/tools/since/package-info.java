/** What has changed since a commit, and which findings come of it. */
package dev.brisk.tools.since;
