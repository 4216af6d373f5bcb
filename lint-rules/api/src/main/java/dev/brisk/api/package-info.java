/** What a rule author writes against: the rule, its description, where it reports, and what a finding is. */
package dev.brisk.api;
