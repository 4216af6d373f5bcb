/** What can be shown about a body: which definitions reach a use, what may be null, what changes, what it costs. Each fact is computed when asked. */
package dev.brisk.facts;
