/** Rules about costly tests made before cheap ones. */
package dev.brisk.rules.conditions;
