/**
 * What users may set, and the one parser behind the plugin's {@code key=value} words and the processor's {@code
 * -Abrisk.key=value}.
 */
package dev.brisk.options;
