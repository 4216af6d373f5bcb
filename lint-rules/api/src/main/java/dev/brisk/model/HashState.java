package dev.brisk.model;

import java.util.Map;
import java.util.Set;

/**
 * How a class hashes, read from its source.
 *
 * @param hashed names of the fields without {@code final} that its {@code hashCode} reads
 * @param fields those and the ones that only its {@code equals} reads
 * @param setters methods that do nothing but store in fields, parameters for the most part, one of {@link #fields} among them: name and
 *     parameter count, such as {@code setName/1}, to that field's name
 * @param writers other methods, not constructors, that write one of {@link #fields}: likewise, to the first such field
 */
public record HashState(Set<String> hashed, Set<String> fields, Map<String, String> setters, Map<String, String> writers) {}
