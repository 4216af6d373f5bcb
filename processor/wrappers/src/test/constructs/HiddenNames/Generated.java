package hidden;

/** Named like another. */
public @interface Generated {}
