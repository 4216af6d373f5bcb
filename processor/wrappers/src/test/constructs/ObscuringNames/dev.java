package obscuring;

public class dev {}
