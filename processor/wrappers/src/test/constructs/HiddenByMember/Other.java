package hiddenbymember;

/** Has a twin. */
public class Other {
  /** A twin. */
  public static class Twin {}
}
