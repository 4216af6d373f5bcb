/** Findings for people and other tools: a page, lists in several formats, and reports joined from lists of several modules. */
package dev.brisk.tools.report;
