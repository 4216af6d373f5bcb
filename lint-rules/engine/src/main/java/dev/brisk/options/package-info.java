/**
 * What users may set, and the one parser behind the plugin's {@code key=value} words, the processor's {@code
 * -Abrisk.key=value} and the lines of a repository's {@code brisk.properties}.
 */
package dev.brisk.options;
