package deprecatedelsewhere;

/** Has methods nobody should call. */
public interface Above {
  /**
   * Old.
   *
   * @deprecated old
   */
  @Deprecated
  void old();

  /**
   * Leaves.
   *
   * @deprecated leaves
   */
  @Deprecated(forRemoval = true)
  void leaving();

  void plain();
}
