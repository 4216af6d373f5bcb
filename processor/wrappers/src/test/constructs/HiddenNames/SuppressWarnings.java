package hidden;

/** Named like another. */
public @interface SuppressWarnings {}
