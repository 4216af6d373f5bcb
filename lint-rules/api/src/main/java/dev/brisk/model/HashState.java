package dev.brisk.model;

import java.util.Map;
import java.util.Set;

/**
 * How a class hashes, read from its source.
 *
 * @param fields names of the fields without {@code final} that its {@code hashCode} or {@code equals} reads
 * @param setters methods that do nothing but store a parameter in one field of {@link #fields}: name and parameter count, such as
 *     {@code setName/1}, to the field's name
 * @param writers other methods, not constructors, that write one of {@link #fields}: likewise, to the first such field
 */
public record HashState(Set<String> fields, Map<String, String> setters, Map<String, String> writers) {}
