/** Rules about primitive values wrapped in objects. */
package dev.brisk.rules.boxing;
