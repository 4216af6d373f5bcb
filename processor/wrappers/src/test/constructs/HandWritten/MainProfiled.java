package handwritten;

/** Was there first. */
public class MainProfiled {}
