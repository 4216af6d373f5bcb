package shop.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Shows customers why an article was found. */
public class Highlighter {
  private static final String OPEN = "<b>";
  private static final String CLOSE = "</b>";

  /** The text with each occurrence of a word in bold. */
  public String mark(String text, String word) {
    StringBuilder marked = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, from)) {
      marked.append(text.substring(from, at)).append(OPEN).append(word).append(CLOSE);
      from = at + word.length();
    }
    return marked.append(text, from, text.length()).toString();
  }

  /** The names among all that contain what was typed so far, in either case. */
  public List<String> suggestions(List<String> names, String typed) {
    List<String> found = new ArrayList<>();
    for (String name : names) {
      if (name.toLowerCase().contains(typed.toLowerCase())) {
        found.add(name);
      }
    }
    return found;
  }

  /** Whether one of the names is what was typed, in either case. */
  public boolean knows(List<String> names, String typed) {
    for (String name : names) {
      if (name.toLowerCase().equals(typed.toLowerCase())) {
        return true;
      }
    }
    return false;
  }

  /** How many of the words stand for a colour, which the shop shows as a dot. */
  public int colours(List<String> words) {
    int colours = 0;
    for (String word : words) {
      if (Set.of("black", "blue", "brown", "green", "grey", "red", "white", "yellow").contains(word)) {
        colours++;
      }
    }
    return colours;
  }
}
