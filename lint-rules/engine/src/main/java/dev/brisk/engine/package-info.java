/** Runs the rules over a class: one walk per body, heat, severity, suppression, evidence. Knows no rule by name and no compiler. */
package dev.brisk.engine;
