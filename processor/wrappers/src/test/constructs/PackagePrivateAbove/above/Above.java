package packageprivateabove.above;

/** Inherits from what nobody else sees. */
public class Above extends Hidden {}
