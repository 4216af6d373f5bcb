package hidden;

/** Named like another. */
public class Probe {}
