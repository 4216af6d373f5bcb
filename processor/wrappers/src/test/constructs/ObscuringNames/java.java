package obscuring;

public class java {}
