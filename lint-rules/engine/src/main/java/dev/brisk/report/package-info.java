/** The list of findings that a compilation leaves behind for other programs: SARIF 2.1.0, merged with the list before. */
package dev.brisk.report;
