package shop.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shop.catalog.Category;
import shop.catalog.Product;

class ArticleIndexTest {
  private final ArticleIndex index = new ArticleIndex();

  @Test
  void findsArticlesThatHaveAllWords() {
    index.add(product("BK-0001", "The Winter atlas 2026"));
    index.add(product("BK-0002", "Atlas of the North"));

    assertEquals(Set.of("BK-0001", "BK-0002"), index.find("atlas"));
    assertEquals(Set.of("BK-0001"), index.find("WINTER atlas"));
    assertEquals(Set.of(), index.find("2026"));
  }

  @Test
  void countsDifferentArticles() {
    assertEquals(2, index.different(List.of("BK-0001", "TL-0300", "BK-0001")));
  }

  @Test
  void readsWhatCustomersType() {
    assertEquals(List.of("BK-0001", "TL-0300"), index.normalized(List.of("BK.0001", "TL-0300")));
    assertEquals(Set.of("hammer mallet"), index.synonyms(List.of("# tools", " hammer mallet ", " ")));
  }

  private static Product product(String sku, String name) {
    return Product.builder().sku(sku).name(name).category(Category.BOOKS).build();
  }
}
