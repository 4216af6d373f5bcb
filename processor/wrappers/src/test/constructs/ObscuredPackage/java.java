package obscured;

public class java {}
