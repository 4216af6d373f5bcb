package otherpackage.above;

/** Shows some of its methods. */
public class Above {
  /** Seen by subclasses only. */
  protected static class Shown {}

  protected Shown shown() {
    return near();
  }

  Shown near() {
    return null;
  }
}
