package shop.texts;

public class Labels {
  /** Not UTF-8: ä. */
  public String all(String[] names) {
    String all = Texts.TOTAL;
    for (String name : names) {
      all += "ä" + name;
    }
    return all;
  }
}
