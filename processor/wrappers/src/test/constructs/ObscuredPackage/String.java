package obscured;

public class String {}
