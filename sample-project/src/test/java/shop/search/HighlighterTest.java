package shop.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HighlighterTest {
  private final Highlighter highlighter = new Highlighter();

  @Test
  void marksWords() {
    assertEquals("<b>tea</b>pot for <b>tea</b>", highlighter.mark("teapot for tea", "tea"));
    assertEquals("kettle", highlighter.mark("kettle", "tea"));
  }

  @Test
  void suggestsAndCounts() {
    assertEquals(List.of("Teapot"), highlighter.suggestions(List.of("Teapot", "Kettle"), "tea"));
    assertEquals(true, highlighter.knows(List.of("Teapot", "Kettle"), "KETTLE"));
    assertEquals(1, highlighter.colours(List.of("red", "kettle")));
  }
}
