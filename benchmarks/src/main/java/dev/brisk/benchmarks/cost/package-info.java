/** What Brisk costs a build: whole compilations in pairs, and its own share by phase and rule. */
package dev.brisk.benchmarks.cost;
